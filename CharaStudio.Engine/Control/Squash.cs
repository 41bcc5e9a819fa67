namespace CharaStudio.Engine.Control;

/// <summary>One number of a code as an angle or a measure.</summary>
/// <param name="Rest">What zero means.</param>
/// <param name="Sigma">What one unit moves near zero: the spread that is common in movement.</param>
/// <param name="Low">The least that can be reached.</param>
/// <param name="High">The most that can be reached.</param>
internal readonly record struct Reach(double Rest, double Sigma, double Low, double High)
{
    private double Half(double offset) => offset < 0 ? Rest - Low : High - Rest;

    /// <summary>The offset from rest in shares of what can be reached on its side.</summary>
    public double Share(double offset) => offset / Half(offset);
}

/// <summary>
/// Free numbers to bounded measures and back: any finite code gives a measure within reach, and within reach both are one to one.
/// Numbers that belong together (a joint's angles) are bounded together, by an ellipse about rest.
/// </summary>
internal static class Squash
{
    // What is drawn beyond a joint's reach is put onto its edge.
    private const double Edge = 0.99;

    /// <summary>Measures of a code: near zero they move by sigma, far out they near the ellipse's edge, r / (1 + r^4)^(1/4) of it.</summary>
    public static void Decode(ReadOnlySpan<double> z, ReadOnlySpan<Reach> spans, Span<double> measures)
    {
        var sum = 0.0;
        for (var i = 0; i < spans.Length; i++)
        {
            measures[i] = z[i] * spans[i].Sigma;
            var share = spans[i].Share(measures[i]);
            sum += share * share;
        }

        var r = Math.Sqrt(sum);
        // Written so that the largest numbers do not overflow.
        var by = r <= 1 ? 1 / Root(1 + (r * r * r * r)) : 1 / (r * Root(1 + (1 / (r * r * r * r))));
        for (var i = 0; i < spans.Length; i++)
        {
            measures[i] = spans[i].Rest + (measures[i] * by);
        }
    }

    /// <summary>The code of measures; what lies beyond the edge is drawn in to it.</summary>
    public static void Encode(ReadOnlySpan<double> measures, ReadOnlySpan<Reach> spans, Span<double> z)
    {
        var sum = 0.0;
        for (var i = 0; i < spans.Length; i++)
        {
            z[i] = measures[i] - spans[i].Rest;
            var share = spans[i].Share(z[i]);
            sum += share * share;
        }

        var r = Math.Sqrt(sum);
        var inside = Math.Min(r, Edge);
        var by = r < 1e-9 ? 1 : inside / r / Root(1 - (inside * inside * inside * inside));
        for (var i = 0; i < spans.Length; i++)
        {
            z[i] *= by / spans[i].Sigma;
        }
    }

    private static double Root(double x) => Math.Sqrt(Math.Sqrt(x));
}
