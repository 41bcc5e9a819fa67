using System.Text.Json;
using CharaStudio.Engine.Native;
using CharaStudio.Engine.Torch;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Tests.Engine.Torch;

/// <summary>One case of Golden/aten_ops: what the reference computed from which inputs. |a - b| &lt;= atol + rtol |b| is asked of every number.</summary>
internal sealed class GoldenCase
{
    private static readonly Lazy<SafetensorsFile> s_data = new(() => SafetensorsFile.Open(At("golden.safetensors")));
    private static readonly Lazy<JsonElement> s_manifest = new(() => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(At("case.json"))));
    // CHARASTUDIO_DEVICE=cuda runs the cases there: bench/gpu.md.
    private static readonly torch.Device s_device = new(Environment.GetEnvironmentVariable("CHARASTUDIO_DEVICE") ?? "cpu");
    private readonly string _name;
    private readonly Dictionary<string, torch.Tensor> _inputs = [];

    public GoldenCase(string name)
    {
        _name = name;
        foreach (var key in s_data.Value.Tensors.Keys.Where(key => key.StartsWith(name + ".in.", StringComparison.Ordinal)))
        {
            var tensor = Read(key);
            var input = key[(name.Length + 4)..];
            // Asked for only where the reference has a gradient: integer inputs have none.
            _inputs[input] = s_data.Value.Tensors.ContainsKey($"{name}.grad.{input}") ? tensor.requires_grad_() : tensor;
        }
    }

    /// <summary>The manifest's own list of cases.</summary>
    public static IEnumerable<string> Names => s_manifest.Value.GetProperty("ops").EnumerateArray().Select(op => op.GetProperty("op").GetString()!);

    public static double Absolute { get; } = s_manifest.Value.GetProperty("tolerance").GetProperty("atol").GetDouble();

    public static double Relative { get; } = s_manifest.Value.GetProperty("tolerance").GetProperty("rtol").GetDouble();

    public torch.Tensor this[string input] => _inputs[input];

    public bool HasGradients => _inputs.Values.Any(tensor => tensor.requires_grad);

    /// <summary>Of an output.</summary>
    public long[] ShapeOf(string output) => [.. s_data.Value.Find($"{_name}.{output}").Shape];

    /// <summary>Compares every output, in the manifest's order, and then every gradient of sum(out_k w_k) with w_k = ((7k mod 13) - 6) / 8 over the first.</summary>
    public void Check(params torch.Tensor[] outputs)
    {
        var names = s_manifest.Value.GetProperty("ops").EnumerateArray().Single(op => op.GetProperty("op").GetString() == _name)
            .GetProperty("outputs").EnumerateObject().Select(output => output.Name).Where(name => !name.StartsWith("grad.", StringComparison.Ordinal)).ToList();
        Assert.Equal(names.Count, outputs.Length);
        foreach (var (output, actual) in names.Zip(outputs))
        {
            Same($"{_name}.{output}", actual);
        }

        if (HasGradients)
        {
            Backward(outputs[0]);
            foreach (var (input, tensor) in _inputs.Where(pair => pair.Value.requires_grad))
            {
                Same($"{_name}.grad.{input}", tensor.grad ?? throw new Xunit.Sdk.XunitException($"{_name}: {input} has no gradient."));
            }
        }
    }

    /// <summary>A tensor of the file by its full name.</summary>
    public static unsafe torch.Tensor Read(string key)
    {
        var entry = s_data.Value.Find(key);
        var type = entry.Type switch
        {
            ElementType.F32 => torch.ScalarType.Float32,
            ElementType.F64 => torch.ScalarType.Float64,
            ElementType.I64 => torch.ScalarType.Int64,
            var other => throw new NotSupportedException($"{key} is {other}."),
        };
        fixed (byte* bytes = s_data.Value.Bytes(key))
        {
            fixed (long* sizes = entry.Shape.ToArray())
            {
                Ct.Check(Ct.ct_tensor_copy(bytes, (int)type, sizes, entry.Shape.Count, out var handle), key);
                return torch.Tensor.Own(handle).to(s_device);
            }
        }
    }

    /// <summary>Asserts a tensor of the file, within the tolerance of the manifest; infinities and NaN must agree exactly.</summary>
    public static void Same(string key, torch.Tensor actual)
    {
        using var scope = torch.NewDisposeScope();
        var expected = Read(key);
        Assert.Equal(expected.shape, actual.shape);
        var (want, got) = (Numbers(expected), Numbers(actual));
        for (var i = 0; i < want.Length; i++)
        {
            var same = want[i].Equals(got[i]) || Math.Abs(want[i] - got[i]) <= Absolute + (Relative * Math.Abs(want[i]));
            Assert.True(same, $"{key}[{i}]: expected {want[i]}, got {got[i]}.");
        }
    }

    private static double[] Numbers(torch.Tensor tensor)
    {
        using var wide = new Operator("_to_copy").Call(tensor, torch.float64);
        using var dense = wide.detach().cpu().contiguous();
        return System.Runtime.InteropServices.MemoryMarshal.Cast<byte, double>(dense.bytes).ToArray();
    }

    private static unsafe void Backward(torch.Tensor output)
    {
        var weights = new float[output.numel()];
        for (var k = 0; k < weights.Length; k++)
        {
            weights[k] = ((7 * k % 13) - 6) / 8f;
        }

        fixed (float* data = weights)
        {
            fixed (long* sizes = output.shape)
            {
                Ct.Check(Ct.ct_tensor_copy(data, (int)torch.float32, sizes, output.shape.Length, out var handle), "weights");
                output.backward(torch.Tensor.Own(handle).to(s_device));
            }
        }
    }

    private static string At(string file) => Path.Combine(AppContext.BaseDirectory, "Golden", "aten_ops", file);
}
