using CharaStudio.Engine.Torch.Modules;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Parameters that share a learning rate.</summary>
        public sealed class ParamGroup(IEnumerable<Parameter> parameters, double lr)
        {
            public IReadOnlyList<Parameter> Parameters { get; } = [.. parameters];

            public double LearningRate { get; set; } = lr;

            /// <summary>What schedulers count from.</summary>
            public double InitialLearningRate { get; set; } = lr;
        }

        /// <summary>Changes parameters by their gradients. What it remembers of each parameter is made at the first step.</summary>
        public abstract class Optimizer : IDisposable
        {
            private readonly Dictionary<Parameter, Memory> _memories = new(ReferenceEqualityComparer.Instance);

            private protected Optimizer(IEnumerable<Parameter> parameters, double lr) => ParamGroups = [new ParamGroup(parameters, lr)];

            private protected Optimizer(IEnumerable<ParamGroup> groups) => ParamGroups = [.. groups];

            public IReadOnlyList<ParamGroup> ParamGroups { get; }

            public IEnumerable<Parameter> parameters() => ParamGroups.SelectMany(group => group.Parameters);

            public void zero_grad()
            {
                foreach (var parameter in parameters())
                {
                    parameter.grad = null;
                }
            }

            /// <summary>One step for every parameter that has a gradient.</summary>
            public void step()
            {
                using var off = no_grad();
                foreach (var group in ParamGroups)
                {
                    foreach (var parameter in group.Parameters)
                    {
                        using var scope = NewDisposeScope();
                        if (parameter.grad is { } gradient)
                        {
                            if (!_memories.TryGetValue(parameter, out var memory))
                            {
                                _memories[parameter] = memory = new Memory();
                            }

                            memory.Steps++;
                            Change(parameter, gradient, group.LearningRate, memory);
                        }
                    }
                }
            }

            /// <summary>What is remembered, by "parameter number.name", with the steps under ".steps": training goes on from it exactly. Copies.</summary>
            public Dictionary<string, Tensor> state_dict()
            {
                var state = new Dictionary<string, Tensor>(StringComparer.Ordinal);
                foreach (var (parameter, number) in parameters().Select((parameter, number) => (parameter, number)))
                {
                    if (_memories.TryGetValue(parameter, out var memory))
                    {
                        state[$"{number}.steps"] = tensor(memory.Steps);
                        foreach (var (name, remembered) in memory.Tensors)
                        {
                            state[$"{number}.{name}"] = remembered.clone();
                        }
                    }
                }

                return state;
            }

            /// <summary>Takes over what <see cref="state_dict"/> gave.</summary>
            /// <exception cref="ArgumentException">A name is not one of this optimiser's parameters.</exception>
            public void load_state_dict(IReadOnlyDictionary<string, Tensor> state)
            {
                var all = parameters().ToList();
                foreach (var (key, remembered) in state)
                {
                    var (number, name) = (key.Split('.')[0], key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..]);
                    var parameter = int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var index) && index >= 0 && index < all.Count
                        ? all[index]
                        : throw new ArgumentException($"'{key}' is none of the {all.Count} parameters.", nameof(state));
                    if (!_memories.TryGetValue(parameter, out var memory))
                    {
                        _memories[parameter] = memory = new Memory();
                    }

                    if (name == "steps")
                    {
                        memory.Steps = remembered.item<long>();
                    }
                    else
                    {
                        memory.Of(name, parameter).copy_(remembered);
                    }
                }
            }

            public void Dispose()
            {
                foreach (var memory in _memories.Values)
                {
                    memory.Dispose();
                }

                _memories.Clear();
                GC.SuppressFinalize(this);
            }

            private protected abstract void Change(Parameter parameter, Tensor gradient, double rate, Memory memory);

            /// <summary>What is remembered of one parameter.</summary>
            private protected sealed class Memory : IDisposable
            {
                private readonly Dictionary<string, Tensor> _tensors = new(StringComparer.Ordinal);

                public long Steps { get; set; }

                public IReadOnlyDictionary<string, Tensor> Tensors => _tensors;

                /// <summary>A running tensor, zeros at first.</summary>
                public Tensor Of(string name, Tensor like)
                {
                    if (!_tensors.TryGetValue(name, out var tensor))
                    {
                        _tensors[name] = tensor = zeros_like(like).DetachFromDisposeScope();
                    }

                    return tensor;
                }

                public void Dispose()
                {
                    foreach (var tensor in _tensors.Values)
                    {
                        tensor.Dispose();
                    }
                }
            }
        }

        public static Optimizer SGD(
            IEnumerable<Parameter> parameters, double learningRate, double momentum = 0.0, double dampening = 0.0, double weight_decay = 0.0, bool nesterov = false, bool maximize = false) =>
            new Descent([new ParamGroup(parameters, learningRate)], momentum, dampening, weight_decay, nesterov, maximize);

        public static Optimizer SGD(IEnumerable<ParamGroup> groups, double momentum = 0.0, double dampening = 0.0, double weight_decay = 0.0, bool nesterov = false) =>
            new Descent(groups, momentum, dampening, weight_decay, nesterov, maximize: false);

        public static Optimizer Adam(
            IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new AdaptiveMoments([new ParamGroup(parameters, lr)], beta1, beta2, eps, weight_decay, amsgrad, maximize, isDecoupled: false);

        public static Optimizer Adam(IEnumerable<ParamGroup> groups, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false) =>
            new AdaptiveMoments(groups, beta1, beta2, eps, weight_decay, amsgrad, maximize: false, isDecoupled: false);

        public static Optimizer AdamW(
            IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0.01, bool amsgrad = false, bool maximize = false) =>
            new AdaptiveMoments([new ParamGroup(parameters, lr)], beta1, beta2, eps, weight_decay, amsgrad, maximize, isDecoupled: true);

        public static Optimizer AdamW(IEnumerable<ParamGroup> groups, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0.01, bool amsgrad = false) =>
            new AdaptiveMoments(groups, beta1, beta2, eps, weight_decay, amsgrad, maximize: false, isDecoupled: true);

        public static Optimizer RMSProp(
            IEnumerable<Parameter> parameters, double learningRate = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
            new RootMeanSquare([new ParamGroup(parameters, learningRate)], alpha, eps, weight_decay, momentum, centered, maximize);
    }
}
