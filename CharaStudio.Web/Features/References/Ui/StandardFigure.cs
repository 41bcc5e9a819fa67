namespace CharaStudio.Web.Features.References.Ui;

/// <summary>The box of a mask, in pixels of its picture.</summary>
public sealed record MaskBox(double X, double Y, double Width, double Height);

/// <summary>A figure that stands at ease and faces the viewer: where joints begin that nobody found.</summary>
internal static class StandardFigure
{
    // The subject's right is on the picture's left. Across: from the middle, in heights; down: in heights from the crown.
    private static readonly (double Across, double Down)[] s_joints =
    [
        (0, 0.50), (0, 0.41), (0, 0.28), (0, 0.18),
        (-0.10, 0.20), (-0.14, 0.36), (-0.15, 0.50),
        (0.10, 0.20), (0.14, 0.36), (0.15, 0.50),
        (-0.055, 0.53), (-0.06, 0.74), (-0.065, 0.95),
        (0.055, 0.53), (0.06, 0.74), (0.065, 0.95),
        (0, 0.01),
    ];

    private const double Breadth = 0.34;

    /// <summary>All joints, inside the box: as tall as it is, and no broader.</summary>
    public static IReadOnlyList<JointView> In(MaskBox box)
    {
        var across = Math.Min(box.Height, box.Width / Breadth);
        return [.. s_joints.Select((at, i) => new JointView(Limbs.Names[i], Math.Round(box.X + (box.Width / 2) + (at.Across * across), 1), Math.Round(box.Y + (at.Down * box.Height), 1), 1))];
    }
}
