using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    private static readonly Operator s_indexSelect = new("index_select");
    private static readonly Operator s_gather = new("gather");
    private static readonly Operator s_scatter = new("scatter", "src");
    private static readonly Operator s_scatterInto = new("scatter_", "src");
    private static readonly Operator s_scatterScalar = new("scatter", "value");
    private static readonly Operator s_scatterScalarInto = new("scatter_", "value");
    private static readonly Operator s_scatterAdd = new("scatter_add");
    private static readonly Operator s_scatterAddTo = new("scatter_add_");
    private static readonly Operator s_indexAdd = new("index_add");
    private static readonly Operator s_indexAddTo = new("index_add_");
    private static readonly Operator s_indexCopy = new("index_copy");
    private static readonly Operator s_indexCopyTo = new("index_copy_");
    private static readonly Operator s_indexFillInto = new("index_fill_", "int_Scalar");
    private static readonly Operator s_maskedFill = new("masked_fill", "Scalar");
    private static readonly Operator s_maskedFillInto = new("masked_fill_", "Scalar");
    private static readonly Operator s_maskedSelect = new("masked_select");
    private static readonly Operator s_take = new("take");
    private static readonly Operator s_takeAlong = new("take_along_dim");
    private static readonly Operator s_where = new("where", "self");
    private static readonly Operator s_whereScalars = new("where", "Scalar");
    private static readonly Operator s_whereScalarThen = new("where", "ScalarSelf");
    private static readonly Operator s_whereScalarElse = new("where", "ScalarOther");
    private static readonly Operator s_whereTrue = new("where");

    /// <summary>x where the condition is true, else y.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => s_where.Call(condition, x, y);

    public static Tensor where(Tensor condition, Scalar x, Tensor y) => s_whereScalarThen.Call(condition, x, y);

    public static Tensor where(Tensor condition, Tensor x, Scalar y) => s_whereScalarElse.Call(condition, x, y);

    public static Tensor where(Tensor condition, Scalar x, Scalar y) => s_whereScalars.Call(condition, x, y);

    /// <summary>The places that are true, one tensor of indices a dimension.</summary>
    public static Tensor[] where(Tensor condition) => s_whereTrue.CallMany(condition)!;

    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);

    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);

    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) => input.scatter(dim, index, src);

    public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_add(dim, index, src);

    public static Tensor index_add(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) => input.index_add(dim, index, source, alpha);

    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);

    public static Tensor take(Tensor input, Tensor index) => input.take(index);

    public static Tensor take_along_dim(Tensor input, Tensor indices, long dim) => input.take_along_dim(indices, dim);

    public partial class Tensor
    {
        public Tensor index_select(long dim, Tensor index) => s_indexSelect.Call(this, dim, index);

        /// <summary>Along a dimension, the element that the index names at each place.</summary>
        public Tensor gather(long dim, Tensor index) => s_gather.Call(this, dim, index);

        public Tensor scatter(long dim, Tensor index, Tensor src) => s_scatter.Call(this, dim, index, src);

        public Tensor scatter(long dim, Tensor index, Scalar value) => s_scatterScalar.Call(this, dim, index, value);

        public Tensor scatter_(long dim, Tensor index, Tensor src) => Change(s_scatterInto, dim, index, src);

        public Tensor scatter_(long dim, Tensor index, Scalar value) => Change(s_scatterScalarInto, dim, index, value);

        public Tensor scatter_add(long dim, Tensor index, Tensor src) => s_scatterAdd.Call(this, dim, index, src);

        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => Change(s_scatterAddTo, dim, index, src);

        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) => s_indexAdd.Call(this, dim, index, source, alpha);

        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) => Change(s_indexAddTo, dim, index, source, alpha);

        public Tensor index_copy(long dim, Tensor index, Tensor source) => s_indexCopy.Call(this, dim, index, source);

        public Tensor index_copy_(long dim, Tensor index, Tensor source) => Change(s_indexCopyTo, dim, index, source);

        public Tensor index_fill_(long dim, Tensor index, Scalar value) => Change(s_indexFillInto, dim, index, value);

        public Tensor masked_fill(Tensor mask, Scalar value) => s_maskedFill.Call(this, mask, value);

        public Tensor masked_fill_(Tensor mask, Scalar value) => Change(s_maskedFillInto, mask, value);

        public Tensor masked_select(Tensor mask) => s_maskedSelect.Call(this, mask);

        /// <summary>Elements by their place in the flattened tensor.</summary>
        public Tensor take(Tensor index) => s_take.Call(this, index);

        public Tensor take_along_dim(Tensor indices, long dim) => s_takeAlong.Call(this, indices, dim);

        public Tensor where(Tensor condition, Tensor y) => s_where.Call(condition, this, y);
    }
}
