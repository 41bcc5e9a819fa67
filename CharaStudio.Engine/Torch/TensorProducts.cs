using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    private static readonly Operator s_matmul = new("matmul");
    private static readonly Operator s_mm = new("mm");
    private static readonly Operator s_mv = new("mv");
    private static readonly Operator s_bmm = new("bmm");
    private static readonly Operator s_dot = new("dot");
    private static readonly Operator s_outer = new("outer");
    private static readonly Operator s_addmm = new("addmm");
    private static readonly Operator s_baddbmm = new("baddbmm");
    private static readonly Operator s_einsum = new("einsum");
    private static readonly Operator s_cross = new("linalg_cross");
    private static readonly Operator s_inverse = new("linalg_inv");
    private static readonly Operator s_det = new("linalg_det");
    private static readonly Operator s_kron = new("kron");
    private static readonly Operator s_tensordot = new("tensordot");

    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);

    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);

    public static Tensor mv(Tensor input, Tensor target) => input.mv(target);

    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);

    public static Tensor dot(Tensor input, Tensor target) => input.dot(target);

    public static Tensor outer(Tensor input, Tensor vec2) => input.outer(vec2);

    public static Tensor kron(Tensor input, Tensor other) => s_kron.Call(input, other);

    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => input.addmm(mat1, mat2, beta, alpha);

    public static Tensor baddbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => input.baddbmm(batch1, batch2, beta, alpha);

    /// <summary>Sums of products by the names of dimensions: "bhid,bhjd->bhij".</summary>
    public static Tensor einsum(string equation, params Tensor[] tensors) => s_einsum.Call(equation, tensors);

    public static Tensor tensordot(Tensor a, Tensor b, long[] dims1, long[] dims2) => s_tensordot.Call(a, b, dims1, dims2);

    public static Tensor cross(Tensor input, Tensor other, long dim = 0L) => input.cross(other, dim);

    public static Tensor inverse(Tensor input) => input.inverse();

    public static Tensor det(Tensor input) => input.det();

    public partial class Tensor
    {
        public Tensor matmul(Tensor target) => s_matmul.Call(this, target);

        public Tensor mm(Tensor target) => s_mm.Call(this, target);

        public Tensor mv(Tensor target) => s_mv.Call(this, target);

        public Tensor bmm(Tensor batch2) => s_bmm.Call(this, batch2);

        public Tensor dot(Tensor target) => s_dot.Call(this, target);

        public Tensor outer(Tensor vec2) => s_outer.Call(this, vec2);

        /// <summary>beta * this + alpha * (mat1 mat2).</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => s_addmm.Call(this, mat1, mat2, beta, alpha);

        /// <summary>
        /// beta * this + alpha * (batch1 batch2), matrix by matrix. With beta 0 this is not read at all: 1.13 on the CPU multiplies
        /// uninitialised memory by it for small matrices and gives NaN, so that case is a plain product here.
        /// </summary>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1)
        {
            if (beta != 0)
            {
                return s_baddbmm.Call(this, batch1, batch2, beta, alpha);
            }

            var product = batch1.bmm(batch2);
            if (alpha == 1)
            {
                return product;
            }

            using (product)
            {
                return product.mul(alpha);
            }
        }

        public Tensor cross(Tensor other, long dim = 0L) => s_cross.Call(this, other, dim);

        public Tensor inverse() => s_inverse.Call(this);

        public Tensor det() => s_det.Call(this);
    }
}
