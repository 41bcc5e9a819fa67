using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures.Garments;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Draws whole figures: body in its pose, clothes, head, hands and what they hold.</summary>
public static class FigureArtist
{
    /// <exception cref="ArgumentException">The pose, a garment or an override is not one that can be drawn; the message lists what can.</exception>
    public static FigureDrawing Draw(FigureBrief brief, IHeadSource head, IPropSource? props = null)
    {
        var pose = PoseCatalogue.Get(brief.Pose);
        var body = Physique.For(brief.Look);
        var rig = new Rig(body, pose, brief.View, brief.Joints);
        return new FigureSheet(brief, rig, head, props).Compose();
    }
}

/// <summary>Where heads come from.</summary>
public interface IHeadSource
{
    HeadDrawing Draw(HeadBrief brief);
}

/// <summary>Where things in hands come from.</summary>
public interface IPropSource
{
    /// <returns>Null when the kind is not a thing for hands.</returns>
    PropDrawing? Draw(string kind, Light light);
}
