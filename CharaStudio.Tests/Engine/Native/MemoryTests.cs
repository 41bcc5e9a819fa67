using CharaStudio.Engine.Native;
using CharaStudio.Engine.Torch;
using CharaStudio.Tests.Engine.Torch;

namespace CharaStudio.Tests.Engine.Native;

/// <summary>Counts of the whole process: these tests run alone.</summary>
[Collection(nameof(TensorProcess))]
public sealed class MemoryTests
{
    private static readonly Operator s_randn = new("randn");
    private static readonly Operator s_conv2d = new("conv2d");
    private static readonly Operator s_cat = new("cat");
    private static readonly Operator s_mm = new("mm");
    private static readonly Operator s_silu = new("silu");
    private static readonly Operator s_empty = new("empty", "memory_format");

    [TensorFact]
    public void TenThousandIterations_LeaveUsedBytesAsTheyWere()
    {
        Settle();
        using var outer = torch.NewDisposeScope();
        var weight = Normal(8, 8, 3, 3);
        Step(weight);
        var (used, alive) = (TensorMemory.Read().Used, torch.Tensor.TotalCount);
        for (var i = 0; i < 10_000; i++)
        {
            Step(weight);
        }

        Assert.Equal((used, alive), (TensorMemory.Read().Used, torch.Tensor.TotalCount));
    }

    [TensorFact]
    public void AThousandErrors_LeaveNothingBehind()
    {
        Settle();
        using var outer = torch.NewDisposeScope();
        var (a, b) = (Normal(4, 3), Normal(5, 2));
        Assert.Throws<TensorException>(() => s_mm.Call(a, b));
        var (used, alive) = (TensorMemory.Read().Used, torch.Tensor.TotalCount);
        for (var i = 0; i < 1000; i++)
        {
            Assert.Throws<TensorException>(() => s_mm.Call(a, b));
            Assert.Throws<TensorException>(() => s_conv2d.Call(a, b, 7L));
            Assert.Throws<TensorException>(() => s_cat.Call(new torch.Tensor?[] { a, b }, 9L));
        }

        Assert.Equal((used, alive, 1L), (TensorMemory.Read().Used, torch.Tensor.TotalCount, Ct.ct_tensor_uses(a.Handle)));
    }

    [TensorFact]
    public void Limit_IsAnErrorThatSaysSo_AndSmallerWorkGoesOn()
    {
        using var outer = torch.NewDisposeScope();
        TensorMemory.Trim();
        TensorMemory.SetLimit(TensorMemory.Read().Reserved + (64 << 20));
        try
        {
            var error = Assert.Throws<TensorMemoryException>(() => s_empty.Call(new long[] { 64 << 20 }, torch.float32));
            Assert.Contains("256 MiB were asked for", error.Message, StringComparison.Ordinal);
            Assert.Equal(1 << 20, s_empty.Call(new long[] { 1 << 20 }, torch.float32).numel());
        }
        finally
        {
            TensorMemory.SetLimit(0);
        }
    }

    [TensorFact]
    public void Limit_CountsWhatIsKept_AndGivesItBackBeforeRefusing()
    {
        using var outer = torch.NewDisposeScope();
        TensorMemory.Trim();
        TensorMemory.SetLimit(TensorMemory.Read().Reserved + (64 << 20));
        try
        {
            s_empty.Call(new long[] { 12 << 20 }, torch.float32).Dispose();
            Assert.Equal(13 << 20, s_empty.Call(new long[] { 13 << 20 }, torch.float32).numel());
        }
        finally
        {
            TensorMemory.SetLimit(0);
        }
    }

    [TensorFact]
    public void Peak_IsTheMostOfOneStretch()
    {
        using var outer = torch.NewDisposeScope();
        Settle();
        TensorMemory.ForgetPeak();
        var before = TensorMemory.Read().Used;
        s_empty.Call(new long[] { 1000 }, torch.float32).Dispose();

        Assert.Equal((before, before + 4000), (TensorMemory.Read().Used, TensorMemory.Read().Peak));
    }

    [TensorFact]
    public void Forgotten_WithoutAScope_AreCollectedBeforeTheyFillTheMemory()
    {
        Settle();
        Assert.InRange(PeakOfForgotten(), 1, 512 << 20);
    }

    [TensorFact]
    public void Forgotten_BesideWhatIsHeld_AreCollectedAsEarly()
    {
        Settle();
        var held = Enumerable.Range(0, 4).Select(_ => s_empty.Call(new long[] { 32 << 20 }, torch.float32)).ToList();
        try
        {
            Assert.InRange(PeakOfForgotten(), 1, 512 << 20);
        }
        finally
        {
            held.ForEach(tensor => tensor.Dispose());
        }

        Assert.InRange(PeakOfForgotten(), 1, 512 << 20);
    }

    // 2.4 GiB in all; beside what is held already, by networks that other tests keep, say.
    private static long PeakOfForgotten()
    {
        var held = TensorMemory.Read().Used;
        TensorMemory.ForgetPeak();
        for (var i = 0; i < 20_000; i++)
        {
            s_empty.Call(new long[] { 32 << 10 }, torch.float32);
        }

        return TensorMemory.Read().Peak - held;
    }

    /// <summary>What other tests forgot is gone before anything is counted.</summary>
    internal static void Settle()
    {
        // Until nothing more goes: what is ended may have kept something else alive.
        var used = long.MaxValue;
        for (var turn = 0; turn < 2 || (turn < 20 && used != TensorMemory.Read().Used); turn++)
        {
            used = TensorMemory.Read().Used;
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static torch.Tensor Normal(params long[] sizes) => s_randn.Call(sizes);

    private static void Step(torch.Tensor weight)
    {
        using var scope = torch.NewDisposeScope();
        var x = s_silu.Call(s_conv2d.Call(Normal(1, 8, 12, 12), weight, Argument.None, new long[] { 1 }, new long[] { 1 }));
        s_cat.Call(new torch.Tensor?[] { x, x }, 1L);
    }
}

/// <summary>Tests that count what the whole process holds.</summary>
[CollectionDefinition(nameof(TensorProcess), DisableParallelization = true)]
public sealed class TensorProcess;
