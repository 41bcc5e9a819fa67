using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web;

/// <summary>Hostile values in every field of every body, in every id and every query: never a 500, always a well-formed error.</summary>
public sealed class BadInputTests(ApiStudio studio) : IClassFixture<ApiStudio>
{
    // JSON as it is put in place of a field's value.
    private static readonly string[] s_values =
    [
        "null", "true", "0", "-1", "1.5", "1e308", "1e999", "-9223372036854775808", "99999999999999999999", "\"\"", "\" \"", "\"NaN\"", "\"\\u0000\"",
        "\"\\ud800\"", "\"\\u202e\"", "\"\\u2028\"", "\"{{char}}\"", "\"<script>\"", "\"../../etc/passwd\"", "\"' OR 1=1 --\"", "\"%s%n\"", "[]", "[null]", "[[]]",
        "[\"\"]", "[{}]", "{}", "{\"a\":null}", "{\"content\":null}", "NaN", "Infinity", "undefined", "'x'", "01", "\"unterminated",
    ];

    private static readonly string[] s_wholes =
    [
        "", " ", "null", "[]", "\"x\"", "0", "{", "{\"name\":}", "{\"name\":\"x\",}", "{\"name\":\"x\",\"name\":\"y\"}", "{\"name\":\"x\"} trailing", "// comment\n{}", "{\"a\":NaN}",
        "\uFEFF{}", "{\"__proto__\":{}}",
    ];

    private const string Panel = """{"description":"a knight","style":"manga","camera":"close_up","seed":1,"characters":[],"dialogue":[{"speaker":"x","text":"x","kind":"speech"}]}""";
    private const string FivePanels = $"{Panel},{Panel},{Panel},{Panel},{Panel}";

    private static readonly Dictionary<string, string> s_bodies = new(StringComparer.Ordinal)
    {
        ["POST /v1/characters/"] = """{"name":"x","description":"x","personality":"x","first_mes":"x","spec_version":"CharaStudio-v1","scenario":"x","mes_example":"x","tags":["a"],"visibility":"private","look_sheet":{"name":"x","outfit":[]},"seed":1,"notes":"x"}""",
        ["PATCH /v1/characters/{character_id}"] = """{"name":"x","description":"x","spec_version":"CharaStudio-v1","tags":["a"],"visibility":"private","look_sheet":{"hair":{"cut":"bob"}},"seed":1,"notes":"x"}""",
        ["POST /v1/worlds/"] = """{"name":"x","description":"x","lore":[{"content":"x"}],"map":{}}""",
        ["PATCH /v1/worlds/{world_id}"] = """{"name":"x","description":"x","lore":[],"map":{}}""",
        ["POST /v1/worlds/{world_id}/scenes/"] = """{"name":"x","description":"x","place":"tavern","hour":"dusk","weather":"snow","lore":[],"character_ids":[]}""",
        ["PATCH /v1/scenes/{scene_id}"] = """{"name":"x","description":"x","place":"tavern","hour":"dusk","weather":"snow","lore":[],"character_ids":[]}""",
        ["POST /v1/stories/"] = """{"title":"x","world_id":null,"outline":"x","character_ids":[]}""",
        ["PATCH /v1/stories/{story_id}"] = """{"title":"x","outline":"x","character_ids":[]}""",
        ["POST /v1/stories/{story_id}/generate"] = """{"scene_id":null,"mode":"incremental","params":{},"node_id":null,"model":"charastudio-writer"}""",
        ["POST /v1/stories/{story_id}/nodes/"] = """{"title":"x","text":"x","scene_id":null,"x":0,"y":0}""",
        ["PATCH /v1/stories/{story_id}/nodes/{node_id}"] = """{"title":"x","text":"x","scene_id":null,"x":0,"y":0}""",
        ["POST /v1/stories/{story_id}/edges/"] = """{"from":"x","to":"x","text":"x"}""",
        ["PATCH /v1/stories/{story_id}/edges/{edge_id}"] = """{"from":"x","to":"x","text":"x"}""",
        // Five panels at once are refused at the end, so that what is right about a body draws nothing.
        ["POST /v1/generate/comic"] = $$"""{"story_id":null,"scene_id":null,"title":"x","layout":null,"reading":"ltr","format":"png","seed":1,"async":false,"panels":[{{FivePanels}}]}""",
        // Two fields are wrong, so that putting one of them right films nothing.
        ["POST /v1/comics/{comic_id}/film"] = """{"format":"mp4","resolution":"0x0","fps":0,"seconds_per_panel":1,"transition":"cut","pan":true,"url_ttl":null}""",
        ["PATCH /v1/comics/{comic_id}"] = """{"title":"x"}""",
        ["POST /v1/looks/"] = """{"text":"a silver-haired girl","seed":1}""",
    };

