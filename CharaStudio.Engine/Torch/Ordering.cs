using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

/// <summary>How <see cref="torch.cdist"/> computes distances of p = 2.</summary>
public enum compute_mode
{
    use_mm_for_euclid_dist_if_necessary = 0,
    use_mm_for_euclid_dist = 1,
    donot_use_mm_for_euclid_dist = 2,
}

/// <summary>Order, counts and distances.</summary>
public static partial class torch
{
    private static readonly Operator s_sort = new("sort", "stable");
    private static readonly Operator s_argsort = new("argsort");
    private static readonly Operator s_topk = new("topk");
    private static readonly Operator s_kthvalue = new("kthvalue");
    private static readonly Operator s_mode = new("mode");
    private static readonly Operator s_unique = new("_unique2");
    private static readonly Operator s_uniqueOf = new("unique_dim");
    private static readonly Operator s_searchsorted = new("searchsorted", "Tensor");
    private static readonly Operator s_bucketize = new("bucketize", "Tensor");
    private static readonly Operator s_cdist = new("cdist");
    private static readonly Operator s_bincount = new("bincount");
    private static readonly Operator s_histc = new("histc");
    private static readonly Operator s_quantile = new("quantile");
    private static readonly Operator s_nonzero = new("nonzero");

    public static (Tensor Values, Tensor Indices) sort(Tensor input, long dim = -1, bool descending = false, bool stable = false) => input.sort(dim, descending, stable);

    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) => input.argsort(dim, descending);

    public static (Tensor values, Tensor indices) topk(Tensor tensor, int k, int dim = -1, bool largest = true, bool sorted = true) =>
        tensor.topk(k, dim, largest, sorted);

    public static (Tensor values, Tensor indices) kthvalue(Tensor input, long k, long? dim, bool keepdim = false) => input.kthvalue(k, dim, keepdim);

    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
        Tensor input, bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
        input.unique(sorted, return_inverse, return_counts, dim);

    /// <summary>Where each value would be put into a sorted sequence.</summary>
    /// <param name="right">After elements equal to it, not before.</param>
    public static Tensor searchsorted(Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false, Tensor? sorter = null) =>
        s_searchsorted.Call(sorted_sequence, values, out_int32, right, right ? "right" : "left", sorter);

    public static Tensor bucketize(Tensor input, Tensor boundaries, bool outInt32 = false, bool right = false) => s_bucketize.Call(input, boundaries, outInt32, right);

    /// <summary>Distances between every row of one and every row of the other.</summary>
    public static Tensor cdist(Tensor x1, Tensor x2, double p = 2.0, compute_mode compute_mode = compute_mode.use_mm_for_euclid_dist_if_necessary) =>
        s_cdist.Call(x1, x2, p, (long)compute_mode);

    public static Tensor bincount(Tensor input, Tensor? weights = null, long minlength = 0) => input.bincount(weights, minlength);

    public static Tensor histc(Tensor input, long bins = 100, long min = 0, long max = 0) => input.histc(bins, min, max);

    public static Tensor quantile(Tensor input, Tensor q, long dim = -1, bool keepdim = false) => input.quantile(q, dim, keepdim);

    public static Tensor nonzero(Tensor input) => input.nonzero();

    public partial class Tensor
    {
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) => Pair(s_sort.CallMany(this, stable, dim, descending));

        public Tensor argsort(long dim = -1, bool descending = false) => s_argsort.Call(this, dim, descending);

        public (Tensor values, Tensor indices) topk(int k, int dim = -1, bool largest = true, bool sorted = true) => Pair(s_topk.CallMany(this, k, dim, largest, sorted));

        /// <param name="k">From 1: the smallest.</param>
        internal (Tensor values, Tensor indices) kthvalue(long k, long? dim, bool keepdim = false) => Pair(s_kthvalue.CallMany(this, k, dim ?? -1, keepdim));

        public (Tensor values, Tensor indices) mode(long dim = -1L, bool keepdim = false) => Pair(s_mode.CallMany(this, dim, keepdim));

        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
            bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null)
        {
            var found = dim is { } along
                ? s_uniqueOf.CallMany(this, along, sorted, return_inverse, return_counts)
                : s_unique.CallMany(this, sorted, return_inverse, return_counts);
            return (found[0]!, Kept(found[1], return_inverse), Kept(found[2], return_counts));
        }

        /// <summary>How often each whole number from 0 on occurs.</summary>
        public Tensor bincount(Tensor? weights = null, long minlength = 0) => s_bincount.Call(this, weights, minlength);

        /// <param name="min">With <paramref name="max"/>, the outer edges; both 0 is the range of the numbers.</param>
        public Tensor histc(long bins = 100, long min = 0, long max = 0) => s_histc.Call(this, bins, min, max);

        internal Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) => s_quantile.Call(this, q, dim, keepdim);

        /// <summary>The places of elements that are not 0, one a row.</summary>
        public Tensor nonzero() => s_nonzero.Call(this);

        private static Tensor? Kept(Tensor? tensor, bool wanted)
        {
            if (!wanted)
            {
                tensor?.Dispose();
            }

            return wanted ? tensor : null;
        }
    }
}
