using System.Text.Json;
using CharaStudio.Engine.Perception;
using CharaStudio.Tests.Support;
using Xunit.Abstractions;

namespace CharaStudio.Tests.Web.Features.Characters.Search;

public sealed class CharacterSearchTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly StudioApplication _studio = new();
    private ApiClient _api = null!;

    public async Task InitializeAsync() => _api = new ApiClient(await _studio.CreateKeyedClientAsync());

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _studio.DisposeAsync();
    }

    [TensorModelFact(ModelCards.SentenceEncoder)]
    public async Task Get_QuestionsInOtherWords_FindTheirPeople()
    {
        await MakeAsync();
        var (first, amongThree, shown) = (0, 0, 0);
        foreach (var (query, name) in SampleCards.Questions)
        {
            var names = Names(await MeantAsync(query));
            output.WriteLine($"{query}: {string.Join(", ", names)}");
            first += names.FirstOrDefault() == name ? 1 : 0;
            amongThree += names.Take(3).Contains(name) ? 1 : 0;
            shown += names.Count;
        }

        var line = $"search by meaning: {first} of {SampleCards.Questions.Count} first, {amongThree} among the first three, {shown} of {SampleCards.Questions.Count * SampleCards.Cards.Count} shown";
        Figures.Note(line);
        Assert.True(first >= 15 && amongThree >= 18 && shown <= 120, line);
    }

    [TensorModelFact(ModelCards.SentenceEncoder)]
    public async Task Get_PartOfAName_ComesFirst()
    {
        await MakeAsync();

        Assert.Equal("Sergei Volkov", Names(await MeantAsync("volk"))[0]);
    }

    [TensorModelFact(ModelCards.SentenceEncoder)]
    public async Task Get_ChangedCard_IsFoundByWhatItSaysNow()
    {
        var made = await _api.Post("/v1/characters", """{"name":"Ann","description":"An accountant who audits the taxes of big firms."}""");
        await MakeAsync();
        Assert.NotEqual("Ann", Names(await MeantAsync("a ballet dancer"))[0]);

        await _api.Patch($"/v1/characters/{made.Id}", """{"description":"She dances in the ballet of the opera."}""");

        Assert.Equal("Ann", Names(await MeantAsync("a ballet dancer"))[0]);
    }

    [TensorModelFact(ModelCards.SentenceEncoder)]
    public async Task Get_Pages_FollowTheRanking()
    {
        await MakeAsync();
        var all = await MeantAsync("somebody who lives in a village");

        var second = await MeantAsync("somebody who lives in a village", "&limit=2&offset=2");

        Assert.Equal(Names(all).Skip(2).Take(2), Names(second));
        Assert.Equal(Names(all).Count, second.Body.GetProperty("meta").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Get_ModelAbsent_FindsEveryWordAndSaysSo()
    {
        using var folder = new CharaStudio.Tests.Engine.Pipelines.TemporaryFolder();
        await using var bare = new StudioApplication();
        bare.Settings["models"] = folder.Path;
        using var api = new ApiClient(await bare.CreateKeyedClientAsync());
        await api.Post("/v1/characters", """{"name":"Öda","description":"Guards the NORTHERN bridge.","tags":["Знак"]}""");

        var found = await api.Get("/v1/characters?q=northern%20%C3%B6da%20%D0%B7%D0%BD%D0%B0%D0%BA");
        var none = await api.Get("/v1/characters?q=southern%20bridge");

        Assert.Equal(("words", 1, 0), (By(found), Names(found).Count, Names(none).Count));
        Assert.False((await api.Get("/v1/characters")).Body.GetProperty("meta").TryGetProperty("search", out _));
    }

    [Fact]
    public async Task Get_StrangersCards_AreNotFound()
    {
        await _api.Post("/v1/characters", """{"name":"Mine","description":"A knight."}""");
        using var stranger = new ApiClient(_studio.CreatePlainClient());
        stranger.Http.DefaultRequestHeaders.Authorization = new("Bearer", await Strangers.KeyAsync(_studio));

        Assert.Empty(Names(await stranger.Get("/v1/characters?q=knight")));
    }

    [Fact]
    public async Task Get_QueryTooLong_IsRefused() =>
        Assert.Equal(400, (await _api.Get("/v1/characters?q=" + new string('x', 501))).Status);

    private async Task MakeAsync()
    {
        foreach (var (name, description, personality) in SampleCards.Cards)
        {
            await _api.Post("/v1/characters", JsonSerializer.Serialize(new { name, description, personality }));
        }
    }

    // The first search begins the reading; it is answered by meaning once all is read.
    private Task<ApiAnswer> MeantAsync(string query, string rest = "") => Eventually.GetAsync(
        "A search that is answered by meaning",
        () => _api.Get($"/v1/characters?q={Uri.EscapeDataString(query)}{(rest.Length > 0 ? rest : "&limit=100")}"),
        answer => By(answer) == "meaning");

    private static string By(ApiAnswer answer) => answer.Body.GetProperty("meta").GetProperty("search").GetString()!;

    private static List<string> Names(ApiAnswer answer) => [.. answer.Data.EnumerateArray().Select(card => card.GetProperty("name").GetString()!)];
}
