using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    /// <summary>Linear algebra of matrices in the last two dimensions.</summary>
    public static class linalg
    {
        private static readonly Operator s_linalgNorm = new("linalg_norm");
        private static readonly Operator s_linalgNormNamed = new("linalg_norm", "ord_str");
        private static readonly Operator s_vectorNorm = new("linalg_vector_norm");
        private static readonly Operator s_svd = new("linalg_svd");
        private static readonly Operator s_svdvals = new("linalg_svdvals");
        private static readonly Operator s_qr = new("linalg_qr");
        private static readonly Operator s_cholesky = new("linalg_cholesky");
        private static readonly Operator s_eigh = new("linalg_eigh");
        private static readonly Operator s_solve = new("linalg_solve");
        private static readonly Operator s_lstsq = new("linalg_lstsq");
        private static readonly Operator s_pinv = new("linalg_pinv", "atol_rtol_float");

        public enum QRMode
        {
            Reduced,
            Complete,
            R,
        }

        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) => s_linalgNorm.Call(input, ord, dims, keepdim);

        /// <param name="ord">"fro" or "nuc".</param>
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) => s_linalgNormNamed.Call(input, ord, dims, keepdim);

        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) => s_linalgNorm.Call(input, Argument.None, dims, keepdim);

        /// <summary>(sum |x|^ord)^(1/ord); ord may be infinite.</summary>
        public static Tensor vector_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) => s_vectorNorm.Call(input, ord, dims, keepdim);

        public static Tensor inv(Tensor input) => s_inverse.Call(input);

        public static Tensor det(Tensor input) => s_det.Call(input);

        public static Tensor pinv(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) => s_pinv.Call(input, atol, rtol, hermitian);

        /// <summary>input = U diag(S) Vh.</summary>
        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true)
        {
            var found = s_svd.CallMany(input, fullMatrices);
            return (found[0]!, found[1]!, found[2]!);
        }

        public static Tensor svdvals(Tensor input) => s_svdvals.Call(input);

        public static (Tensor Q, Tensor R) qr(Tensor input, QRMode mode = QRMode.Reduced)
        {
            var found = s_qr.CallMany(input, mode switch { QRMode.Complete => "complete", QRMode.R => "r", _ => "reduced" });
            return (found[0]!, found[1]!);
        }

        public static Tensor cholesky(Tensor input) => s_cholesky.Call(input);

        /// <summary>Eigenvalues, rising, and eigenvectors of symmetric matrices.</summary>
        public static (Tensor Eigenvalues, Tensor Eigenvectors) eigh(Tensor input, char UPLO = 'L')
        {
            var found = s_eigh.CallMany(input, UPLO.ToString());
            return (found[0]!, found[1]!);
        }

        /// <summary>X with input X = other.</summary>
        public static Tensor solve(Tensor input, Tensor other) => s_solve.Call(input, other);

        /// <summary>X with the least |input X - other|.</summary>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other)
        {
            var found = s_lstsq.CallMany(input, other);
            return (found[0]!, found[1]!, found[2]!, found[3]!);
        }

        public static Tensor cross(Tensor input, Tensor other, long dim = -1) => s_cross.Call(input, other, dim);
    }
}
