namespace CharaStudio.Engine.Weights.TfLite;

/// <summary>How stored bytes become real numbers: scale x (byte - zero point), one pair for the whole tensor or one for each slice of a dimension.</summary>
internal sealed class AffineScale
{
    private readonly float[] _scales;
    private readonly long[] _zeroes;
    private readonly int _slice;

    private AffineScale(float[] scales, long[] zeroes, int slice) => (_scales, _zeroes, _slice) = (scales, zeroes, slice);

    public static AffineScale Read(FlatTable tensor, string name, int[] shape)
    {
        if (tensor.Table(4) is not { } table || table.Byte(4) != 0)
        {
            throw Wrong("it holds bytes, but not the scale that makes numbers of them.");
        }

        var scales = table.Singles(2, 1 << 16, "scales");
        var zeroes = table.Int64s(3, 1 << 16, "zero points");
        zeroes = zeroes.Length == 0 ? new long[scales.Length] : zeroes;
        var dimension = table.Int32(6);
        var whole = scales.Length == 1;
        if (scales.Length == 0 || zeroes.Length != scales.Length || !scales.All(float.IsFinite) || zeroes.Any(zero => zero is < -128 or > 255)
            || (!whole && (dimension < 0 || dimension >= shape.Length || shape[dimension] != scales.Length)))
        {
            throw Wrong("its scales and zero points do not fit its shape, or are impossible.");
        }

        return new AffineScale(scales, zeroes, whole ? int.MaxValue : shape.Skip(dimension + 1).Aggregate(1, (product, side) => product * side));

        WeightsException Wrong(string reason) => new(tensor.Buffer.File, name, reason);
    }

    public float[] Widen(ReadOnlySpan<byte> data, bool signed)
    {
        var numbers = new float[data.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            var at = i / _slice % _scales.Length;
            numbers[i] = _scales[at] * ((signed ? (sbyte)data[i] : data[i]) - _zeroes[at]);
        }

        return numbers;
    }
}
