using CharaStudio.Engine.Torch;

namespace CharaStudio.Tests.Engine.Torch;

public sealed class DisposeScopeTests
{
    [TensorFact]
    public void Dispose_EndsWhatWasMadeWithin()
    {
        torch.Tensor made;
        using (torch.NewDisposeScope())
        {
            made = torch.ones(2);
            Assert.False(made.IsInvalid);
        }

        Assert.True(made.IsInvalid);
        Assert.Throws<ObjectDisposedException>(() => made.sum());
    }

    [TensorFact]
    public void Dispose_Nested_LeavesWhatIsOutside()
    {
        using var outer = torch.NewDisposeScope();
        var kept = torch.ones(2);
        using (var inner = torch.NewDisposeScope())
        {
            _ = kept + kept;
            Assert.Equal(1, inner.DisposablesCount);
        }

        Assert.Equal(1, outer.DisposablesCount);
        Assert.Equal(2, kept.sum().item<float>());
    }

    [TensorFact]
    public void MoveToOuterDisposeScope_LivesAsLongAsTheOuter()
    {
        torch.Tensor moved;
        using (torch.NewDisposeScope())
        {
            using (torch.NewDisposeScope())
            {
                moved = torch.ones(2).MoveToOuterDisposeScope();
            }

            Assert.False(moved.IsInvalid);
        }

        Assert.True(moved.IsInvalid);
    }

    [TensorFact]
    public void Detach_LivesUntilDisposed()
    {
        torch.Tensor free;
        using (var scope = torch.NewDisposeScope())
        {
            free = scope.Detach(torch.ones(2));
        }

        Assert.False(free.IsInvalid);
        free.Dispose();
        Assert.True(free.IsInvalid);
    }

    [TensorFact]
    public void DisposeEverythingBut_KeepsThose()
    {
        using var scope = torch.NewDisposeScope();
        var (kept, gone) = (torch.ones(2), torch.zeros(2));
        scope.DisposeEverythingBut([kept]);

        Assert.False(kept.IsInvalid);
        Assert.True(gone.IsInvalid);
    }

    [TensorFact]
    public void Dispose_OnAnotherThread_Throws()
    {
        using var scope = torch.NewDisposeScope();
        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(scope.Dispose));
        thread.Start();
        thread.Join();

        Assert.IsType<InvalidOperationException>(error);
    }

    [TensorFact]
    public void Dispose_BeforeTheInner_Throws()
    {
        using var outer = torch.NewDisposeScope();
        using var inner = torch.NewDisposeScope();

        Assert.Throws<InvalidOperationException>(outer.Dispose);
    }

    [TensorFact]
    public void DisposablesCount_InPlaceAndDisposed_IsOfTheLiving()
    {
        using var scope = torch.NewDisposeScope();
        var x = torch.ones(2).add_(1).mul_(3);
        using (x + 1)
        {
            Assert.Equal(2, scope.DisposablesCount);
        }

        Assert.Equal(1, scope.DisposablesCount);
    }
}
