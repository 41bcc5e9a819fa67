using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Where a hand sits on the sheet.</summary>
/// <param name="Wrist">The wrist joint.</param>
/// <param name="Angle">Direction of the fingers, degrees clockwise from +X.</param>
/// <param name="Length">Length of the hand, foreshortened.</param>
/// <param name="Mirrored">True when the thumb lies clockwise of the fingers' direction.</param>
/// <param name="Breadth">Share of the palm's breadth that is seen, about 0.6 (edge) .. 1 (flat).</param>
public readonly record struct HandPlace(Vec Wrist, double Angle, double Length, bool Mirrored, double Breadth, HandShape Shape)
{
    /// <summary>From hand space (wrist at 0, fingers along +X, thumb towards -Y, one unit = one hand length) to the sheet.</summary>
    public Affine Map => Affine.Scale(Length, Length * Breadth * (Mirrored ? -1 : 1)).Then(Affine.Rotate(Angle)).Then(Affine.Translate(Wrist));

    public Vec Grip => Map.Apply(new Vec(0.42, 0));

    /// <summary>Where a held thing points: out of the thumb's side of the fist.</summary>
    public double GripAngle => Angle + (Mirrored ? 90 : -90);

    public static HandPlace Of(Rig rig, int side)
    {
        var arm = side < 0 ? rig.Pose.Right : rig.Pose.Left;
        var limb = rig.Arm(side);
        var (sin, cos) = Math.SinCos(arm.Thumb * Math.PI / 180);
        var thumb = new Vec3(side * sin, 0, cos).Pitch(-arm.LowerForward);
        if (rig.Pose.Tip != 0)
        {
            thumb = thumb.Pitch(rig.Pose.Tip);
        }

        var bone = limb.Joint3(2) - limb.Joint3(1);
        var seen = thumb.Yaw(rig.Yaw);
        seen -= bone.Normalized * Vec3.Dot(seen, bone.Normalized);
        var along = limb.Along(2);
        var across = Vec.Dot(seen.Normalized.Flat, along.Perp);
        var mirrored = Math.Abs(across) < 0.05 ? side < 0 : across > 0;
        var shown = Math.Clamp(bone.Flat.Length / Math.Max(rig.Body.Forearm, 1e-6), 0, 1);
        var angle = along.Angle + (arm.Bend * (mirrored ? 1 : -1));
        if (arm.Hand == HandShape.Flat && along.Y < -0.1)
        {
            // Palms laid together point up, whatever the forearms do.
            angle = -90 + (4 * Math.Sign(along.X));
        }

        return new HandPlace(
            limb.At(2) - (along * (0.02 * rig.Body.Hand)),
            angle,
            rig.Body.Hand * (0.72 + (0.28 * shown)),
            mirrored,
            0.74 + (0.26 * Math.Abs(across)),
            arm.Hand);
    }
}
