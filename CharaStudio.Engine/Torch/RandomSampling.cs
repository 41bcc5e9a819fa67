using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

/// <summary>
/// Random numbers. They are drawn on the CPU, from the generator given or the global one, and then moved: a seed means the same
/// numbers on every device.
/// </summary>
public static partial class torch
{
    private static readonly Operator s_rand = new("rand", "generator");
    private static readonly Operator s_randn = new("randn", "generator");
    private static readonly Operator s_randint = new("randint", "low_generator");
    private static readonly Operator s_randperm = new("randperm", "generator");
    private static readonly Operator s_multinomial = new("multinomial");
    private static readonly Operator s_bernoulli = new("bernoulli");
    private static readonly Operator s_bernoulliSelf = new("bernoulli_", "float");
    private static readonly Operator s_normalSelf = new("normal_");
    private static readonly Operator s_uniformSelf = new("uniform_");

    /// <summary>Evenly from 0 to 1, 1 left out.</summary>
    public static Tensor rand(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Placed(s_rand.Call(size, generator, dtype), null, device).Needing(requires_grad);

    public static Tensor rand(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        rand([size], dtype, device, requires_grad, generator);

    public static Tensor rand(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        rand([rows, columns], dtype, device, requires_grad, generator);

    public static Tensor rand(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        rand([dim0, dim1, dim2], dtype, device, requires_grad, generator);

    public static Tensor rand(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        rand([dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator);

    /// <summary>Normal, of mean 0 and deviation 1.</summary>
    public static Tensor randn(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Placed(s_randn.Call(size, generator, dtype), null, device).Needing(requires_grad);

    public static Tensor randn(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        randn([size], dtype, device, requires_grad, generator);

    public static Tensor randn(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        randn([rows, columns], dtype, device, requires_grad, generator);

    public static Tensor randn(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        randn([dim0, dim1, dim2], dtype, device, requires_grad, generator);

    public static Tensor randn(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        randn([dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator);

    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        rand(input.shape, dtype ?? input.dtype, device ?? input.device, requires_grad);

    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        randn(input.shape, dtype ?? input.dtype, device ?? input.device, requires_grad);

    /// <summary>Whole numbers from low to high, high left out.</summary>
    public static Tensor randint(
        long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Placed(s_randint.Call(low, high, size, generator, dtype ?? ScalarType.Int64), null, device).Needing(requires_grad);

    public static Tensor randint(long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator);

    /// <summary>0 to n - 1 in random order.</summary>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Placed(s_randperm.Call(n, generator, dtype ?? ScalarType.Int64), null, device).Needing(requires_grad);

    public static Tensor normal(
        double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Placed(empty(size.ToArray(), dtype).normal_(mean, std, generator), null, device).Needing(requires_grad);

    /// <summary>Each element of its own mean and deviation.</summary>
    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null)
    {
        using var noise = randn(mean.shape, mean.dtype, mean.device, false, generator);
        using var scaled = noise.mul(std);
        return scaled.add(mean);
    }

    /// <summary>Indices with the probabilities of each row, which need not add up to 1.</summary>
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null) =>
        input.multinomial(num_samples, replacement, generator);

    /// <summary>1 with the probability that each element is, or 0.</summary>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);

    public partial class Tensor
    {
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) =>
            Drawn(s_multinomial, num_samples, replacement, generator);

        public Tensor bernoulli(Generator? generator = null) => Drawn(s_bernoulli, generator);

        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => Draw(s_bernoulliSelf, p, generator);

        public Tensor normal_(double mean = 0.0, double stddev = 1.0, Generator? generator = null) => Draw(s_normalSelf, mean, stddev, generator);

        public Tensor uniform_(double from, double to, Generator? generator = null) => Draw(s_uniformSelf, from, to, generator);

        private Tensor Drawn(Operator draw, params ReadOnlySpan<Argument> rest)
        {
            using var here = cpu();
            return Placed(draw.Call([here, .. rest]), null, device);
        }

        private Tensor Draw(Operator draw, params ReadOnlySpan<Argument> rest)
        {
            if (device.type is DeviceType.CPU)
            {
                return Change(draw, rest);
            }

            using var here = empty(shape, dtype).Change(draw, rest);
            using (no_grad())
            {
                return copy_(here);
            }
        }
    }
}
