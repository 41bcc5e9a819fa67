using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Effects;

/// <summary>What an effect is about, in the frame's own coordinates (pixels of the final picture).</summary>
/// <param name="Frame">The whole picture.</param>
/// <param name="Focus">What the effect points at or surrounds: a figure's centre, a blow, a prop's tip.</param>
/// <param name="Figure">Box of the figure concerned; the middle of the frame where there is none.</param>
/// <param name="Head">Box of its head; empty where there is none.</param>
/// <param name="FacesLeft">Which way the figure moves.</param>
public sealed record EffectBrief(Box Frame, Vec Focus, Box Figure, Box Head, bool FacesLeft, Rgb? Color, Dice Dice)
{
    /// <summary>One unit that scales with the picture: a hundredth of the frame's shorter side.</summary>
    public double Unit => Math.Min(Frame.Width, Frame.Height) / 100;
}

/// <summary>Marks to draw behind and in front of the figures.</summary>
public sealed record EffectDrawing(IReadOnlyList<Mark> Behind, IReadOnlyList<Mark> Front);
