namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Three right-angled unit directions of a body part.</summary>
/// <param name="Left">To the figure's left.</param>
/// <param name="Up">Towards the head.</param>
/// <param name="Front">Where the part faces.</param>
public readonly record struct Frame(Vec3 Left, Vec3 Up, Vec3 Front)
{
    public static readonly Frame Upright = new(new(1, 0, 0), new(0, -1, 0), new(0, 0, 1));

    /// <summary>A part that leans forward, bends to the figure's left and is turned to the left, in degrees.</summary>
    public static Frame Turned(double lean, double side, double yaw)
    {
        Vec3 Turn(Vec3 v) => v.Pitch(lean).Roll(side).Yaw(yaw);
        return new Frame(Turn(Upright.Left), Turn(Upright.Up), Turn(Upright.Front));
    }

    public Frame Map(Func<Vec3, Vec3> turn) => new(turn(Left), turn(Up), turn(Front));

    public static Frame Lerp(Frame a, Frame b, double t) =>
        new(Vec3.Lerp(a.Left, b.Left, t).Normalized, Vec3.Lerp(a.Up, b.Up, t).Normalized, Vec3.Lerp(a.Front, b.Front, t).Normalized);
}
