using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    private static readonly Operator s_reshape = new("reshape");
    private static readonly Operator s_view = new("view");
    private static readonly Operator s_permute = new("permute");
    private static readonly Operator s_transpose = new("transpose", "int");
    private static readonly Operator s_t = new("t");
    private static readonly Operator s_movedim = new("movedim", "intlist");
    private static readonly Operator s_unsqueeze = new("unsqueeze");
    private static readonly Operator s_squeeze = new("squeeze");
    private static readonly Operator s_squeezeOne = new("squeeze", "dim");
    private static readonly Operator s_flatten = new("flatten", "using_ints");
    private static readonly Operator s_expand = new("expand");
    private static readonly Operator s_repeat = new("repeat");
    private static readonly Operator s_tile = new("tile");
    private static readonly Operator s_repeatEach = new("repeat_interleave", "self_int");
    private static readonly Operator s_repeatEachBy = new("repeat_interleave", "self_Tensor");
    private static readonly Operator s_narrow = new("narrow");
    private static readonly Operator s_slice = new("slice", "Tensor");
    private static readonly Operator s_select = new("select", "int");
    private static readonly Operator s_chunk = new("chunk");
    private static readonly Operator s_split = new("split", "Tensor");
    private static readonly Operator s_splitSizes = new("split_with_sizes");
    private static readonly Operator s_unbind = new("unbind", "int");
    private static readonly Operator s_flip = new("flip");
    private static readonly Operator s_roll = new("roll");
    private static readonly Operator s_diagonal = new("diagonal");
    private static readonly Operator s_diag = new("diag");
    private static readonly Operator s_triu = new("triu");
    private static readonly Operator s_tril = new("tril");
    private static readonly Operator s_unfold = new("unfold");
    private static readonly Operator s_asStrided = new("as_strided");
    private static readonly Operator s_contiguous = new("contiguous");

    public partial class Tensor
    {
        /// <summary>All dimensions in reverse.</summary>
        public Tensor T => permute([.. Enumerable.Range(0, (int)dim()).Reverse().Select(i => (long)i)]);

        /// <summary>The last two dimensions exchanged.</summary>
        public Tensor mT => transpose(-2, -1);

        /// <param name="shape">One of them may be -1: what is left.</param>
        public Tensor reshape(params long[] shape) => s_reshape.Call(this, shape);

        /// <summary>As <see cref="reshape"/>, and never a copy.</summary>
        /// <exception cref="TensorException">The memory does not lie so.</exception>
        public Tensor view(params long[] shape) => s_view.Call(this, shape);

        public Tensor view_as(Tensor other) => view(other.shape);

        public Tensor permute(params long[] permutation) => s_permute.Call(this, permutation);

        public Tensor transpose(long dim0, long dim1) => s_transpose.Call(this, dim0, dim1);

        /// <summary>The two dimensions of a matrix exchanged; a vector stays.</summary>
        /// <exception cref="TensorException">There are more than two.</exception>
        public Tensor t() => s_t.Call(this);

        public Tensor movedim(long[] source, long[] destination) => s_movedim.Call(this, source, destination);

        public Tensor unsqueeze(long dim) => s_unsqueeze.Call(this, dim);

        public Tensor squeeze(long? dim = null) => dim is { } one ? s_squeezeOne.Call(this, one) : s_squeeze.Call(this);

        public Tensor flatten(long start_dim = 0, long end_dim = -1) => s_flatten.Call(this, start_dim, end_dim);

        // 1.13 wants names, which later versions do not take: of basic operators, the same in all.
        public Tensor unflatten(long dim, params long[] sizes)
        {
            var (whole, at) = (shape, (int)(dim < 0 ? dim + this.dim() : dim));
            return reshape([.. whole[..at], .. sizes, .. whole[(at + 1)..]]);
        }

        /// <param name="sizes">-1 keeps a size.</param>
        public Tensor expand(params long[] sizes) => s_expand.Call(this, sizes);

        public Tensor expand_as(Tensor other) => expand(other.shape);

        public Tensor repeat(params long[] sizes) => s_repeat.Call(this, sizes);

        public Tensor tile(params long[] reps) => s_tile.Call(this, reps);

        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) => s_repeatEach.Call(this, repeats, dim, output_size);

        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null) => s_repeatEachBy.Call(this, repeats, dim, output_size);

        public Tensor narrow(long dim, long start, long length) => s_narrow.Call(this, dim, start, length);

        public Tensor slice(long dim, long start, long finish, long step) => s_slice.Call(this, dim, start, finish, step);

        public Tensor select(long dim, long index) => s_select.Call(this, dim, index);

        public Tensor[] chunk(long chunks, long dim = 0) => s_chunk.CallMany(this, chunks, dim)!;

        /// <summary>Pieces of this size; the last may be smaller.</summary>
        public Tensor[] split(long size, long dim = 0) => s_split.CallMany(this, size, dim)!;

        public Tensor[] split(long[] sizes, long dim = 0) => s_splitSizes.CallMany(this, sizes, dim)!;

        public Tensor[] unbind(int dim = 0) => s_unbind.CallMany(this, dim)!;

        public Tensor flip(params long[] dims) => s_flip.Call(this, dims);

        public Tensor roll(long shifts, long dims) => s_roll.Call(this, new[] { shifts }, new[] { dims });

        public Tensor roll(long[] shifts, long[] dims) => s_roll.Call(this, shifts, dims);

        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => s_diagonal.Call(this, offset, dim1, dim2);

        public Tensor diag(long diagonal = 0) => s_diag.Call(this, diagonal);

        public Tensor triu(long diagonal = 0) => s_triu.Call(this, diagonal);

        public Tensor tril(long diagonal = 0) => s_tril.Call(this, diagonal);

        /// <summary>Windows of a size at each step along a dimension, as a new last dimension.</summary>
        public Tensor unfold(long dimension, long size, long step) => s_unfold.Call(this, dimension, size, step);

        public Tensor as_strided(long[] size, long[] strides, long? storageOffset = null) => s_asStrided.Call(this, size, strides, storageOffset);

        public Tensor contiguous() => s_contiguous.Call(this);
    }
}
