using CharaStudio.Engine.Native;
using CharaStudio.Engine.Torch;

namespace CharaStudio.Tests.Engine.Torch;

public sealed class TensorIndexTests
{
    private const int Depth = 3;
    private const int Rows = 4;
    private const int Columns = 5;

    [TensorFact]
    public void Get_Numbers_IsTheElement() => Assert.Equal(Number(2, 1, 3), Block()[2, 1, 3].item<float>());

    [TensorFact]
    public void Get_NegativeNumber_CountsFromTheEnd() => Assert.Equal(Number(2, 3, 4), Block()[-1, -1, -1].item<float>());

    [TensorFact]
    public void Get_SliceWithStep_IsAsALoop()
    {
        var part = Block()[1, TensorIndex.Slice(1, 4, 2), TensorIndex.Slice(null, null, 2)];

        Assert.Equal([2L, 3], part.shape);
        Assert.Equal(from row in new[] { 1, 3 } from column in new[] { 0, 2, 4 } select Number(1, row, column), part.data<float>().ToArray());
    }

    [TensorFact]
    public void Get_RangesFromTheEnd_AreAsCSharps()
    {
        var part = Block()[..^1, ^2.., 1..3];

        Assert.Equal([2L, 2, 2], part.shape);
        Assert.Equal(from d in new[] { 0, 1 } from row in new[] { 2, 3 } from column in new[] { 1, 2 } select Number(d, row, column), part.data<float>().ToArray());
    }

    [TensorFact]
    public void Get_EllipsisAndNone_FillAndAddDimensions()
    {
        var block = Block();

        Assert.Equal([3L, 4, 1], block[TensorIndex.Ellipsis, 2, TensorIndex.None].shape);
        Assert.Equal([1L, 4, 5], block[TensorIndex.None, 1, TensorIndex.Ellipsis].shape);
        Assert.Equal(block.shape, block[TensorIndex.Ellipsis, TensorIndex.Colon, TensorIndex.Colon, TensorIndex.Colon].shape);
    }

    [TensorFact]
    public void Get_IndexTensors_AreTakenTogether()
    {
        var part = Block()[TensorIndex.Colon, torch.tensor(new[] { 3L, 0 }), torch.tensor(new[] { 4L, 1 })];

        Assert.Equal([3L, 2], part.shape);
        Assert.Equal(from d in Enumerable.Range(0, Depth) from at in new[] { (3, 4), (0, 1) } select Number(d, at.Item1, at.Item2), part.data<float>().ToArray());
    }

    [TensorFact]
    public void Get_Truths_AreThoseElements()
    {
        var block = Block();
        var found = block[block > 30];

        Assert.Equal(Numbers().Where(number => number > 30), found.data<float>().ToArray());
    }

    [TensorFact]
    public void Get_TruthsAfterASlice_MaskThatDimension()
    {
        var part = Block()[0, TensorIndex.Colon, torch.tensor(new[] { true, false, false, false, true })];
        Assert.Equal(from row in Enumerable.Range(0, Rows) from column in new[] { 0, 4 } select Number(0, row, column), part.data<float>().ToArray());
    }

    [TensorFact]
    public void Get_Bool_KeepsAllOrNothing()
    {
        Assert.Equal([1L, 3, 4, 5], Block()[true].shape);
        Assert.Equal([0L, 3, 4, 5], Block()[false].shape);
    }

    [TensorFact]
    public void Set_Slice_ChangesOnlyIt()
    {
        var block = Block();
        block[1, 1..3, ..2] = torch.tensor(-1f);

        Assert.Equal(Numbers((d, r, c) => d == 1 && r is (1 or 2) && c < 2 ? -1 : Number(d, r, c)), block.data<float>().ToArray());
    }

    [TensorFact]
    public void Set_ByIndexTensor_PutsRows()
    {
        var block = Block();
        block[TensorIndex.Colon, torch.tensor(new[] { 2L, 0 })] = torch.zeros(5);

        Assert.Equal(Numbers((d, r, c) => r is 0 or 2 ? 0 : Number(d, r, c)), block.data<float>().ToArray());
    }

    [TensorFact]
    public void Set_ByTruths_PutsNumbers()
    {
        var block = Block();
        block[block > 30] = torch.tensor(7f);

        Assert.Equal(Numbers().Select(number => number > 30 ? 7 : number), block.data<float>().ToArray());
    }

    [TensorFact]
    public void Get_BasicIndices_IsAView()
    {
        var block = Block();
        block[0].zero_();

        Assert.Equal(0, block[0].sum().item<float>());
    }

    [TensorFact]
    public void Get_TooManyIndices_SaysHowMany() =>
        Assert.Contains("4 indices for [3, 4, 5] Float32", Assert.Throws<ArgumentException>(() => Block()[0, 0, 0, 0]).Message, StringComparison.Ordinal);

    [TensorFact]
    public void Get_OutOfRange_SaysSo() =>
        Assert.Contains("out of range", Assert.Throws<TensorException>(() => Block()[3]).Message, StringComparison.Ordinal);

    private static float Number(int depth, int row, int column) => (((depth * Rows) + row) * Columns) + column;

    private static IEnumerable<float> Numbers() => Numbers(Number);

    private static IEnumerable<float> Numbers(Func<int, int, int, float> number) =>
        from depth in Enumerable.Range(0, Depth) from row in Enumerable.Range(0, Rows) from column in Enumerable.Range(0, Columns) select number(depth, row, column);

    private static torch.Tensor Block() => torch.tensor(Numbers().ToArray(), [Depth, Rows, Columns]);
}
