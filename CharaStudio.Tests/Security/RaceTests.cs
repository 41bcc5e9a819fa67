using System.Collections.Concurrent;
using System.Text.Json;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Support;
using CharaStudio.Tests.Web.Features.Jobs;
using CharaStudio.Web.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Security;

/// <summary>Threat 42: many hands on the same job, comic and character at once.</summary>
public sealed class RaceTests : IAsyncLifetime
{
    private const int Jobs = 60;
    private const int Actions = 5;
    private readonly TemporaryFolder _spool = new();
    private readonly StudioApplication _studio;
    private readonly ConcurrentBag<int> _statuses = [];
    private ApiClient _client = null!;

    public RaceTests() => _studio = new StudioApplication(configure: services =>
        services.AddSingleton<IEngine>(new PaintingEngine(_spool.Path, (_, token) => Task.Delay(3, token))));

    public async Task InitializeAsync() => _client = new ApiClient(await _studio.CreateKeyedClientAsync());

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _studio.DisposeAsync();
        _spool.Dispose();
    }

    [Fact]
    public async Task Jobs_CancelledRetriedAndDeletedInAnyOrder_AllEndAndNoFileIsOrphaned()
    {
        await Task.WhenAll(Enumerable.Range(0, Jobs).Select(seed => PlayAsync(new Random(seed))));
        await AllOverAsync();

        Assert.DoesNotContain(_statuses, status => status >= 500);
        // With a clock of its own: the studio's own sweep must not be the one that finds them.
        var later = new MovableClock();
        later.Move(TimeSpan.FromHours(2));
        Assert.Equal((0, 0), await ActivatorUtilities.CreateInstance<MediaSweep>(_studio.Services, later).SweepAsync(default));
    }

    [Fact]
    public async Task Patch_TwentyAtOnceWithTheSameTag_ExactlyOnePasses()
    {
        var made = await _client.Post("/v1/characters", """{"name":"Mira"}""");
        var tag = (await _client.Get("/v1/characters/" + made.Id)).Headers.ETag!.ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n =>
            _client.Send(HttpMethod.Patch, "/v1/characters/" + made.Id, $$"""{"personality":"mood {{n}}"}""", ("If-Match", tag))));

        Assert.Equal(1, answers.Count(answer => answer.Status == 200));
        Assert.Equal(19, answers.Count(answer => answer.Status == 412));
    }

    private async Task PlayAsync(Random dice)
    {
        var job = (await _client.Post("/v1/generate/comic", """{"panels":[{"description":"a knight"}],"async":true}""")).Body.GetProperty("job_id").GetString();
        for (var n = 0; n < Actions; n++)
        {
            await Task.Delay(dice.Next(0, 60));
            var answer = dice.Next(4) switch
            {
                0 => await _client.Delete("/v1/jobs/" + job),
                1 => await _client.Post($"/v1/jobs/{job}/retry", ""),
                2 => await _client.Get("/v1/jobs/" + job),
                _ => await DeleteAComicAsync(dice),
            };
            _statuses.Add(answer.Status);
        }
    }

    private async Task<ApiAnswer> DeleteAComicAsync(Random dice)
    {
        var comics = (await _client.Get("/v1/comics?limit=20")).Data;
        comics = comics.ValueKind is JsonValueKind.Array ? comics : comics.GetProperty("items");
        return comics.GetArrayLength() == 0
            ? await _client.Get("/v1/jobs")
            : await _client.Delete("/v1/comics/" + comics[dice.Next(comics.GetArrayLength())].GetProperty("id").GetString());
    }

    private Task AllOverAsync() => Eventually.GetAsync(
        "The end of all jobs",
        async () =>
        {
            var page = (await _client.Get("/v1/jobs?limit=100")).Data;
            page = page.ValueKind is JsonValueKind.Array ? page : page.GetProperty("items");
            return string.Join(' ', page.EnumerateArray().Select(job => job.GetProperty("state").GetString()));
        },
        states => states.Split(' ').All(state => state is "succeeded" or "failed" or "canceled"));
}
