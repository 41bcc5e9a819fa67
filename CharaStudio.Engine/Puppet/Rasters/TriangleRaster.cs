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
        var area = FacetFill.Touched(_facets, canvas.Width, canvas.Height);
        FacetFill.Fill(canvas, _facets, _levels, area, threads);
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
}
