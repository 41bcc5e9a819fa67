using System.Text.Json;
using System.Text.Json.Nodes;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Sweeps;

/// <summary>Another owner's object is not there, in no route and in no body, and the answer is that of an object that never was (threats 8 and 9).</summary>
public sealed class ForeignOwnerSweep(SweepStudio studio) : IClassFixture<SweepStudio>
{
    private static readonly string[] s_idFields = ["from", "to", "characters[0]", "character_ids[0]"];

    private IEnumerable<MappedRoute> RoutesWithIds => studio.Routes.Where(route => Belongings.Parameters(route) > 0 && !Belongings.IsPublic(route));

    [Fact]
    public async Task EveryRouteWithAnId_AskedByAStranger_AnswersAsForAnAbsentId()
    {
        var wrong = new List<string>();
        foreach (var route in RoutesWithIds)
        {
            var body = Examples.Of(route) is { } example ? studio.Theirs.Fill(example) : null;
            var foreign = await studio.Stranger.Send(route.Method, studio.Own.Address(route), body);
            var absent = await studio.Stranger.Send(route.Method, studio.Own.Address(route, (_, id) => Belongings.Absent(id)), body);
            if (foreign.Status != 404 || Told(foreign) != Told(absent))
            {
                wrong.Add($"{route}: {Told(foreign)}, absent: {Told(absent)}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task EveryObject_IsThereForItsOwner_AfterTheStrangerWasThere()
    {
        await EveryRouteWithAnId_AskedByAStranger_AnswersAsForAnAbsentId();
        var wrong = new List<string>();
        foreach (var route in RoutesWithIds.Where(route => route.Method == HttpMethod.Get))
        {
            using var answer = await studio.Owner.Http.GetAsync(new Uri(studio.Own.Address(route), UriKind.Relative));
            if (!answer.IsSuccessStatusCode)
            {
                wrong.Add($"{route}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task EveryPart_OfTheStrangersOwnWhole_IsNotFoundEither()
    {
        var wrong = new List<string>();
        foreach (var route in RoutesWithIds.Where(route => Belongings.Parameters(route) > 1 && !route.Path.EndsWith("{file}", StringComparison.Ordinal)))
        {
            var place = 0;
            var address = studio.Own.Address(route, (name, id) => place++ == 0 ? studio.Theirs[name] : id);
            var answer = await studio.Stranger.Send(route.Method, address, Examples.Of(route) is { } body ? studio.Theirs.Fill(body) : null);
            if (answer.Status != 404)
            {
                wrong.Add($"{route}: {answer.Status}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task EveryIdInABody_OfAnotherOwner_IsRefused_AndNothingIsMade()
    {
        var before = await CountAsync();
        var wrong = new List<string>();
        foreach (var (route, field) in IdFields())
        {
            var kind = Kind(route, field);
            var body = studio.Theirs.Fill(Examples.Of(route)!);
            var answer = await studio.Stranger.Send(route.Method, studio.Theirs.Address(route), field.Put(body, JsonSerializer.Serialize(studio.Own[kind])));
            if (answer.Status is not (404 or 422))
            {
                wrong.Add($"{route} {field}: {answer.Status} {answer.Body}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public void BodiesWithIds_AreFound() => Assert.InRange(IdFields().Count(), 12, int.MaxValue);

    private IEnumerable<(MappedRoute Route, BodyField Field)> IdFields() =>
        from route in studio.Routes
        where route.Body is not null
        from field in BodyField.Of(route.Body!)
        let name = field.ToString().Split('.')[^1]
        where field.Type == typeof(string)
        where name.EndsWith("_id", StringComparison.Ordinal) || s_idFields.Contains(name)
        select (route, field);

    // What a field names: by its name, or for the ends of an edge a node.
    private static string Kind(MappedRoute route, BodyField field) => field.Name switch
    {
        "from" or "to" => "node_id",
        "characters" or "character_ids" => "character_id",
        var name when name.EndsWith("_id", StringComparison.Ordinal) => name,
        _ => throw new KeyNotFoundException($"{route}: what does {field} name?"),
    };

    private async Task<string> CountAsync()
    {
        await QuietAsync();
        var counts = new JsonObject();
        foreach (var route in studio.Routes.Where(route => route.Method == HttpMethod.Get && route.Queries.Contains("limit")))
        {
            counts[route.Path] = (await studio.Stranger.Get(studio.Theirs.Address(route))).Body.GetProperty("meta").GetProperty("total").GetInt32();
        }

        return counts.ToJsonString();
    }

    // A job of before that ends meanwhile sends a delivery, which is no work of the requests that are counted.
    private async Task QuietAsync()
    {
        foreach (var status in new[] { "pending", "processing" })
        {
            await Eventually.GetAsync(
                $"No {status} job", async () => (await studio.Stranger.Get($"/v1/jobs?limit=1&status={status}")).Body.GetProperty("meta").GetProperty("total").GetInt32(), left => left == 0);
        }
    }

    // All that a refusal says, but for the number of the request.
    private static string Told(ApiAnswer answer)
    {
        var body = JsonNode.Parse(answer.Body.GetRawText())!.AsObject();
        body.Remove("request_id");
        return $"{answer.Status} {body.ToJsonString()}";
    }
}
