using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch.Modules;

/// <summary>A tensor that a module trains. It belongs to its module: no dispose scope takes it.</summary>
public sealed class Parameter : torch.Tensor
{
    /// <param name="data">Shared, not copied.</param>
    public Parameter(torch.Tensor data, bool requires_grad = true)
        : base(Ct.ct_tensor_retain(data.detach().Handle)) => this.requires_grad = requires_grad;
}
