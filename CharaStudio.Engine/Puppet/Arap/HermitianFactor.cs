using System.Numerics;

namespace CharaStudio.Engine.Puppet.Arap;

/// <summary>
/// A Hermitian positive definite matrix and its Cholesky factor L L*, rows kept from their first entry to the diagonal (envelope): within
/// that nothing fills in, so the cost is bounded by the envelope's size.
/// </summary>
internal sealed class HermitianFactor
{
    private readonly Complex[][] _rows;

    /// <param name="first">Of each row the first column that may hold anything, at most the row's own number.</param>
    public HermitianFactor(IReadOnlyList<int> first)
    {
        First = [.. first];
        _rows = [.. first.Select((start, row) => new Complex[row - start + 1])];
    }

    public int[] First { get; }

    public int Count => _rows.Length;

    /// <summary>Adds to the entry of a row and an earlier or equal column; entries above the diagonal are taken as their conjugates.</summary>
    public void Add(int row, int column, Complex value)
    {
        if (column <= row)
        {
            _rows[row][column - First[row]] += value;
        }
    }

    /// <summary>The factor's row from <see cref="First"/> to the diagonal.</summary>
    public ReadOnlySpan<Complex> Row(int row) => _rows[row];

    /// <summary>Replaces the matrix by its factor.</summary>
    /// <exception cref="InvalidOperationException">It is not positive definite: some part of the mesh is held by nothing.</exception>
    public void Factorise()
    {
        for (var i = 0; i < Count; i++)
        {
            var row = _rows[i];
            for (var j = First[i]; j < i; j++)
            {
                row[j - First[i]] = (row[j - First[i]] - Dot(row, First[i], _rows[j], First[j], j)) / _rows[j][^1].Real;
            }

            var rest = row[^1].Real - Dot(row, First[i], row, First[i], i).Real;
            if (!(rest > 0))
            {
                throw new InvalidOperationException($"Row {i} of {Count} has no positive rest ({rest:G3}): a part of the mesh is held by nothing.");
            }

            row[^1] = Math.Sqrt(rest);
        }
    }

    /// <summary>Solves in place.</summary>
    public void Solve(Span<Complex> x)
    {
        for (var i = 0; i < Count; i++)
        {
            var (row, sum) = (_rows[i], x[i]);
            for (var k = First[i]; k < i; k++)
            {
                sum -= row[k - First[i]] * x[k];
            }

            x[i] = sum / row[^1].Real;
        }

        for (var i = Count - 1; i >= 0; i--)
        {
            var row = _rows[i];
            x[i] /= row[^1].Real;
            for (var k = First[i]; k < i; k++)
            {
                x[k] -= Complex.Conjugate(row[k - First[i]]) * x[i];
            }
        }
    }

    // sum of a[k] conj(b[k]) over the columns before an end.
    private static Complex Dot(Complex[] a, int firstA, Complex[] b, int firstB, int end)
    {
        var (real, imaginary) = (0.0, 0.0);
        for (var k = Math.Max(firstA, firstB); k < end; k++)
        {
            var (p, q) = (a[k - firstA], b[k - firstB]);
            real += (p.Real * q.Real) + (p.Imaginary * q.Imaginary);
            imaginary += (p.Imaginary * q.Real) - (p.Real * q.Imaginary);
        }

        return new Complex(real, imaginary);
    }
}
