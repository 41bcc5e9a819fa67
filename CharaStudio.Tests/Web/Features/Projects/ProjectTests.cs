using CharaStudio.Tests.Support;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Projects;

/// <summary>Row 76: several keys an account, each of one project, and projects that know nothing of each other.</summary>
public sealed class ProjectTests : IAsyncLifetime
{
    private readonly MovableClock _clock = new();
    private readonly StudioApplication _studio;
    private ApiClient _admin = null!;

    public ProjectTests() => _studio = new StudioApplication(configure: services => services.AddSingleton<TimeProvider>(_clock));

    public async Task InitializeAsync() => _admin = new ApiClient(await _studio.CreateKeyedClientAsync([.. Scopes.All]));

    public async Task DisposeAsync()
    {
        _admin.Dispose();
        await _studio.DisposeAsync();
    }

    private async Task<string> NewProject(string more = "") => (await _admin.Post("/v1/projects", $$"""{"name":"Side story"{{more}}}""")).Id;

    private async Task<ApiClient> KeyOf(string project, string more = "")
    {
        var made = await _admin.Post("/v1/keys", $$"""{"name":"side","project_id":"{{project}}"{{more}}}""");
        var client = _studio.CreatePlainClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", made.Text("key"));
        return new ApiClient(client);
    }

    [Fact]
    public async Task List_NewAccount_HasItsMainProject()
    {
        var only = Assert.Single((await _admin.Get("/v1/projects")).Data.EnumerateArray());
        Assert.True(only.GetProperty("main").GetBoolean());
        Assert.Equal(("Main project", "liberal"), (only.GetProperty("name").GetString(), only.GetProperty("strictness").GetString()));
    }

    [Fact]
    [Trait("Row", "76")]
    public async Task Keys_OfTwoProjects_SeeNothingOfEachOther()
    {
        using var side = await KeyOf(await NewProject());
        var character = (await side.Post("/v1/characters", """{"name":"Mira"}""")).Id;
        Assert.Equal(404, (await _admin.Get($"/v1/characters/{character}")).Status);
        Assert.Equal(0, (await _admin.Get("/v1/characters")).Data.GetArrayLength());
        Assert.Equal(200, (await side.Get($"/v1/characters/{character}")).Status);
    }

    [Fact]
    public async Task Key_OfASideProject_ReachesNoOtherProject()
    {
        var (first, second) = (await NewProject(), await NewProject());
        using var side = await KeyOf(first, """,  "scopes":["keys:admin"]""");
        Assert.Equal(404, (await side.Post("/v1/keys", $$"""{"name":"x","project_id":"{{second}}"}""")).Status);
        Assert.Equal(404, (await side.Get($"/v1/keys?project_id={second}")).Status);
        Assert.Equal(1, (await side.Get("/v1/keys")).Data.GetArrayLength());
    }

    [Fact]
    public async Task Key_OfTheMainProject_ListsAndRevokesASideProjectsKeys()
    {
        var project = await NewProject();
        using var side = await KeyOf(project);
        var key = (await _admin.Get($"/v1/keys?project_id={project}")).Data[0];
        Assert.Equal(project, key.GetProperty("project_id").GetString());
        Assert.Equal(200, (await _admin.Delete($"/v1/keys/{key.GetProperty("id").GetString()}")).Status);
        Assert.Equal(401, (await side.Get("/v1/characters")).Status);
    }

    [Fact]
    public async Task Delete_TakesThingsAndKeysWithIt()
    {
        var project = await NewProject();
        using var side = await KeyOf(project);
        await side.Post("/v1/characters", """{"name":"Mira"}""");
        Assert.Equal(200, (await _admin.Delete($"/v1/projects/{project}")).Status);
        Assert.Equal(401, (await side.Get("/v1/characters")).Status);
        Assert.Equal(404, (await _admin.Get($"/v1/projects/{project}")).Status);
    }

    [Fact]
    public async Task Delete_TheMainProject_IsRefused()
    {
        var main = (await _admin.Get("/v1/projects")).Data[0].GetProperty("id").GetString();
        Assert.Equal(409, (await _admin.Delete($"/v1/projects/{main}")).Status);
    }

