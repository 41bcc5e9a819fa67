using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Http;

/// <summary>Whoever edits an old copy is told, on everything that can be edited.</summary>
public sealed class IfMatchTests(ApiStudio studio) : IClassFixture<ApiStudio>
{
    public static TheoryData<string, string, string> Resources => new()
    {
        { "/v1/characters", """{"name":"Lin"}""", """{"name":"Mei"}""" },
        { "/v1/worlds", """{"name":"Sea"}""", """{"name":"Sky"}""" },
        { "/v1/worlds/{world}/scenes", """{"name":"Quay"}""", """{"name":"Deck"}""" },
        { "/v1/stories", """{"title":"One"}""", """{"title":"Two"}""" },
        { "/v1/comics", "", """{"title":"Two"}""" },
    };

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Patch_WithTheTagThatGetGave_IsDoneAndGivesTheNext(string path, string body, string change)
    {
        var at = await MakeAsync(path, body);
        var tag = (await studio.Owner.Get(at)).Headers.ETag!.ToString();

        var changed = await PatchAsync(at, change, tag);

        Assert.Equal(200, changed.Status);
        Assert.NotEqual(tag, changed.Headers.ETag!.ToString());
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Patch_OfAnOldCopy_Is412AndChangesNothing(string path, string body, string change)
    {
        var at = await MakeAsync(path, body);
        var tag = (await studio.Owner.Get(at)).Headers.ETag!.ToString();
        var first = await PatchAsync(at, change, tag);

        var late = await PatchAsync(at, change, tag);

        Assert.Equal((412, "PreconditionFailed"), (late.Status, late.ErrorCode));
        Assert.Equal(first.Headers.ETag, (await studio.Owner.Get(at)).Headers.ETag);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Patch_TenAtOnceWithOneTag_OneIsDone(string path, string body, string change)
    {
        var at = await MakeAsync(path, body);
        var tag = (await studio.Owner.Get(at)).Headers.ETag!.ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => PatchAsync(at, change, tag)));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(9, answers.Count(answer => answer.Status == 412));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Delete_OfAnOldCopy_Is412AndItStays(string path, string body, string change)
    {
        var at = await MakeAsync(path, body);
        var tag = (await studio.Owner.Get(at)).Headers.ETag!.ToString();
        await PatchAsync(at, change, tag);

        var late = await studio.Owner.Send(HttpMethod.Delete, at, null, ("If-Match", tag));

        Assert.Equal((412, "PreconditionFailed"), (late.Status, late.ErrorCode));
        var now = (await studio.Owner.Get(at)).Headers.ETag!.ToString();
        Assert.Equal(200, (await studio.Owner.Send(HttpMethod.Delete, at, null, ("If-Match", now))).Status);
        Assert.Equal(404, (await studio.Owner.Get(at)).Status);
    }

    private Task<ApiAnswer> PatchAsync(string at, string change, string tag) => studio.Owner.Send(HttpMethod.Patch, at, change, ("If-Match", tag));

    private async Task<string> MakeAsync(string path, string body)
    {
        if (body.Length == 0)
        {
            var job = await studio.Owner.Post("/v1/generate/comic", """{"panels":[{"description":"a city"}],"async":true}""");
            var id = job.Body.GetProperty("job_id").GetString()!;
            await studio.Owner.Post($"/v1/jobs/{id}/cancel", "{}");
            await studio.Owner.UntilOver(id);
            return $"{path}/{(await studio.Owner.Get($"{path}?limit=100")).Data.EnumerateArray().Single(comic => comic.GetProperty("job_id").GetString() == id).GetProperty("id").GetString()}";
        }

        if (path.Contains("{world}", StringComparison.Ordinal))
        {
            var world = (await studio.Owner.Post("/v1/worlds", """{"name":"Sea"}""")).Id;
            return $"/v1/scenes/{(await studio.Owner.Post($"/v1/worlds/{world}/scenes", body)).Id}";
        }

        return $"{path}/{(await studio.Owner.Post(path, body)).Id}";
    }
}
