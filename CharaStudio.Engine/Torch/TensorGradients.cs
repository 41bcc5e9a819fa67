using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>What <see cref="backward"/> has gathered; null before it.</summary>
        public Tensor? grad
        {
            get
            {
                Ct.Check(Ct.ct_tensor_grad(Handle, out var gradient), "grad");
                return gradient == 0 ? null : Own(gradient);
            }

            set => Ct.Check(Ct.ct_tensor_set_grad(Handle, value?.Handle ?? 0), "grad");
        }

        public Tensor requires_grad_(bool required = true)
        {
            Ct.Check(Ct.ct_tensor_require_grad(Handle, required ? 1 : 0), "requires_grad_");
            return this;
        }

        /// <summary>Keeps the gradient of a tensor that is no leaf.</summary>
        public void retain_grad() => Ct.Check(Ct.ct_tensor_retain_grad(Handle), "retain_grad");

        /// <summary>Adds d(this)/d(leaf) to the gradient of every leaf that asks for one.</summary>
        /// <param name="grad_tensors">Weights, of this shape; may be left out of a tensor of one element.</param>
        public void backward(Tensor? grad_tensors = null, bool create_graph = false, bool retain_graph = false) =>
            Ct.Check(Ct.ct_backward(Handle, grad_tensors?.Handle ?? 0, create_graph || retain_graph ? 1 : 0, create_graph ? 1 : 0), $"backward of {this}");

        /// <summary>Takes over the storage and shape of another tensor; gradients do not notice.</summary>
        internal void set_data(Tensor data) => Ct.Check(Ct.ct_tensor_set_data(Handle, data.Handle), "set_data");
    }

    public static class autograd
    {
        /// <summary>d outputs / d inputs, one tensor an input; null where nothing depends on it and <paramref name="allow_unused"/> is set.</summary>
        public static unsafe IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            var (of, weights, by) = (Handles(outputs), Handles(grad_outputs ?? []), Handles(inputs));
            var found = new nint[inputs.Count];
            fixed (nint* o = of, w = weights, i = by, r = found)
            {
                Ct.Check(
                    Ct.ct_grad(o, grad_outputs is null ? null : w, of.Length, i, by.Length, retain_graph || create_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, r),
                    "autograd.grad");
            }

            return Array.ConvertAll(found, handle => handle == 0 ? null! : Tensor.Own(handle));
        }

        private static nint[] Handles(IList<Tensor> tensors) => [.. tensors.Select(tensor => tensor.Handle)];
    }

    public static bool is_grad_enabled() => TensorRuntime.Require() && Ct.ct_grad_enabled() != 0;

    /// <summary>On this thread, until disposed, nothing is remembered for gradients.</summary>
    public static IDisposable no_grad() => new GradMode(false);

    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    /// <summary>As <see cref="no_grad"/>, and cheaper: what is made within can never take part in gradients.</summary>
    public static IDisposable inference_mode(bool mode = true) => mode ? new Inference() : new GradMode(is_grad_enabled());

    private sealed class GradMode : IDisposable
    {
        private readonly int _before;

        public GradMode(bool enabled)
        {
            TensorRuntime.Require();
            _before = Ct.ct_grad_enabled();
            Ct.ct_grad_enable(enabled ? 1 : 0);
        }

        public void Dispose() => Ct.ct_grad_enable(_before);
    }

    private sealed class Inference : IDisposable
    {
        private nint _mode;

        public Inference()
        {
            TensorRuntime.Require();
            _mode = Ct.ct_inference_enter();
        }

        public void Dispose() => Ct.ct_inference_leave(Interlocked.Exchange(ref _mode, 0));
    }
}
