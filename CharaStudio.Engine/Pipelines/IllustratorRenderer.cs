using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Pipelines;

/// <summary>The embedded artist behind the pipeline.</summary>
internal sealed class IllustratorRenderer : IPanelRenderer
{
    public string Name => "charastudio-illustrator";

    public PanelPicture Draw(ScenePlan plan, int width, int height)
    {
        var drawing = PanelArtist.Draw(plan, width, height);
        FrameArea Share(Box box) => new(box.X / width, box.Y / height, box.Width / width, box.Height / height);
        return new PanelPicture(
            drawing.Svg,
            new PanelSide(
                [.. drawing.Figures.Select(f => new FigureSide(f.Index, f.Mouth.X / width, f.Mouth.Y / height, Share(f.Head), Share(f.Bounds)))],
                drawing.AltText));
    }
}
