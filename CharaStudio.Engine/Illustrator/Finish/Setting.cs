using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Finish;

/// <summary>What clusters hand down to the marks in them.</summary>
/// <param name="Map">From the mark's coordinates to page pixels.</param>
/// <param name="Opacity">Product of the opacities above.</param>
/// <param name="Depth">0 near .. 1 horizon.</param>
/// <param name="HeadSize">Pixels of one head height inside a figure; 0 outside figures.</param>
/// <param name="Whole">Box of the whole figure on the page: shading that runs over its parts must not stop at their seams.</param>
internal readonly record struct Setting(Affine Map, double Opacity, double Depth, double HeadSize, Box Whole)
{
    public bool InFigure => HeadSize > 0;
}

/// <summary>A form brought to the page.</summary>
/// <param name="Path">Path data in page pixels.</param>
/// <param name="Color">Local colour under the light and through the air.</param>
internal sealed record PlacedForm(Form Source, Setting Setting, string Path, Box Bounds, Rgb Color)
{
    public double Opacity => Source.Opacity * Setting.Opacity;

    public double Size => Math.Sqrt(Math.Max(0, Bounds.Width * Bounds.Height));
}
