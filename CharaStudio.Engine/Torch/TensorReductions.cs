using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    private static readonly Operator s_sumAll = new("sum");
    private static readonly Operator s_sum = new("sum", "dim_IntList");
    private static readonly Operator s_meanAll = new("mean");
    private static readonly Operator s_mean = new("mean", "dim");
    private static readonly Operator s_std = new("std", "correction");
    private static readonly Operator s_var = new("var", "correction");
    private static readonly Operator s_prodAll = new("prod");
    private static readonly Operator s_prod = new("prod", "dim_int");
    private static readonly Operator s_amax = new("amax");
    private static readonly Operator s_amin = new("amin");
    private static readonly Operator s_maxAll = new("max");
    private static readonly Operator s_minAll = new("min");
    private static readonly Operator s_max = new("max", "dim");
    private static readonly Operator s_min = new("min", "dim");
    private static readonly Operator s_argmax = new("argmax");
    private static readonly Operator s_argmin = new("argmin");
    private static readonly Operator s_anyAll = new("any");
    private static readonly Operator s_any = new("any", "dim");
    private static readonly Operator s_allAll = new("all");
    private static readonly Operator s_all = new("all", "dim");
    private static readonly Operator s_norm = new("norm", "ScalarOpt_dim");
    private static readonly Operator s_logsumexp = new("logsumexp");
    private static readonly Operator s_softmax = new("softmax", "int");
    private static readonly Operator s_logSoftmax = new("log_softmax", "int");
    private static readonly Operator s_cumsum = new("cumsum");
    private static readonly Operator s_cumprod = new("cumprod");
    private static readonly Operator s_cummax = new("cummax");
    private static readonly Operator s_cummin = new("cummin");
    private static readonly Operator s_median = new("median");
    private static readonly Operator s_nansum = new("nansum");

    public partial class Tensor
    {
        public Tensor sum(ScalarType? type = null) => s_sumAll.Call(this, type);

        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => s_sum.Call(this, new[] { dim }, keepdim, type);

        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => s_sum.Call(this, dim, keepdim, type);

        public Tensor nansum() => s_nansum.Call(this);

        public Tensor mean() => s_meanAll.Call(this);

        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => s_mean.Call(this, dimensions, keepdim, type);

        /// <param name="unbiased">Divides by n - 1 instead of n.</param>
        public Tensor std(bool unbiased = true) => s_std.Call(this, Argument.None, unbiased ? 1 : 0, false);

        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => std([dim], unbiased, keepdim, type);

        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            As(s_std.Call(this, dimensions, unbiased ? 1 : 0, keepdim), type);

        public Tensor var(bool unbiased = true) => s_var.Call(this, Argument.None, unbiased ? 1 : 0, false);

        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => var([dim], unbiased, keepdim, type);

        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            As(s_var.Call(this, dimensions, unbiased ? 1 : 0, keepdim), type);

        public Tensor prod(ScalarType? type = null) => s_prodAll.Call(this, type);

        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => s_prod.Call(this, dim, keepdim, type);

        public Tensor amax(params long[] dims) => s_amax.Call(this, dims);

        public Tensor amax(long[] dims, bool keepdim = false) => s_amax.Call(this, dims, keepdim);

        public Tensor amin(params long[] dims) => s_amin.Call(this, dims);

        public Tensor amin(long[] dims, bool keepdim = false) => s_amin.Call(this, dims, keepdim);

        public Tensor max() => s_maxAll.Call(this);

        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Pair(s_max.CallMany(this, dim, keepdim));

        public Tensor min() => s_minAll.Call(this);

        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Pair(s_min.CallMany(this, dim, keepdim));

        public Tensor argmax() => s_argmax.Call(this);

        public Tensor argmax(long dim, bool keepdim = false) => s_argmax.Call(this, dim, keepdim);

        public Tensor argmin() => s_argmin.Call(this);

        public Tensor argmin(long dim, bool keepdim = false) => s_argmin.Call(this, dim, keepdim);

        public Tensor any() => s_anyAll.Call(this);

        public Tensor any(long dim, bool keepdim = false) => s_any.Call(this, dim, keepdim);

        public Tensor all() => s_allAll.Call(this);

        public Tensor all(long dim, bool keepdim = false) => s_all.Call(this, dim, keepdim);

        /// <summary>(sum |x|^p)^(1/p) of all elements; p may be infinite.</summary>
        public Tensor norm(float p = 2.0f) => s_norm.Call(this, p, Array.Empty<long>(), false);

        public Tensor norm(int dimension, bool keepdim = false, float p = 2.0f) => s_norm.Call(this, p, new long[] { dimension }, keepdim);

        /// <summary>log(sum e^x), without overflow.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false) => s_logsumexp.Call(this, new[] { dim }, keepdim);

        /// <param name="dtype">The type to compute in.</param>
        public Tensor softmax(long dim, ScalarType? dtype = null) => s_softmax.Call(this, dim, dtype);

        public Tensor log_softmax(long dim, ScalarType? dtype = null) => s_logSoftmax.Call(this, dim, dtype);

        public Tensor cumsum(long dim, ScalarType? type = null) => s_cumsum.Call(this, dim, type);

        public Tensor cumprod(long dim, ScalarType? type = null) => s_cumprod.Call(this, dim, type);

        public (Tensor values, Tensor indexes) cummax(long dim) => Pair(s_cummax.CallMany(this, dim));

        public (Tensor values, Tensor indexes) cummin(long dim) => Pair(s_cummin.CallMany(this, dim));

        /// <summary>The lower of the two middle elements of an even number of them.</summary>
        public Tensor median() => s_median.Call(this);

        private static (Tensor First, Tensor Second) Pair(Tensor?[] two) => (two[0]!, two[1]!);

        private static Tensor As(Tensor tensor, ScalarType? type)
        {
            if (type is not { } wanted || wanted == tensor.dtype)
            {
                return tensor;
            }

            using (tensor)
            {
                return tensor.to(wanted);
            }
        }
    }
}
