using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

/// <summary>New tensors. Without a type they are Float32, whole numbers where the values are whole; without a device, on the CPU.</summary>
public static partial class torch
{
    private static readonly Operator s_empty = new("empty", "memory_format");
    private static readonly Operator s_zeros = new("zeros");
    private static readonly Operator s_ones = new("ones");
    private static readonly Operator s_full = new("full");
    private static readonly Operator s_arange = new("arange", "start_step");
    private static readonly Operator s_linspace = new("linspace");
    private static readonly Operator s_logspace = new("logspace");
    private static readonly Operator s_eye = new("eye", "m");
    private static readonly Operator s_zerosLike = new("zeros_like");
    private static readonly Operator s_onesLike = new("ones_like");
    private static readonly Operator s_fullLike = new("full_like");
    private static readonly Operator s_emptyLike = new("empty_like");

    public static Tensor empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        s_empty.Call(size, dtype, Argument.None, device).Needing(requires_grad);

    public static Tensor empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => empty([size], dtype, device, requires_grad);

    public static Tensor empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        empty([rows, columns], dtype, device, requires_grad);

    public static Tensor zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        s_zeros.Call(size, dtype, Argument.None, device).Needing(requires_grad);

    public static Tensor zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => zeros([size], dtype, device, requires_grad);

    public static Tensor zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        zeros([rows, columns], dtype, device, requires_grad);

    public static Tensor zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        zeros([dim0, dim1, dim2], dtype, device, requires_grad);

    public static Tensor zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        zeros([dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    public static Tensor ones(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        s_ones.Call(size, dtype, Argument.None, device).Needing(requires_grad);

    public static Tensor ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => ones([size], dtype, device, requires_grad);

    public static Tensor ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        ones([rows, columns], dtype, device, requires_grad);

    public static Tensor ones(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        ones([dim0, dim1, dim2], dtype, device, requires_grad);

    public static Tensor ones(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        ones([dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    public static Tensor full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        s_full.Call(size, value, dtype, Argument.None, device).Needing(requires_grad);

    public static Tensor full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        full([size], value, dtype, device, requires_grad);

    /// <summary>0, 1 ... below stop.</summary>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => arange(0, stop, 1, dtype, device, requires_grad);

    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        s_arange.Call(start, stop, step, dtype, Argument.None, device).Needing(requires_grad);

    /// <summary>Evenly from start to end, both included.</summary>
    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        s_linspace.Call(start, end, steps, dtype, Argument.None, device).Needing(requires_grad);

    /// <summary>base^start to base^end.</summary>
    public static Tensor logspace(double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        s_logspace.Call(start, end, steps, @base, dtype, Argument.None, device).Needing(requires_grad);

    /// <param name="columns">-1 is as many as rows.</param>
    public static Tensor eye(long rows, long columns = -1L, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        s_eye.Call(rows, columns < 0 ? rows : columns, dtype, Argument.None, device).Needing(requires_grad);

    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        s_zerosLike.Call(input, dtype, Argument.None, device).Needing(requires_grad);

    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        s_onesLike.Call(input, dtype, Argument.None, device).Needing(requires_grad);

    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        s_fullLike.Call(input, value, dtype, Argument.None, device).Needing(requires_grad);

    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        s_emptyLike.Call(input, dtype, Argument.None, device).Needing(requires_grad);

    private static Tensor Needing(this Tensor tensor, bool requires_grad) => requires_grad ? tensor.requires_grad_() : tensor;
}
