using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>An edge carried through the hole.</summary>
/// <param name="Points">Straight pieces, in pixels of the level it was seen on.</param>
/// <param name="Contrast">How much its sides differ where it is seen.</param>
/// <param name="Right">The colour on its right, seen along it.</param>
/// <param name="Left">The colour on its left.</param>
internal sealed record CarriedLine(Vec[] Points, double Contrast, (double R, double G, double B) Right, (double R, double G, double B) Left)
{
    private const double OtherColour = 45;
    private const double Aside = 3;

    /// <summary>The same in pixels of a picture that is so many times as large.</summary>
    public CarriedLine Scaled(double up) => this with { Points = Array.ConvertAll(Points, at => new Vec(((at.X + 0.5) * up) - 0.5, ((at.Y + 0.5) * up) - 0.5)) };

    /// <summary>Points of it, a pixel apart, with the direction to its right, as far as a picture has its own colours on both sides.</summary>
    public IEnumerable<(Vec At, Vec Right)> Held(Func<Vec, (double R, double G, double B)> picture)
    {
        for (var k = 1; k < Points.Length; k++)
        {
            var piece = Points[k] - Points[k - 1];
            var right = piece.Normalized.Perp;
            for (var t = 0.0; t < piece.Length; t++)
            {
                var at = Points[k - 1] + (piece.Normalized * t);
                if (RimLine.Apart(picture(at + (right * Aside)), Right) < OtherColour && RimLine.Apart(picture(at - (right * Aside)), Left) < OtherColour)
                {
                    yield return (at, right);
                }
            }
        }
    }
}
