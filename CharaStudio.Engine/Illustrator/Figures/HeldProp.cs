using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Props;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>A thing in a hand, turned the way such things are carried.</summary>
internal sealed record HeldProp(IReadOnlyList<Mark> Behind, IReadOnlyList<Mark> Front, double Angle)
{
    public static HeldProp Of(string kind, HandPlace hand, Light light, double scale)
    {
        var prop = PropCatalogue.Of(kind);
        // A fist holds a shaft at about two thirds of a right angle to the forearm.
        var angle = prop.Carry == "up" ? Raised(hand.Angle + (hand.Mirrored ? 68 : -68), hand.Angle + (hand.Mirrored ? -68 : 68)) : -90;
        var turn = angle + 90;
        var lit = new Vec(light.FromX, light.FromY).Rotate(-turn);
        var drawing = prop.Draw(null, light with { FromX = lit.X, FromY = lit.Y });
        var map = Affine.Scale(scale).Then(Affine.Rotate(turn)).Then(Affine.Translate(hand.Grip));
        return new HeldProp(Placed(drawing.Behind, map), Placed(drawing.Front, map), angle);
    }

    // A turned wrist would point a blade at the ground where the other grip holds it up.
    private static double Raised(double natural, double other) =>
        Vec.Polar(natural).Y > 0.3 && Vec.Polar(other).Y < -0.3 ? other : natural;

    private static Mark[] Placed(IReadOnlyList<Mark> marks, Affine map) => marks.Count == 0 ? [] : [new Cluster(marks) { Transform = map }];
}
