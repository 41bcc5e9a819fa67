using CharaStudio.Engine.Tensors;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public static partial class nn
    {
        public abstract partial class Module
        {
            /// <summary>Every parameter and buffer by its dotted name; the tensors are the module's own.</summary>
            public virtual Dictionary<string, Tensor> state_dict()
            {
                var state = new Dictionary<string, Tensor>(StringComparer.Ordinal);
                foreach (var (key, tensor) in named_parameters().Select(item => (item.name, (Tensor)item.parameter)).Concat(named_buffers()))
                {
                    state[key] = tensor;
                }

                return state;
            }

            /// <summary>Copies numbers into this module's tensors; element types are converted.</summary>
            /// <param name="strict">Whether every name must be on both sides.</param>
            /// <exception cref="WeightsException">Names are missing or unexpected, or a shape differs; nothing was changed.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keys) load_state_dict(Dictionary<string, Tensor> source, bool strict = true)
            {
                var own = state_dict();
                var (missing, unexpected) = (own.Keys.Except(source.Keys).ToList(), source.Keys.Except(own.Keys).ToList());
                if (strict && (missing.Count > 0 || unexpected.Count > 0))
                {
                    throw new WeightsException(GetName(), null, $"the names do not fit. Missing: {Some(missing)}. Unexpected: {Some(unexpected)}.");
                }

                foreach (var (key, tensor) in own.Where(item => source.ContainsKey(item.Key)))
                {
                    if (!tensor.shape.SequenceEqual(source[key].shape))
                    {
                        throw new WeightsException(GetName(), key, $"its shape is {source[key]}; the module has {tensor}.");
                    }
                }

                using var off = no_grad();
                foreach (var (key, tensor) in own.Where(item => source.ContainsKey(item.Key)))
                {
                    tensor.copy_(source[key]);
                }

                return (missing, unexpected);
            }

            /// <summary>Loads a safetensors file.</summary>
            public virtual Module load(string location, bool strict = true)
            {
                using var scope = NewDisposeScope();
                load_state_dict(WeightTensors.Load(location), strict);
                return this;
            }

            /// <summary>Writes a safetensors file.</summary>
            public virtual Module save(string location)
            {
                WeightTensors.Save(location, state_dict());
                return this;
            }

            /// <summary>Moves parameters and buffers, in place; only real numbers change their type.</summary>
            protected internal virtual Module _to(Device? device, ScalarType? dtype)
            {
                using var off = no_grad();
                using var scope = NewDisposeScope();
                foreach (var tensor in state_dict().Values)
                {
                    var isReal = tensor.dtype is ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64;
                    tensor.set_data(tensor.detach().to(isReal && dtype is { } type ? type : tensor.dtype, device ?? tensor.device));
                }

                return this;
            }

            private static string Some(List<string> names) =>
                names.Count == 0 ? "none" : string.Join(", ", names.Take(8)) + (names.Count > 8 ? $" and {names.Count - 8} more" : "");
        }
    }

    /// <summary>Moves a module and returns it under its own type.</summary>
    public static T to<T>(this T module, Device device)
        where T : nn.Module
    {
        module._to(device, null);
        return module;
    }

    /// <inheritdoc cref="to{T}(T, Device)"/>
    public static T to<T>(this T module, ScalarType dtype)
        where T : nn.Module
    {
        module._to(null, dtype);
        return module;
    }
}
