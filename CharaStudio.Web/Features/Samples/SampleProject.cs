using System.Text.Json;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Features.Comics;
using CharaStudio.Web.Features.Stories;
using CharaStudio.Web.Features.Worlds;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Samples;

/// <summary>A project as the sample file has it: the API's own bodies, with the file's keys where ids will be.</summary>
internal sealed record SampleProject(
    WorldCreate World,
    IReadOnlyDictionary<string, CharacterCreate> Characters,
    IReadOnlyDictionary<string, SceneCreate> Scenes,
    StoryCreate Story,
    IReadOnlyDictionary<string, SampleNode> Nodes,
    IReadOnlyList<EdgeCreate> Edges,
    ComicOrder Comic)
{
    private const string FrostMoonFile = "CharaStudio.Web.Features.Samples.frost-moon.json";

    public static SampleProject FrostMoon()
    {
        using var file = typeof(SampleProject).Assembly.GetManifestResourceStream(FrostMoonFile)
            ?? throw new InvalidOperationException($"{FrostMoonFile} is not built in.");
        return JsonSerializer.Deserialize<SampleProject>(file, ApiJson.Input)!;
    }
}

/// <param name="Scene">Key of the scene card it plays on.</param>
internal sealed record SampleNode(string Title, string Scene, double X, double Y, string Text);
