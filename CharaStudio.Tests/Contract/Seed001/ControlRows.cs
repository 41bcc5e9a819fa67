using System.Text.Json;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 66, 74 and 125-145: control vectors from poses, words and chance.</summary>
public sealed class ControlRows(ReferenceStudio studio) : IClassFixture<ReferenceStudio>
{
    private ApiClient Api => studio.Api;

    private static int Numbers(JsonElement vector) => vector.EnumerateArray().Count(number => number.ValueKind is JsonValueKind.Number);

    private Task<ApiAnswer> PoseAsync(string rest) => Api.Post("/v1/control/pose", $$"""{"reference_image_id":"{{studio.Reference}}",{{rest}}}""");

    private Task<ApiAnswer> TextAsync(string rest) => Api.Post("/v1/control/text", $$"""{"reference_image_id":"{{studio.Reference}}",{{rest}}}""");

    [Fact]
    [Trait("Row", "66")]
    [Trait("Row", "125")]
    [Trait("Row", "126")]
    [Trait("Row", "127")]
    [Trait("Row", "128")]
    [Trait("Row", "130")]
    [Trait("Row", "131")]
    [Trait("Row", "132")]
    [Trait("Row", "133")]
    public async Task Pose_TwoPointsOfTheDocument_GiveOneVector()
    {
        var pose = (await PoseAsync(""" "keypoints":[{"x":0.5,"y":0.1},{"x":0.5,"y":0.25}] """)).Body;

        Assert.Equal(studio.Reference, pose.GetProperty("reference_image_id").GetString());
        Assert.Equal(("pose", 0), (pose.GetProperty("control_type").GetString(), pose.GetProperty("frame_index").GetInt32()));
        Assert.Equal(pose.GetProperty("z_dim").GetInt32(), Numbers(pose.GetProperty("z_t")));
    }

    [Fact]
    [Trait("Row", "128")]
    public async Task Pose_InDepth_DiffersFromTheFlatOne()
    {
        const string Arm = """{"name":"left_shoulder","x":0.6,"y":0.3},{"name":"right_shoulder","x":0.4,"y":0.3},{"name":"left_elbow","x":0.6,"y":0.45}""";
        var flat = await PoseAsync($$""" "keypoints":[{{Arm}},{"name":"left_wrist","x":0.62,"y":0.5}] """);
        var deep = await PoseAsync($$""" "keypoints":[{{Arm.Replace("}", ",\"z\":0}", StringComparison.Ordinal)}},{"name":"left_wrist","x":0.62,"y":0.5,"z":0.2}] """);
        Assert.NotEqual(flat.Body.GetProperty("z_t").ToString(), deep.Body.GetProperty("z_t").ToString());
    }

    [Fact]
    [Trait("Row", "129")]
    public async Task Pose_Base64OfTheSamePoints_IsTheSameVector()
    {
        const string Points = """[{"x":0.5,"y":0.1},{"x":0.5,"y":0.25},{"x":0.4,"y":0.27},{"x":0.35,"y":0.4},{"x":0.3,"y":0.5}]""";
        var plain = await PoseAsync($""" "keypoints":{Points} """);
        var coded = await PoseAsync($""" "format":"base64","keypoints":"{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Points))}" """);
        Assert.Equal(plain.Body.GetProperty("z_t").ToString(), coded.Body.GetProperty("z_t").ToString());
    }

    [Theory]
    [Trait("Row", "92")]
    [Trait("Row", "127")]
    [InlineData(""" "keypoints":[] """)]
    [InlineData(""" "keypoints":{} """)]
    [InlineData(""" "keypoints":[{"x":"a","y":1}] """)]
    [InlineData(""" "keypoints":[{"x":0.5}] """)]
    [InlineData(""" "keypoints":[{"x":1e300,"y":0.2},{"x":0.5,"y":0.3}] """)]
    [InlineData(""" "keypoints":[{"name":"tail","x":0.5,"y":0.3}] """)]
    [InlineData(""" "keypoints":"!!!","format":"base64" """)]
    [InlineData(""" "keypoints":[{"x":0.5,"y":0.1}],"layout":"centaur-40" """)]
    public async Task Pose_BadKeypoints_Is422(string rest) => Assert.Equal((422, "UnprocessableEntity"), (await PoseAsync(rest)) is var refused ? (refused.Status, refused.ErrorCode) : default);

    [Fact]
    [Trait("Row", "126")]
    public async Task Pose_UnknownReference_Is404() =>
        Assert.Equal(404, (await Api.Post("/v1/control/pose", """{"reference_image_id":"ref_12345abcd","keypoints":[{"x":0.5,"y":0.1}]}""")).Status);

    [Theory]
    [Trait("Row", "135")]
    [Trait("Row", "136")]
    [Trait("Row", "137")]
    [Trait("Row", "138")]
    [Trait("Row", "140")]
    [InlineData("A dancing robot in a city street", 16)]
    [InlineData("A cat playing piano", 8)]
    public async Task Text_PromptOfTheDocument_GivesAVectorAStep(string prompt, int steps)
    {
        var text = (await TextAsync($""" "prompt":"{prompt}","steps":{steps} """)).Body;

        Assert.Equal(("text", steps), (text.GetProperty("control_type").GetString(), text.GetProperty("steps").GetInt32()));
        Assert.Equal(steps, text.GetProperty("z_sequence").GetArrayLength());
        Assert.All(text.GetProperty("z_sequence").EnumerateArray(), row => Assert.Equal(64, Numbers(row)));
        Assert.NotEmpty(text.GetProperty("clips").EnumerateArray());
    }

