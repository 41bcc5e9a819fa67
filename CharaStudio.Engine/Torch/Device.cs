using System.Globalization;

namespace CharaStudio.Engine.Torch;

/// <summary>Kinds of device, by libtorch's own numbers.</summary>
public enum DeviceType
{
    CPU = 0,
    CUDA = 1,
}

public static partial class torch
{
    public static readonly Device CPU = new(DeviceType.CPU);
    public static readonly Device CUDA = new(DeviceType.CUDA);

    /// <summary>Where a tensor lives: "cpu", "cuda", "cuda:1".</summary>
    public sealed class Device : IEquatable<Device>
    {
        /// <param name="index">-1 is the current one.</param>
        public Device(DeviceType type, int index = -1) => (this.type, this.index) = (type, index);

        /// <exception cref="ArgumentException">The words name no device.</exception>
        public Device(string description)
        {
            var parts = description.Split(':');
            type = parts[0] switch
            {
                "cpu" => DeviceType.CPU,
                "cuda" => DeviceType.CUDA,
                _ => throw new ArgumentException($"'{description}' is no device: cpu, cuda or cuda:N.", nameof(description)),
            };
            index = parts.Length == 1 ? -1
                : parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
                : throw new ArgumentException($"'{description}' is no device: cpu, cuda or cuda:N.", nameof(description));
        }

        public DeviceType type { get; }

        public int index { get; }

        public bool Equals(Device? other) => other is not null && type == other.type && Math.Max(0, index) == Math.Max(0, other.index);

        public override bool Equals(object? obj) => Equals(obj as Device);

        public override int GetHashCode() => HashCode.Combine(type, Math.Max(0, index));

        public override string ToString() => (type is DeviceType.CPU ? "cpu" : "cuda") + (index < 0 ? "" : $":{index}");
    }
}
