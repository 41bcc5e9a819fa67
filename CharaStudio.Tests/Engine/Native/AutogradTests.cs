using System.Runtime.InteropServices;
using CharaStudio.Engine.Native;
using CharaStudio.Engine.Torch;
using CharaStudio.Tests.Engine.Torch;

namespace CharaStudio.Tests.Engine.Native;

public sealed class AutogradTests
{
    private static readonly Operator s_mul = new("mul", "Tensor");
    private static readonly Operator s_sum = new("sum");

    [TensorFact]
    public void Grad_OfACube_IsThreeTimesTheSquare_AndOfThatSixTimes()
    {
        using var scope = torch.NewDisposeScope();
        var x = new Operator("full").Call(new long[] { 1 }, 2.0).requires_grad_();
        var cube = s_sum.Call(s_mul.Call(s_mul.Call(x, x), x));
        var first = torch.autograd.grad([cube], [x], create_graph: true)[0];
        var second = torch.autograd.grad([s_sum.Call(first)], [x])[0];

        Assert.Equal((12f, 12f), (One(first), One(second)));
    }

    [TensorFact]
    public void Grad_OfWhatDoesNotTakePart_IsNullOrAnError()
    {
        using var scope = torch.NewDisposeScope();
        var (x, other) = (Leaf(), Leaf());
        var y = s_sum.Call(s_mul.Call(x, x));

        Assert.Throws<TensorException>(() => torch.autograd.grad([y], [other], retain_graph: true));
        Assert.Null(torch.autograd.grad([y], [other], allow_unused: true)[0]);
    }

    [TensorFact]
    public void Backward_Twice_WithoutTheGraph_IsAReadableError()
    {
        using var scope = torch.NewDisposeScope();
        var y = s_sum.Call(s_mul.Call(Leaf(), Leaf()));
        y.backward();

        Assert.Contains("second time", Assert.Throws<TensorException>(() => y.backward()).Message, StringComparison.Ordinal);
    }

    [TensorFact]
    public void InferenceMode_MakesTensorsWithoutGradients()
    {
        using var scope = torch.NewDisposeScope();
        var x = Leaf();
        using (torch.inference_mode())
        {
            Assert.False(s_mul.Call(x, x).requires_grad);
        }

        Assert.True(s_mul.Call(x, x).requires_grad);
    }

    private static torch.Tensor Leaf() => new Operator("ones").Call(new long[] { 3 }).requires_grad_();

    private static float One(torch.Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes)[0];
}
