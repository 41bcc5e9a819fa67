namespace CharaStudio.Engine.Control.Keypoints;

/// <summary>Levenberg and Marquardt's step for a handful of unknowns.</summary>
internal static class LeastSquares
{
    private const double Nudge = 1e-5;

    /// <summary>x + the step that would lead to the least sum of squares if residuals were linear, held back by the damping.</summary>
    public static double[] Step(double[] x, double[] residuals, Func<double[], double[]> at, double damping)
    {
        var n = x.Length;
        var slopes = new double[n][];
        for (var i = 0; i < n; i++)
        {
            var kept = x[i];
            x[i] += Nudge;
            slopes[i] = at(x);
            x[i] = kept;
            for (var k = 0; k < residuals.Length; k++)
            {
                slopes[i][k] = (slopes[i][k] - residuals[k]) / Nudge;
            }
        }

        var (normal, right) = (new double[n, n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            right[i] = -Dot(slopes[i], residuals);
            for (var j = 0; j <= i; j++)
            {
                normal[i, j] = Dot(slopes[i], slopes[j]);
            }

            normal[i, i] += (damping * normal[i, i]) + 1e-9;
        }

        Solve(normal, right);
        return [.. x.Zip(right, (a, b) => a + b)];
    }

    // Cholesky's factors of the lower half, then both triangles.
    private static void Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= a[i, k] * a[j, k];
                }

                a[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / a[j, j];
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
            {
                b[i] -= a[i, k] * b[k];
            }

            b[i] /= a[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
            {
                b[i] -= a[k, i] * b[k];
            }

            b[i] /= a[i, i];
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
