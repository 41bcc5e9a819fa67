using System.Text.Json;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Tests.Engine.Weights;

/// <summary>The published format's cases: every number type, odd but valid layouts, and files that must be refused.</summary>
public sealed class GoldenFormatTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Golden", "safetensors_format");

    public static TheoryData<string> Bad => [.. Directory.GetFiles(s_folder, "bad_*.safetensors").Select(path => Path.GetFileName(path)).Order()];

    [Fact]
    public void Open_AllTypes_ReadsTheRecordedValues()
    {
        using var file = SafetensorsFile.Open(Path.Combine(s_folder, "all_dtypes.safetensors"));
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(s_folder, "case.json")));
        var expected = json.RootElement.GetProperty("expected").EnumerateObject().ToList();
        Assert.Equal(expected.Count, file.Tensors.Count);
        Assert.All(expected, entry =>
        {
            Assert.Equal(entry.Value.GetProperty("shape").EnumerateArray().Select(side => side.GetInt64()), file.Tensors[entry.Name].Shape);
            Assert.Equal(entry.Value.GetProperty("values").EnumerateArray().Select(Number), Numbers(file, entry.Name));
        });
        Assert.Equal("tiny \"quoted\" ü", file.Header.Metadata["modelspec.title"]);
    }

    [Theory]
    [InlineData("good_order_not_sorted", "b", new[] { 3f, 4f })]
    [InlineData("good_no_padding_unaligned", "a", new[] { 1f, 2f, 3f, 4f })]
    [InlineData("good_space_padded", "a", new[] { 1f, 2f, 3f, 4f })]
    public void Open_OddButValid_IsRead(string name, string tensor, float[] expected)
    {
        using var file = SafetensorsFile.Open(Path.Combine(s_folder, name + ".safetensors"));
        Assert.Equal(expected, file.Floats(tensor));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Open_Malformed_IsRefusedByName(string name)
    {
        var error = Assert.Throws<WeightsException>(() => SafetensorsFile.Open(Path.Combine(s_folder, name)));
        Assert.StartsWith(name, error.Message, StringComparison.Ordinal);
    }

    private static double Number(JsonElement value) => value.ValueKind is JsonValueKind.Number
        ? value.GetDouble()
        : value.GetString() switch { "inf" => double.PositiveInfinity, "-inf" => double.NegativeInfinity, _ => double.NaN };

    private static IEnumerable<double> Numbers(SafetensorsFile file, string name)
    {
        var bytes = file.Bytes(name).ToArray();
        var size = bytes.Length == 0 ? 1 : bytes.Length / (int)file.Tensors[name].Count;
        return bytes.Chunk(size).Select(one => file.Tensors[name].Type switch
        {
            ElementType.F64 => BitConverter.ToDouble(one),
            ElementType.F32 => BitConverter.ToSingle(one),
            ElementType.F16 => (double)BitConverter.ToHalf(one),
            ElementType.BF16 => BitConverter.UInt32BitsToSingle((uint)BitConverter.ToUInt16(one) << 16),
            ElementType.I64 => BitConverter.ToInt64(one),
            ElementType.I32 => BitConverter.ToInt32(one),
            ElementType.I16 => BitConverter.ToInt16(one),
            ElementType.I8 => (sbyte)one[0],
            _ => one[0],
        });
    }
}
