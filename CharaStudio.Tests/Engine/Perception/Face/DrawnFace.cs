using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Tests.Engine.Perception.Face;

/// <summary>Close-ups by our own illustrator, which knows where it drew the head.</summary>
internal static class DrawnFace
{
    private const int Side = 512;

    public static PanelDrawing Panel(LookSheet look, View view = View.Front) => PanelArtist.Draw(
        new ScenePlan
        {
            Camera = new() { Shot = Shot.CloseUp }, Place = new() { Kind = "meadow", Seed = 3 }, Seed = 7,
            Figures = [new() { Look = look, Expression = Expression.Neutral, View = view, FacesLeft = false }],
        },
        Side,
        Side);

    public static Pixels Render(PanelDrawing panel) => SvgRaster.Render(panel.Svg, panel.Width, panel.Height);

    public static Pixels Captain() => Render(Panel(BenchCast.Captain));

    public static Pixels Mirrored(Pixels picture)
    {
        var rgba = new byte[picture.Rgba.Length];
        for (var i = 0; i < rgba.Length / 4; i++)
        {
            var (y, x) = Math.DivRem(i, picture.Width);
            picture.Rgba.AsSpan(4 * i, 4).CopyTo(rgba.AsSpan(4 * ((y * picture.Width) + picture.Width - 1 - x)));
        }

        return new Pixels(picture.Width, picture.Height, rgba);
    }

    public static Pixels Scaled(Pixels picture, double scale) => new Raster(picture.Width, picture.Height, 4, picture.Rgba)
        .Resized((int)(picture.Width * scale), (int)(picture.Height * scale), Interpolation.Area).ToPixels();
}
