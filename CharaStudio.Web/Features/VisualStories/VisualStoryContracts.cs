using CharaStudio.Engine.Plans;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>Body of POST /v1/generate/story (rows 304-352; the last four fields are ours). Required: characters, model, scenes.</summary>
/// <param name="Characters">1 to 10, each with a name of its own.</param>
/// <param name="Model">An id of GET /v1/models that draws whole stories.</param>
/// <param name="Scenes">2 to 10, in the order of the story.</param>
/// <param name="AspectRatio">Of every scene: <c>W:H</c> from 1:4 to 4:1, or square, portrait, landscape, widescreen, vertical; null is 1:1.</param>
/// <param name="ImageSize">Of every scene: 512, 1K, 1.5K, 2K (side of a square of that many pixels) or <c>WxH</c>; null is 1K.</param>
/// <param name="Locations">Places that scenes name.</param>
/// <param name="Prompt">Context of all scenes.</param>
/// <param name="RawPrompts">True reads each scene's prompt alone: neither prompt nor setting nor earlier scenes speak into it.</param>
/// <param name="ReferenceImages">At most 5; their colours set the mood where the texts name none.</param>
/// <param name="Setting">Where the story plays where a scene names no location.</param>
/// <param name="Strictness">normal or liberal; null takes the project's own.</param>
/// <param name="Style">fantasy_anime, manga, western_comic, watercolor, or words that describe one of them; null is fantasy_anime.</param>
/// <param name="Title">For lists; null takes the first scene's words.</param>
/// <param name="Seed">Decides what the texts leave open: the same request with the same seed gives the same pictures. Null takes a new one.</param>
/// <param name="CallbackUrl">Where the result is posted when the job is over.</param>
/// <param name="UrlTtl">Seconds for which the addresses of the result open, 60 to 2,592,000; null for seven days.</param>
public sealed record VisualStoryOrder(
    IReadOnlyList<StoryCharacterOrder>? Characters = null,
    string? Model = null,
    IReadOnlyList<StorySceneOrder>? Scenes = null,
    string? AspectRatio = null,
    string? ImageSize = null,
    IReadOnlyList<StoryLocationOrder>? Locations = null,
    string? Prompt = null,
    bool? RawPrompts = null,
    IReadOnlyList<StoryReferenceOrder>? ReferenceImages = null,
    string? Setting = null,
    string? Strictness = null,
    string? Style = null,
    string? Title = null,
    long? Seed = null,
    string? CallbackUrl = null,
    int? UrlTtl = null);

/// <summary>A character of a visual story.</summary>
/// <param name="Name">What scenes call them.</param>
/// <param name="Appearance">How they look, in words.</param>
/// <param name="ReferenceUrl">A picture of them, by https; its colours count where the words are silent.</param>
/// <param name="States">Up to 5 costumes or disguises by name.</param>
/// <param name="CharacterId">One of your own characters: name and look are theirs, and the appearance says what differs in this story.</param>
/// <param name="LookSheet">The exact look; the appearance then says what differs.</param>
public sealed record StoryCharacterOrder(
    string? Name = null,
    string? Appearance = null,
    string? ReferenceUrl = null,
    IReadOnlyDictionary<string, StoryStateOrder>? States = null,
    string? CharacterId = null,
    LookSheet? LookSheet = null);

/// <summary>A costume or disguise.</summary>
/// <param name="Appearance">What differs from how they usually look.</param>
/// <param name="ReferenceUrl">A picture of it, by https.</param>
public sealed record StoryStateOrder(string? Appearance = null, string? ReferenceUrl = null);

/// <summary>A place that scenes name.</summary>
/// <param name="Name">What scenes call it.</param>
/// <param name="Description">What it looks like, in words.</param>
/// <param name="ReferenceUrl">A picture of it, by https; its colours count where the words are silent.</param>
public sealed record StoryLocationOrder(string? Name = null, string? Description = null, string? ReferenceUrl = null);

/// <summary>A picture whose colours set the mood.</summary>
/// <param name="Description">What the picture shows.</param>
/// <param name="Url">By https.</param>
public sealed record StoryReferenceOrder(string Description, string Url);

