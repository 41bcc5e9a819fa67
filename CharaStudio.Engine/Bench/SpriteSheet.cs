using System.Globalization;
using System.Text;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception.Body;
using CharaStudio.Engine.Perception.Masking;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Bench;

/// <summary>What was seen in painted scenes, side by side with captions, for the eye.</summary>
internal static class SpriteSheet
{
    // Of the scenes' 720 rows; the figures stand in the middle.
    private const int Window = 500;
    private const double Scale = 0.44;
    private const int Gap = 8;
    private const int Caption = 26;
    private const int InRow = 2;

    /// <summary>Each scene three times: as it is, with the mask's edge, and cut out on a flat colour.</summary>
    public static Pixels OfMasks(IReadOnlyList<(SpriteScene Scene, SubjectCut Cut)> seen) =>
        Draw([.. seen.Select(one => (
            (IReadOnlyList<string>)[Image(one.Scene.Picture), Image(one.Scene.Picture) + Edge(one.Cut.Alpha), Image(CutOut(one.Scene.Picture, one.Cut.Alpha))],
            string.Create(CultureInfo.InvariantCulture, $"{one.Scene.Sprite}, {one.Scene.Place}: IoU {one.Scene.Overlap(one.Cut.Alpha):0.000}, {one.Cut.Source}")))]);

    /// <summary>Each scene with the joints found in it.</summary>
    public static Pixels OfJoints(IReadOnlyList<(SpriteScene Scene, PoseReading Reading)> seen) =>
        Draw([.. seen.Select(one => (
            (IReadOnlyList<string>)[Image(one.Scene.Picture), Image(one.Scene.Picture) + JointsPicture.Bones(one.Reading.People)],
            $"{one.Scene.Sprite}, {one.Scene.Place}: {Sure(one.Reading)}"))]);

    private static string Sure(PoseReading reading) => reading.People.Count == 0
        ? reading.Reason!
        : string.Create(CultureInfo.InvariantCulture, $"{RigJoints.Of(reading.People[0]).Values.Count(mark => mark.Visibility >= 0.5)} of {Enum.GetValues<Joint>().Length} joints sure, {reading.Model}");

    private static Pixels Draw(IReadOnlyList<(IReadOnlyList<string> Views, string Text)> tiles)
    {
        var views = tiles[0].Views.Count;
        int across = (int)(Window * Scale), down = (int)(720 * Scale);
        int tileWidth = (views * (across + 2)) + Gap + 8, tileHeight = down + Caption + Gap;
        int width = (tileWidth * InRow) + Gap, height = (tileHeight * ((tiles.Count + InRow - 1) / InRow)) + Gap;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 {width} {height}'><rect width='100%' height='100%' fill='#f6f4ef'/>");
        for (var i = 0; i < tiles.Count; i++)
        {
            int left = (i % InRow * tileWidth) + Gap, top = (i / InRow * tileHeight) + Gap;
            for (var view = 0; view < views; view++)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<svg x='{left + (view * (across + 2))}' y='{top}' width='{across}' height='{down}' viewBox='{(1280 - Window) / 2} 0 {Window} 720'>{tiles[i].Views[view]}</svg>");
            }

            svg.Append(CultureInfo.InvariantCulture, $"<text x='{left}' y='{top + down + 18}' font-family='Noto Sans, DejaVu Sans' font-size='13' fill='#333'>{tiles[i].Text}</text>");
        }

        return SvgRaster.Render(svg.Append("</svg>").ToString(), width, height);
    }

    // Only the window, as JPEG: an SVG of more than 10 MB is refused.
    private static string Image(Pixels picture)
    {
        var window = Raster.Empty(Window, picture.Height, 4);
        Resampling.Resize(Plane.Of(picture).Part((picture.Width - Window) / 2, 0, Window, picture.Height), window.Plane, Interpolation.Nearest);
        return $"<image x='{(picture.Width - Window) / 2}' width='{Window}' height='{picture.Height}' xlink:href='data:image/jpeg;base64,{Convert.ToBase64String(window.ToPixels().ToJpeg(93))}'/>";
    }

    /// <summary>A mask's outline as SVG, in the picture's pixels.</summary>
    internal static string Edge(Raster alpha)
    {
        var inside = new Raster(alpha.Width, alpha.Height, 1, Array.ConvertAll(alpha.Samples, value => value >= 128 ? (byte)255 : (byte)0));
        var path = new StringBuilder();
        foreach (var outline in Masks.Contours(inside.Plane))
        {
            path.Append('M').AppendJoin('L', outline.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X + 0.5} {point.Y + 0.5}"))).Append('Z');
        }

        return $"<path d='{path}' fill='#ff2d6f' fill-opacity='0.18' stroke='#ff2d6f' stroke-width='3'/>";
    }

    /// <summary>On a flat colour, which shows a fringe of the old ground at once.</summary>
    internal static Pixels CutOut(Pixels picture, Raster alpha)
    {
        var rgba = (byte[])picture.Rgba.Clone();
        byte[] ground = [104, 178, 160];
        for (var i = 0; i < rgba.Length; i++)
        {
            var (c, share) = (i % 4, alpha.Samples[i / 4]);
            rgba[i] = c == 3 ? (byte)255 : (byte)(((rgba[i] * share) + (ground[c] * (255 - share)) + 127) / 255);
        }

        return new Pixels(picture.Width, picture.Height, rgba);
    }
}
