using CharaStudio.Engine.Native;
using CharaStudio.Engine.Torch;
using CharaStudio.Tests.Engine.Torch;

namespace CharaStudio.Tests.Engine.Native;

public sealed class ThreadTests
{
    [TensorFact]
    public async Task TwoThreads_AtOnce_ComputeWhatEachWouldAlone()
    {
        var alone = Work(1);
        var both = await Task.WhenAll(Task.Factory.StartNew(() => Work(1), TaskCreationOptions.LongRunning), Task.Factory.StartNew(() => Work(2), TaskCreationOptions.LongRunning));

        Assert.Equal(alone, both[0]);
        Assert.NotEqual(both[0], both[1]);
    }

    [TensorFact]
    public void Modes_AreOfTheirThread()
    {
        using var none = torch.no_grad();
        var other = Task.Factory.StartNew(torch.is_grad_enabled, TaskCreationOptions.LongRunning).GetAwaiter().GetResult();

        Assert.Equal((false, true), (torch.is_grad_enabled(), other));
    }

    [TensorFact]
    public void Threads_OutOfRange_AreRefused() => Assert.Throws<TensorException>(() => TensorRuntime.Threads = 0);

    [TensorFact]
    public void Scope_EndedOnAnotherThread_SaysSo()
    {
        using var scope = torch.NewDisposeScope();
        var error = Task.Factory.StartNew(() => Record.Exception(scope.Dispose), TaskCreationOptions.LongRunning).GetAwaiter().GetResult();

        Assert.IsType<InvalidOperationException>(error);
    }

    // Bytes of a random walk through products: any mixing of the threads' numbers would show.
    private static byte[] Work(ulong seed)
    {
        using var scope = torch.NewDisposeScope();
        using var generator = new torch.Generator(seed);
        var x = new Operator("randn", "generator").Call(new long[] { 24, 24 }, generator);
        for (var i = 0; i < 200; i++)
        {
            x = new Operator("tanh").Call(new Operator("mm").Call(x, new Operator("randn", "generator").Call(new long[] { 24, 24 }, generator)));
        }

        return x.bytes.ToArray();
    }
}
