using System.Runtime.InteropServices;
using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    /// <summary>
    /// A tensor of libtorch: one reference to it, given back by <see cref="Dispose"/>, by the scope in which it was made, or at last by
    /// the finalizer. Not to be used by two threads at once, as any mutable object.
    /// </summary>
    public partial class Tensor : IDisposable
    {
        private const long PressureFrom = 64 << 10;
        private const long Forgettable = 256 << 20;
        private static long s_loose;
        private static long s_collectFrom = Forgettable;
        private static long s_total;
        private static long s_peak;
        private nint _handle;
        private long _pressure;
        private DisposeScope? _scope;

        private protected Tensor(nint handle)
        {
            _handle = handle;
            var total = Interlocked.Increment(ref s_total);
            if (total > Volatile.Read(ref s_peak))
            {
                Volatile.Write(ref s_peak, total);
            }
        }

        ~Tensor()
        {
            // The scope has forgotten it: nobody can be holding a tensor that a scope holds.
            Release();
        }

        /// <summary>Tensor objects that are alive in this process.</summary>
        public static long TotalCount => Interlocked.Read(ref s_total);

        /// <summary>The most that there have been.</summary>
        public static long PeakCount => Interlocked.Read(ref s_peak);

        /// <summary>The TensorImpl*.</summary>
        /// <exception cref="ObjectDisposedException">The tensor was disposed, perhaps by its scope.</exception>
        public nint Handle => _handle != 0 ? _handle : throw new ObjectDisposedException(nameof(Tensor), "The tensor was disposed. A tensor that shall outlive its scope is moved: MoveToOuterDisposeScope().");

        /// <summary>Whether it has been disposed.</summary>
        public bool IsInvalid => _handle == 0;

        internal int Place { get; set; } = -1;

        /// <summary>Takes over a reference; the scope of this thread, if any, will dispose it.</summary>
        internal static Tensor Own(nint handle)
        {
            var tensor = new Tensor(handle);
            if (DisposeScope.Current is { } scope)
            {
                tensor._scope = scope;
                scope.Add(tensor);
            }
            else
            {
                tensor.Press();
            }

            return tensor;
        }

        /// <summary>Another object for the same tensor.</summary>
        public Tensor alias() => Own(Ct.ct_tensor_retain(Handle));

        public Tensor MoveToOuterDisposeScope()
        {
            MoveTo(_scope?.Outer);
            return this;
        }

        public Tensor DetachFromDisposeScope()
        {
            MoveTo(null);
            return this;
        }

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            _scope?.Remove(this);
            _scope = null;
            Release();
        }

        internal void MoveTo(DisposeScope? scope)
        {
            if (ReferenceEquals(scope, _scope))
            {
                return;
            }

            _scope?.Remove(this);
            _scope = scope;
            if (scope is null)
            {
                Press();
            }
            else
            {
                scope.Add(this);
            }
        }

        /// <summary>Its scope ends.</summary>
        internal void Leave()
        {
            _scope = null;
            Place = -1;
            Release();
            GC.SuppressFinalize(this);
        }

        internal unsafe Ct.Description Describe()
        {
            Ct.Description description;
            Ct.Check(Ct.ct_tensor_describe(Handle, &description), "describe");
            return description;
        }

        // The collector sees a few dozen bytes where megabytes hang and would not run: 20,000 forgotten tensors of 128 kB took 2.6 GB.
        // Its own AddMemoryPressure is too lazy on a busy machine (1.8 GB), so that tensors of no scope are counted and fetched here.
        private void Press()
        {
            var description = Describe();
            var bytes = description.Elements * ((ScalarType)description.Type).element_size();
            if (bytes >= PressureFrom && _pressure == 0)
            {
                _pressure = bytes;
                if (Interlocked.Add(ref s_loose, bytes) > Volatile.Read(ref s_collectFrom))
                {
                    GC.Collect();
                    GC.WaitForPendingFinalizers();
                    Volatile.Write(ref s_collectFrom, CollectAt(Interlocked.Read(ref s_loose)));
                }
            }
        }

        // A quarter of what is held, so that a large network, loaded tensor by tensor, is not collected after every few of them.
        private static long CollectAt(long loose) => loose + Math.Max(Forgettable, loose / 4);

        private void Release()
        {
            var handle = Interlocked.Exchange(ref _handle, 0);
            if (handle == 0)
            {
                return;
            }

            Ct.ct_tensor_release(handle);
            Interlocked.Decrement(ref s_total);
            if (_pressure > 0)
            {
                var collectAt = CollectAt(Interlocked.Add(ref s_loose, -_pressure));
                _pressure = 0;
                if (collectAt < Volatile.Read(ref s_collectFrom))
                {
                    // What was held in earnest, a network say, is gone: from here on less is much again.
                    Volatile.Write(ref s_collectFrom, collectAt);
                }
            }
        }
    }
}
