using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Tests.Engine.Puppet.Rasters;

public sealed class TriangleRasterTests
{
    private const int Side = 96;

    [Fact]
    public void Draw_AtRest_GivesTheTextureBack()
    {
        var texture = HandMade.Disc(Side);
        var mesh = HandMade.Grid(Side, Side, texture);

        Assert.Equal(texture, Drawn(mesh, HandMade.AtRest(mesh)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17.3)]
    [InlineData(90)]
    [InlineData(133)]
    public void Draw_TranslucentTriangles_CoverEachPixelOnce(double degrees)
    {
        var mesh = HandMade.Grid(Side, Side, HandMade.Flat(Side, Side, 100, 50, 25, 128), 9);

        var drawn = Drawn(mesh, HandMade.Turned(mesh, degrees));

        // Twice would be 192, never 0; the middle is covered at any angle.
        for (var y = 16; y < Side - 16; y++)
        {
            for (var x = 16; x < Side - 16; x++)
            {
                Assert.Equal(128, drawn[(((y * Side) + x) * 4) + 3]);
            }
        }
    }

    [Fact]
    public void Draw_BentMesh_HasNoCracksAtAnyThreadCount()
    {
        var mesh = HandMade.Grid(Side, Side, HandMade.Flat(Side, Side, 100, 50, 25, 128), 12);
        var bent = HandMade.Moved(mesh, (x, y) => (x + (6 * MathF.Sin(y / 9)), y + (5 * MathF.Sin(x / 7))));

        var drawn = Drawn(mesh, bent);

        for (var i = 0; i < 60 * 60; i++)
        {
            Assert.Equal(128, drawn[(((((i / 60) + 18) * Side) + (i % 60) + 18) * 4) + 3]);
        }
    }

    [Fact]
    public void Draw_ManyThreads_SameBytes()
    {
        var mesh = HandMade.Grid(Side, Side, HandMade.Disc(Side), 7);
        var pose = HandMade.Turned(mesh, 31);
        var view = Affine.Scale(4.3);
        Canvas one = new(420, 420), many = new(420, 420);

        var area = Raster(mesh).Draw(one, pose, view, 4.3, 1);
        Raster(mesh).Draw(many, pose, view, 4.3, 5);

        for (var y = area.Top; y < area.Bottom; y++)
        {
            Assert.True(one.Row(y, area.Left, area.Width).SequenceEqual(many.Row(y, area.Left, area.Width)));
        }
    }

    [Fact]
    public void Draw_TwoParts_LaysThemInThePosesOrder()
    {
        var mesh = HandMade.Grid(Side, Side, [HandMade.Flat(Side, Side, 255, 0, 0), HandMade.Flat(Side, Side, 0, 0, 255)]);

        var blueLast = Drawn(mesh, HandMade.AtRest(mesh));
        var redLast = Drawn(mesh, HandMade.AtRest(mesh) with { Order = [1, 0] });

        Assert.Equal((0, 255), (blueLast[4000], blueLast[4002]));
        Assert.Equal((255, 0), (redLast[4000], redLast[4002]));
    }

    [Fact]
    public void Draw_SoftEdgeTurned_NeverExceedsItsAlphaNorGetsDarker()
    {
        var mesh = HandMade.Grid(Side, Side, HandMade.Disc(Side));

        var drawn = Drawn(mesh, HandMade.Turned(mesh, 23));

        for (var i = 0; i < drawn.Length; i += 4)
        {
            int alpha = drawn[i + 3];
            Assert.InRange(drawn[i], 0, alpha);
            // 60 of 255 green is the disc's own share at every alpha: less would be a dark halo, more a light one.
            Assert.InRange(drawn[i + 1] - (alpha * 60 / 255.0), -2.5, 2.5);
        }
    }

    [Fact]
    public void Draw_ShrunkCheckerboard_IsEvenGrey()
    {
        var board = HandMade.Flat(Side, Side, 0, 0, 0);
        for (var i = 0; i < Side * Side; i++)
        {
            var value = (byte)(((i % Side) + (i / Side)) % 2 * 255);
            (board[4 * i], board[(4 * i) + 1], board[(4 * i) + 2]) = (value, value, value);
        }

        var mesh = HandMade.Grid(Side, Side, board);
        var canvas = new Canvas(40, 40);
        Raster(mesh).Draw(canvas, HandMade.AtRest(mesh), Affine.Scale(0.31), 0.31, 1);

        for (var i = 0; i < 20 * 20; i++)
        {
            Assert.InRange(canvas.Row((i / 20) + 4, (i % 20) + 4, 1)[0], 112, 143);
        }
    }

    [Fact]
    public void Draw_PoseOfAnotherMesh_IsRefused()
    {
        var mesh = HandMade.Grid(Side, Side, HandMade.Disc(Side));

        Assert.Throws<ArgumentException>(() => Drawn(mesh, new PosedMesh([0, 0, 1, 1], [0])));
    }

    [Fact]
    public void Draw_FarOutsideTheCanvas_TouchesNothing()
    {
        var mesh = HandMade.Grid(Side, Side, HandMade.Disc(Side));
        var away = HandMade.Moved(mesh, (x, y) => (x + 1e9f, y - 1e7f));

        Assert.True(Raster(mesh).Draw(new Canvas(Side, Side), away, Affine.Identity, 1, 1).IsEmpty);
    }

    private static byte[] Drawn(PuppetMesh mesh, PosedMesh pose)
    {
        var canvas = new Canvas(mesh.Width, mesh.Height);
        Raster(mesh).Draw(canvas, pose, Affine.Identity, 1, 2);
        return canvas.Rgba;
    }

    private static TriangleRaster Raster(PuppetMesh mesh) =>
        new(mesh, [.. mesh.Parts.Select(part => new TextureLevels(part.Layer, Beyond.Transparent))]);
}
