using CharaStudio.Engine.Native;
using CharaStudio.Engine.Tensors;
using CharaStudio.Engine.Torch;
using CharaStudio.Engine.Weights;
using CharaStudio.Tests.Engine.Native;
using CharaStudio.Tests.Engine.Pipelines;

namespace CharaStudio.Tests.Engine.Torch;

[Collection(nameof(TensorProcess))]
public sealed class WeightTensorsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TensorFact]
    public void SaveAndLoad_GiveTheSameNumbers_InEveryType()
    {
        using var scope = torch.NewDisposeScope();
        var types = new[] { torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8, torch.@bool };
        var written = types.ToDictionary(type => $"{type}", type => torch.arange(12).reshape(3, 4).to(type), StringComparer.Ordinal);
        WeightTensors.Save(At("all"), written);

        foreach (var (name, tensor) in WeightTensors.Load(At("all")))
        {
            Assert.Equal(written[name].dtype, tensor.dtype);
            Assert.True(written[name].eq(tensor).all().item<bool>(), name);
        }
    }

    [TensorFact]
    public void Load_OfALargeFile_ReadsNothing()
    {
        const long Bytes = 400L << 20;
        var header = SafetensorsHeader.Write([new TensorEntry("large", ElementType.F32, [Bytes / 4], 0, Bytes)], null);
        using (var file = File.Create(At("large")))
        {
            file.Write(BitConverter.GetBytes((ulong)header.Length));
            file.Write(header);
            file.SetLength(8 + header.Length + Bytes); // Sparse: zeros that take no room.
        }

        MemoryTests.Settle();
        using var scope = torch.NewDisposeScope();
        var used = TensorMemory.Read().Used;
        var tensor = WeightTensors.Load(At("large"))["large"];

        Assert.Equal((Bytes / 4, used), (tensor.numel(), TensorMemory.Read().Used));
    }

    [TensorFact]
    public void Written_ToAMappedTensor_StaysInThisProcess()
    {
        using var scope = torch.NewDisposeScope();
        WeightTensors.Save(At("ones"), new Dictionary<string, torch.Tensor>(StringComparer.Ordinal) { ["x"] = torch.ones(8) });
        WeightTensors.Load(At("ones"))["x"].add_(1);

        Assert.Equal(8, WeightTensors.Load(At("ones"))["x"].sum().item<float>());
    }

    [TensorFact]
    public void Unaligned_IsCopied_AndAsGood()
    {
        using var scope = torch.NewDisposeScope();
        var tensors = WeightTensors.Load(Path.Combine(AppContext.BaseDirectory, "Golden", "safetensors_format", "good_no_padding_unaligned.safetensors"));

        Assert.All(tensors.Values, tensor => Assert.True(tensor.to(torch.float64).isfinite().all().item<bool>()));
    }

    [TensorFact]
    public void Module_SavedAndLoaded_ComputesTheSame_AndStrictNamesWhatIsMissing()
    {
        using var scope = torch.NewDisposeScope();
        using var one = torch.nn.Sequential(("a", torch.nn.Linear(3, 4)), ("b", torch.nn.Linear(4, 2)));
        using var two = torch.nn.Sequential(("a", torch.nn.Linear(3, 4)), ("b", torch.nn.Linear(4, 2)));
        using var other = torch.nn.Sequential(("a", torch.nn.Linear(3, 4)), ("c", torch.nn.Linear(4, 2)));
        one.save(At("net"));
        two.load(At("net"));
        var x = torch.randn(5, 3);

        Assert.True(one.call(x).eq(two.call(x)).all().item<bool>());
        var error = Assert.Throws<WeightsException>(() => other.load(At("net")));
        Assert.Contains("Missing: c.weight, c.bias. Unexpected: b.bias, b.weight", error.Message, StringComparison.Ordinal);
    }

    [TensorFact]
    public void Mixed_Precision_IsCloseToSingle_OnABlock()
    {
        using var scope = torch.NewDisposeScope();
        using var off = torch.inference_mode();
        torch.manual_seed(3);
        var (x, w) = (torch.randn(1, 32, 24, 24), torch.randn(32, 32, 3, 3) * 0.05);
        var mixed = new DtypePolicy(torch.bfloat16);
        var single = DtypePolicy.Full.conv2d(torch.nn.functional.silu(x), DtypePolicy.Full.Prepare(w), padding: [1, 1]);
        var rough = mixed.conv2d(torch.nn.functional.silu(x), mixed.Prepare(w), padding: [1, 1]);
        var error = ((rough - single).square().mean() / single.square().mean()).sqrt().item<float>();

        Assert.InRange(error, 1e-6, 1e-2);
        Assert.Contains(DtypePolicy.Measured.Type, new[] { torch.float32, torch.bfloat16 });
    }

    private string At(string name) => Path.Combine(_folder.Path, name + ".safetensors");
}
