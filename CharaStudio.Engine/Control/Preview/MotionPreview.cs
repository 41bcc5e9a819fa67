using System.Globalization;
using System.Text;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Control.Preview;

/// <summary>A sequence of control vectors for the eye, before a frame of it is rendered: the jointed doll as one picture, as a strip, or moving.</summary>
public static class MotionPreview
{
    /// <summary>One vector as an SVG document.</summary>
    /// <exception cref="ControlException">It is no control vector.</exception>
    public static string Svg(ReadOnlySpan<float> z, int width, int height) => StickFigure.Svg(ControlSpace.Decode(z), width, height);

    /// <summary>Phases of a sequence side by side, evenly spaced from its first frame to its last, as PNG.</summary>
    /// <param name="phases">Pictures, 1 to 24; a shorter sequence shows each of its frames once.</param>
    /// <param name="width">Pixels of each picture.</param>
    /// <exception cref="ControlException">It is no sequence of control vectors.</exception>
    public static byte[] Strip(IReadOnlyList<float[]> sequence, int phases, int width, int height)
    {
        ControlSpace.CheckSequence(sequence);
        ArgumentOutOfRangeException.ThrowIfLessThan(phases, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(phases, 24);
        var count = Math.Min(phases, sequence.Count);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width * count} {height}\">");
        for (var i = 0; i < count; i++)
        {
            var frame = ControlSpace.Decode(sequence[count == 1 ? 0 : (int)Math.Round((sequence.Count - 1.0) * i / (count - 1))]);
            svg.Append(CultureInfo.InvariantCulture, $"<svg x=\"{i * width}\" width=\"{width - 2}\" height=\"{height}\">{StickFigure.Scene(frame, width - 2, height)}</svg>");
        }

        return SvgRaster.Render(svg.Append("</svg>").ToString(), width * count, height).ToPng(3);
    }

    /// <summary>The whole sequence as a film or an animated picture.</summary>
    /// <param name="output">A path of our own making that no file has yet.</param>
    /// <exception cref="ControlException">It is no sequence of control vectors.</exception>
    /// <exception cref="Pipelines.RenderFailedException">EncoderFailed, DiskFull; the file is gone.</exception>
    public static Task WriteAsync(IReadOnlyList<float[]> sequence, FilmFormat format, string output, FilmSettings settings, CancellationToken token)
    {
        ControlSpace.CheckSequence(sequence);
        return new FilmEncoder(settings).EncodeAsync(
            format, output, sequence.Count,
            (i, rgba) => SvgRaster.Render(Svg(sequence[i], format.Width, format.Height), format.Width, format.Height).Rgba.CopyTo(rgba, 0), token);
    }
}
