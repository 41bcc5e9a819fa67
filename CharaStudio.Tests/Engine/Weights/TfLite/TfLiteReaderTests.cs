using CharaStudio.Engine.Weights;
using CharaStudio.Engine.Weights.TfLite;

namespace CharaStudio.Tests.Engine.Weights.TfLite;

public sealed class TfLiteReaderTests
{
    [Fact]
    public void Read_SmallNetwork_LeavesWidenedConstantsAndTwoSteps()
    {
        var model = TfLiteReader.Read("small", SmallNetwork.Bytes());

        Assert.Equal([TfLiteKind.Convolution, TfLiteKind.Multiply], model.Operators.Select(step => step.Kind));
        Assert.Equal(new ConvolutionOptions(TfLitePadding.Same, 1, 1, 1, 1, TfLiteActivation.Relu), model.Operators[0].Options);
        Assert.Equal([0, 3, 5], model.Operators[0].Inputs);
        Assert.Equal([8], model.Outputs);
        Assert.Equal("small", model.Description);
    }

    [Fact]
    public void Read_SparseKernel_IsDense() =>
        Assert.Equal([1f, 0, 2, 0, 3, 0], TfLiteReader.Read("small", SmallNetwork.Bytes()).Tensors[3].Floats!);

    [Fact]
    public void Read_HalfBias_IsSingle() =>
        Assert.Equal([0.5f, -0.5f], TfLiteReader.Read("small", SmallNetwork.Bytes()).Tensors[5].Floats!);

    [Fact]
    public void Read_QuantisedBytes_AreScaled() =>
        Assert.Equal([-64f, 0, 63.5f, -60.5f], TfLiteReader.Read("small", SmallNetwork.Bytes()).Tensors[7].Floats!);

    [Fact]
    public void Read_BlockSparse_IsDense()
    {
        // [2, 4] in blocks of 1 x 2: row 0 has its second block, row 1 its first.
        var root = SmallNetwork.Root();
        var tensor = Tensors(root)[1];
        tensor[0] = new[] { 2, 1, 1, 4 };
        ((FlatNode[])root[4])[1] = SmallNetwork.Data(SmallNetwork.Halves(1, 2, 3, 4));
        tensor[6] = new FlatNode
        {
            [0] = new[] { 0, 1, 2, 3, 4 },
            [1] = new[] { 3 },
            [2] = new[]
            {
                new FlatNode { [1] = 2 }, new FlatNode { [1] = 1 }, new FlatNode { [1] = 1 },
                new FlatNode { [0] = 1, [2] = 1, [3] = new FlatNode { [0] = new[] { 0, 1, 2 } }, [4] = 1, [5] = new FlatNode { [0] = new[] { 1, 0 } } },
                new FlatNode { [1] = 2 },
            },
        };
        Tensors(root)[0][0] = new[] { 1, 2, 2, 4 };
        Tensors(root)[2][0] = new[] { 2, 1, 1, 4 };
        Tensors(root)[3][0] = new[] { 2, 1, 1, 4 };

        Assert.Equal([0f, 0, 1, 2, 3, 4, 0, 0], TfLiteReader.Read("blocks", FlatWriter.Write("TFL3", root)).Tensors[3].Floats!);
    }

    [Fact]
    public void Read_UnknownCustomOperator_IsNamed()
    {
        var root = SmallNetwork.Root();
        ((FlatNode[])root[1])[3] = new FlatNode { [0] = 32, [1] = "Landmarks2TransformMatrix", [3] = 32 };

        Assert.Contains("Landmarks2TransformMatrix", Refusal(root), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_InfiniteWeight_IsRefused()
    {
        var root = SmallNetwork.Root();
        ((FlatNode[])root[4])[2] = SmallNetwork.Data(SmallNetwork.Halves(float.PositiveInfinity, 1));

        Assert.Contains("NaN or infinite", Refusal(root), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BiasOfOtherLength_IsRefused()
    {
        var root = SmallNetwork.Root();
        ((FlatNode[])root[4])[2] = SmallNetwork.Data(SmallNetwork.Halves(1));
        Tensors(root)[4][0] = new[] { 1 };
        Tensors(root)[5][0] = new[] { 1 };

        Assert.Contains("do not fit together", Refusal(root), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NetworkThatRunsInBytes_IsRefused()
    {
        var root = SmallNetwork.Root();
        Tensors(root)[6][1] = 9;

        Assert.Contains("run quantised", Refusal(root), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_StepBeforeItsInput_IsRefused()
    {
        var root = SmallNetwork.Root();
        Array.Reverse((FlatNode[])Graph(root)[3]);

        Assert.Contains("nothing before it makes", Refusal(root), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MutatedFiles_AreReadWholeOrRefused()
    {
        var (read, refused) = Mutation.Try(SmallNetwork.Bytes(), 6000, 20261121, bytes => TfLiteReader.Read("fuzz", bytes));

        Assert.InRange(read, 1, 3000);
        Assert.Equal(6000, read + refused);
    }

    [Fact]
    public void Read_EveryTruncation_IsRefused()
    {
        var good = SmallNetwork.Bytes();

        Assert.All(Enumerable.Range(0, good.Length), length => Assert.Throws<WeightsException>(() => TfLiteReader.Read("cut", good.AsMemory(0, length))));
    }

    private static FlatNode Graph(FlatNode root) => ((FlatNode[])root[2])[0];

    private static FlatNode[] Tensors(FlatNode root) => (FlatNode[])Graph(root)[0];

    private static string Refusal(FlatNode root) => Assert.Throws<WeightsException>(() => TfLiteReader.Read("bad", FlatWriter.Write("TFL3", root))).Message;
}
