using System.Text;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Tests.Engine.Weights;

public sealed class ShardedWeightsTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public ShardedWeightsTests()
    {
        SafetensorsWriter.Write(Path.Combine(_folder.Root, "m-1.safetensors"), [TensorData.Of("a", [1], [1])]);
        SafetensorsWriter.Write(Path.Combine(_folder.Root, "m-2.safetensors"), [TensorData.Of("b", [1], [2])]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_TwoFiles_FindsEachTensor()
    {
        using var weights = ShardedWeights.Open(Index("""{"weight_map":{"a":"m-1.safetensors","b":"m-2.safetensors"}}"""));
        Assert.Equal([2f], weights.FileOf("b").Floats("b"));
    }

    [Theory]
    [InlineData("../m-1.safetensors")]
    [InlineData("/etc/m.safetensors")]
    [InlineData("sub/m-1.safetensors")]
    [InlineData("..\\\\m-1.safetensors")]
    [InlineData("m-1.bin")]
    [InlineData("")]
    [InlineData("m..safetensors.safetensors")]
    public void Open_NameOutsideTheFolder_IsRefused(string name) =>
        Assert.Throws<WeightsException>(() => ShardedWeights.Open(Index($$$"""{"weight_map":{"a":"{{{name}}}"}}""")));

    [Fact]
    public void Open_LinkOutOfTheFolder_IsRefused()
    {
        using var other = new ScratchFolder();
        SafetensorsWriter.Write(Path.Combine(other.Root, "far.safetensors"), [TensorData.Of("a", [1], [1])]);
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "near.safetensors"), Path.Combine(other.Root, "far.safetensors"));
        Assert.Throws<WeightsException>(() => ShardedWeights.Open(Index("""{"weight_map":{"a":"near.safetensors"}}""")));
    }

    [Theory]
    [InlineData("""{"weight_map":{"a":"m-2.safetensors"}}""")]
    [InlineData("""{"weight_map":{}}""")]
    [InlineData("""{"weight_map":{"a":1}}""")]
    [InlineData("""{"weight_map":{"a":"m-1.safetensors","a":"m-2.safetensors"}}""")]
    [InlineData("""[]""")]
    [InlineData("""{""")]
    public void Open_UnsoundIndex_IsRefused(string index) => Assert.Throws<WeightsException>(() => ShardedWeights.Open(Index(index)));

    private string Index(string json) => _folder.File("model.safetensors.index.json", Encoding.UTF8.GetBytes(json));
}
