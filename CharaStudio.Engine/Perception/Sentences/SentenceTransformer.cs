using CharaStudio.Engine.Weights;
using CharaStudio.Engine.Weights.TfJs;

namespace CharaStudio.Engine.Perception.Sentences;

/// <summary>The network of <see cref="SentenceEncoder"/>: embedding, timing signal, two layers, the mean of the pieces, one dense layer.</summary>
internal sealed class SentenceTransformer : IDisposable
{
    private const string Encoder = "module_apply_default/Encoder_en/KonaTransformer/Encode";
    private const string Whole = "/ConcatPartitions/concat";
    private readonly IReadOnlyDictionary<string, TfJsTensor> _weights;
    private readonly List<torch.Tensor> _kept = [];
    private readonly torch.Tensor _embeddings;
    private readonly torch.Tensor _frequencies;
    private readonly TransformerLayer[] _layers;
    private readonly torch.Tensor _head;
    private readonly torch.Tensor _headBias;

    /// <param name="weights">By the graph's names.</param>
    /// <exception cref="WeightsException">A weight is missing or has another shape.</exception>
    public SentenceTransformer(IReadOnlyDictionary<string, TfJsTensor> weights)
    {
        _weights = weights;
        using var off = torch.no_grad();
        using var scope = torch.NewDisposeScope();
        _embeddings = Weight("module/Embeddings_en", 8002, 256);
        _frequencies = Weight($"{Encoder}/TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1", 1, 128);
        _layers = [Layer(0, 256), Layer(1, 512)];
        _head = Weight("module/Encoder_en/hidden_layers/tanh_layer_0/weights", 512, 512);
        _headBias = Weight("module/Encoder_en/hidden_layers/tanh_layer_0/bias", 512);
    }

    public float[] Encode(long[] pieces)
    {
        using var off = torch.inference_mode();
        using var scope = torch.NewDisposeScope();
        var angles = torch.arange(pieces.Length, dtype: torch.ScalarType.Float32).reshape(-1, 1) * _frequencies;
        // The graph adds the signal to the pieces, and the pieces once more to that.
        var x = (_embeddings.index_select(0, torch.tensor(pieces)) * 2) + torch.cat([angles.sin(), angles.cos()], 1);
        foreach (var layer in _layers)
        {
            x = layer.Run(x);
        }

        var vector = (x.mean([0L], true).matmul(_head) + _headBias).tanh().reshape(SentenceEncoder.Size);
        return (vector / vector.square().sum().sqrt()).data<float>().ToArray();
    }

    public void Dispose() => _kept.ForEach(tensor => tensor.Dispose());

    // The first layer widens its input, so that what is added around its attention is a dense layer of the input.
    private TransformerLayer Layer(int index, int width)
    {
        var layer = $"{Encoder}/Layer_{index}/TransformerLayer";
        var attention = $"Encoder_en/KonaTransformer/Encode/Layer_{index}/TransformerLayer/MultiheadAttention";
        var ffn = $"{Encoder}/TransformerStack/Layer_{index}/TransformerLayer/FFN";
        return new TransformerLayer(
            (Weight($"{layer}/layer_prepostprocess/layer_norm/layer_norm_scale{Whole}", width), Weight($"{layer}/layer_prepostprocess/layer_norm/layer_norm_bias{Whole}", width)),
            (Weight($"module/{attention}/qkv_transform_single/kernel/part_0", 1, 1, width, 3 * width), Weight($"module_apply_default/{attention}/qkv_transform_single/bias{Whole}", 3 * width)),
            (Weight($"module/{attention}/output_transform_single/kernel/part_0", 1, 1, width, 512), Weight($"module_apply_default/{attention}/output_transform_single/bias{Whole}", 512)),
            index == 0 ? (Weight($"{layer}/dense/kernel{Whole}", width, 512), Weight($"{layer}/dense/bias{Whole}", 512)) : null,
            (Weight($"{layer}/FFN/layer_prepostprocess/layer_norm/layer_norm_scale{Whole}", 512), Weight($"{layer}/FFN/layer_prepostprocess/layer_norm/layer_norm_bias{Whole}", 512)),
            (Weight($"{ffn}/conv1/Tensordot/Reshape_1", 512, 1536), Weight($"{layer}/FFN/conv1/bias{Whole}", 1536)),
            (Weight($"{ffn}/conv2/Tensordot/Reshape_1", 1536, 512), Weight($"{layer}/FFN/conv2/bias{Whole}", 512)));
    }

    private torch.Tensor Weight(string name, params int[] shape)
    {
        if (!_weights.TryGetValue(name, out var weight) || weight.Floats is null || !weight.Shape.SequenceEqual(shape))
        {
            throw new WeightsException(ModelCards.SentenceEncoder, name, $"the sentence encoder needs it as [{string.Join(", ", shape)}].");
        }

        // Kernels of one by one are matrices.
        var tensor = torch.tensor(weight.Floats).reshape([.. shape.SkipWhile(side => side == 1).Select(side => (long)side)]).DetachFromDisposeScope();
        _kept.Add(tensor);
        return tensor;
    }
}
