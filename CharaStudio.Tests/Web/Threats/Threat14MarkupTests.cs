using System.Text.Json;
using CharaStudio.Tests.Support;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>Markup in every text that is stored, read on every page.</summary>
[Trait("Category", "Browser")]
public sealed class Threat14MarkupTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    // Tells a violation of the page's policy to the console, where the test listens.
    private const string Watch = "document.addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))";
    private static readonly string s_all = string.Join('\n', HostileMarkup.All);
    private readonly StudioApplication _studio = new();
    private readonly List<string> _alarms = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Fact]
    public void Payloads_AreManyAndDifferent() => Assert.InRange(HostileMarkup.All.Distinct(StringComparer.Ordinal).Count(), 120, int.MaxValue);

    [Fact]
    public async Task EveryPage_OfHostileTexts_RunsAndLoadsNothing()
    {
        var address = _studio.Listen();
        var page = await _studio.SignInAsync(chromium);
        await page.AddInitScriptAsync(Watch);
        page.Dialog += (_, dialog) => _alarms.Add("dialog " + dialog.Message);
        page.Console += (_, line) => _alarms.AddRange(line.Text.Contains("policy", StringComparison.OrdinalIgnoreCase) ? [line.Text] : []);
        page.Request += (_, request) => _alarms.AddRange(IsOurs(request.Url, address) ? [] : [request.Url]);
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        using var keys = new ApiClient(await _studio.CreateKeyedClientAsync("keys:admin"));
        await MakeAsync(keys, "/v1/keys", new { name = HostileMarkup.All[1] });
        await MakeAsync(keys, "/v1/projects", new { name = HostileMarkup.All[1] });
        foreach (var path in await FillAsync(api))
        {
            await page.GotoAsync(address + path);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Assert.True(_alarms.Count == 0, path + "\n" + string.Join('\n', _alarms));
            Assert.Equal((path, 0), (path, await page.Locator("iframe, embed, object, img[src=x], marquee, math, [onerror], [onload], [href^='javascript']").CountAsync()));
        }
    }

    private static bool IsOurs(string url, string address) =>
        url.StartsWith(address, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("blob:", StringComparison.Ordinal);

    /// <summary>Stores the texts in every field and gives the pages that show them.</summary>
    private static async Task<IReadOnlyList<string>> FillAsync(ApiClient api)
    {
        var paths = new List<string> { "/", "/characters", "/characters/new", "/worlds", "/stories", "/stories/new", "/comics", "/comics/new", "/jobs", "/keys", "/settings", "/projects", "/webhooks" };
        for (var n = 0; n < HostileMarkup.All.Count; n++)
        {
            var text = HostileMarkup.All[n];
            var id = (await MakeAsync(api, "/v1/characters", new
            {
                name = text, description = s_all, personality = s_all, first_mes = s_all, scenario = s_all, mes_example = s_all, notes = s_all, tags = new[] { text[..Math.Min(text.Length, 60)].Trim() },
            })).Id;
            paths.AddRange(n % 32 == 0 ? [$"/characters/{id}"] : []);
            paths.AddRange(n % 32 == 1 ? await TellAsync(api, text, id) : []);
        }

        return paths;
    }

    private static async Task<string[]> TellAsync(ApiClient api, string text, string character)
    {
        var world = (await MakeAsync(api, "/v1/worlds", new { name = text, description = s_all, lore = new[] { new { content = s_all } } })).Id;
        var scene = (await MakeAsync(api, $"/v1/worlds/{world}/scenes", new { name = text, description = s_all, lore = new[] { new { content = s_all } } })).Id;
        var story = (await MakeAsync(api, "/v1/stories", new { title = text, outline = s_all, world_id = world, character_ids = new[] { character } })).Id;
        var node = (await MakeAsync(api, $"/v1/stories/{story}/nodes", new { title = text, text = s_all, scene_id = scene })).Id;
        var other = (await MakeAsync(api, $"/v1/stories/{story}/nodes", new { title = text })).Id;
        await MakeAsync(api, $"/v1/stories/{story}/edges", new { from = node, to = other, text });
        var comic = await api.Post("/v1/generate/comic", JsonSerializer.Serialize(
            new { title = text, story_id = story, panels = new[] { new { description = "a knight", dialogue = new[] { new { text, speaker = text, kind = "speech" } } } } }));
        Assert.True(comic.Status == 200, comic.Body.ToString());
        var found = comic.Body.TryGetProperty("data", out var data) ? data : comic.Body;
        return [$"/worlds/{world}", $"/stories/{story}", $"/comics/{found.GetProperty("comic_id").GetString()}", $"/jobs/{found.GetProperty("job_id").GetString()}"];
    }

    private static async Task<ApiAnswer> MakeAsync(ApiClient api, string path, object body)
    {
        var answer = await api.Post(path, JsonSerializer.Serialize(body));
        Assert.True(answer.Status == 201, path + answer.Body);
        return answer;
    }
}
