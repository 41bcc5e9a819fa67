using System.Globalization;
using System.Text;
using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Control.Preview;

/// <summary>Every movement of the library in six phases, on one sheet.</summary>
internal static class MotionSheet
{
    private const int Phases = 6;
    private const int CellWidth = 118;
    private const int CellHeight = 150;
    private const int Label = 22;

    /// <param name="columns">Movements side by side.</param>
    public static Pixels Draw(IReadOnlyList<MotionClip> clips, int columns)
    {
        var rows = (clips.Count + columns - 1) / columns;
        int width = (columns * ((Phases * CellWidth) + 16)) + 16, height = (rows * (CellHeight + Label + 8)) + 12;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\"><rect width=\"{width}\" height=\"{height}\" fill=\"#fbfaf7\"/>");
        for (var i = 0; i < clips.Count; i++)
        {
            var (column, row) = (i / rows, i % rows);
            Row(svg, clips[i], 16 + (column * ((Phases * CellWidth) + 16)), 8 + (row * (CellHeight + Label + 8)));
        }

        return SvgRaster.Render(svg.Append("</svg>").ToString(), width, height);
    }

    private static void Row(StringBuilder svg, MotionClip clip, int x, int y)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y + 15}\" font-family=\"DejaVu Sans\" font-size=\"13\" fill=\"#2a2f3d\"><tspan font-weight=\"bold\">{clip.Name}</tspan> {clip.Description}</text>");
        for (var phase = 0; phase < Phases; phase++)
        {
            var share = clip.End is MotionEnd.Loop ? (double)phase / Phases : phase / (Phases - 1.0) * (clip.End is MotionEnd.Hold ? Math.Min(clip.Keep * 1.15, 1) : 1);
            var frame = MotionBody.Frame(clip.At(share * clip.Seconds));
            svg.Append(CultureInfo.InvariantCulture, $"<svg x=\"{x + (phase * CellWidth)}\" y=\"{y + Label}\" width=\"{CellWidth - 2}\" height=\"{CellHeight}\">{StickFigure.Scene(frame, CellWidth - 2, CellHeight)}</svg>");
        }
    }
}
