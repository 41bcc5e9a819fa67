using CharaStudio.Engine.Torch.Modules;
using System.Collections;

namespace CharaStudio.Engine.Torch.Modules
{
    /// <summary>Modules one after another.</summary>
    public sealed class Sequential : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        private readonly List<torch.nn.Module<torch.Tensor, torch.Tensor>> _steps = [];

        internal Sequential(IEnumerable<(string Name, torch.nn.Module<torch.Tensor, torch.Tensor> Module)> steps)
            : base(nameof(Sequential))
        {
            foreach (var (name, module) in steps)
            {
                append(name, module);
            }
        }

        public int Count => _steps.Count;

        public Sequential append(string name, torch.nn.Module<torch.Tensor, torch.Tensor> module)
        {
            register_module(name, module);
            _steps.Add(module);
            return this;
        }

        public Sequential append(torch.nn.Module<torch.Tensor, torch.Tensor> module) => append($"{_steps.Count}", module);

        public override torch.Tensor forward(torch.Tensor input) => _steps.Aggregate(input, (x, step) => step.forward(x));
    }

    /// <summary>Modules by number.</summary>
    public sealed class ModuleList<T> : torch.nn.Module, IEnumerable<T>
        where T : torch.nn.Module
    {
        private readonly List<T> _modules = [];

        public ModuleList(params T[] modules)
            : base(nameof(ModuleList<>))
        {
            foreach (var module in modules)
            {
                Add(module);
            }
        }

        public int Count => _modules.Count;

        public T this[int index] => _modules[index];

        public void Add(T item)
        {
            register_module($"{_modules.Count}", item);
            _modules.Add(item);
        }

        public IEnumerator<T> GetEnumerator() => _modules.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Modules by name.</summary>
    public sealed class ModuleDict<T> : torch.nn.Module
        where T : torch.nn.Module
    {
        private readonly Dictionary<string, T> _modules = new(StringComparer.Ordinal);

        public ModuleDict(params (string Name, T Module)[] modules)
            : base(nameof(ModuleDict<>))
        {
            foreach (var (name, module) in modules)
            {
                Add(name, module);
            }
        }

        public IEnumerable<string> Keys => _modules.Keys;

        public T this[string key] => _modules[key];

        public void Add(string key, T module)
        {
            register_module(key, module);
            _modules.Add(key, module);
        }
    }
}

namespace CharaStudio.Engine.Torch
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(modules.Select((module, index) => ($"{index}", module)));

            public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) => new(modules);

            public static ModuleList<T> ModuleList<T>(params T[] modules)
                where T : Module => new(modules);

            public static ModuleDict<T> ModuleDict<T>(params (string, T)[] modules)
                where T : Module => new(modules);

            public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }
}
