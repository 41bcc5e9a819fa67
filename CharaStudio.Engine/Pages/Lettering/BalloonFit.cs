using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Pages.Lettering;

/// <summary>Text broken to fill a body of a certain size; lengths in points, centre at the origin.</summary>
/// <param name="InnerX">Half width of the body that the words need.</param>
/// <param name="OuterX">Half width with puffs or spikes.</param>
/// <param name="Effort">Area weighed by proportion; less is better.</param>
internal sealed record BalloonFit(
    LetteringKind Kind,
    LetterText Text,
    double Size,
    IReadOnlyList<BrokenLine> Lines,
    double InnerX,
    double InnerY,
    double OuterX,
    double OuterY,
    double Effort)
{
    public bool IsBox => Kind is LetteringKind.Caption or LetteringKind.Narration or LetteringKind.Sfx;

    /// <summary>Half extents of the sounds' drawn letters; only for <see cref="LetteringKind.Sfx"/>.</summary>
    public SoundLetters? Sound { get; init; }

    public Box OuterAt(Vec centre) => new(centre.X - OuterX, centre.Y - OuterY, 2 * OuterX, 2 * OuterY);

    /// <summary>How far the body reaches in a direction given by a unit normal.</summary>
    public double Support(Vec normal)
    {
        if (IsBox)
        {
            return (OuterX * Math.Abs(normal.X)) + (OuterY * Math.Abs(normal.Y));
        }

        const double Dual = BalloonShapes.Roundness / (BalloonShapes.Roundness - 1);
        return Math.Pow(Math.Pow(OuterX * Math.Abs(normal.X), Dual) + Math.Pow(OuterY * Math.Abs(normal.Y), Dual), 1 / Dual);
    }

    /// <summary>True when the body at <paramref name="centre"/> touches the box.</summary>
    public bool Touches(Vec centre, Box box)
    {
        var dx = Math.Max(0, Math.Abs(box.Centre.X - centre.X) - (box.Width / 2)) / OuterX;
        var dy = Math.Max(0, Math.Abs(box.Centre.Y - centre.Y) - (box.Height / 2)) / OuterY;
        return IsBox ? dx < 1 && dy < 1 : Math.Pow(dx, BalloonShapes.Roundness) + Math.Pow(dy, BalloonShapes.Roundness) < 1;
    }

    /// <summary>1 when the two bodies touch, less when they overlap, more when they are apart; measured in their joint radii.</summary>
    public double Apart(Vec centre, BalloonFit other, Vec otherCentre, double gap)
    {
        var dx = Math.Abs(centre.X - otherCentre.X) / (OuterX + other.OuterX + gap);
        var dy = Math.Abs(centre.Y - otherCentre.Y) / (OuterY + other.OuterY + gap);
        if (IsBox || other.IsBox)
        {
            return Math.Max(dx, dy);
        }

        return Math.Pow(Math.Pow(dx, BalloonShapes.Roundness) + Math.Pow(dy, BalloonShapes.Roundness), 1 / BalloonShapes.Roundness);
    }
}