/// <summary>A scene of a visual story.</summary>
/// <param name="AspectRatio">Of this scene: W:H from 1:4 to 4:1, or square, portrait, landscape, widescreen, vertical; null is the story's.</param>
/// <param name="Characters">Who is in the picture; null leaves it to the prompt.</param>
/// <param name="Location">A name among the locations.</param>
/// <param name="Prompt">What is seen.</param>
public sealed record StorySceneOrder(
    string? AspectRatio = null, IReadOnlyList<SceneCastOrder>? Characters = null, string? Location = null, string? Prompt = null);

/// <summary>Somebody in a scene.</summary>
/// <param name="Name">One of the story's characters.</param>
/// <param name="State">A key of that character's states; null for how they usually look.</param>
public sealed record SceneCastOrder(string? Name = null, string? State = null);

/// <summary>The result of the job, and the story when it is asked for again.</summary>
/// <param name="StoryId">story_...</param>
/// <param name="Title">What lists call it.</param>
/// <param name="Model">What drew it, as GET /v1/models lists it.</param>
/// <param name="JobId">The job that draws or drew it.</param>
/// <param name="Style">fantasy_anime, manga, western_comic or watercolor.</param>
/// <param name="Seed">What to send to have the same pictures again.</param>
/// <param name="Characters">A portrait of each character in each state.</param>
/// <param name="Scenes">In the order of the story.</param>
/// <param name="Warnings">What of the request could not be followed, in words.</param>
public sealed record VisualStoryView(
    string StoryId,
    string Title,
    string Model,
    string JobId,
    string Style,
    long Seed,
    IReadOnlyList<StoryPortraitView> Characters,
    IReadOnlyList<StorySceneView> Scenes,
    IReadOnlyList<string> Warnings,
    DateTimeOffset CreatedAt);

/// <summary>A portrait of a character.</summary>
/// <param name="Name">The character's.</param>
/// <param name="State">Null for how they usually look.</param>
/// <param name="PortraitUrl">Null until it is drawn.</param>
public sealed record StoryPortraitView(string Name, string? State, string? PortraitUrl);

/// <summary>A drawn scene.</summary>
/// <param name="Scene">From 1.</param>
/// <param name="Prompt">What it was to show.</param>
/// <param name="Location">The place that it names; null for none.</param>
/// <param name="Characters">Names of who is in it.</param>
/// <param name="ImageUrl">Null until it is drawn.</param>
/// <param name="SvgUrl">The same as SVG; null until then.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="AltText">What is seen, for those who do not see it.</param>
/// <param name="Plan">What was understood, and what was not; null until it is drawn.</param>
public sealed record StorySceneView(
    int Scene,
    string Prompt,
    string? Location,
    IReadOnlyList<string> Characters,
    string? ImageUrl,
    string? SvgUrl,
    int Width,
    int Height,
    string AltText,
    System.Text.Json.Nodes.JsonNode? Plan);

/// <summary>A story in lists.</summary>
/// <param name="StoryId">story_...</param>
/// <param name="Title">What lists call it.</param>
/// <param name="JobId">The job that draws or drew it.</param>
/// <param name="Scenes">How many.</param>
/// <param name="ScenesDone">How many are drawn.</param>
/// <param name="CoverUrl">Signed address of its first scene; null until that is drawn.</param>
public sealed record VisualStorySummary(
    string StoryId, string Title, string JobId, int Scenes, int ScenesDone, string? CoverUrl, DateTimeOffset CreatedAt);

/// <summary>Body of POST /v1/visual-stories/{id}/comic.</summary>
/// <param name="Title">For lists; null takes the story's.</param>
/// <param name="Layout">Name of a page template; null chooses by the shots.</param>
/// <param name="Reading">ltr (standard) or rtl.</param>
/// <param name="Captions">True (standard) letters each scene's words: quoted ones as speech, the rest as a caption.</param>
public sealed record StoryComicOrder(string? Title = null, string? Layout = null, string? Reading = null, bool? Captions = null);
