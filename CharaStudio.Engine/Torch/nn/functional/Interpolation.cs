using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Operator s_nearest1d = new("upsample_nearest1d", "vec");
            private static readonly Operator s_nearest2d = new("upsample_nearest2d", "vec");
            private static readonly Operator s_nearest3d = new("upsample_nearest3d", "vec");
            private static readonly Operator s_nearestExact1d = new("_upsample_nearest_exact1d", "vec");
            private static readonly Operator s_nearestExact2d = new("_upsample_nearest_exact2d", "vec");
            private static readonly Operator s_nearestExact3d = new("_upsample_nearest_exact3d", "vec");
            private static readonly Operator s_linear1d = new("upsample_linear1d", "vec");
            private static readonly Operator s_bilinear2d = new("upsample_bilinear2d", "vec");
            private static readonly Operator s_trilinear3d = new("upsample_trilinear3d", "vec");
            private static readonly Operator s_bicubic2d = new("upsample_bicubic2d", "vec");
            private static readonly Operator s_bilinearSmooth = new("_upsample_bilinear2d_aa", "vec");
            private static readonly Operator s_bicubicSmooth = new("_upsample_bicubic2d_aa", "vec");
            private static readonly Operator s_pad = new("pad");
            private static readonly Operator s_gridSampler = new("grid_sampler");
            private static readonly Operator s_affineGrid = new("affine_grid_generator");
            private static readonly Operator s_pixelShuffle = new("pixel_shuffle");
            private static readonly Operator s_pixelUnshuffle = new("pixel_unshuffle");

            /// <summary>Another size, of one to three dimensions after [n, c].</summary>
            /// <param name="size">Sides; or null when <paramref name="scale_factor"/> says how many times.</param>
            /// <param name="align_corners">Whether corner pixels stay where they are; only for the linear and cubic modes.</param>
            /// <param name="antialias">Averages what shrinking skips; for bilinear and bicubic.</param>
            /// <exception cref="ArgumentException">The mode does not fit the number of dimensions.</exception>
            public static Tensor interpolate(
                Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null,
                bool recompute_scale_factor = false, bool antialias = false)
            {
                if (recompute_scale_factor && scale_factor is { } factors)
                {
                    (size, scale_factor) = ([.. x.shape[2..].Zip(factors, (side, factor) => (long)(side * factor))], null);
                }

                var corners = align_corners ?? false;
                return ((int)x.dim() - 2, mode) switch
                {
                    (1, InterpolationMode.Nearest) => s_nearest1d.Call(x, size, scale_factor),
                    (2, InterpolationMode.Nearest) => s_nearest2d.Call(x, size, scale_factor),
                    (3, InterpolationMode.Nearest) => s_nearest3d.Call(x, size, scale_factor),
                    (1, InterpolationMode.NearestExact) => s_nearestExact1d.Call(x, size, scale_factor),
                    (2, InterpolationMode.NearestExact) => s_nearestExact2d.Call(x, size, scale_factor),
                    (3, InterpolationMode.NearestExact) => s_nearestExact3d.Call(x, size, scale_factor),
                    (1, InterpolationMode.Linear) => s_linear1d.Call(x, size, corners, scale_factor),
                    (2, InterpolationMode.Bilinear) => (antialias ? s_bilinearSmooth : s_bilinear2d).Call(x, size, corners, scale_factor),
                    (3, InterpolationMode.Trilinear) => s_trilinear3d.Call(x, size, corners, scale_factor),
                    (2, InterpolationMode.Bicubic) => (antialias ? s_bicubicSmooth : s_bicubic2d).Call(x, size, corners, scale_factor),
                    (2, InterpolationMode.Area) => adaptive_avg_pool2d(x, size ?? [.. x.shape[2..].Zip(scale_factor!, (side, factor) => (long)(side * factor))]),
                    var (dimensions, _) => throw new ArgumentException($"{mode} does not fit {dimensions} dimensions after [n, c] of {x}.", nameof(mode)),
                };
            }

            /// <param name="padding">Pairs (before, after), the last dimension first.</param>
            /// <param name="value">For constant padding.</param>
            public static Tensor pad(Tensor input, long[] padding, PaddingModes mode = PaddingModes.Constant, double value = 0) => mode switch
            {
                PaddingModes.Constant or PaddingModes.Zeros => s_pad.Call(input, padding, "constant", value),
                PaddingModes.Reflect => s_pad.Call(input, padding, "reflect"),
                PaddingModes.Replicate => s_pad.Call(input, padding, "replicate"),
                _ => s_pad.Call(input, padding, "circular"),
            };

            /// <summary>The picture [n, c, h, w] looked up at places [n, h, w, 2] (x, y from -1 to 1), or one dimension more.</summary>
            public static Tensor grid_sample(
                Tensor input, Tensor grid, GridSampleMode mode = GridSampleMode.Bilinear, GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros, bool? align_corners = null) =>
                s_gridSampler.Call(
                    input, grid, mode switch { GridSampleMode.Bilinear => 0L, GridSampleMode.Nearest => 1L, _ => 2L },
                    padding_mode switch { GridSamplePaddingMode.Zeros => 0L, GridSamplePaddingMode.Border => 1L, _ => 2L }, align_corners ?? false);

            /// <summary>The places for <see cref="grid_sample"/> of an affine map [n, 2, 3].</summary>
            public static Tensor affine_grid(Tensor theta, long[] size, bool align_corners = false) => s_affineGrid.Call(theta, size, align_corners);

            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) => s_pixelShuffle.Call(input, upscale_factor);

            public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) => s_pixelUnshuffle.Call(input, downscale_factor);
        }
    }
}
