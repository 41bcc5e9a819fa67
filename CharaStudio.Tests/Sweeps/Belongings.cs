using System.Text.RegularExpressions;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Http;

namespace CharaStudio.Tests.Sweeps;

/// <summary>
/// One owner's object of every kind that a route names in its path. A route with a parameter that is not here fails every sweep: make
/// an object of the new kind in <see cref="MakeAsync"/>.
/// </summary>
internal sealed partial class Belongings
{
    private static readonly Guid s_nothing = Guid.Parse("00000000-0000-4000-8000-00000000000a");

    // By the parameter's name, or for a plain {id} by the path up to it.
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <summary>What is everybody's, and so is nobody's to hide.</summary>
    public static bool IsPublic(MappedRoute route) => route.Pattern.StartsWith("/v1/models/", StringComparison.Ordinal);

    public string this[string parameter] => _ids[parameter];

    public static async Task<Belongings> MakeAsync(ApiClient api)
    {
        var own = new Belongings();
        var sample = await SampleStory.MakeAsync(api);
        own.Add(("character_id", sample.Character), ("world_id", sample.World), ("scene_id", sample.Scene), ("story_id", sample.Story));
        own.Add(("node_id", sample.Node), ("other_node_id", sample.OtherNode), ("edge_id", sample.Edge), ("model_id", "charastudio-writer"));
        own.Add(("project_id", (await Made(api, "/v1/projects", """{"name":"Side"}""")).Id));
        var key = await Made(api, "/v1/keys", """{"name":"Spare"}""");
        own.Add(("/v1/keys/{id}", key["summary"].GetProperty("id").GetString()!));
        var hook = (await Made(api, "/v1/webhooks", """{"url":"http://127.0.0.1:9/hook"}""")).Id;
        own.Add(("/v1/webhooks/{id}", hook), ("/v1/webhooks/deliveries/{id}", (await Made(api, $"/v1/webhooks/{hook}/test", "")).Id));
        own.Add(("reference_image_id", await api.ReferenceAsync()));
        await own.AddComicAsync(api);
        await own.AddVisualStoryAsync(api);
        return own;
    }

    /// <summary>The route's address with these ids in it.</summary>
    /// <param name="change">Gives another value for a parameter, or the same.</param>
    public string Address(MappedRoute route, Func<string, string, string>? change = null) => Parameter().Replace(
        route.Path,
        match =>
        {
            var (name, until) = (match.Groups["name"].Value, route.Path[..(match.Index + match.Length)]);
            var value = _ids.TryGetValue(name, out var named) ? named : _ids.TryGetValue(until, out var placed) ? placed
                : throw new KeyNotFoundException($"{route}: there is no object for {{{name}}}. Make one in Belongings.MakeAsync.");
            return change?.Invoke(name, value) ?? value;
        });

    /// <summary>The text with {character_id} and the like filled in.</summary>
    public string Fill(string text) => _ids.Aggregate(text, (so, id) => so.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal));

    /// <summary>An id spelled like this one that names nothing; names of files stay.</summary>
    public static string Absent(string id) => Guid.TryParse(id, out _) ? s_nothing.ToString("D")
        : id.LastIndexOf('_') is > 0 and var at && id.Length - at == 23 ? PublicId.Format(id[..at], s_nothing) : id;

    public static int Parameters(MappedRoute route) => Parameter().Count(route.Path);

    private async Task AddComicAsync(ApiClient api)
    {
        var drawn = await Made(api, "/v1/generate/comic", """{"panels":[{"description":"a hill"}]}""");
        var job = drawn.Text("job_id");
        Add(("/v1/jobs/{id}", job), ("/v1/comics/{id}", drawn.Text("comic_id")));
        var picture = new Uri(drawn["page"].GetProperty("url").GetString()!).AbsolutePath["/media/".Length..];
        Add(("/v1/media/{id}", picture), ("/v1/comics/{id}/pages/{file}", "1.png"), ("/v1/comics/{id}/panels/{file}", "1.png"));
    }

    private async Task AddVisualStoryAsync(ApiClient api)
    {
        var ordered = await Made(api, "/v1/generate/story", Examples.VisualStory);
        var story = (await api.Get("/v1/visual-stories")).Data[0].GetProperty("story_id").GetString()!;
        Add(("/v1/jobs/{id:guid}", ordered.Body.GetProperty("job_id").GetString()!), ("visual_story_id", story));
    }

    private static async Task<ApiAnswer> Made(ApiClient api, string path, string body)
    {
        var answer = await api.Post(path, body);
        Assert.True(answer.Status is >= 200 and < 300, $"POST {path}: {answer.Status} {answer.Body}");
        return answer;
    }

    private void Add(params (string Parameter, string Value)[] ids)
    {
        foreach (var (parameter, value) in ids)
        {
            _ids[parameter] = value;
        }
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