    [Fact]
    public async Task EveryField_OfEveryBody_HostileValues()
    {
        var ids = await SampleStory.MakeAsync(studio.Owner);
        var faults = new List<string>();
        foreach (var (route, example) in s_bodies)
        {
            var (method, pattern) = (route.Split(' ')[0], route.Split(' ')[1]);
            foreach (var field in JsonNode.Parse(example)!.AsObject().Select(p => p.Key))
            {
                foreach (var value in s_values)
                {
                    var body = JsonNode.Parse(example)!.AsObject();
                    body[field] = "@@";
                    await TryAsync(new HttpMethod(method), ids.Address(pattern), body.ToJsonString().Replace("\"@@\"", value, StringComparison.Ordinal), faults);
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public async Task EveryField_OfAPanel_HostileValues()
    {
        var faults = new List<string>();
        foreach (var field in JsonNode.Parse(Panel)!.AsObject().Select(p => p.Key))
        {
            foreach (var value in s_values)
            {
                var panel = JsonNode.Parse(Panel)!.AsObject();
                panel[field] = "@@";
                var hostile = panel.ToJsonString().Replace("\"@@\"", value, StringComparison.Ordinal);
                await TryAsync(HttpMethod.Post, "/v1/generate/comic", $$"""{"panels":[{{hostile}},{{FivePanels}}]}""", faults);
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public async Task EveryRouteWithABody_HostileWholes()
    {
        var ids = await SampleStory.MakeAsync(studio.Owner);
        var faults = new List<string>();
        foreach (var route in ApiRoutes.Of(studio.Application).Where(r => r.Method == HttpMethod.Post || r.Method == HttpMethod.Patch))
        {
            foreach (var whole in s_wholes)
            {
                await TryAsync(route.Method, ids.Address(route.Pattern), whole, faults);
            }

            await TryAsync(route.Method, ids.Address(route.Pattern), [0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D], faults);
            await TryAsync(route.Method, ids.Address(route.Pattern), new string('[', 5000), faults);
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public async Task EveryIdOfEveryRoute_HostileValues()
    {
        var ids = await SampleStory.MakeAsync(studio.Owner);
        var faults = new List<string>();
        string[] hostile = ["x", "%20", "%0d%0a", "%01", "..%5c..", "%2e%2e%2f", "char_", "0", "-1", "%F0%9F%92%A9", "%c3%28", new string('a', 2000), "'", "%25", "null", "00000000-0000-0000-0000-000000000000"];
        foreach (var route in ApiRoutes.Of(studio.Application).Where(r => r.Pattern.Contains('{', StringComparison.Ordinal) && s_bodies.Keys.Any(k => SameNoun(k, r.Pattern))))
        {
            foreach (var id in hostile)
            {
                var address = System.Text.RegularExpressions.Regex.Replace(route.Pattern, @"\{[^}]*\}", id, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
                var answer = await TryAsync(route.Method, address, route.Method == HttpMethod.Get ? null : """{"name":"x","title":"x","from":"x","to":"x"}""", faults);
                if (answer is < 400)
                {
                    faults.Add($"{route.Method} {address}: {answer}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public async Task TenMegabyteName_IsRefusedBySize()
    {
        var body = $$"""{"name":"{{new string('x', 10 << 20)}}"}""";
        var answer = await studio.Owner.Post("/v1/characters", body);
        Assert.Equal((413, "PayloadTooLarge"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("{\n  \"name\": }", 2, 11)]
    [InlineData("{\"name\":\"x\",\n\"seed\": \"one\"}", 2, 9)]
    [Trait("Row", "95")]
    public async Task BrokenJson_NamesLineAndColumn(string body, int line, int column)
    {
        var answer = await studio.Owner.Post("/v1/characters", body);
        var details = answer.Body.GetProperty("error").GetProperty("details");
        Assert.Equal((400, line), (answer.Status, details.GetProperty("line").GetInt32()));
        Assert.InRange(details.GetProperty("column").GetInt32(), column - 1, column + 6);
    }

    [Theory]
    [InlineData("name", 200)]
    [InlineData("description", 65536)]
    public async Task Caps_AtTheCapFine_OneMoreRefused(string field, int cap)
    {
        string Body(int length) => field == "name" ? $$"""{"name":"{{new string('x', length)}}"}""" : $$"""{"name":"x","{{field}}":"{{new string('x', length)}}"}""";
        Assert.Equal(201, (await studio.Owner.Post("/v1/characters", Body(cap))).Status);
        Assert.Equal(422, (await studio.Owner.Post("/v1/characters", Body(cap + 1))).Status);
    }

    private static bool SameNoun(string key, string pattern) => pattern.StartsWith("/" + string.Join('/', key.Split(' ')[1].Split('/')[1..3]), StringComparison.Ordinal);

    private Task<int> TryAsync(HttpMethod method, string path, string? body, List<string> faults) =>
        TryAsync(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), faults);

    private async Task<int> TryAsync(HttpMethod method, string path, byte[]? body, List<string> faults)
    {
        var answer = await studio.Owner.SendBytes(method, path, body);
        if (answer.Status >= 500 || (answer.Status >= 400 && !IsError(answer.Body)))
        {
            faults.Add($"{method} {path} {(body is null ? "" : Encoding.UTF8.GetString(body[..Math.Min(body.Length, 120)]))}: {answer.Status} {answer.Body}");
        }

        return answer.Status;
    }

    private static bool IsError(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.GetProperty("request_id").GetString()!.StartsWith("req_", StringComparison.Ordinal)
        && (body.GetProperty("error").ValueKind == JsonValueKind.String
            ? body.GetProperty("message").GetString()!.Length > 0
            : !body.GetProperty("success").GetBoolean() && body.GetProperty("error").GetProperty("code").GetString()!.Length > 0
                && body.GetProperty("error").GetProperty("message").GetString()!.Length > 0);
}
