using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Puppet.Rasters;

/// <summary>Fills triangles one after another, each laid over those before.</summary>
internal static unsafe class FacetFill
{
    /// <summary>What the facets touch of a canvas.</summary>
    public static Area Touched(List<Facet> facets, int width, int height)
    {
        var area = Area.Empty;
        foreach (ref readonly var facet in CollectionsMarshal.AsSpan(facets))
        {
            int left = Math.Min(facet.X0, Math.Min(facet.X1, facet.X2)) >> 8, right = Math.Max(facet.X0, Math.Max(facet.X1, facet.X2)) >> 8;
            area = area.Union(new Area(left, facet.Top, right + 1, facet.Bottom + 1));
        }

        area = area.Within(width, height);
        return area.IsEmpty ? new Area(0, 0, 0, 0) : area;
    }

    /// <summary>Clears an area and draws what of the facets falls into it.</summary>
    /// <param name="textures">By <see cref="Facet.Texture"/>.</param>
    public static void Fill(Canvas canvas, List<Facet> facets, IReadOnlyList<Texture> textures, Area area, int threads) =>
        Bands.Each(area.Top, area.Bottom, threads, (top, bottom) => Fill(canvas, facets, textures, area with { Top = top, Bottom = bottom }));

    private static void Fill(Canvas canvas, List<Facet> facets, IReadOnlyList<Texture> textures, Area band)
    {
        for (var y = band.Top; y < band.Bottom; y++)
        {
            canvas.Row(y, band.Left, band.Width).Clear();
        }

        fixed (byte* pixels = canvas.Rgba)
        {
            foreach (ref readonly var facet in CollectionsMarshal.AsSpan(facets))
            {
                var texture = textures[facet.Texture];
                fixed (byte* texels = texture.Texels)
                {
                    Fill(facet, texture, texels, (uint*)pixels, canvas.Width, band);
                }
            }
        }
    }

    private static void Fill(in Facet facet, Texture texture, byte* texels, uint* pixels, int width, Area band)
    {
        long du = Fixed(facet.UX), dv = Fixed(facet.VX);
        var bottom = Math.Min(facet.Bottom, band.Bottom - 1);
        for (var y = Math.Max(facet.Top, band.Top); y <= bottom; y++)
        {
            var (first, last) = facet.Span(y, band.Left, band.Right - 1);
            if (first <= last)
            {
                long u = Fixed(facet.U + (first * facet.UX) + (y * facet.UY)), v = Fixed(facet.V + (first * facet.VX) + (y * facet.VY));
                Sampler.Over(texture, texels, pixels + ((long)y * width) + first, last - first + 1, u, v, du, dv);
            }
        }
    }

    // Bounded, so that a sliver's wild gradient stays a number.
    private static long Fixed(double texels) => (long)Math.Round(Math.Clamp(texels, -1e6, 1e6) * 65536);
}
