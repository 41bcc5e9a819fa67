using System.Text.Json;
using System.Text.Json.Nodes;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed004;

/// <summary>Rows 304-306 and 314-352: POST /v1/generate/story, field by field.</summary>
public sealed class StoryRequestRows(ApiStudio studio) : StoryOrders(studio), IClassFixture<ApiStudio>
{
    [Fact]
    [Trait("Row", "304")]
    [Trait("Row", "305")]
    [Trait("Row", "336")]
    [Trait("Row", "337")]
    [Trait("Row", "338")]
    public async Task Post_ValidStory_Is202WithUuidPollUrlAndPending()
    {
        var answer = await Accepted(Minimal);
        var id = answer.Body.GetProperty("job_id").GetString()!;
        Assert.True(Guid.TryParseExact(id, "D", out _));
        Assert.Equal("pending", answer.Body.GetProperty("status").GetString());
        Assert.True(Uri.TryCreate(answer.Body.GetProperty("poll_url").GetString(), UriKind.Absolute, out var poll));
        Assert.Equal($"/v1/jobs/{id}", poll.AbsolutePath);
        Assert.Equal($"/v1/jobs/{id}", answer.Headers.Location!.OriginalString);
        Assert.False(answer.Body.TryGetProperty("images", out _));
    }

    [Theory]
    [Trait("Row", "306")]
    [InlineData("null")]
    [InlineData("\"16:9\"")]
    [InlineData("\"square\"")]
    public Task AspectRatio_NullOrKnown_IsAccepted(string json) => Accepted(Set("aspect_ratio", json));

    [Theory]
    [Trait("Row", "306")]
    [InlineData("\"5:1\"")]
    [InlineData("\"0:1\"")]
    [InlineData("\"16x9\"")]
    [InlineData("\"16:9\\n\"")]
    [InlineData("\"１６:９\"")]
    public Task AspectRatio_OfNoUse_Is422(string json) => Invalid(Set("aspect_ratio", json), "aspect_ratio");

    [Theory]
    [Trait("Row", "314")]
    [InlineData("null")]
    [InlineData("\"1K\"")]
    [InlineData("\"1280x720\"")]
    public Task ImageSize_NullOrKnown_IsAccepted(string json) => Accepted(Set("image_size", json));

    [Theory]
    [Trait("Row", "314")]
    [InlineData("\"99999999999x99999999999\"")]
    [InlineData("\"0x10\"")]
    [InlineData("\"huge\"")]
    [InlineData("\"1024x1024\\n\"")]
    public Task ImageSize_OfNoUse_Is422(string json) => Invalid(Set("image_size", json), "image_size");

    [Fact]
    [Trait("Row", "315")]
    [Trait("Row", "316")]
    [Trait("Row", "317")]
    public async Task Locations_AreNamedObjects()
    {
        await Accepted(Set("locations", """[{"name":"Pier","description":"a wooden pier"}]"""));
        await Invalid(Set("locations", """[{"description":"a wooden pier"}]"""), "locations[0].name");
        await Refused(Set("locations", """{"name":"Pier"}"""), 400, "bad_request");
    }

    [Fact]
    [Trait("Row", "318")]
    public Task LocationReferenceUrl_NotHttps_Is422() =>
        Invalid(Set("locations", """[{"name":"Pier","reference_url":"http://example.com/a.png"}]"""), "locations[0].reference_url");

    [Fact]
    [Trait("Row", "319")]
    public async Task Model_MissingIs422_UnknownIs404()
    {
        await Invalid(With(body => body.Remove("model")), "model");
        await Refused(Set("model", "\"../../x\""), 404, "model_not_found");
    }

    [Fact]
    [Trait("Row", "320")]
    [Trait("Row", "332")]
    public async Task PromptAndSetting_AreText()
    {
        await Accepted(With(body => (body["prompt"], body["setting"]) = ("A chase at night in the rain", null)));
        await Refused(Set("prompt", "[]"), 400, "bad_request");
    }

    [Theory]
    [Trait("Row", "321")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("false")]
    public Task RawPrompts_NullOrBoolean_IsAccepted(string json) => Accepted(Set("raw_prompts", json));

    [Fact]
    [Trait("Row", "321")]
    public Task RawPrompts_OfAnotherType_Is400() => Refused(Set("raw_prompts", "1"), 400, "bad_request");

    [Fact]
    [Trait("Row", "322")]
    public Task ReferenceImages_MoreThanFive_Is422() => Invalid(
        With(body => body["reference_images"] = new JsonArray([.. Enumerable.Range(0, 6).Select(i => new JsonObject { ["description"] = "x", ["url"] = $"https://example.com/{i}.png" })])),
        "reference_images");

    [Fact]
    [Trait("Row", "323")]
    [Trait("Row", "324")]
    public async Task ReferenceImages_NeedDescriptionAndHttpsUrl()
    {
        await Invalid(Set("reference_images", """[{"url":"https://example.com/a.png"}]"""), "reference_images[0].description");
        await Invalid(Set("reference_images", """[{"description":"a pier"}]"""), "reference_images[0].url");
        await Invalid(Set("reference_images", """[{"description":"a pier","url":"http://example.com/a.png"}]"""), "reference_images[0].url");
    }

