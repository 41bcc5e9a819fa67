using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

/// <summary>Which way of a Fourier transform divides by the number of elements; Ortho, both by its root.</summary>
public enum FFTNormType
{
    Backward = 0,
    Forward = 1,
    Ortho = 2,
}

public static partial class torch
{
    /// <summary>Discrete Fourier transforms. s are sizes to cut or pad to; null dimensions are all, or the last two of those named 2.</summary>
    public static class fft
    {
        private static readonly long[] s_plane = [-2, -1];
        private static readonly Operator s_fft = new("fft_fft");
        private static readonly Operator s_ifft = new("fft_ifft");
        private static readonly Operator s_rfft = new("fft_rfft");
        private static readonly Operator s_irfft = new("fft_irfft");
        private static readonly Operator s_fft2 = new("fft_fft2");
        private static readonly Operator s_ifft2 = new("fft_ifft2");
        private static readonly Operator s_rfft2 = new("fft_rfft2");
        private static readonly Operator s_irfft2 = new("fft_irfft2");
        private static readonly Operator s_fftn = new("fft_fftn");
        private static readonly Operator s_ifftn = new("fft_ifftn");
        private static readonly Operator s_rfftn = new("fft_rfftn");
        private static readonly Operator s_irfftn = new("fft_irfftn");
        private static readonly Operator s_shift = new("fft_fftshift");
        private static readonly Operator s_unshift = new("fft_ifftshift");
        private static readonly Operator s_freq = new("fft_fftfreq");

        public static Tensor fft_(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            s_fft.Call(input, n < 0 ? null : (long?)n, dim, Name(norm));

        public static Tensor ifft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            s_ifft.Call(input, n < 0 ? null : (long?)n, dim, Name(norm));

        public static Tensor rfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            s_rfft.Call(input, n < 0 ? null : (long?)n, dim, Name(norm));

        public static Tensor irfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            s_irfft.Call(input, n < 0 ? null : (long?)n, dim, Name(norm));

        public static Tensor fft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            s_fft2.Call(input, s, dim ?? s_plane, Name(norm));

        public static Tensor ifft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            s_ifft2.Call(input, s, dim ?? s_plane, Name(norm));

        public static Tensor rfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            s_rfft2.Call(input, s, dim ?? s_plane, Name(norm));

        public static Tensor irfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            s_irfft2.Call(input, s, dim ?? s_plane, Name(norm));

        public static Tensor fftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            s_fftn.Call(input, s, dim, Name(norm));

        public static Tensor ifftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            s_ifftn.Call(input, s, dim, Name(norm));

        public static Tensor rfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            s_rfftn.Call(input, s, dim, Name(norm));

        public static Tensor irfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            s_irfftn.Call(input, s, dim, Name(norm));

        /// <summary>The frequency 0 to the middle.</summary>
        public static Tensor fftshift(Tensor input, long[]? dim = null) => s_shift.Call(input, dim);

        public static Tensor ifftshift(Tensor input, long[]? dim = null) => s_unshift.Call(input, dim);

        /// <summary>The frequencies of a transform of n samples, d apart.</summary>
        public static Tensor fftfreq(long n, double d = 1.0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            s_freq.Call(n, d, dtype, Argument.None, device).Needing(requires_grad);

        private static string Name(FFTNormType norm) => norm switch
        {
            FFTNormType.Forward => "forward",
            FFTNormType.Ortho => "ortho",
            _ => "backward",
        };
    }
}
