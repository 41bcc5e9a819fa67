using System.Text;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>The workflow of the document's section 1.3 and the requests of its section 10, as they stand there but for ids and address.</summary>
public sealed class WorkflowRows(ApiStudio studio) : IClassFixture<ApiStudio>
{
    private ApiClient Api => studio.Owner;

    [Fact]
    [Trait("Row", "62")]
    [Trait("Row", "64")]
    [Trait("Row", "66")]
    [Trait("Row", "67")]
    public async Task Workflow_UploadTextVideo_NeedsNoWaitingInBetween()
    {
        var reference = (await Api.UploadAsync(Subject.Picture().ToPng())).Body.GetProperty("reference_image_id").GetString();
        var text = await Api.Post("/v1/control/text", $$"""{"reference_image_id":"{{reference}}","prompt":"A cat playing piano","steps":8}""");
        var film = await Api.Post(
            "/v1/generate/video",
            $$"""{"reference_image_id":"{{reference}}","control_type":"text","z_sequence":{{text.Body.GetProperty("z_sequence")}},"format":"mp4","resolution":"720x720","fps":24}""");

        Assert.True(film.Status == 200, $"{film.Status} {film.Body}");
        Assert.Equal(200, (await Api.Get(new Uri(film.Body.GetProperty("video_url").GetString()!).PathAndQuery)).Status);
    }

    [Fact]
    [Trait("Row", "128")]
    [Trait("Row", "155")]
    [Trait("Row", "185")]
    [Trait("Row", "224")]
    public async Task Section10_EachRequest_IsAnsweredAsDocumented()
    {
        var reference = await Api.ReferenceAsync();
        var pose = await Api.Post("/v1/control/pose", $$"""
            {
                    "reference_image_id": "{{reference}}",
                    "keypoints": [
                      { "x": 0.5, "y": 0.1 },
                      { "x": 0.5, "y": 0.25 }
                    ]
                  }
            """);
        var frame = await Api.Post("/v1/generate/frame", $$"""
            {
                    "reference_image_id": "{{reference}}",
                    "control_type": "pose",
                    "z_t": {{pose.Body.GetProperty("z_t")}},
                    "resolution": "1280x720"
                  }
            """);
        var film = await Api.Post("/v1/generate/video", $$"""
            {
                    "reference_image_id": "{{reference}}",
                    "control_type": "text",
                    "z_sequence": [{{pose.Body.GetProperty("z_t")}}, {{pose.Body.GetProperty("z_t")}}],
                    "async": true
                  }
            """);

        Assert.Equal((200, 200, 202), (pose.Status, frame.Status, film.Status));
        Assert.StartsWith("http", frame.Body.GetProperty("image_url").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("job_", film.Body.GetProperty("job_id").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("line", """{"reference_image_id":"REF","control_type":"pose","z_t":[NaN]}""", 400)]
    [InlineData("z_t", """{"reference_image_id":"REF","control_type":"pose","z_t":[1e39]}""", 422)]
    [InlineData("line", """{"reference_image_id":"REF","control_type":"pose","z_t":[1e400]}""", 400)]
    [InlineData("z_t", """{"reference_image_id":"REF","control_type":"pose","z_t":null}""", 422)]
    public async Task Frame_HostileNumbers_AreRefusedAndTheWorkerLives(string named, string body, int status)
    {
        var reference = await Api.ReferenceAsync();
        var refused = await Api.Post("/v1/generate/frame", new StringBuilder(body).Replace("REF", reference).ToString());
        var zeros = string.Join(',', Enumerable.Repeat("0", 64));
        var after = await Api.Post("/v1/generate/frame", $$"""{"reference_image_id":"{{reference}}","control_type":"pose","z_t":[{{zeros}}],"resolution":"64x64"}""");

        Assert.Equal((status, 200), (refused.Status, after.Status));
        Assert.Contains(named, refused.Body.ToString(), StringComparison.Ordinal);
    }
}