    [Theory]
    [Trait("Row", "325")]
    [InlineData("null")]
    [InlineData("""[{"prompt":"one"}]""")]
    public Task Scenes_FewerThanTwo_Is422(string json) => Invalid(Set("scenes", json), "scenes");

    [Theory]
    [Trait("Row", "325")]
    [InlineData(10, 202)]
    [InlineData(11, 422)]
    public async Task Scenes_UpToTen(int count, int status)
    {
        var body = With(root => root["scenes"] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => new JsonObject { ["prompt"] = "a hill" })]));
        Assert.Equal(status, (await Studio.Owner.Post("/v1/generate/story", body)).Status);
    }

    [Fact]
    [Trait("Row", "326")]
    public Task SceneAspectRatio_OfNoUse_Is422() =>
        Invalid(Set("scenes", """[{"prompt":"a","aspect_ratio":"wide"},{"prompt":"b"}]"""), "scenes[0].aspect_ratio");

    [Fact]
    [Trait("Row", "327")]
    [Trait("Row", "328")]
    public Task SceneCharacter_UnknownName_Is422() =>
        Invalid(Set("scenes", """[{"prompt":"a","characters":[{"name":"Nobody"}]},{"prompt":"b"}]"""), "scenes[0].characters[0].name");

    [Fact]
    [Trait("Row", "329")]
    public async Task SceneState_NullIsAccepted_UnknownIs422()
    {
        await Accepted(Set("scenes", """[{"prompt":"a","characters":[{"name":"Mira","state":null}]},{"prompt":"b"}]"""));
        await Invalid(Set("scenes", """[{"prompt":"a","characters":[{"name":"Mira","state":"spy"}]},{"prompt":"b"}]"""), "scenes[0].characters[0].state");
    }

    [Fact]
    [Trait("Row", "330")]
    public async Task SceneLocation_NullIsAccepted_UnknownIs422()
    {
        await Accepted(Set("scenes", """[{"prompt":"a","location":null},{"prompt":"b"}]"""));
        await Invalid(Set("scenes", """[{"prompt":"a","location":"Moon"},{"prompt":"b"}]"""), "scenes[0].location");
    }

    [Fact]
    [Trait("Row", "331")]
    public Task ScenePrompt_Missing_Is422() => Invalid(Set("scenes", """[{"location":null},{"prompt":"b"}]"""), "scenes[0].prompt");

    [Fact]
    [Trait("Row", "333")]
    public async Task Strictness_NormalLiberalOrNull()
    {
        await Accepted(Set("strictness", "null"));
        await Accepted(Set("strictness", "\"liberal\""));
        await Refused(Set("strictness", "\"none\""), 422, "unprocessable_entity", "strictness");
    }

    [Theory]
    [Trait("Row", "334")]
    [InlineData("null")]
    [InlineData("\"loose watercolour, storybook\"")]
    public Task Style_NullOrWords_IsAccepted(string json) => Accepted(Set("style", json));

    [Fact]
    [Trait("Row", "339")]
    [Trait("Row", "341")]
    public Task BadJson_IsTheFlatError() => Refused("{", 400, "bad_request");

    [Fact]
    [Trait("Row", "340")]
    [Trait("Row", "347")]
    public Task Model_ThatDrawsNoStories_IsModelNotCapable() => Refused(Set("model", "\"gan\""), 422, "model_not_capable");

    [Fact]
    [Trait("Row", "342")]
    public async Task NoKey_IsTheFlat401()
    {
        using var nobody = new ApiClient(Studio.Application.CreatePlainClient());
        var answer = await nobody.Post("/v1/generate/story", Minimal);
        Assert.Equal((401, "unauthorized"), (answer.Status, answer.Body.GetProperty("error").GetString()));
    }

    [Fact]
    [Trait("Row", "344")]
    public async Task KeyWithoutTheScope_IsTheFlat403()
    {
        using var reader = new ApiClient(await Studio.Application.CreateKeyedClientAsync("characters:read"));
        var answer = await reader.Post("/v1/generate/story", Minimal);
        Assert.Equal((403, "forbidden"), (answer.Status, answer.Body.GetProperty("error").GetString()));
    }

    [Fact]
    [Trait("Row", "345")]
    public Task UnknownModel_IsTheFlat404() => Refused(Set("model", "\"nowhere\""), 404, "model_not_found");

    [Fact]
    [Trait("Row", "346")]
    public async Task CancelOfAFinishedJob_IsTheFlat409()
    {
        var id = (await Accepted(Minimal)).Body.GetProperty("job_id").GetString();
        await Studio.Owner.UntilOver(id!);
        var answer = await Studio.Owner.Post($"/v1/jobs/{id}/cancel", "{}");
        Assert.Equal((409, "conflict"), (answer.Status, answer.Body.GetProperty("error").GetString()));
    }

    [Fact]
    [Trait("Row", "349")]
    public async Task RefusedPrompt_IsTheFlat451WithTheRule()
    {
        var answer = await Studio.Owner.Post("/v1/generate/story", With(body => (body["prompt"], body["strictness"]) = ("a naked knight", "normal")));
        Assert.Equal((451, "content_refused"), (answer.Status, answer.Body.GetProperty("error").GetString()));
        Assert.Equal("nakedness", answer.Body.GetProperty("details").GetProperty("rule").GetString());
    }
}
