using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Rasters;

/// <summary>
/// Draws a puppet's parts as textured triangles, the farthest part first, each laid over those before. Pixels between triangles of a part are
/// covered once and only once (top-left rule on a grid of 1/256 pixel); silhouettes are as smooth as the texture's alpha.
/// </summary>
internal sealed class TriangleRaster(PuppetMesh mesh, IReadOnlyList<TextureLevels> textures)
{
    private readonly List<Facet> _facets = [];
    private readonly Texture[] _levels = new Texture[textures.Count];
    private readonly Vec[] _points = new Vec[mesh.Vertices];

    /// <summary>Whatever is put in here is sampled instead of a part's own texture, for example a face that blinks.</summary>
    public Dictionary<int, Texture> Instead { get; } = [];

    /// <summary>Clears the part of the canvas that the puppet touches, and draws it there.</summary>
    /// <param name="view">From points of the reference to pixels of the canvas.</param>
    /// <param name="scale">Pixels drawn for a pixel of the reference, where the body's own growth counts too.</param>
    /// <returns>What was touched.</returns>
    public Area Draw(Canvas canvas, PosedMesh posed, Affine view, double scale, int threads)
    {
        Place(posed, view);
        for (var i = 0; i < _levels.Length; i++)
        {
            _levels[i] = Instead.GetValueOrDefault(i) ?? textures[i].At(scale);
        }

        Gather(posed);
        var area = Touched(canvas);
        Bands.Each(area.Top, area.Bottom, threads, (top, bottom) => Fill(canvas, area with { Top = top, Bottom = bottom }));
        return area;
    }

    private void Place(PosedMesh posed, Affine view)
    {
        if (posed.Positions.Length != mesh.Rest.Length)
        {
            throw new ArgumentException($"The pose has {posed.Positions.Length / 2} points, the mesh {mesh.Vertices}.", nameof(posed));
        }

        for (var i = 0; i < _points.Length; i++)
        {
            _points[i] = view.Apply(new Vec(posed.Positions[2 * i], posed.Positions[(2 * i) + 1]));
        }
    }

    private void Gather(PosedMesh posed)
    {
        _facets.Clear();
        foreach (var part in posed.Order)
        {
            var triangles = mesh.Parts[part].Triangles;
            var map = _levels[part].ToTexels;
            Vec Texel(int vertex) => map.Apply(new Vec(mesh.Rest[2 * vertex], mesh.Rest[(2 * vertex) + 1]));
            for (var i = 0; i + 2 < triangles.Length; i += 3)
            {
                var (a, b, c) = (triangles[i], triangles[i + 1], triangles[i + 2]);
                if (Facet.Of(_points[a], _points[b], _points[c], Texel(a), Texel(b), Texel(c), part) is { } facet)
                {
                    _facets.Add(facet);
                }
            }
        }
    }

    private Area Touched(Canvas canvas)
    {
        var area = Area.Empty;
        foreach (var facet in _facets)
        {
            int left = Math.Min(facet.X0, Math.Min(facet.X1, facet.X2)) >> 8, right = Math.Max(facet.X0, Math.Max(facet.X1, facet.X2)) >> 8;
            area = area.Union(new Area(left, facet.Top, right + 1, facet.Bottom + 1));
        }

        area = area.Within(canvas.Width, canvas.Height);
        return area.IsEmpty ? new Area(0, 0, 0, 0) : area;
    }

    private unsafe void Fill(Canvas canvas, Area band)
    {
        for (var y = band.Top; y < band.Bottom; y++)
        {
            canvas.Row(y, band.Left, band.Width).Clear();
        }

        fixed (byte* pixels = canvas.Rgba)
        {
            foreach (var facet in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_facets))
            {
                var texture = _levels[facet.Texture];
                fixed (byte* texels = texture.Texels)
                {
                    Fill(facet, texture, texels, (uint*)pixels, canvas.Width, band);
                }
            }
        }
    }

    private static unsafe void Fill(in Facet facet, Texture texture, byte* texels, uint* pixels, int width, Area band)
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
