using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>
/// Gives arms the drawn line around them and the mixed colours beside it: left on what they lay on, they would be seen as a trace when the
/// arm is lifted.
/// </summary>
internal sealed class Rim(Silhouette silhouette, byte[] owners)
{
    // Cells: as far as this it is looked for.
    private const int Widest = 4;
    private const int On = 3;
    private const double Darker = 14;
    private const double OwnColor = 0.6;
    private const double AtEdge = 25;

    public void Widen()
    {
        for (var step = 0; step < Widest; step++)
        {
            var taken = new List<(int Cell, byte Owner)>();
            for (var cell = 0; cell < owners.Length; cell++)
            {
                if (silhouette.Inside[cell] && owners[cell] is not ((byte)BodyPart.LeftArm or (byte)BodyPart.RightArm or (byte)BodyPart.Head) && Beside(cell) is { } arm && Belongs(cell, arm.From))
                {
                    taken.Add((cell, owners[arm.Cell]));
                }
            }

            taken.ForEach(one => owners[one.Cell] = one.Owner);
        }
    }

    // A neighbour that is an arm's, and the step to it.
    private (int Cell, int From)? Beside(int cell)
    {
        var (y, x) = Math.DivRem(cell, silhouette.Width);
        ReadOnlySpan<(int X, int Y)> steps = [(-1, 0), (1, 0), (0, -1), (0, 1)];
        foreach (var (dx, dy) in steps)
        {
            var (nx, ny) = (x + dx, y + dy);
            var next = (ny * silhouette.Width) + nx;
            if (nx >= 0 && ny >= 0 && nx < silhouette.Width && ny < silhouette.Height && silhouette.Inside[next] && owners[next] is (byte)BodyPart.LeftArm or (byte)BodyPart.RightArm)
            {
                return (next, (-dy * silhouette.Width) - dx);
            }
        }

        return null;
    }

    // A line is darker than what lies on either side of it; anything else is the arm's when it looks like the arm and not like what lies beyond.
    private bool Belongs(int cell, int away)
    {
        var (on, back) = (cell + (On * away), cell - (On * away));
        if (back < 0 || back >= owners.Length || !silhouette.Inside[back])
        {
            return false;
        }

        if (on < 0 || on >= owners.Length || !silhouette.Inside[on])
        {
            return silhouette.Contrast(cell, back) < AtEdge;
        }

        return (Light(on) - Light(cell) > Darker && Light(back) - Light(cell) > Darker) || silhouette.Contrast(cell, back) < OwnColor * (silhouette.Contrast(cell, on) - Darker);
    }

    private double Light(int cell) => (silhouette.Colors[3 * cell] + silhouette.Colors[(3 * cell) + 1] + silhouette.Colors[(3 * cell) + 2]) / 3;
}
