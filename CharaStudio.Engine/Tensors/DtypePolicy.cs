using System.Diagnostics;

namespace CharaStudio.Engine.Tensors;

/// <summary>
/// In which type a network multiplies. Norms and activations stay in single precision, where bfloat16 is up to fifteen times slower on
/// processors and loses most; convolutions, linear layers and attention are cast around. Ask the policy instead of the function.
/// </summary>
/// <param name="Type">Float32, BFloat16 or Float16.</param>
public sealed record DtypePolicy(torch.ScalarType Type)
{
    private static readonly Lazy<DtypePolicy> s_measured = new(Measure);

    public static DtypePolicy Full { get; } = new(torch.ScalarType.Float32);

    /// <summary>Single precision, or bfloat16 where the processor has it and a short race at the first call shows that it pays.</summary>
    public static DtypePolicy Measured => s_measured.Value;

    /// <param name="name">f32, bf16, f16 or auto.</param>
    /// <exception cref="ArgumentException">Another name, or f16 on a processor, which has no kernels for it.</exception>
    public static DtypePolicy Of(string name, torch.Device device) => (name, device.type) switch
    {
        ("f32", _) => Full,
        ("bf16", _) => new DtypePolicy(torch.ScalarType.BFloat16),
        ("f16", DeviceType.CUDA) => new DtypePolicy(torch.ScalarType.Float16),
        ("f16", _) => throw new ArgumentException("f16 is for graphics processors; use f32, bf16 or auto on this device.", nameof(name)),
        ("auto", DeviceType.CUDA) => new DtypePolicy(torch.ScalarType.Float16),
        ("auto", _) => Measured,
        _ => throw new ArgumentException($"'{name}' is no type policy: f32, bf16, f16 or auto.", nameof(name)),
    };

    /// <summary>A weight for inference, once: in this policy's type, a picture kernel's with the channels last. For training use the weight itself.</summary>
    public torch.Tensor Prepare(torch.Tensor weight) => weight.dim() == 4 ? ChannelsLast(weight.to(Type)) : weight.to(Type);

    /// <param name="weight">From <see cref="Prepare"/>.</param>
    public torch.Tensor conv2d(
        torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) =>
        nn.functional.conv2d(input.requires_grad || is_grad_enabled() ? input.to(Type) : ChannelsLast(input.to(Type)), weight, bias?.to(Type), strides, padding, dilation, groups).to(input.dtype);

    /// <inheritdoc cref="conv2d"/>
    public torch.Tensor linear(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null) => nn.functional.linear(input.to(Type), weight, bias?.to(Type)).to(input.dtype);

    public torch.Tensor attention(torch.Tensor query, torch.Tensor key, torch.Tensor value, torch.Tensor? mask = null) =>
        nn.functional.scaled_dot_product_attention(query.to(Type), key.to(Type), value.to(Type), mask?.dtype is torch.ScalarType.Bool ? mask : mask?.to(Type)).to(query.dtype);

    // Three to eight per cent faster in convolutions; a picture that has the layout already is not copied.
    private static torch.Tensor ChannelsLast(torch.Tensor x) => x.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);

    // Without the instructions bfloat16 is three times slower, or refused: only a processor that names them is asked.
    private static DtypePolicy Measure()
    {
        if (!HasInstructions())
        {
            return Full;
        }

        var half = new DtypePolicy(torch.ScalarType.BFloat16);
        try
        {
            return Time(half) < Time(Full) ? half : Full;
        }
        catch (System.Runtime.InteropServices.ExternalException)
        {
            return Full;
        }
    }

    private static bool HasInstructions()
    {
        const string Facts = "/proc/cpuinfo";
        return File.Exists(Facts) && File.ReadLines(Facts).Any(line =>
            line.StartsWith("flags", StringComparison.Ordinal) && (line.Contains(" avx512_bf16", StringComparison.Ordinal) || line.Contains(" amx_bf16", StringComparison.Ordinal)));
    }

    private static long Time(DtypePolicy policy)
    {
        using var off = torch.inference_mode();
        using var scope = torch.NewDisposeScope();
        var (x, weight) = (torch.ones([1, 128, 32, 32]), policy.Prepare(torch.ones([128, 128, 3, 3])));
        var best = long.MaxValue;
        for (var round = 0; round < 4; round++)
        {
            var start = Stopwatch.GetTimestamp();
            policy.conv2d(x, weight, padding: [1, 1]);
            best = Math.Min(best, Stopwatch.GetTimestamp() - start);
        }

        return best;
    }
}
