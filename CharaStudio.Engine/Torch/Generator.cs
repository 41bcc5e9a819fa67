using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    /// <summary>Seeds the global generator of every device and returns the CPU's.</summary>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <summary>
    /// A stream of random numbers on the CPU (Mersenne twister, the same numbers as PyTorch's for a seed). Noise for other devices is
    /// drawn here and moved, so that a seed gives the same picture on all of them.
    /// </summary>
    public sealed class Generator : IDisposable
    {
        private static Generator? s_default;
        private nint _handle;

        public Generator(ulong seed = 0, Device? device = null)
        {
            if (device is { type: not DeviceType.CPU })
            {
                throw new ArgumentException("Generators live on the CPU: draw there and move the numbers, so that a seed means the same on every device.", nameof(device));
            }

            TensorRuntime.Require();
            Ct.Check(Ct.ct_generator_new(0, seed, out _handle), "Generator");
        }

        private Generator(nint handle) => _handle = handle;

        ~Generator() => Release();

        /// <summary>The global one, from which operators draw that are given none.</summary>
        public static Generator Default => s_default ??= MakeDefault();

        internal nint Handle => _handle != 0 ? _handle : throw new ObjectDisposedException(nameof(Generator));

        public Generator manual_seed(long seed)
        {
            Ct.Check(Ct.ct_generator_seed(Handle, (ulong)seed), "manual_seed");
            return this;
        }

        public ulong initial_seed()
        {
            Ct.Check(Ct.ct_generator_initial(Handle, out var seed), "initial_seed");
            return seed;
        }

        /// <summary>The whole state, bytes (5056 of them in 1.13): with it the stream goes on where it stood.</summary>
        public Tensor get_state()
        {
            Ct.Check(Ct.ct_generator_state(Handle, out var state), "get_state");
            return Tensor.Own(state);
        }

        public void set_state(Tensor state) => Ct.Check(Ct.ct_generator_restore(Handle, state.Handle), "set_state");

        public void Dispose()
        {
            Release();
            GC.SuppressFinalize(this);
        }

        private static Generator MakeDefault()
        {
            TensorRuntime.Require();
            Ct.Check(Ct.ct_generator_new(1, 0, out var handle), "Generator");
            return new Generator(handle);
        }

        private void Release()
        {
            if (Interlocked.Exchange(ref _handle, 0) is not 0 and var handle)
            {
                Ct.ct_generator_release(handle);
            }
        }
    }

    public static class random
    {
        public static Generator manual_seed(long seed)
        {
            TensorRuntime.Require();
            Ct.Check(Ct.ct_seed((ulong)seed), "manual_seed");
            return Generator.Default;
        }
    }

    public static Tensor get_rng_state() => Generator.Default.get_state();

    public static void set_rng_state(Tensor state) => Generator.Default.set_state(state);
}
