using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet;

namespace CharaStudio.Tests.Engine.Puppet;

/// <summary>Meshes, textures and pictures made by hand, for tests of what draws them.</summary>
internal static class HandMade
{
    /// <summary>A control that leaves the reference as it is.</summary>
    public static ControlFrame Rest => new(new Vec3[17]);

    /// <summary>A grid of squares of two triangles each over a layer that is as large as the reference.</summary>
    public static PuppetMesh Grid(int width, int height, byte[] rgba, int cells = 4) => Grid(width, height, [rgba], cells);

    /// <summary>Several such layers over the same points, the first one farthest.</summary>
    public static PuppetMesh Grid(int width, int height, IReadOnlyList<byte[]> layers, int cells = 4)
    {
        var rest = new List<float>();
        var triangles = new List<int>();
        for (var y = 0; y <= cells; y++)
        {
            for (var x = 0; x <= cells; x++)
            {
                rest.AddRange([(float)width * x / cells, (float)height * y / cells]);
                if (x < cells && y < cells)
                {
                    var i = (y * (cells + 1)) + x;
                    triangles.AddRange([i, i + 1, i + cells + 2, i, i + cells + 2, i + cells + 1]);
                }
            }
        }

        return new PuppetMesh(width, height, [.. rest], [.. layers.Select((rgba, i) => new PuppetPart($"part {i}", [.. triangles], new TextureLayer(0, 0, width, height, rgba)))]);
    }

    public static PosedMesh AtRest(PuppetMesh mesh) => Moved(mesh, (x, y) => (x, y));

    public static PosedMesh Moved(PuppetMesh mesh, Func<float, float, (float X, float Y)> move)
    {
        var positions = new float[mesh.Rest.Length];
        for (var i = 0; i < positions.Length; i += 2)
        {
            (positions[i], positions[i + 1]) = move(mesh.Rest[i], mesh.Rest[i + 1]);
        }

        return new PosedMesh(positions, [.. Enumerable.Range(0, mesh.Parts.Count)]);
    }

    public static PosedMesh Turned(PuppetMesh mesh, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (cx, cy) = (mesh.Width / 2f, mesh.Height / 2f);
        return Moved(mesh, (x, y) => ((float)(cx + ((x - cx) * cos) - ((y - cy) * sin)), (float)(cy + ((x - cx) * sin) + ((y - cy) * cos))));
    }

    public static byte[] Flat(int width, int height, byte r, byte g, byte b, byte a = 255)
    {
        var made = new byte[width * height * 4];
        for (var i = 0; i < made.Length; i += 4)
        {
            (made[i], made[i + 1], made[i + 2], made[i + 3]) = (r, g, b, a);
        }

        return made;
    }

    /// <summary>A red disc with a soft rim, premultiplied, with darker spots on it.</summary>
    public static byte[] Disc(int side)
    {
        var made = new byte[side * side * 4];
        for (var i = 0; i < side * side; i++)
        {
            var (y, x) = Math.DivRem(i, side);
            var alpha = Math.Clamp((side * 0.4) - Math.Sqrt(Math.Pow(x + 0.5 - (side / 2.0), 2) + Math.Pow(y + 0.5 - (side / 2.0), 2)), 0, 1);
            var spot = (x / 3 % 2) == (y / 3 % 2) ? 0.8 : 0.55;
            (made[4 * i], made[(4 * i) + 1], made[(4 * i) + 2], made[(4 * i) + 3]) =
                ((byte)(255 * alpha * spot), (byte)(60 * alpha), (byte)(50 * alpha), (byte)(255 * alpha));
        }

        return made;
    }

    /// <summary>A place: a slope of colours.</summary>
    public static Pixels Slope(int width, int height)
    {
        var made = new byte[width * height * 4];
        for (var i = 0; i < width * height; i++)
        {
            var (y, x) = Math.DivRem(i, width);
            (made[4 * i], made[(4 * i) + 1], made[(4 * i) + 2], made[(4 * i) + 3]) = ((byte)(40 + (150 * x / width)), (byte)(60 + (120 * y / height)), 120, 255);
        }

        return new Pixels(width, height, made);
    }
}
