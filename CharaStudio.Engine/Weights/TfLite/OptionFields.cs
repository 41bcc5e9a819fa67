namespace CharaStudio.Engine.Weights.TfLite;

/// <summary>The options of one operator, each within the range that makes sense.</summary>
internal readonly struct OptionFields(FlatBuffer buffer, TfLiteKind kind, FlatTable? table)
{
    public const int LongestStride = 4096;

    public int Number(int field, int least, int most, int absent = 0)
    {
        var number = table?.Int32(field, absent) ?? absent;
        return number >= least && number <= most ? number : throw buffer.Wrong($"option {field} of a {kind} is {number}; {least} to {most} make sense.");
    }

    public int Stride(int field) => Number(field, 1, LongestStride);

    public int Dilation(int field) => Number(field, 1, 256, absent: 1);

    public bool Flag(int field) => table?.Flag(field) ?? false;

    public float Real(int field)
    {
        var number = table?.Single(field) ?? 0;
        return float.IsFinite(number) ? number : throw buffer.Wrong($"option {field} of a {kind} is not a number.");
    }

    public TfLitePadding Padding(int field) => (table?.Byte(field) ?? 0) switch
    {
        0 => TfLitePadding.Same,
        1 => TfLitePadding.Valid,
        var other => throw buffer.Wrong($"a {kind} has the padding {other}."),
    };

    public TfLiteActivation Activation(int field) => (table?.Byte(field) ?? 0) switch
    {
        0 => TfLiteActivation.None,
        1 => TfLiteActivation.Relu,
        2 => TfLiteActivation.ReluN1To1,
        3 => TfLiteActivation.Relu6,
        4 => TfLiteActivation.Tanh,
        var other => throw buffer.Wrong($"a {kind} has the activation {other}, which is not read."),
    };

    /// <summary>A layout of weights other than the plain one.</summary>
    public void MustBeZero(int field)
    {
        if ((table?.Byte(field) ?? 0) != 0)
        {
            throw buffer.Wrong($"option {field} of a {kind} asks for something that is not read.");
        }
    }

    /// <summary>Null when absent.</summary>
    public int[]? Numbers(int field) => table is { } present && present.Has(field) ? present.Int32s(field, TfLiteReader.MaxRank, "sides of a shape") : null;
}
