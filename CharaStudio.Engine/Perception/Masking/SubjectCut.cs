using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Perception.Masking;

/// <summary>Which pixels of a picture are its subject.</summary>
/// <param name="Alpha">One channel at the picture's size: 0 background, 255 subject.</param>
/// <param name="Source"><see cref="ModelCards.SubjectMask"/> or <see cref="ModelCards.SubjectMaskWide"/> (a network), <see cref="SubjectMask.GrabCutSource"/> or <see cref="SubjectMask.AlphaSource"/>.</param>
/// <param name="Confidence">0 to 1: of a network how decided its pixels are; of GrabCut at most 0.5, as it knows colours and no people; 1 for the picture's own alpha.</param>
public sealed record SubjectCut(Raster Alpha, string Source, double Confidence);
