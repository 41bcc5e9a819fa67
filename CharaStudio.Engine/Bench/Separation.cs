namespace CharaStudio.Engine.Bench;

/// <summary>How far likenesses of one character's pictures stand apart from those of different characters'.</summary>
/// <param name="Auc">How often a pair of one character is more alike than a pair of two, 0.5 by chance (area under the ROC curve).</param>
/// <param name="DPrime">The distance of the means in standard deviations (Green and Swets, 1966).</param>
/// <param name="NearestRight">Share of pictures whose most alike other picture shows the same character.</param>
internal sealed record Separation(double Auc, double DPrime, double Same, double Other, double NearestRight)
{
    /// <param name="who">The character in each picture; two of one and one of another at least.</param>
    public static Separation Of(IReadOnlyList<string> who, Func<int, int, double> likeness)
    {
        List<double> same = [], other = [];
        var nearest = new (double Like, bool Right)[who.Count];
        Array.Fill(nearest, (double.NegativeInfinity, false));
        for (var a = 0; a < who.Count; a++)
        {
            for (var b = a + 1; b < who.Count; b++)
            {
                var (like, one) = (likeness(a, b), who[a] == who[b]);
                (one ? same : other).Add(like);
                nearest[a] = like > nearest[a].Like ? (like, one) : nearest[a];
                nearest[b] = like > nearest[b].Like ? (like, one) : nearest[b];
            }
        }

        var deviation = Math.Sqrt((Variance(same) + Variance(other)) / 2);
        var above = same.Average(x => other.Average(y => x > y ? 1 : x < y ? 0 : 0.5));
        return new Separation(above, (same.Average() - other.Average()) / deviation, same.Average(), other.Average(), nearest.Count(one => one.Right) / (double)who.Count);
    }

    private static double Variance(List<double> values)
    {
        var mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }
}
