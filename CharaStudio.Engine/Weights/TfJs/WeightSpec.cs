using System.Text.Json;

namespace CharaStudio.Engine.Weights.TfJs;

/// <summary>One entry of a weights manifest: what a weight is, and how it was made smaller.</summary>
/// <param name="Stored">How the bytes are to be read: the quantised type where there is one.</param>
/// <param name="Scale">Real number = stored x Scale + Least. Used for uint8 and uint16 only.</param>
internal sealed record WeightSpec(string Name, IReadOnlyList<int> Shape, bool Whole, WeightSpec.Storage Stored, double Scale, double Least)
{
    private const int MaxRank = 6;
    private const int LongestName = 512;

    public enum Storage
    {
        Float32,
        Float16,
        Int32,
        Bool,
        UInt8,
        UInt16,
    }

    public int Count => Shape.Aggregate(1, (product, side) => product * side);

    public long Bytes => (long)Count * Stored switch
    {
        Storage.Float32 or Storage.Int32 => 4,
        Storage.Float16 or Storage.UInt16 => 2,
        _ => 1,
    };

    public static WeightSpec Read(string file, JsonElement json)
    {
        var name = json.GetProperty("name").GetString();
        if (string.IsNullOrEmpty(name) || name.Length > LongestName)
        {
            throw new WeightsException(file, null, $"a weight has no name, or one longer than {LongestName} characters.");
        }

        var shape = json.GetProperty("shape").EnumerateArray().Select(side => side.GetInt32()).ToArray();
        CheckShape(file, name, shape);
        var type = json.GetProperty("dtype").GetString();
        var plain = type switch
        {
            "float32" => Storage.Float32,
            "float16" => Storage.Float16,
            "int32" => Storage.Int32,
            "bool" => Storage.Bool,
            _ => throw new WeightsException(file, name, "its dtype is none of float32, float16, int32, bool."),
        };
        var whole = plain is Storage.Int32 or Storage.Bool;
        return json.TryGetProperty("quantization", out var small)
            ? Quantised(file, name, shape, whole, small)
            : new WeightSpec(name, shape, whole, plain, 1, 0);
    }

    private static WeightSpec Quantised(string file, string name, int[] shape, bool whole, JsonElement json)
    {
        switch (json.GetProperty("dtype").GetString())
        {
            case "float16" when !whole:
                return new WeightSpec(name, shape, whole, Storage.Float16, 1, 0);
            case "uint8" or "uint16":
                double scale = json.GetProperty("scale").GetDouble(), least = json.GetProperty("min").GetDouble();
                return double.IsFinite(scale) && double.IsFinite(least) && Math.Abs(scale) < 1e6 && Math.Abs(least) < 1e6
                    ? new WeightSpec(name, shape, whole, json.GetProperty("dtype").ValueEquals("uint8") ? Storage.UInt8 : Storage.UInt16, scale, least)
                    : throw new WeightsException(file, name, "its scale or min is out of range.");
            default:
                throw new WeightsException(file, name, "it is quantised to none of float16, uint8, uint16.");
        }
    }

    private static void CheckShape(string file, string name, int[] shape)
    {
        var count = 1L;
        foreach (var side in shape)
        {
            count *= side;
            if (shape.Length > MaxRank || side is < 1 || count > WeightsManifest.MaxParameters)
            {
                throw new WeightsException(file, name, $"its shape {TensorEntry.Spell(shape.Select(wide => (long)wide))} is impossible or too large.");
            }
        }
    }
}
