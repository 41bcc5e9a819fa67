using System.Reflection;
using CharaStudio.Engine.Torch.Modules;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A piece of a network: parameters, buffers and other modules under names, in the order in which they were registered.</summary>
        /// <param name="name">For messages.</param>
        public abstract partial class Module(string name) : IDisposable
        {
            private readonly List<(string Name, Module Module)> _modules = [];
            private readonly List<(string Name, Parameter Parameter)> _parameters = [];
            private readonly List<(string Name, Tensor Buffer)> _buffers = [];

            /// <summary>True while it is trained: dropout drops and batch norm learns.</summary>
            public bool training { get; private set; } = true;

            public virtual string GetName() => name;

            /// <summary>Registers every field of the class that is a module, a parameter or a tensor (a buffer), under the field's name.</summary>
            protected void RegisterComponents()
            {
                for (var type = GetType(); type is not null && type != typeof(Module); type = type.BaseType)
                {
                    foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
                    {
                        switch (field.GetValue(this))
                        {
                            case Module module when !_modules.Exists(item => item.Name == field.Name):
                                register_module(field.Name, module);
                                break;
                            case Parameter parameter when !_parameters.Exists(item => item.Name == field.Name):
                                register_parameter(field.Name, parameter);
                                break;
                            case Tensor buffer and not Modules.Parameter when !_buffers.Exists(item => item.Name == field.Name):
                                register_buffer(field.Name, buffer);
                                break;
                        }
                    }
                }
            }

            /// <exception cref="ArgumentException">The name is taken or has a dot in it.</exception>
            public virtual void register_module(string name, Module submodule) => _modules.Add((Fresh(name), submodule));

            /// <inheritdoc cref="register_module"/>
            public virtual void register_parameter(string name, Parameter parameter) => _parameters.Add((Fresh(name), parameter));

            /// <inheritdoc cref="register_module"/>
            public virtual void register_buffer(string name, Tensor tensor) => _buffers.Add((Fresh(name), tensor.DetachFromDisposeScope()));

            public IEnumerable<(string name, Module module)> named_children() => _modules.Select(item => (item.Name, item.Module));

            public IEnumerable<Module> children() => _modules.Select(item => item.Module);

            /// <summary>All modules within this one, the outer before the inner, with dotted names.</summary>
            public IEnumerable<(string name, Module module)> named_modules() => _modules.SelectMany(item =>
                item.Module.named_modules().Select(inner => ($"{item.Name}.{inner.name}", inner.module)).Prepend((item.Name, item.Module)));

            public IEnumerable<Module> modules() => named_modules().Select(item => item.module).Prepend(this);

            public IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) => Named(module => module._parameters, recurse);

            public IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true) => Named(module => module._buffers, recurse);

            /// <summary>Each parameter once, though modules may share it.</summary>
            public IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(item => item.parameter).Distinct();

            public IEnumerable<Tensor> buffers(bool recurse = true) => named_buffers(recurse).Select(item => item.buffer);

            public virtual void train(bool on = true)
            {
                foreach (var module in modules())
                {
                    module.training = on;
                }
            }

            public virtual void eval() => train(false);

            public void zero_grad()
            {
                foreach (var parameter in parameters())
                {
                    parameter.grad = null;
                }
            }

            /// <summary>Calls <paramref name="fn"/> with every module within, then with this one.</summary>
            public Module apply(Action<Module> fn)
            {
                foreach (var child in children())
                {
                    child.apply(fn);
                }

                fn(this);
                return this;
            }

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                {
                    return;
                }

                foreach (var module in children())
                {
                    module.Dispose();
                }

                foreach (var tensor in parameters(false).Concat(buffers(false)))
                {
                    tensor.Dispose();
                }
            }

            private IEnumerable<(string, T)> Named<T>(Func<Module, List<(string Name, T Item)>> of, bool recurse) =>
                of(this).Select(item => (item.Name, item.Item)).Concat(recurse
                    ? _modules.SelectMany(item => item.Module.Named(of, true).Select(inner => ($"{item.Name}.{inner.Item1}", inner.Item2)))
                    : []);

            private string Fresh(string fresh) =>
                fresh.Contains('.', StringComparison.Ordinal) ? throw new ArgumentException($"'{fresh}' in {name}: names have no dots.", nameof(fresh))
                : _modules.Exists(item => item.Name == fresh) || _parameters.Exists(item => item.Name == fresh) || _buffers.Exists(item => item.Name == fresh)
                    ? throw new ArgumentException($"{name} has a '{fresh}' already.", nameof(fresh))
                    : fresh;
        }

        public abstract class Module<T, TResult>(string name) : Module(name)
        {
            public abstract TResult forward(T input);

            public TResult call(T input) => forward(input);
        }

        public abstract class Module<T1, T2, TResult>(string name) : Module(name)
        {
            public abstract TResult forward(T1 input1, T2 input2);

            public TResult call(T1 input1, T2 input2) => forward(input1, input2);
        }

        public abstract class Module<T1, T2, T3, TResult>(string name) : Module(name)
        {
            public abstract TResult forward(T1 input1, T2 input2, T3 input3);

            public TResult call(T1 input1, T2 input2, T3 input3) => forward(input1, input2, input3);
        }

        public abstract class Module<T1, T2, T3, T4, TResult>(string name) : Module(name)
        {
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);

            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4) => forward(input1, input2, input3, input4);
        }
    }
}
