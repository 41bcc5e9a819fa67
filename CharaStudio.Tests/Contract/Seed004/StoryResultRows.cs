using System.Net;
using System.Text.Json;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed004;

/// <summary>Rows 335 and 353-358: the job to its end, and the list of models.</summary>
public sealed class StoryResultRows(ApiStudio studio) : IClassFixture<ApiStudio>
{
    private async Task<(List<JsonElement> Polls, JsonElement Done)> Finish(string body)
    {
        var id = (await studio.Owner.Post("/v1/generate/story", body)).Body.GetProperty("job_id").GetString();
        var polls = new List<JsonElement>();
        while (true)
        {
            var poll = (await studio.Owner.Get($"/v1/jobs/{id}")).Body;
            polls.Add(poll);
            if (poll.GetProperty("status").GetString() is "completed" or "failed")
            {
                return (polls, poll);
            }

            await Task.Delay(50);
        }
    }

    [Fact]
    [Trait("Row", "335")]
    [Trait("Row", "353")]
    [Trait("Row", "354")]
    [Trait("Row", "355")]
    [Trait("Row", "356")]
    public async Task Job_DrawsPortraitsThenScenes_AndEndsWithSignedAddresses()
    {
        var (polls, done) = await Finish(StoryRequestRows.Minimal);
        Assert.True(done.GetProperty("status").GetString() == "completed", done.ToString());
        Assert.Equal(["Portrait of Mira", "Scene 1", "Scene 2"], done.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("label").GetString()));
        Assert.Equal(2, done.GetProperty("scenes_completed").GetInt32());
        var counts = polls.Select(poll => poll.GetProperty("scenes_completed").GetInt32()).ToList();
        Assert.Equal(counts.Order(), counts);
        foreach (var scene in done.GetProperty("result").GetProperty("scenes").EnumerateArray())
        {
            using var picture = await studio.Application.CreatePlainClient().GetAsync(new Uri(scene.GetProperty("image_url").GetString()!));
            Assert.Equal((HttpStatusCode.OK, "image/png"), (picture.StatusCode, picture.Content.Headers.ContentType?.MediaType));
        }
    }

    [Fact]
    [Trait("Row", "357")]
    public async Task Models_AreListedForOpenAiAndStoryClients()
    {
        var models = (await studio.Owner.Get("/v1/models")).Body;
        Assert.Equal("list", models.GetProperty("object").GetString());
        Assert.Equal(models.GetProperty("data").GetArrayLength(), models.GetProperty("models").GetArrayLength());
    }

    [Fact]
    [Trait("Row", "358")]
    public async Task EveryModelThatSaysMultiturn_TakesAStory_AndNoOtherDoes()
    {
        foreach (var model in (await studio.Owner.Get("/v1/models")).Body.GetProperty("data").EnumerateArray())
        {
            var body = StoryRequestRows.Minimal.Replace("charastudio-illustrator", model.GetProperty("id").GetString(), StringComparison.Ordinal);
            var answer = await studio.Owner.Post("/v1/generate/story", body);
            Assert.Equal(model.GetProperty("supports_multiturn").GetBoolean() ? 202 : 422, answer.Status);
        }
    }
}
