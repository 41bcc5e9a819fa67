using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    private static readonly Operator s_toType = new("to", "dtype");
    private static readonly Operator s_toDevice = new("to", "device");
    private static readonly Operator s_clone = new("clone");
    private static readonly Operator s_detach = new("detach");
    private static readonly Operator s_detachSelf = new("detach_");
    private static readonly Operator s_copyTo = new("copy_");
    private static readonly Operator s_zeroSelf = new("zero_");
    private static readonly Operator s_fillScalarSelf = new("fill_", "Scalar");
    private static readonly Operator s_fillSelf = new("fill_", "Tensor");

    /// <summary>Conversions give another object even where nothing is to be converted; both share the memory then, unless copy is set.</summary>
    public partial class Tensor
    {
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            After(s_toType.Call(this, type, non_blocking, copy), disposeAfter);

        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to(dtype, device, copy, disposeAfter, non_blocking);

        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            After(s_toDevice.Call(this, device, type, non_blocking, copy), disposeAfter);

        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to(new Device(device), copy, disposeAfter, non_blocking);

        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        /// <summary>The type and place of another.</summary>
        public Tensor to(Tensor other, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(other.dtype, other.device, copy, disposeAfter, non_blocking);

        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to(type, copy, disposeAfter, non_blocking);

        public Tensor type(ScalarType dtype) => to(dtype);

        public Tensor type_as(Tensor tensor) => to(tensor.dtype);

        public Tensor cpu(bool disposeAfter = false) => to(torch.CPU, false, disposeAfter);

        public Tensor cuda(Device? device = null, bool disposeAfter = false, bool non_blocking = false) => to(device ?? torch.CUDA, false, disposeAfter, non_blocking);

        public Tensor @bool() => to(ScalarType.Bool);

        public Tensor @byte() => to(ScalarType.Byte);

        public Tensor @int() => to(ScalarType.Int32);

        public Tensor @long() => to(ScalarType.Int64);

        public Tensor half() => to(ScalarType.Float16);

        public Tensor bfloat16() => to(ScalarType.BFloat16);

        public Tensor @float() => to(ScalarType.Float32);

        public Tensor @double() => to(ScalarType.Float64);

        public Tensor clone() => s_clone.Call(this);

        /// <summary>The same memory without the memory of how it was made.</summary>
        public Tensor detach() => s_detach.Call(this);

        public Tensor detach_() => Change(s_detachSelf);

        public Tensor copy_(Tensor source, bool non_blocking = false) => Change(s_copyTo, source, non_blocking);

        public Tensor zero_() => Change(s_zeroSelf);

        public Tensor fill_(Scalar value) => Change(s_fillScalarSelf, value);

        public Tensor fill_(Tensor value) => Change(s_fillSelf, value);

        private Tensor After(Tensor result, bool disposeAfter)
        {
            if (disposeAfter)
            {
                Dispose();
            }

            return result;
        }
    }
}
