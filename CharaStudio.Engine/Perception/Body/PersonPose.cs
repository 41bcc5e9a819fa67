using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Perception.Regions;

namespace CharaStudio.Engine.Perception.Body;

/// <summary>A point of a body in the picture.</summary>
/// <param name="X">Pixels from the left edge; may lie beyond the picture.</param>
/// <param name="Y">Pixels from the top edge.</param>
/// <param name="Z">Depth in pixels from the middle of the hips, away from the viewer; a guess, for order rather than for measure.</param>
/// <param name="Visibility">0 to 1: how sure that the point is in the picture and nothing hides it.</param>
public readonly record struct BodyMark(double X, double Y, double Z, double Visibility)
{
    public Vec Flat => new(X, Y);
}

/// <summary>One person's joints.</summary>
/// <param name="Marks">The 33 points, by <see cref="BodyPoint"/>.</param>
/// <param name="World">The same points in metres from the middle of the hips: x to the picture's right, y down, z away from the viewer; of a body of common size.</param>
/// <param name="Confidence">0 to 1: how sure that there is a person.</param>
/// <param name="Region">The part of the picture that was looked at last.</param>
public sealed record PersonPose(IReadOnlyList<BodyMark> Marks, IReadOnlyList<Vec3> World, double Confidence, Square Region)
{
    public BodyMark this[BodyPoint point] => Marks[(int)point];
}

/// <summary>What was found in a picture.</summary>
/// <param name="People">The surest first; empty when nobody was found.</param>
/// <param name="Model">The network that answered, as <see cref="ModelCards"/> names it.</param>
/// <param name="Reason">Why nobody was found; null when somebody was.</param>
public sealed record PoseReading(IReadOnlyList<PersonPose> People, string Model, string? Reason);
