namespace CharaStudio.Tests.Engine.Weights.TfLite;

/// <summary>
/// A network made for tests, in the manner of MediaPipe's: a sparse half-precision kernel is densified and widened, a bias is widened,
/// then convolution and a byte-quantised product.
/// </summary>
internal static class SmallNetwork
{
    public const int Add = 0;
    public const int Convolution = 3;
    public const int Dequantize = 6;
    public const int Multiply = 18;
    public const int Densify = 124;

    public static byte[] Bytes() => FlatWriter.Write("TFL3", Root());

    /// <summary>To be altered by a test before it is written.</summary>
    public static FlatNode Root() => new()
    {
        [0] = 3,
        [1] = new[] { Code(Densify), Code(Dequantize), Code(Convolution), Code(Multiply) },
        [2] = new[] { Graph() },
        [3] = "small",
        [4] = new[] { [], Data(Halves(1, 2, 3)), Data(Halves(0.5f, -0.5f)), Data([0, 128, 255, 7]) },
    };

    public static FlatNode Tensor(string name, int[] shape, int type = 0, int buffer = 0) => new() { [0] = shape, [1] = type, [2] = buffer, [3] = name };

    public static FlatNode Operator(int code, int[] inputs, int[] outputs) => new() { [0] = code, [1] = inputs, [2] = outputs };

    public static FlatNode Code(int number) => new() { [0] = Math.Min(number, 127), [3] = number };

    public static FlatNode Data(byte[] bytes) => new() { [0] = bytes };

    public static byte[] Halves(params float[] numbers) => [.. numbers.SelectMany(number => BitConverter.GetBytes((Half)number))];

    private static FlatNode Graph()
    {
        var sparse = Tensor("kernel/sparse", [2, 1, 1, 3], type: 1, buffer: 1);
        sparse[6] = Rows();
        var scale = Tensor("scale", [1, 1, 2, 2], type: 3, buffer: 3);
        scale[4] = new FlatNode { [2] = new[] { 0.5f }, [3] = new[] { 128L } };
        var convolution = Operator(2, [0, 3, 5], [6]);
        convolution[3] = 1;
        convolution[4] = new FlatNode { [0] = 0, [1] = 1, [2] = 1, [3] = 1 };
        var product = Operator(3, [6, 7], [8]);
        product[3] = 21;
        product[4] = new FlatNode { [0] = 0 };
        return new FlatNode
        {
            [0] = new[]
            {
                Tensor("picture", [1, 2, 2, 3]), sparse, Tensor("kernel/half", [2, 1, 1, 3], type: 1), Tensor("kernel", [2, 1, 1, 3]),
                Tensor("bias/half", [2], type: 1, buffer: 2), Tensor("bias", [2]), Tensor("made", [1, 2, 2, 2]), scale, Tensor("result", [1, 2, 2, 2]),
            },
            [1] = new[] { 0 },
            [2] = new[] { 8 },
            [3] = new[] { Operator(0, [1], [2]), Operator(1, [2], [3]), Operator(1, [4], [5]), convolution, product },
        };
    }

    // Row 0 has columns 0 and 2, row 1 column 1: dense, dense, dense, compressed.
    private static FlatNode Rows() => new()
    {
        [0] = new[] { 0, 1, 2, 3 },
        [2] = new[]
        {
            new FlatNode { [1] = 2 }, new FlatNode { [1] = 1 }, new FlatNode { [1] = 1 },
            new FlatNode { [0] = 1, [2] = 1, [3] = new FlatNode { [0] = new[] { 0, 2, 3 } }, [4] = 3, [5] = new FlatNode { [0] = new byte[] { 0, 2, 1 } } },
        },
    };
}
