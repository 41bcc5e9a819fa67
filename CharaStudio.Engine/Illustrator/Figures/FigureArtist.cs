using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Draws whole figures: body in its pose, clothes, head, hands and what they hold. The same brief gives the same marks.</summary>
public static class FigureArtist
{
    /// <exception cref="ArgumentException">The pose, a garment, a prop or a joint is not one that can be drawn; the message lists what can.</exception>
    public static FigureDrawing Draw(FigureBrief brief)
    {
        var pose = PoseCatalogue.Get(brief.Pose);
        var body = Physique.For(brief.Look);
        return new FigureSheet(brief, new Rig(body, pose, brief.View, brief.Joints)).Compose();
    }
}
