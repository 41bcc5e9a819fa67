using CharaStudio.Engine.Weights.TfLite;

namespace CharaStudio.Engine.Perception.Networks;

/// <summary>
/// A TFLite network on the tensor layer. Tensors keep the file's order [batch, height, width, channels]; convolutions see the same
/// memory as [batch, channels, height, width], which is what libtorch calls channels-last, so that nothing is copied in between.
/// Not for two threads at once.
/// </summary>
internal sealed class TfLiteNetwork : IDisposable
{
    private readonly TfLiteModel _model;
    private readonly TfLiteConstants _constants;
    private readonly List<Step> _steps = [];
    private readonly int[] _lastUse;

    private sealed record Step(TfLiteOperator Operator, Func<TfLiteInputs, torch.Tensor> Work);

    /// <exception cref="NotSupportedException">An operator is used in a way that is not run here; the message names it.</exception>
    public TfLiteNetwork(TfLiteModel model)
    {
        _model = model;
        _constants = new TfLiteConstants(model);
        _lastUse = LastUses(model);
        foreach (var one in model.Operators)
        {
            _steps.Add(new Step(one, TfLiteOperations.Bind(model, one, _constants)));
        }
    }

    /// <summary>What the inputs must look like, in the model's order.</summary>
    public IReadOnlyList<TfLiteTensor> Inputs => [.. _model.Inputs.Select(index => _model.Tensors[index])];

    /// <summary>Runs the network.</summary>
    /// <param name="inputs">In the model's order and shapes, Float32; they stay the caller's.</param>
    /// <returns>The outputs in the model's order; of the dispose scope around the call.</returns>
    public torch.Tensor[] Run(params torch.Tensor[] inputs)
    {
        var values = new torch.Tensor?[_model.Tensors.Count];
        foreach (var (index, tensor) in _model.Inputs.Zip(inputs))
        {
            var shape = _model.Tensors[index].Shape;
            values[index] = tensor.shape.Select(side => (int)side).SequenceEqual(shape)
                ? tensor
                : throw new ArgumentException($"'{_model.Tensors[index].Name}' must be [{string.Join(", ", shape)}], not {tensor}.", nameof(inputs));
        }

        using var off = torch.inference_mode();
        using var scope = torch.NewDisposeScope();
        for (var at = 0; at < _steps.Count; at++)
        {
            var step = _steps[at];
            using (torch.NewDisposeScope())
            {
                values[step.Operator.Outputs[0]] = step.Work(new TfLiteInputs(step.Operator.Inputs, values, _constants)).MoveToOuterDisposeScope();
            }

            Forget(values, step.Operator.Inputs, at);
        }

        return [.. _model.Outputs.Select(index => (values[index] ?? throw new InvalidOperationException($"Nothing makes '{_model.Tensors[index].Name}'.")).MoveToOuterDisposeScope())];
    }

    public void Dispose() => _constants.Dispose();

    // What no later step reads is given back at once: a network's maps together would be many times its largest.
    private void Forget(torch.Tensor?[] values, IReadOnlyList<int> used, int at)
    {
        foreach (var index in used.Where(index => index >= 0 && _lastUse[index] == at).Distinct())
        {
            if (values[index] is { } tensor && !_model.Inputs.Contains(index))
            {
                tensor.Dispose();
                values[index] = null;
            }
        }
    }

    private static int[] LastUses(TfLiteModel model)
    {
        var last = new int[model.Tensors.Count];
        for (var at = 0; at < model.Operators.Count; at++)
        {
            foreach (var index in model.Operators[at].Inputs.Where(index => index >= 0))
            {
                last[index] = at;
            }
        }

        foreach (var index in model.Outputs)
        {
            last[index] = int.MaxValue;
        }

        return last;
    }
}

/// <summary>The inputs of one step.</summary>
internal readonly struct TfLiteInputs(IReadOnlyList<int> indices, torch.Tensor?[] values, TfLiteConstants constants)
{
    public int Count => indices.Count;

    /// <summary>Whether an optional input is given.</summary>
    public bool Has(int which) => which < indices.Count && indices[which] >= 0;

    /// <exception cref="InvalidOperationException">The input is left out, or nothing has made it.</exception>
    public torch.Tensor this[int which] => values[indices[which]] ?? constants.Find(indices[which])
        ?? throw new InvalidOperationException($"Input {which} of a step has not been made.");
}