    [Fact]
    public async Task Patch_ChangesOnlyWhatIsSent_AndNullLiftsTheBudget()
    {
        var project = await NewProject(""","budget_seconds":5,"strictness":"normal" """);
        await _admin.Patch($"/v1/projects/{project}", """{"name":"Other"}""");
        var kept = await _admin.Get($"/v1/projects/{project}");
        Assert.Equal(("Other", "normal", 5d), (kept.Text("name"), kept.Text("strictness"), kept["budget_seconds"].GetDouble()));
        var lifted = await _admin.Patch($"/v1/projects/{project}", """{"budget_seconds":null}""");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, lifted["budget_seconds"].ValueKind);
    }

    [Theory]
    [InlineData("""{"name":""}""")]
    [InlineData("""{"name":"x","budget_seconds":-1}""")]
    [InlineData("""{"name":"x","strictness":"loud"}""")]
    [InlineData("""{"name":"x","refused_words":["*"]}""")]
    public async Task Create_BadValues_Are422(string body) => Assert.Equal(422, (await _admin.Post("/v1/projects", body)).Status);

    [Fact]
    [Trait("Row", "78")]
    public async Task Budget_WhenSpent_Is402_UntilTheNextMonth()
    {
        using var side = await KeyOf(await NewProject(""","budget_seconds":1"""));
        const string order = """{"async":true,"panels":[{"description":"a hill"}]}""";
        var job = (await side.Post("/v1/generate/comic", order)).Body.GetProperty("job_id").GetString()!;
        await _studio.Services.GetRequiredService<WriteQueue>().RunAsync(
            db => db.Set<Job>().Where(row => row.Id == JobIds.Parse(job)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Cost, 5_000_000L)));
        var refused = await side.Post("/v1/generate/comic", order);
        Assert.Equal((402, "PaymentRequired"), (refused.Status, refused.ErrorCode));
        Assert.Equal(1, refused.Body.GetProperty("error").GetProperty("details").GetProperty("budget_seconds").GetDouble());
        _clock.Move(TimeSpan.FromDays(32));
        Assert.Equal(202, (await side.Post("/v1/generate/comic", order)).Status);
    }

    [Fact]
    public async Task Key_WithAnEnd_EndsByItself()
    {
        var end = _clock.GetUtcNow().AddHours(1).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        using var side = await KeyOf(await NewProject(), $$""","expires_at":"{{end}}" """);
        Assert.Equal(200, (await side.Get("/v1/characters")).Status);
        _clock.Move(TimeSpan.FromHours(2));
        Assert.Equal(401, (await side.Get("/v1/characters")).Status);
    }

    [Fact]
    public async Task OpenProject_OfAStranger_IsAbsent()
    {
        var accounts = _studio.Services.GetRequiredService<AccountService>();
        var owner = await accounts.EnsureOwnerAsync();
        var user = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity(
            [new(CurrentOwner.IdClaim, owner.ToString("D"))], "test"));
        await Assert.ThrowsAsync<StudioException>(() => accounts.OpenProjectAsync(user, Guid.NewGuid()));
    }

    [Fact]
    public async Task Patch_OfAnOldCopy_Is412AndChangesNothing()
    {
        var at = "/v1/projects/" + await NewProject();
        var tag = (await _admin.Get(at)).Headers.ETag!.ToString();
        var first = await _admin.Send(HttpMethod.Patch, at, """{"budget_seconds":60}""", ("If-Match", tag));

        var late = await _admin.Send(HttpMethod.Patch, at, """{"name":"Late"}""", ("If-Match", tag));

        Assert.Equal((200, 412, "PreconditionFailed"), (first.Status, late.Status, late.ErrorCode));
        Assert.NotEqual(tag, first.Headers.ETag!.ToString());
        Assert.Equal((first.Headers.ETag, "Side story"), ((await _admin.Get(at)).Headers.ETag, (await _admin.Get(at)).Text("name")));
    }

    [Fact]
    public async Task Patch_TenAtOnceWithOneTag_OneIsDone()
    {
        var at = "/v1/projects/" + await NewProject();
        var tag = (await _admin.Get(at)).Headers.ETag!.ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => _admin.Send(HttpMethod.Patch, at, $$"""{"name":"Name {{i}}"}""", ("If-Match", tag))));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(9, answers.Count(answer => answer.Status == 412));
    }

    [Fact]
    public async Task Delete_OfAnOldCopy_Is412AndItStays()
    {
        var at = "/v1/projects/" + await NewProject();
        var tag = (await _admin.Get(at)).Headers.ETag!.ToString();
        await _admin.Patch(at, """{"name":"Renamed"}""");

        Assert.Equal(412, (await _admin.Send(HttpMethod.Delete, at, null, ("If-Match", tag))).Status);
        var now = (await _admin.Get(at)).Headers.ETag!.ToString();
        Assert.Equal(200, (await _admin.Send(HttpMethod.Delete, at, null, ("If-Match", now))).Status);
        Assert.Equal(404, (await _admin.Get(at)).Status);
    }

    [Fact]
    public async Task Tag_OfAProject_TellsItsSettingsAndNotItsUse()
    {
        var project = await NewProject();
        var tag = (await _admin.Get("/v1/projects/" + project)).Headers.ETag;
        using var key = await KeyOf(project);
        Assert.Equal(1, (await _admin.Get("/v1/projects/" + project))["keys"].GetInt32());
        Assert.Equal(tag, (await _admin.Get("/v1/projects/" + project)).Headers.ETag);
    }
}
