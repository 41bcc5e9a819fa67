namespace CharaStudio.Engine.Torch;

/// <summary>
/// One place between the brackets of an indexer: a whole number, a slice, all that is left (<see cref="Ellipsis"/>), a new dimension
/// (<see cref="Null"/>), a truth, or a tensor of indices or truths. Numbers, ranges and tensors convert by themselves.
/// </summary>
public readonly struct TensorIndex
{
    private TensorIndex(Form form, long? start = null, long? stop = null, long? step = null, torch.Tensor? tensor = null) =>
        (Kind, Start, Stop, Step, Elements) = (form, start, stop, step, tensor);

    internal enum Form
    {
        Single,
        Slice,
        Ellipsis,
        Null,
        Truth,
        Tensor,
    }

    /// <summary>"...": as many whole dimensions as are not named.</summary>
    public static TensorIndex Ellipsis => new(Form.Ellipsis);

    /// <summary>A new dimension of size 1.</summary>
    public static TensorIndex None => new(Form.Null);

    /// <inheritdoc cref="None"/>
    public static TensorIndex Null => new(Form.Null);

    /// <summary>":", a whole dimension.</summary>
    public static TensorIndex Colon => new(Form.Slice);

    internal Form Kind { get; }

    internal long? Start { get; }

    internal long? Stop { get; }

    internal long? Step { get; }

    internal torch.Tensor? Elements { get; }

    public static implicit operator TensorIndex(long value) => Single(value);

    public static implicit operator TensorIndex(bool value) => Bool(value);

    public static implicit operator TensorIndex(torch.Tensor value) => Tensor(value);

    /// <summary>1..3, ..^1: the range of C#, its end left out too.</summary>
    public static implicit operator TensorIndex(Range value) => Slice(
        value.Start.IsFromEnd ? -value.Start.Value : value.Start.Value,
        value.End.IsFromEnd ? (value.End.Value == 0 ? null : -value.End.Value) : value.End.Value);

    public static implicit operator TensorIndex((int? start, int? end) value) => Slice(value.start, value.end);

    public static implicit operator TensorIndex((int? start, int? end, int? step) value) => Slice(value.start, value.end, value.step);

    /// <param name="start">Negative counts from the end; null is the beginning.</param>
    /// <param name="stop">Left out itself; null is the end.</param>
    /// <param name="step">From 1: libtorch steps forwards only.</param>
    public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(Form.Slice, start, stop, step);

    /// <summary>True keeps all under a new dimension, false nothing.</summary>
    public static TensorIndex Bool(bool value) => new(Form.Truth, value ? 1 : 0);

    /// <summary>One element: the dimension goes.</summary>
    public static TensorIndex Single(long? index) => index is { } value ? new(Form.Single, value) : Null;

    public static TensorIndex Tensor(torch.Tensor tensor) => new(Form.Tensor, tensor: tensor);
}
