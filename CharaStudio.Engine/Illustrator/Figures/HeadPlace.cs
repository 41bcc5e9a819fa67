using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>From head space to the figure: heads are drawn upright and turned in the sheet as far as the neck's tilt and nod can be seen.</summary>
internal static class HeadPlace
{
    public static Affine Map(Rig rig)
    {
        var up = rig.Head.Up.Flat;
        var turn = up.Length < 0.35 ? 0 : up.Angle + 90;
        // Nodding towards the viewer shows as a slightly shorter head, not as a turn.
        var shorter = 0.9 + (0.1 * Math.Clamp(up.Length, 0, 1));
        var chin = rig.Chin.Flat + ChinShift(rig.View);
        return Affine.Translate(0, -0.5).Then(Affine.Scale(1, shorter)).Then(Affine.Rotate(turn)).Then(Affine.Translate(chin));
    }

    // The skull sits behind the chin; heads are centred on the skull.
    private static Vec ChinShift(View view) => view switch
    {
        View.Side => new Vec(-0.06, 0),
        View.ThreeQuarter => new Vec(-0.02, 0),
        _ => Vec.Zero,
    };
}
