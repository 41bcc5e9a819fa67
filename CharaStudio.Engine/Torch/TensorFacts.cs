using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public partial class Tensor
    {
        public long[] shape => Describe().Shape.ToArray();

        public ScalarType dtype => (ScalarType)Describe().Type;

        public Device device
        {
            get
            {
                var description = Describe();
                return new Device((DeviceType)description.Device, description.DeviceIndex);
            }
        }

        public bool requires_grad
        {
            get => Describe().Flags.HasFlag(Ct.Flag.RequiresGrad);
            set => requires_grad_(value);
        }

        public bool is_leaf => Describe().Flags.HasFlag(Ct.Flag.IsLeaf);

        public bool is_contiguous() => Describe().Flags.HasFlag(Ct.Flag.Contiguous);

        public long numel() => Describe().Elements;

        public long dim() => Describe().Dimensions;

        public long ndim => dim();

        public DeviceType device_type => (DeviceType)Describe().Device;

        public bool is_cuda => device_type is DeviceType.CUDA;

        public long element_size() => dtype.element_size();

        public bool is_floating_point() => dtype is ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64;

        public bool is_complex() => dtype is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;

        public bool is_integral() => !is_floating_point() && !is_complex();

        /// <param name="dimension">Negative counts from the end.</param>
        public long size(long dimension)
        {
            var sizes = Describe().Shape;
            return sizes[(int)(dimension < 0 ? dimension + sizes.Length : dimension)];
        }

        public unsafe long[] stride()
        {
            var description = Describe();
            return new ReadOnlySpan<long>(description.Strides, description.Dimensions).ToArray();
        }

        /// <summary>The bytes of a contiguous tensor on the CPU, in place. Keep the tensor alive while the span is used.</summary>
        /// <exception cref="InvalidOperationException">The tensor is on another device or not contiguous.</exception>
        public unsafe Span<byte> bytes
        {
            get
            {
                var description = Describe();
                if ((DeviceType)description.Device is not DeviceType.CPU || !description.Flags.HasFlag(Ct.Flag.Contiguous))
                {
                    throw new InvalidOperationException($"Only a contiguous tensor on the CPU shows its memory; this is {this}. Call contiguous() or cpu() first.");
                }

                return new Span<byte>(description.Data, checked((int)(description.Elements * ((ScalarType)description.Type).element_size())));
            }
        }

        /// <summary>"[1, 4, 64, 64] Float32", with the device unless it is the CPU.</summary>
        public override string ToString()
        {
            if (_handle == 0)
            {
                return "a disposed tensor";
            }

            var description = Describe();
            var place = (DeviceType)description.Device is DeviceType.CPU ? "" : $" on {new Device((DeviceType)description.Device, description.DeviceIndex)}";
            return $"[{string.Join(", ", description.Shape.ToArray())}] {(ScalarType)description.Type}{place}";
        }
    }
}
