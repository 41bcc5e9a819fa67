using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Engine.Consistency;

/// <summary>
/// Seed 001 section 7.2's flow loss, L1 between a frame and the next one warped back onto it: E = mean |I_t(x) - I_t+1(x + F(x))| over the subject's pixels that are seen
/// in both. F is exact: it is what the mesh did. Pixels where a part's soft edge lies, or where another part comes in front, say nothing and are left out.
/// </summary>
internal sealed class WarpError
{
    private const byte Soft = 255;
    private readonly PuppetMesh _mesh;
    private readonly int _width;
    private readonly int _height;
    private readonly TextureLevels[] _marks;

    public WarpError(PuppetMesh mesh, int width, int height)
    {
        (_mesh, _width, _height) = (mesh, width, height);
        _marks = [.. mesh.Parts.Select((part, number) => new TextureLevels(part.Layer, Beyond.Transparent, (rgba, _, _, _) => Marked(rgba, (byte)(number + 1))))];
    }

    /// <param name="first">A frame's premultiplied RGBA.</param>
    /// <param name="firstView">From pixels of the reference to pixels of that frame.</param>
    /// <returns>0 to 1, a share of full brightness; null when nothing of the subject is seen in both.</returns>
    public double? Between(byte[] first, PosedMesh firstPose, Affine firstView, byte[] second, PosedMesh secondPose, Affine secondView)
    {
        Canvas here = Parts(firstPose, firstView), there = Parts(secondPose, secondView);
        Vec[] from = Points(firstPose, firstView), to = Points(secondPose, secondView);
        Texture[] pictures = [new(second, _width, _height, Affine.Identity, Beyond.Transparent), new(there.Rgba, _width, _height, Affine.Identity, Beyond.Transparent)];
        Canvas colours = new(_width, _height), marks = new(_width, _height);
        var (sum, count) = (0L, 0L);
        for (var part = 0; part < _mesh.Parts.Count; part++)
        {
            var facets = Facets(_mesh.Parts[part], from, to, pictures[0]);
            var area = FacetFill.Touched(facets, _width, _height);
            FacetFill.Fill(colours, facets, [pictures[0]], area, 1);
            FacetFill.Fill(marks, facets, [pictures[1]], area, 1);
            var (more, pixels) = Compare(first, here, colours, marks, area, (byte)(part + 1));
            (sum, count) = (sum + more, count + pixels);
        }

        return count == 0 ? null : sum / (3.0 * 255 * count);
    }

    // Which part is seen where: its number in red; soft edges have one of their own.
    private Canvas Parts(PosedMesh pose, Affine view)
    {
        var canvas = new Canvas(_width, _height);
        canvas.Rgba.AsSpan().Clear();
        new TriangleRaster(_mesh, _marks).Draw(canvas, pose, view, view.Scaling, 1);
        return canvas;
    }

    private static byte[] Marked(byte[] rgba, byte mark)
    {
        var made = new byte[rgba.Length];
        for (var i = 0; i < rgba.Length; i += 4)
        {
            if (rgba[i + 3] > 0)
            {
                (made[i], made[i + 3]) = (rgba[i + 3] >= 250 ? mark : Soft, 255);
            }
        }

        return made;
    }

    private static Vec[] Points(PosedMesh pose, Affine view)
    {
        var points = new Vec[pose.Positions.Length / 2];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = view.Apply(new Vec(pose.Positions[2 * i], pose.Positions[(2 * i) + 1]));
        }

        return points;
    }

    private static List<Facet> Facets(PuppetPart part, Vec[] from, Vec[] to, Texture picture)
    {
        var facets = new List<Facet>();
        for (var i = 0; i + 2 < part.Triangles.Length; i += 3)
        {
            var (a, b, c) = (part.Triangles[i], part.Triangles[i + 1], part.Triangles[i + 2]);
            if (Facet.Of(from[a], from[b], from[c], picture.ToTexels.Apply(to[a]), picture.ToTexels.Apply(to[b]), picture.ToTexels.Apply(to[c]), 0) is { } facet)
            {
                facets.Add(facet);
            }
        }

        return facets;
    }

    private static (long Sum, long Pixels) Compare(byte[] first, Canvas here, Canvas colours, Canvas marks, Area area, byte mark)
    {
        var (sum, pixels) = (0L, 0L);
        for (var y = area.Top; y < area.Bottom; y++)
        {
            for (var x = area.Left; x < area.Right; x++)
            {
                var i = (y * here.Stride) + (4 * x);
                if (here.Rgba[i] == mark && marks.Rgba[i] == mark && marks.Rgba[i + 3] == 255)
                {
                    sum += Math.Abs(first[i] - colours.Rgba[i]) + Math.Abs(first[i + 1] - colours.Rgba[i + 1]) + Math.Abs(first[i + 2] - colours.Rgba[i + 2]);
                    pixels++;
                }
            }
        }

        return (sum, pixels);
    }
}
