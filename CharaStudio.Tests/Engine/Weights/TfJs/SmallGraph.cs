using System.Text;

namespace CharaStudio.Tests.Engine.Weights.TfJs;

/// <summary>A graph model made for tests: y = tanh(x w + b), with w in bytes, b in halves and a whole number.</summary>
internal static class SmallGraph
{
    public const string Json = """
        {"modelTopology": {"node": [
           {"name": "y", "op": "Tanh", "input": ["sum:0", "^n"], "attr": {"T": {"type": 1}}},
           {"name": "sum", "op": "BiasAdd", "input": ["product", "b"], "attr": {"data_format": {"s": [78, 72, 87, 67]}}},
           {"name": "product", "op": "MatMul", "input": ["x", "w"], "attr": {"transpose_a": {"b": false}, "transpose_b": {"b": true}}},
           {"name": "x", "op": "Placeholder", "attr": {"shape": {"shape": {"dim": [{"size": "-1"}, {"size": "2"}]}}, "dtype": {"type": "DT_FLOAT"}}},
           {"name": "w", "op": "Const", "attr": {"value": {"tensor": {"dtype": "DT_FLOAT"}}}},
           {"name": "b", "op": "Const", "attr": {"N": {"i": "7"}, "squeeze_dims": {"list": {"i": ["1", "2"]}}, "label": {"s": "U0FNRQ=="}}},
           {"name": "n", "op": "Const"}]},
         "weightsManifest": [{"paths": ["one.bin", "two.bin"], "weights": [
           {"name": "w", "shape": [2, 2], "dtype": "float32", "quantization": {"dtype": "uint8", "scale": 0.5, "min": -1}},
           {"name": "b", "shape": [2], "dtype": "float32", "quantization": {"dtype": "float16"}},
           {"name": "n", "shape": [], "dtype": "int32"}]}]}
        """;

    public static byte[] Bytes { get; } = Encoding.UTF8.GetBytes(Json);

    // Five bytes, then seven: a weight may lie across two shards.
    public static byte[] Shard(string name) => name switch
    {
        "one.bin" => [0, 1, 2, 4, 0x00],
        "two.bin" => [0x3C, 0x00, 0xC0, 9, 0, 0, 0],
        _ => [],
    };
}
