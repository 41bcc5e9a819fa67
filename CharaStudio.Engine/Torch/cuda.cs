using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    /// <summary>Threads within one operator.</summary>
    public static int get_num_threads() => TensorRuntime.Threads;

    /// <param name="num">1 to 1024.</param>
    public static void set_num_threads(int num) => TensorRuntime.Threads = num;

    public static class cuda
    {
        public static bool is_available() => TensorRuntime.CudaDevices > 0;

        public static int device_count() => TensorRuntime.CudaDevices;

        public static Generator manual_seed(long seed) => random.manual_seed(seed);

        /// <summary>Waits until the device has done all it was told; of the CPU there is nothing to wait for.</summary>
        public static void synchronize(Device? device = null)
        {
            if (!is_available() || device is { type: DeviceType.CPU })
            {
                return;
            }

            // A copy to the CPU ends after all that was told before it on the device's stream.
            using var marker = zeros([1], device: device ?? CUDA);
            using var here = marker.cpu();
        }
    }
}