    [Theory]
    [Trait("Row", "137")]
    [Trait("Row", "138")]
    [Trait("Row", "139")]
    [InlineData(""" "prompt":"walk","steps":0 """, 422)]
    [InlineData(""" "prompt":"walk","steps":601 """, 422)]
    [InlineData(""" "prompt":" ","steps":5 """, 422)]
    [InlineData(""" "prompt":"walk","steps":5,"model":"bert" """, 422)]
    [InlineData(""" "prompt":"walk" """, 422)]
    [InlineData(""" "prompt":"walk","steps":"5" """, 400)]
    public async Task Text_BadOrder_IsRefused(string rest, int status) => Assert.Equal(status, (await TextAsync(rest)).Status);

    [Fact]
    [Trait("Row", "139")]
    public async Task Text_Lexicon_NamesItself() =>
        Assert.Equal("custom-nlp", (await TextAsync(""" "prompt":"she walks","steps":4,"model":"custom-nlp" """)).Body.GetProperty("model").GetString());

    [Fact]
    [Trait("Row", "141")]
    [Trait("Row", "142")]
    [Trait("Row", "143")]
    [Trait("Row", "145")]
    public async Task Latent_SameSeed_IsTheSameByPostAndGet()
    {
        var posted = await Api.Send(HttpMethod.Post, "/v1/control/latent?length=8&seed=7", null);
        var got = await Api.Get("/v1/control/latent?length=8&seed=7");
        var other = await Api.Get("/v1/control/latent?length=8&seed=8");

        Assert.Equal(("latent", 8), (posted.Body.GetProperty("control_type").GetString(), posted.Body.GetProperty("length").GetInt32()));
        Assert.Equal(8, posted.Body.GetProperty("z_sequence").GetArrayLength());
        Assert.False(posted.Body.TryGetProperty("reference_image_id", out _));
        Assert.Equal(posted.Body.ToString(), got.Body.ToString());
        Assert.NotEqual(posted.Body.GetProperty("z_sequence").ToString(), other.Body.GetProperty("z_sequence").ToString());
    }

    [Theory]
    [Trait("Row", "142")]
    [Trait("Row", "144")]
    [InlineData("")]
    [InlineData("?length=0")]
    [InlineData("?length=601")]
    [InlineData("?length=x")]
    [InlineData("?length=4&distribution=poisson")]
    public async Task Latent_BadQuery_Is400(string query) => Assert.Equal(400, (await Api.Get("/v1/control/latent" + query)).Status);

    [Theory]
    [Trait("Row", "88"), Trait("Row", "142"), Trait("Row", "143")]
    [InlineData("?length=x", "length", "from 1 to 600")]
    [InlineData("?length=1.5", "length", "from 1 to 600")]
    [InlineData("?length=99999999999", "length", "from 1 to 600")]
    [InlineData("?length=4&seed=x", "seed", "whole number")]
    public async Task Latent_BadQuery_SaysWhichAndWhatMayBeSent(string query, string parameter, string allowed)
    {
        var error = (await Api.Get("/v1/control/latent" + query)).Body.GetProperty("error");
        Assert.Equal(parameter, error.GetProperty("details").GetProperty("parameter").GetString());
        Assert.Contains(allowed, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "144")]
    public async Task Latent_WithoutDistribution_IsGaussian()
    {
        var plain = (await Api.Get("/v1/control/latent?length=50&seed=1")).Body;
        Assert.Equal((await Api.Get("/v1/control/latent?length=50&seed=1&distribution=gaussian")).Body.ToString(), plain.ToString());
        Assert.Contains(plain.GetProperty("z_sequence").EnumerateArray().SelectMany(row => row.EnumerateArray()), number => Math.Abs(number.GetDouble()) > 1.7321);
    }

    [Fact]
    [Trait("Row", "144")]
    public async Task Latent_Uniform_IsBounded()
    {
        var latent = (await Api.Get("/v1/control/latent?length=50&seed=1&distribution=uniform")).Body.GetProperty("z_sequence");
        Assert.All(latent.EnumerateArray().SelectMany(row => row.EnumerateArray()), number => Assert.InRange(number.GetDouble(), -1.7321, 1.7321));
    }

    [Fact]
    [Trait("Row", "74")]
    [Trait("Row", "134")]
    public async Task Pose_KeyWithoutItsScope_Is403()
    {
        using var reader = new ApiClient(await studio.Application.CreateKeyedClientAsync("reference:read"));
        var refused = await reader.Post("/v1/control/pose", $$"""{"reference_image_id":"{{studio.Reference}}","keypoints":[{"x":0.5,"y":0.1}]}""");
        Assert.Equal(403, refused.Status);
    }

    [Fact]
    public async Task Preview_OfASequence_IsAMovingGif()
    {
        var latent = (await Api.Get("/v1/control/latent?length=6&seed=1")).Body.GetProperty("z_sequence").ToString();
        using var body = new StringContent($$"""{"z_sequence":{{latent}},"size":64}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await Api.Http.PostAsync(new Uri("/v1/control/preview", UriKind.Relative), body);
        var gif = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal("image/gif", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("GIF89a"u8.ToArray(), gif[..6]);
    }
}
