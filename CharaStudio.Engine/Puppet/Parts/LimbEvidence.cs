using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>How much of an arm's border is seen: against the background, or as a change of colour against what the arm lies on.</summary>
/// <param name="Far">Of the far end's border (the lower half of the forearm and the hand) the share that is seen, 0 to 1.</param>
/// <param name="Reached">Share of the lower half of the forearm's line that lies on the arm.</param>
/// <param name="Crossed">Share of the arm's border that lies against the other arm.</param>
/// <param name="Forearm">Its length as a share of the upper arm's: a short one points away from the viewer, or at him.</param>
internal readonly record struct LimbEvidence(double Far, double Reached, double Crossed, double Forearm)
{
    /// <summary>Above this sum of <see cref="Crossed"/> the two arms are folded into each other, and neither is all there.</summary>
    public const double Folded = 0.2;

    // Below these a hand is behind the back, in a pocket or a guess.
    private const double LeastFar = 0.75;
    private const double LeastReached = 0.7;
    private const double LeastForearm = 0.4;

    // Cells to either side of the border whose colours are compared, and the least difference of a border that is seen.
    private const int Aside = 3;
    private const double Seen = 20;

    /// <summary>Whether the hand is seen, so that the arm can be cut out and moved without tearing.</summary>
    public bool HandSeen => Far >= LeastFar && Reached >= LeastReached && Forearm >= LeastForearm;


    public static LimbEvidence Of(LimbShape limb, Silhouette silhouette, byte[] owners)
    {
        var (part, other) = ((byte)limb.Limb.Part, (byte)(limb.Limb.Part == BodyPart.LeftArm ? BodyPart.RightArm : BodyPart.LeftArm));
        var (far, seen, border, crossed) = (0, 0, 0, 0);
        var start = limb.Upper + ((limb.Length - limb.Upper) / 2);
        for (var cell = silhouette.Width; cell < owners.Length - silhouette.Width; cell++)
        {
            if (owners[cell] != part || !silhouette.Inside[cell])
            {
                continue;
            }

            ReadOnlySpan<int> steps = [1, -1, silhouette.Width, -silhouette.Width];
            foreach (var step in steps)
            {
                var beyond = cell + step;
                if (silhouette.Inside[beyond] && owners[beyond] == part)
                {
                    continue;
                }

                border++;
                crossed += silhouette.Inside[beyond] && owners[beyond] == other ? 1 : 0;
                if (limb.Along[limb.Nearest(silhouette.Place(cell)).Point] >= start)
                {
                    far++;
                    seen += !silhouette.Inside[beyond] || Differs(silhouette, cell, step) ? 1 : 0;
                }
            }
        }

        var line = Enumerable.Range(0, limb.Points.Count).Where(i => limb.Along[i] >= start && limb.Along[i] <= limb.Length).ToArray();
        var reached = line.Count(i => owners[silhouette.Index(limb.Points[i])] == part) / (double)Math.Max(1, line.Length);
        return new LimbEvidence(far == 0 ? 0 : (double)seen / far, reached, (double)crossed / Math.Max(1, border), (limb.Length - limb.Upper) / Math.Max(1, limb.Upper));
    }

    // Something darker in between is a drawn line.
    private static bool Differs(Silhouette silhouette, int cell, int step)
    {
        var (inner, outer) = (cell - ((Aside - 1) * step), cell + (Aside * step));
        if (inner < 0 || inner >= silhouette.Inside.Length || outer < 0 || outer >= silhouette.Inside.Length || !silhouette.Inside[outer] || !silhouette.Inside[inner])
        {
            return true;
        }

        return silhouette.Contrast(inner, outer) > Seen || Enumerable.Range(-1, 4).Any(i => silhouette.Contrast(cell + (i * step), inner) > Seen && silhouette.Contrast(cell + (i * step), outer) > Seen);
    }
}
