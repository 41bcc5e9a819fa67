using CharaStudio.Engine.Perception;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Features.Looks;

public sealed class LookReaderTests
{
    private const string Dentist = """{"text":"a dentist in a red raincoat"}""";

    [TensorModelFact(ModelCards.SentenceEncoder)]
    public async Task PostLooks_UnknownWords_AreGuessedAndSaidToBe()
    {
        await using var studio = new StudioApplication();
        using var api = new ApiClient(await studio.CreateKeyedClientAsync());

        // On a busy machine the network may be long in loading, and is not waited for.
        var read = await Eventually.GetAsync(
            "A guess", () => api.Post("/v1/looks", Dentist), read => read["guessed_by"].ValueKind is not System.Text.Json.JsonValueKind.Null);

        var guesses = read["guesses"].EnumerateArray().ToDictionary(guess => guess.GetProperty("word").GetString()!, guess => guess.GetProperty("read_as").GetString());
        Assert.Equal(("nurse", "coat", ModelCards.SentenceEncoder), (guesses["dentist"], guesses["raincoat"], read.Text("guessed_by")));
        var coat = read["people"][0].GetProperty("attributes").EnumerateArray().First(trait => trait.GetProperty("value").GetString() == "coat");
        Assert.Equal(("guess", "raincoat"), (coat.GetProperty("source").GetString(), coat.GetProperty("words").GetString()));
    }

    [Fact]
    public async Task PostLooks_ModelAbsent_GuessesCompoundsOnlyAndSaysThatNobodyWasAsked()
    {
        using var folder = new TemporaryFolder();
        await using var studio = new StudioApplication();
        studio.Settings["models"] = folder.Path;
        using var api = new ApiClient(await studio.CreateKeyedClientAsync());

        var read = await api.Post("/v1/looks", Dentist);

        Assert.Equal("raincoat", Assert.Single(read["guesses"].EnumerateArray()).GetProperty("word").GetString());
        Assert.Equal("dentist", Assert.Single(read["not_understood"].EnumerateArray()).GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, read["guessed_by"].ValueKind);
    }
}
