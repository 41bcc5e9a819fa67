using System.Globalization;
using System.Text;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Plates;
using CharaStudio.Engine.Puppet.Stages;

namespace CharaStudio.Engine.Bench;

/// <summary>One subject in several poses, side by side, for the eye.</summary>
internal static class PuppetStrip
{
    private static readonly string[] s_colors = ["#2a6fdb", "#db6f2a", "#2adb6f", "#db2a6f", "#8f2adb", "#8fa02a"];

    /// <param name="wires">True draws the triangles over the picture.</param>
    public static Pixels Draw(PuppetModel model, IReadOnlyList<ControlFrame> frames, int side, bool wires)
    {
        var set = new StageSet(model.Mesh, Plate.Flat(Rgb.Parse("#b9c4cc")), new StageSettings(side, side));
        var stage = new Stage(set, 2);
        var strip = new Pixels(side * frames.Count, side, new byte[side * side * 4 * frames.Count]);
        var posed = model.Pose(frames);
        for (var f = 0; f < frames.Count; f++)
        {
            var frame = new StageFrame(side, side);
            stage.Draw(frame, posed[f], frames[f]);
            var pixels = wires ? Wired(frame.ToPixels(), model.Mesh, posed[f], stage.View(frames[f].Camera)) : frame.ToPixels();
            for (var y = 0; y < side; y++)
            {
                pixels.Rgba.AsSpan(4 * side * y, 4 * side).CopyTo(strip.Rgba.AsSpan(4 * ((strip.Width * y) + (side * f))));
            }
        }

        return strip;
    }

    /// <summary>Each part's own picture where the reference shows it, side by side.</summary>
    public static Pixels Layers(PuppetMesh mesh)
    {
        var sheet = new Pixels(mesh.Width * mesh.Parts.Count, mesh.Height, new byte[mesh.Width * mesh.Height * 4 * mesh.Parts.Count]);
        for (var part = 0; part < mesh.Parts.Count; part++)
        {
            var layer = mesh.Parts[part].Layer;
            for (var i = 0; i < layer.Rgba.Length; i++)
            {
                var (y, x) = Math.DivRem(i / 4, layer.Width);
                var alpha = layer.Rgba[i | 3];
                sheet.Rgba[(4 * (((layer.Top + y) * sheet.Width) + (part * mesh.Width) + layer.Left + x)) + (i % 4)] = (byte)(alpha == 0 ? 0 : i % 4 == 3 ? alpha : Math.Min(255, layer.Rgba[i] * 255 / alpha));
            }
        }

        return sheet;
    }

    private static Pixels Wired(Pixels under, PuppetMesh mesh, PosedMesh posed, Affine view)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns='http://www.w3.org/2000/svg' width='{under.Width}' height='{under.Height}'>");
        foreach (var part in posed.Order)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path fill='none' stroke='{s_colors[part % s_colors.Length]}' stroke-width='0.7' d='");
            var triangles = mesh.Parts[part].Triangles;
            for (var t = 0; t < triangles.Length; t++)
            {
                var at = view.Apply(new Vec(posed.Positions[2 * triangles[t]], posed.Positions[(2 * triangles[t]) + 1]));
                svg.Append(CultureInfo.InvariantCulture, $"{(t % 3 == 0 ? 'M' : 'L')}{at.X:0.#} {at.Y:0.#}{(t % 3 == 2 ? "Z" : "")}");
            }

            svg.Append("'/>");
        }

        var over = SvgRaster.Render(svg.Append("</svg>").ToString(), under.Width, under.Height);
        for (var i = 0; i < under.Rgba.Length; i++)
        {
            var alpha = over.Rgba[i | 3];
            under.Rgba[i] = (byte)(((over.Rgba[i] * alpha) + (under.Rgba[i] * (255 - alpha))) / 255);
        }

        return under;
    }
}
