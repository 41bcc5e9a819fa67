using System.Text.Json.Serialization;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Something to be rendered, complete: the worker looks nothing up.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PanelRequest), "panel")]
[JsonDerivedType(typeof(LayoutRequest), "layout")]
[JsonDerivedType(typeof(PageRequest), "page")]
[JsonDerivedType(typeof(BookRequest), "book")]
[JsonDerivedType(typeof(LetteredPanelRequest), "lettered_panel")]
[JsonDerivedType(typeof(SheetRequest), "sheet")]
[JsonDerivedType(typeof(MapRequest), "map")]
[JsonDerivedType(typeof(ImportRequest), "import")]
[JsonDerivedType(typeof(FilmRequest), "film")]
[JsonDerivedType(typeof(UpscaleRequest), "upscale")]
[JsonDerivedType(typeof(ReferenceRequest), "reference")]
[JsonDerivedType(typeof(PuppetFrameRequest), "puppet_frame")]
[JsonDerivedType(typeof(PuppetFilmRequest), "puppet_film")]
[JsonDerivedType(typeof(MobilityRequest), "mobility")]
[JsonDerivedType(typeof(EncodeRequest), "encode")]
[JsonDerivedType(typeof(PromptRequest), "text_control")]
[JsonDerivedType(typeof(ControlPreviewRequest), "control_preview")]
[JsonDerivedType(typeof(GuessRequest), "guess")]
public abstract record RenderRequest
{
    /// <summary>Longest run of this request; null for the engine's usual one.</summary>
    [JsonIgnore]
    internal virtual TimeSpan? Limit => null;
}

/// <summary>One picture from a plan.</summary>
/// <param name="Width">Pixels, 16 to 8000.</param>
/// <param name="Height">Pixels, 16 to 8000.</param>
/// <param name="Plan">What is drawn.</param>
public sealed record PanelRequest(ScenePlan Plan, int Width, int Height) : RenderRequest
{
    public const int SmallestSide = 16;
    public const int LargestSide = 8000;
}
