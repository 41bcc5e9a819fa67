using CharaStudio.Engine.Native;
using CharaStudio.Engine.Torch;

namespace CharaStudio.Tests.Engine.Torch;

public sealed class TensorTests
{
    private static readonly float[] s_seed0 = [1.5410f, -0.2934f, -2.1788f, 0.5684f];

    [TensorFact]
    public void Randn_OfSeed0_IsPyTorchs()
    {
        using var generator = new torch.Generator(0);
        var noise = torch.randn(4, generator: generator).data<float>().ToArray();

        Assert.All(noise.Zip(s_seed0), pair => Assert.Equal(pair.Second, pair.First, 4));
    }

    [TensorFact]
    public void ManualSeed_SameSeed_SameNumbers()
    {
        float[] Draw()
        {
            using var generator = new torch.Generator(7);
            return [.. torch.rand(3, generator: generator).data<float>(), .. torch.empty(3).normal_(0, 1, generator).data<float>()];
        }

        Assert.Equal(Draw(), Draw());
    }

    [TensorFact]
    public void Randperm_Randint_AreWithinBounds()
    {
        using var generator = new torch.Generator(3);

        Assert.Equal(Enumerable.Range(0, 9).Select(i => (long)i), torch.randperm(9, generator: generator).data<long>().Order());
        Assert.All(torch.randint(2, 5, [50], generator: generator).data<long>(), value => Assert.InRange(value, 2, 4));
    }

    [TensorFact]
    public void Matmul_ShapesThatDoNotFit_NamesOperatorAndShapes()
    {
        var error = Assert.Throws<TensorException>(() => torch.ones(2, 3).matmul(torch.ones(4, 5)));

        Assert.Contains("aten::matmul", error.Message, StringComparison.Ordinal);
        Assert.Contains("[2, 3] Float32, [4, 5] Float32", error.Message, StringComparison.Ordinal);
    }

    [TensorFact]
    public void AddInPlace_RealToWhole_Throws()
    {
        var whole = torch.tensor(new[] { 1, 2, 3 });

        Assert.Throws<TensorException>(() => whole.add_(1.5));
        Assert.Equal([2, 3, 4], whole.add_(1).data<int>().ToArray());
        Assert.Equal(torch.float32, (whole + 1.5).dtype);
        Assert.Equal(torch.int32, (whole + 1).dtype);
    }

    [TensorFact]
    public void Operators_OfNumbersAndTensors_AreOrdinaryArithmetic()
    {
        var x = torch.tensor(new[] { 1f, 2, 4 });

        Assert.Equal([-1f, 0, 4], ((2 * x) - 4 + (x * 0) + torch.tensor(new[] { 1f, 0, 0 })).data<float>().ToArray());
        Assert.Equal([9f, 8, 6], (10 - x).data<float>().ToArray());
        Assert.Equal([8f, 4, 2], (8 / x).data<float>().ToArray());
        Assert.Equal([-1f, -2, -4], (-x).data<float>().ToArray());
        Assert.Equal([1f, 0, 0], (x % 2).data<float>().ToArray());
    }

    [TensorFact]
    public void InPlace_GivesTheSameObject()
    {
        var x = torch.ones(3);
        Assert.Same(x, x.add_(1).mul_(2).clamp_(0, 3).fill_(5).zero_());
    }

    [TensorFact]
    public void TotalCount_CountsObjects()
    {
        using var x = torch.ones(3);
        var peak = torch.Tensor.PeakCount;

        Assert.InRange(torch.Tensor.TotalCount, 1, peak);
    }

    [TensorFact]
    public void Data_OfATransposedTensor_IsInTheOrderOfItsShape()
    {
        var x = torch.tensor(new[,] { { 1, 2, 3 }, { 4, 5, 6 } }).t();

        Assert.Equal([1, 4, 2, 5, 3, 6], x.data<int>().ToArray());
        Assert.Equal(5, x.data<int>()[1, 1]);
    }

    [TensorFact]
    public void Data_OfAnotherType_SaysWhichItIs() =>
        Assert.Contains("[2] Float32", Assert.Throws<ArgumentException>(() => torch.ones(2).data<double>()).Message, StringComparison.Ordinal);

    [TensorFact]
    public void Div_Rounded_IsWhole()
    {
        var x = torch.tensor(new[] { -7f, 7 });

        Assert.Equal([-4f, 3], x.div(2, torch.RoundingMode.floor).data<float>().ToArray());
        Assert.Equal([-3f, 3], x.div(2, torch.RoundingMode.trunc).data<float>().ToArray());
    }

    [TensorFact]
    public void T_OfThreeDimensions_ReversesThem()
    {
        Assert.Equal([4L, 3, 2], torch.ones(2, 3, 4).T.shape);
        Assert.Throws<TensorException>(() => torch.ones(2, 3, 4).t());
    }

    [TensorFact]
    public void To_HalfAndBack_KeepsWhatFits()
    {
        var x = torch.tensor(new[] { 0.5f, 1.25f, -3 });

        Assert.Equal([0.5f, 1.25f, -3], x.bfloat16().@float().data<float>().ToArray());
        Assert.Equal((Half)1.25, x.half()[1].item<Half>());
        Assert.Equal(torch.int64, x.to(torch.int64).dtype);
    }

    [TensorFact]
    public void Item_OfSeveral_Throws() => Assert.Throws<InvalidOperationException>(() => torch.ones(2).item<float>());

    [TensorFact]
    public void Tensor_OfArrays_HasShapeAndType()
    {
        Assert.Equal([1L, 2, 1, 3], torch.tensor(new double[1, 2, 1, 3]).shape);
        Assert.Equal(torch.float64, torch.from_array(new double[2, 2]).dtype);
        Assert.Equal(torch.float16, torch.tensor(new[] { 1f, 2 }, torch.float16).dtype);
        Assert.Equal([2, 3], torch.frombuffer(new[] { 1, 2, 3, 4 }, torch.int32, 2, 1).data<int>().ToArray());
        Assert.Throws<ArgumentException>(() => torch.tensor(new[] { 1f, 2 }, [3]));
    }

    [TensorFact]
    public void Baddbmm_BetaZero_DoesNotReadItsFirst()
    {
        var (a, b) = (torch.ones(2, 3, 4), torch.ones(2, 4, 3));
        var sum = torch.baddbmm(torch.full([2, 3, 3], float.NaN), a, b, 0, 0.5f);

        Assert.All(sum.data<float>(), value => Assert.Equal(2, value));
    }

    [TensorFact]
    public void Meshgrid_IjAndXy_RunAlongEachDimension()
    {
        var (x, y) = (torch.arange(3), torch.arange(2));

        Assert.Equal([0L, 0, 1, 1, 2, 2], torch.meshgrid([x, y])[0].data<long>().ToArray());
        Assert.Equal([0L, 1, 2, 0, 1, 2], torch.meshgrid([x, y], "xy")[0].data<long>().ToArray());
    }

    [TensorFact]
    public void Bincount_Unflatten_Allclose_AreAsExpected()
    {
        Assert.Equal([1L, 0, 2], torch.bincount(torch.tensor(new[] { 2L, 0, 2 })).data<long>().ToArray());
        Assert.Equal([2L, 3, 4], torch.ones(6, 4).unflatten(0, 2, 3).shape);
        Assert.True(torch.ones(2).allclose(torch.ones(2) + 1e-9));
        Assert.Equal(4.0, torch.full([1], 4).ToDouble());
    }
}
