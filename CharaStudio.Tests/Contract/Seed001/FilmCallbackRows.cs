using System.Text.Json;
using CharaStudio.Tests.Support;
using CharaStudio.Tests.Web.Features.Webhooks;
using CharaStudio.Web.Features.Webhooks;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 186 and 206: films and batches tell that they are over.</summary>
public sealed class FilmCallbackRows : IAsyncLifetime
{
    private readonly Receiver _receiver = new();
    private HookStudio _studio = null!;
    private string _reference = "";

    public async Task InitializeAsync()
    {
        _studio = await HookStudio.StartAsync(patience: 50);
        _reference = await _studio.Api.ReferenceAsync(Subject.Picture(width: 90, height: 120).ToPng());
    }

    public async Task DisposeAsync()
    {
        await _studio.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    private string Film(string rest = "") =>
        $$"""{"reference_image_id":"{{_reference}}","control_type":"latent","z_sequence":[[{{string.Join(',', new int[64])}}]],"resolution":"32x32"{{rest}}}""";

    private static Task<JsonElement> ToldAsync(Receiver receiver, string job) => Eventually.GetAsync(
        $"News of {job}",
        () => Task.FromResult(receiver.Received.Select(got => JsonDocument.Parse(got.Text).RootElement).FirstOrDefault(body => body.GetProperty("job_id").GetString() == job)),
        told => told.ValueKind is JsonValueKind.Object);

    [Fact]
    [Trait("Row", "186"), Trait("Row", "226")]
    public async Task Film_Callback_HoldsTheResultOfADirectAnswer()
    {
        var ordered = await _studio.Api.Post("/v1/generate/video", Film($$""","async":true,"callback_url":"{{_receiver.Url}}" """));
        var told = await ToldAsync(_receiver, ordered.Body.GetProperty("job_id").GetString()!);
        var direct = await _studio.Api.Post("/v1/generate/video", Film());

        Assert.Equal((202, "completed"), (ordered.Status, told.GetProperty("status").GetString()));
        Assert.Equal(
            direct.Body.EnumerateObject().Select(field => field.Name).Where(name => name != "cached"), told.GetProperty("result").EnumerateObject().Select(field => field.Name));
        Assert.Equal(200, (await _studio.Api.Get(new Uri(told.GetProperty("result").GetProperty("video_url").GetString()!).PathAndQuery)).Status);
    }

    [Fact]
    [Trait("Row", "186")]
    public async Task Film_Callback_IsSignedWithTheAddressesSecret()
    {
        var hook = await _studio.AddAsync(_receiver.Url);
        var ordered = await _studio.Api.Post("/v1/generate/video", Film($$""","async":true,"callback_url":"{{_receiver.Url}}" """));
        await ToldAsync(_receiver, ordered.Body.GetProperty("job_id").GetString()!);
        var got = _receiver.Received.Last(one => one.Text.Contains(ordered.Body.GetProperty("job_id").GetString()!, StringComparison.Ordinal));
        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(got.Headers["webhook-timestamp"], System.Globalization.CultureInfo.InvariantCulture));
        var secret = Convert.FromBase64String(hook.Secret!["whsec_".Length..]);
        Assert.Equal(WebhookSignature.Headers(got.Id, at, got.Body, [secret])["webhook-signature"], got.Headers["webhook-signature"]);
    }

    [Fact]
    [Trait("Row", "186")]
    public async Task Film_CallbackThatFails_IsTriedAgainUnderTheSameId()
    {
        // By the count and not by the test's steps: the second try comes after five seconds, whatever the test does meanwhile.
        _receiver.Answer = (stream, token) => Receiver.Status(_receiver.Received.Count == 1 ? 500 : 204)(stream, token);
        await _studio.Api.Post("/v1/generate/video", Film($$""","async":true,"callback_url":"{{_receiver.Url}}" """));
        var hook = await HookAsync();
        var delivery = await DeliveryAsync(hook);
        await _studio.UntilAsync(delivery, row => row.Status == "delivered");
        Assert.Equal([delivery, delivery], _receiver.Received.Select(got => got.Id));
    }

    [Theory]
    [Trait("Row", "186"), Trait("Row", "206")]
    [InlineData("https://10.0.0.1/hook")]
    [InlineData("http://example.com/hook")]
    [InlineData("https://localhost/hook")]
    [InlineData("not a url")]
    public async Task Callback_ToAnInnerOrOddAddress_IsRefusedAndNothingIsOrdered(string url)
    {
        await using var studio = await HookStudio.StartAsync(open: false);
        _reference = await studio.Api.ReferenceAsync(Subject.Picture(width: 90, height: 120).ToPng());
        var film = await studio.Api.Post("/v1/generate/video", Film($$""","async":true,"callback_url":"{{url}}" """));
        var batch = await studio.Api.Post("/v1/batch/video", $$"""{"tasks":[{{Film()}}],"async":true,"callback_url":"{{url}}"}""");
        var task = await studio.Api.Post("/v1/batch/video", $$"""{"tasks":[{{Film()}},{{Film($$""","seed":2,"callback_url":"{{url}}" """)}}],"async":true}""");

        Assert.Equal((422, 422, 422), (film.Status, batch.Status, task.Status));
        Assert.Equal("tasks[1].callback_url", task.Body.GetProperty("error").GetProperty("details").GetProperty("field").GetString());
        Assert.Empty((await studio.Api.Get("/v1/jobs?kind=video")).Data.EnumerateArray());
    }

    [Fact]
    [Trait("Row", "206")]
    public async Task Batch_CallbackOfATask_GoesBeforeThatOfTheBatch()
    {
        await using var own = new Receiver();
        var batch = await _studio.Api.Post(
            "/v1/batch/video", $$"""{"tasks":[{{Film(""","seed":7 """)}},{{Film($$""","seed":8,"callback_url":"{{own.Url}}" """)}}],"async":true,"callback_url":"{{_receiver.Url}}"}""");
        var ids = batch.Body.GetProperty("job_ids").EnumerateArray().Select(id => id.GetString()!).ToList();

        Assert.Equal("completed", (await ToldAsync(_receiver, ids[0])).GetProperty("status").GetString());
        Assert.Equal("completed", (await ToldAsync(own, ids[1])).GetProperty("status").GetString());
        Assert.Single(_receiver.Received);
        Assert.Single(own.Received);
    }

    [Fact]
    [Trait("Row", "206")]
    public async Task Batch_CallbackOfADirectOne_Is422() =>
        Assert.Equal(422, (await _studio.Api.Post("/v1/batch/video", $$"""{"tasks":[{{Film()}}],"callback_url":"{{_receiver.Url}}"}""")).Status);

    private async Task<string> HookAsync() => (await _studio.Api.Get("/v1/webhooks")).Data[0].GetProperty("id").GetString()!;

    private async Task<string> DeliveryAsync(string hook) => (await Eventually.GetAsync(
        "A delivery", async () => (await _studio.Api.Get($"/v1/webhooks/{hook}/deliveries")).Data, rows => rows.GetArrayLength() > 0))[0].GetProperty("id").GetString()!;
}
