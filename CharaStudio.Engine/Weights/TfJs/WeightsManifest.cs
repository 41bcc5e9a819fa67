using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace CharaStudio.Engine.Weights.TfJs;

/// <summary>
/// The weights manifest of TensorFlow.js: groups of weights, each group's bytes one after the other through its shards.
/// Describes graph models, layers models and the files of face-api alike. https://www.tensorflow.org/js/guide/save_load
/// </summary>
public sealed class WeightsManifest
{
    /// <summary>Most numbers that all weights may hold together.</summary>
    public const int MaxParameters = 1 << 25;

    private const int MostWeights = 8192;
    private const int MostShards = 64;
    private readonly string _file;
    private readonly List<Group> _groups;

    private WeightsManifest(string file, List<Group> groups) => (_file, _groups) = (file, groups);

    private sealed record Group(List<string> Paths, List<WeightSpec> Weights);

    /// <summary>Names of the shards in their order, beside the manifest; plain file names.</summary>
    public IEnumerable<string> Paths => _groups.SelectMany(group => group.Paths);

    /// <param name="file">For messages.</param>
    /// <param name="json">A manifest that is a file of its own, as face-api has.</param>
    /// <exception cref="WeightsException">It is not one.</exception>
    public static WeightsManifest Read(string file, ReadOnlyMemory<byte> json) => TfJsJson.Read(file, json, root => Read(file, root));

    internal static WeightsManifest Read(string file, JsonElement json)
    {
        var groups = json.EnumerateArray().Select(group => new Group(
            [.. group.GetProperty("paths").EnumerateArray().Select(path => PlainName(file, path.GetString()))],
            [.. group.GetProperty("weights").EnumerateArray().Select(weight => WeightSpec.Read(file, weight))])).ToList();
        var names = groups.SelectMany(group => group.Weights).Select(weight => weight.Name).ToList();
        if (names.Count > MostWeights || groups.Sum(group => group.Paths.Count) > MostShards || groups.Sum(group => group.Weights.Sum(weight => (long)weight.Count)) > MaxParameters)
        {
            throw new WeightsException(file, null, $"it lists more than {MostWeights} weights, {MostShards} shards or {MaxParameters} numbers.");
        }

        return names.Distinct(StringComparer.Ordinal).Count() == names.Count
            ? new WeightsManifest(file, groups)
            : throw new WeightsException(file, null, "it lists a weight twice.");
    }

    /// <summary>The weights by name.</summary>
    /// <param name="shard">Gives a shard's bytes by its name. May throw <see cref="WeightsException"/>.</param>
    /// <exception cref="WeightsException">A group's shards together are not exactly as long as its weights, or a number is not finite.</exception>
    public IReadOnlyDictionary<string, TfJsTensor> Load(Func<string, byte[]> shard)
    {
        var tensors = new Dictionary<string, TfJsTensor>(StringComparer.Ordinal);
        foreach (var group in _groups)
        {
            var due = group.Weights.Sum(weight => weight.Bytes);
            var bytes = Joined(group, shard, due);
            var at = 0;
            foreach (var weight in group.Weights)
            {
                tensors.Add(weight.Name, Tensor(weight, bytes.AsSpan(at, (int)weight.Bytes)));
                at += (int)weight.Bytes;
            }
        }

        return tensors;
    }

    private byte[] Joined(Group group, Func<string, byte[]> shard, long due)
    {
        var parts = new List<byte[]>();
        var given = 0L;
        foreach (var path in group.Paths)
        {
            parts.Add(shard(path));
            given += parts[^1].Length;
        }

        if (given != due)
        {
            throw new WeightsException(_file, null, $"its shards have {given} bytes; its weights need {due}.");
        }

        return parts.Count == 1 ? parts[0] : [.. parts.SelectMany(part => part)];
    }

    private TfJsTensor Tensor(WeightSpec weight, ReadOnlySpan<byte> bytes)
    {
        if (weight.Whole)
        {
            return new TfJsTensor(weight.Name, weight.Shape, null, Integers(weight, bytes));
        }

        var numbers = Floats(weight, bytes);
        return Array.TrueForAll(numbers, float.IsFinite)
            ? new TfJsTensor(weight.Name, weight.Shape, numbers, null)
            : throw new WeightsException(_file, weight.Name, "one of its numbers is NaN or infinite.");
    }

    private static int[] Integers(WeightSpec weight, ReadOnlySpan<byte> bytes)
    {
        var numbers = new int[weight.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = weight.Stored switch
            {
                WeightSpec.Storage.Int32 => BinaryPrimitives.ReadInt32LittleEndian(bytes[(4 * i)..]),
                WeightSpec.Storage.Bool => bytes[i] == 0 ? 0 : 1,
                WeightSpec.Storage.UInt8 => (int)Math.Round((bytes[i] * weight.Scale) + weight.Least),
                _ => (int)Math.Round((BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]) * weight.Scale) + weight.Least),
            };
        }

        return numbers;
    }

    private static float[] Floats(WeightSpec weight, ReadOnlySpan<byte> bytes)
    {
        if (weight.Stored is WeightSpec.Storage.Float32)
        {
            return MemoryMarshal.Cast<byte, float>(bytes).ToArray();
        }

        var numbers = new float[weight.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = weight.Stored switch
            {
                WeightSpec.Storage.Float16 => (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(2 * i)..]),
                WeightSpec.Storage.UInt8 => (float)((bytes[i] * weight.Scale) + weight.Least),
                _ => (float)((BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]) * weight.Scale) + weight.Least),
            };
        }

        return numbers;
    }

    // A manifest must not lead out of its folder.
    private static string PlainName(string file, string? path) =>
        path is { Length: > 0 and <= 128 } && path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') && path[0] != '.'
            ? path
            : throw new WeightsException(file, null, "a shard's name is not a plain file name.");
}
