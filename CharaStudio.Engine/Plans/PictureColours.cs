namespace CharaStudio.Engine.Plans;

/// <summary>What a vector artist can take from a photograph or drawing of somebody or somewhere: its colours, <c>#rrggbb</c>.</summary>
/// <param name="Main">Up to five colours of the whole picture, the most frequent first.</param>
/// <param name="Hair">The dark or vivid mass on top of the subject; null where none stands out.</param>
/// <param name="Skin">Null where nothing has the colour of skin.</param>
/// <param name="Garment">What fills most of the lower part of the subject; null where nothing does.</param>
public sealed record PictureColours(IReadOnlyList<string> Main, string? Hair, string? Skin, string? Garment);
