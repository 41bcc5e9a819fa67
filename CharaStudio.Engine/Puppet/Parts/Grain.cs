using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Bones;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>Which way cloth runs on a body at rest: down the back, along limbs, down a skirt as its folds do.</summary>
/// <param name="handles">At rest, as <see cref="Handles"/> numbers them.</param>
/// <param name="hem">Of a skirt, as a <see cref="Drape"/> wants it; null for none.</param>
internal sealed class Grain(Vec[] handles, double? hem)
{
    private const double Look = 0.03;

    /// <returns>A unit vector, downwards or to a limb's end.</returns>
    public Vec At(BodyPart part, Vec at)
    {
        if (part is BodyPart.Trunk or BodyPart.Head)
        {
            if (part == BodyPart.Trunk && hem is { } end && Drape.Of(at, handles, end) is { } cloth)
            {
                var fold = (cloth.Below(handles, Look) - cloth.Below(handles, -Look)).Normalized;
                var share = Ease.Smooth(cloth.Down / 0.15);
                return Vec.Lerp(Spine, fold, share).Normalized;
            }

            return Spine;
        }

        var limb = Limb.All.First(limb => limb.Part == part);
        var (root, middle, tip) = (handles[(int)limb.Root], handles[(int)limb.Middle], handles[(int)limb.End]);
        return BonePin.Away(at, root, middle) < BonePin.Away(at, middle, tip) ? (middle - root).Normalized : (tip - middle).Normalized;
    }

    private Vec Spine => (handles[(int)Joint.Root] - handles[(int)Joint.Neck]).Normalized;
}
