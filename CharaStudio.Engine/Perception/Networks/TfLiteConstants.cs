using CharaStudio.Engine.Weights.TfLite;

namespace CharaStudio.Engine.Perception.Networks;

/// <summary>The weights of a network as tensors; those of windows once, in the order that libtorch's convolutions want.</summary>
internal sealed class TfLiteConstants : IDisposable
{
    private readonly Dictionary<int, torch.Tensor> _tensors = [];
    private readonly Dictionary<int, long[]> _orders = [];

    public TfLiteConstants(TfLiteModel model)
    {
        using var off = torch.no_grad();
        using var scope = torch.NewDisposeScope();
        foreach (var tensor in model.Tensors.Where(tensor => tensor.IsConstant))
        {
            long[] shape = [.. tensor.Shape.Select(side => (long)side)];
            _tensors[tensor.Index] = (tensor.Floats is { } floats ? torch.tensor(floats).reshape(shape) : torch.tensor(tensor.Integers!).reshape(shape)).DetachFromDisposeScope();
        }
    }

    public torch.Tensor? Find(int index) => _tensors.GetValueOrDefault(index);

    /// <summary>The second input of a window's operator, its axes in another order.</summary>
    /// <exception cref="NotSupportedException">It is no constant, or two kinds of windows share it.</exception>
    public torch.Tensor Kernel(TfLiteOperator one, params long[] order)
    {
        var index = one.Inputs[1];
        if (!_tensors.TryGetValue(index, out var kernel))
        {
            throw new NotSupportedException($"The kernel of a {one.Kind} must be a constant to be run here.");
        }

        if (_orders.TryGetValue(index, out var known))
        {
            return known.AsSpan().SequenceEqual(order) ? kernel : throw new NotSupportedException($"A {one.Kind} that shares its kernel with a window of another kind is not run here.");
        }

        using var off = torch.no_grad();
        using var scope = torch.NewDisposeScope();
        var turned = kernel.permute(order).contiguous().DetachFromDisposeScope();
        kernel.Dispose();
        (_tensors[index], _orders[index]) = (turned, order);
        return turned;
    }

    public void Dispose()
    {
        foreach (var tensor in _tensors.Values)
        {
            tensor.Dispose();
        }

        _tensors.Clear();
    }
}
