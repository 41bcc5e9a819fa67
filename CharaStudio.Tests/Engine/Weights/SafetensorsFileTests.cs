using CharaStudio.Engine.Weights;

namespace CharaStudio.Tests.Engine.Weights;

public sealed class SafetensorsFileTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_ThenOpen_GivesTheSameTensors()
    {
        var path = Write("w.safetensors", TensorData.Of("b", [2, 1], [1.5f, -2]), new TensorData("a", ElementType.U8, [3], new byte[] { 1, 2, 3 }));
        using var file = SafetensorsFile.Open(path);
        Assert.Equal([1.5f, -2], file.Floats("b"));
        Assert.Equal([1, 2, 3], file.Bytes("a").ToArray());
        Assert.Equal("pt", file.Header.Metadata["format"]);
    }

    [Fact]
    public void Write_SameTensorsInAnyOrder_GivesTheSameBytes()
    {
        TensorData one = TensorData.Of("b", [1], [1]), other = TensorData.Of("a", [1], [2]);
        Assert.Equal(File.ReadAllBytes(Write("x.safetensors", one, other)), File.ReadAllBytes(Write("y.safetensors", other, one)));
    }

    [Fact]
    public void Write_LengthThatDoesNotFitTheShape_IsRefused()
    {
        var error = Assert.Throws<WeightsException>(() => Write("w.safetensors", TensorData.Of("b", [3], [1, 2])));
        Assert.Equal("b", error.Tensor);
        Assert.Empty(Directory.GetFiles(_folder.Root));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void CheckFinite_OneBadNumberFarIn_NamesTensorAndIndex(float bad)
    {
        var numbers = new float[300_000];
        numbers[290_001] = bad;
        using var file = SafetensorsFile.Open(Write("w.safetensors", TensorData.Of("deep", [300_000], numbers)));
        var error = Assert.Throws<WeightsException>(() => file.CheckFinite());
        Assert.Equal("deep", error.Tensor);
        Assert.Contains("290001", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckFinite_LargestAndSmallestNumbers_Pass()
    {
        using var file = SafetensorsFile.Open(Write("w.safetensors", TensorData.Of("a", [4], [float.MaxValue, float.MinValue, float.Epsilon, -0f])));
        file.CheckFinite();
        Assert.Equal(4, file.Find("a").Count);
    }

    [Fact]
    public void Open_TruncatedData_SaysTruncated()
    {
        var whole = File.ReadAllBytes(Write("w.safetensors", TensorData.Of("a", [64], new float[64])));
        var path = _folder.File("cut.safetensors", whole[..^10]);
        Assert.Contains("truncated", Refusal(path).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "empty")]
    [InlineData(7, "too short")]
    public void Open_NoHeader_SaysSo(int length, string expected) =>
        Assert.Contains(expected, Refusal(_folder.File("w.safetensors", new byte[length])).Reason, StringComparison.Ordinal);

    [Fact]
    public void Open_HundredMegabyteHeader_IsRefusedUnread() =>
        Assert.Contains("claims 100000000 bytes", Refusal(_folder.File("w.safetensors", [.. BitConverter.GetBytes(100_000_000L), (byte)'{'])).Reason, StringComparison.Ordinal);

    [Fact]
    public void Open_Absent_IsAWeightsException() => Assert.Contains("cannot be opened", Refusal(Path.Combine(_folder.Root, "no.safetensors")).Reason, StringComparison.Ordinal);

    [Fact]
    public void Find_UnknownTensor_NamesIt()
    {
        using var file = SafetensorsFile.Open(Write("w.safetensors", TensorData.Of("a", [1], [1])));
        Assert.Equal("lost", Assert.Throws<WeightsException>(() => file.Find("lost")).Tensor);
    }

    private static WeightsException Refusal(string path) => Assert.Throws<WeightsException>(() => SafetensorsFile.Open(path));

    private string Write(string name, params TensorData[] tensors)
    {
        var path = Path.Combine(_folder.Root, name);
        SafetensorsWriter.Write(path, tensors, new Dictionary<string, string>(StringComparer.Ordinal) { ["format"] = "pt" });
        return path;
    }
}
