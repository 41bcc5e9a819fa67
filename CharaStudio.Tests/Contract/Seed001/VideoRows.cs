using System.Text.Json;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 172-197, 226 and 255: a film.</summary>
public sealed class VideoRows(ReferenceStudio studio) : IClassFixture<ReferenceStudio>
{
    private ApiClient Api => studio.Api;

    private string Body(string rest, string? z = null) => $$"""{"reference_image_id":"{{studio.Reference}}","control_type":"text","z_sequence":{{z ?? studio.Walk}},"resolution":"96x64"{{rest}}}""";

    private Task<ApiAnswer> FilmAsync(string rest = "", string query = "", string? z = null, params (string Name, string Value)[] headers) =>
        Api.Send(HttpMethod.Post, "/v1/generate/video" + query, Body(rest, z), headers);

    private async Task<byte[]> FileAsync(JsonElement result, string field = "video_url") =>
        await Api.Http.GetByteArrayAsync(new Uri(new Uri(result.GetProperty(field).GetString()!).PathAndQuery, UriKind.Relative));

    private async Task<JsonElement> EndAsync(string job) => (await Api.UntilOver(job)).Body;

    [Fact]
    [Trait("Row", "172")]
    [Trait("Row", "177")]
    [Trait("Row", "178")]
    [Trait("Row", "179")]
    [Trait("Row", "181")]
    [Trait("Row", "193")]
    [Trait("Row", "195")]
    [Trait("Row", "196")]
    public async Task Film_StandardOrder_IsAnMp4OfH264()
    {
        var film = await FilmAsync();
        var mp4 = await FileAsync(film.Body);

        Assert.Equal(200, film.Status);
        Assert.Equal("ftyp"u8.ToArray(), mp4[4..8]);
        Assert.True(mp4.AsSpan().IndexOf("avc1"u8) > 0, "no H.264 track");
        Assert.True(mp4.AsSpan().IndexOf("moov"u8) < mp4.AsSpan().IndexOf("mdat"u8), "the index comes after the pictures");
        Assert.Matches("^\"[0-9a-f]{32}\"$", film.Headers.ETag!.ToString());
        Assert.Equal((30, 8), (film.Body.GetProperty("fps").GetInt32(), film.Body.GetProperty("frames").GetInt32()));
    }

    [Fact]
    [Trait("Row", "181")]
    [Trait("Row", "196")]
    public async Task Film_Gif_IsAnimated()
    {
        var gif = await FileAsync((await FilmAsync(""","format":"gif","fps":10 """)).Body);
        Assert.Equal("GIF89a"u8.ToArray(), gif[..6]);
        Assert.True(gif.AsSpan().IndexOf("NETSCAPE2.0"u8) > 0, "it does not repeat");
    }

    [Fact]
    [Trait("Row", "185")]
    public async Task Film_AsyncNull_Is422SayingThatItMayBeLeftOut()
    {
        var refused = await FilmAsync(""","async":null """);
        Assert.Equal(422, refused.Status);
        Assert.Contains("leave it out", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "180")]
    public async Task Film_SequenceInAnObject_IsTaken() =>
        Assert.Equal(200, (await FilmAsync(z: $$"""{"control_type":"text","z_sequence":{{studio.Walk}}}""")).Status);

    [Theory]
    [Trait("Row", "178")]
    [Trait("Row", "179")]
    [Trait("Row", "181")]
    [Trait("Row", "183")]
    [InlineData(""","format":"webm" """, null)]
    [InlineData(""","fps":0 """, null)]
    [InlineData(""","fps":61 """, null)]
    [InlineData("", "[]")]
    [InlineData("", "[[1,2,3]]")]
    [InlineData("", "[1,2,3]")]
    [InlineData("", "\"walk\"")]
    [InlineData(""","callback_url":"https://example.org/hook" """, null)]
    public async Task Film_ValueOutOfRange_Is422(string rest, string? z) => Assert.Equal(422, (await FilmAsync(rest, z: z)).Status);

    [Fact]
    [Trait("Row", "179")]
    public async Task Film_SixHundredAndOneVectors_Is422NamingTheMost()
    {
        var refused = await FilmAsync(z: $"[{string.Join(',', Enumerable.Repeat(studio.Step, 601))}]");
        Assert.Equal(422, refused.Status);
        Assert.Contains("600", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "179")]
    public async Task Film_RaggedSequence_Is422NamingTheRow()
    {
        var refused = await FilmAsync(z: $"[{studio.Step},[0.5]]");
        Assert.Equal((422, "z_sequence[1]"), (refused.Status, refused.Body.GetProperty("error").GetProperty("details").GetProperty("field").GetString()));
    }

    [Fact]
    [Trait("Row", "175")]
    [Trait("Row", "185")]
    [Trait("Row", "226")]
    [Trait("Row", "231")]
    public async Task Film_Async_EndsWithTheResultOfADirectOne()
    {
        var ordered = await FilmAsync(""","async":true,"seed":11 """, headers: ("X-Instance-Count", "2"));
        var job = await EndAsync(ordered.Body.GetProperty("job_id").GetString()!);
        var direct = await FilmAsync(""","seed":11 """);

        Assert.Equal(202, ordered.Status);
        Assert.Equal(("completed", 100.0), (job.GetProperty("status").GetString(), job.GetProperty("progress").GetDouble()));
        string[] Names(JsonElement json) => [.. json.EnumerateObject().Select(field => field.Name).Where(name => name != "cached").Order(StringComparer.Ordinal)];
        Assert.Equal(Names(job.GetProperty("result")), Names(direct.Body));
    }

    [Fact]
    [Trait("Row", "176")]
    [Trait("Row", "195")]
    public async Task Film_AskedAgainWithItsTag_Is304()
    {
        var first = await FilmAsync(""","seed":21 """);
        var held = await FilmAsync(""","seed":21 """, headers: ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal((304, first.Headers.ETag), (held.Status, held.Headers.ETag));
    }

    [Fact]
    [Trait("Row", "255")]
    public async Task Film_SameReferenceSequenceAndSeed_AreTheSameBytes()
    {
        var first = await FileAsync((await FilmAsync(""","seed":5 """, "?custom_cache_duration_seconds=0")).Body);
        var again = await FilmAsync(""","seed":5 """, "?custom_cache_duration_seconds=0");
        Assert.False(again.Body.GetProperty("cached").GetBoolean());
        Assert.Equal(first, await FileAsync(again.Body));
    }

    [Fact]
    [Trait("Row", "194")]
    public async Task Film_IncludeMask_AddsAFilmOfTheMasks()
    {
        var film = await FilmAsync("", "?include_mask=true");
        Assert.Equal("ftyp"u8.ToArray(), (await FileAsync(film.Body, "mask_url"))[4..8]);
    }

    [Fact]
    [Trait("Row", "197")]
    public async Task Film_TooLargeForADirectAnswer_SaysToSendAsync()
    {
        var z = $"[{string.Join(',', Enumerable.Repeat(studio.Step, 400))}]";
        var refused = await Api.Post("/v1/generate/video", $$"""{"reference_image_id":"{{studio.Reference}}","control_type":"text","z_sequence":{{z}},"resolution":"1920x1080"}""");
        Assert.Equal((422, "UseAsync"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    [Trait("Row", "173"), Trait("Row", "174"), Trait("Row", "182"), Trait("Row", "183"), Trait("Row", "192")]
    public async Task Film_DocumentedQueryHeaderAndSizes_AreTaken()
    {
        var film = await Api.Send(
            HttpMethod.Post,
            "/v1/generate/video?custom_cache_duration_seconds=600",
            $$"""{"reference_image_id":"{{studio.Reference}}","control_type":"text","z_sequence":[{{studio.Step}}],"url_ttl":600}""",
            ("X-GPU-Type", "t4"));
        Assert.Equal((200, 720, 720, 30), (film.Status, film.Body.GetProperty("width").GetInt32(), film.Body.GetProperty("height").GetInt32(), film.Body.GetProperty("fps").GetInt32()));
    }

    [Theory]
    [Trait("Row", "174"), Trait("Row", "175"), Trait("Row", "200"), Trait("Row", "201")]
    [InlineData("X-GPU-Type", "h100")]
    [InlineData("X-Instance-Count", "0")]
    [InlineData("X-Instance-Count", "5")]
    [InlineData("X-Instance-Count", "two")]
    public async Task FilmOrBatch_BadHeader_Is400(string name, string value)
    {
        Assert.Equal(400, (await FilmAsync(headers: (name, value))).Status);
        Assert.Equal(400, (await Api.Send(HttpMethod.Post, "/v1/batch/video", $$"""{"tasks":[{{Body("")}}]}""", (name, value))).Status);
    }

    [Fact]
    [Trait("Row", "174"), Trait("Row", "200")]
    public async Task FilmOrBatch_MoreThan1080p_NeedsTheLargeProcessor()
    {
        var body = $$"""{"reference_image_id":"{{studio.Reference}}","control_type":"text","z_sequence":[{{studio.Step}}],"resolution":"2000x1100"}""";
        Assert.Equal(422, (await Api.Post("/v1/generate/video", body)).Status);
        Assert.Equal(422, (await Api.Post("/v1/batch/video", $$"""{"tasks":[{{body}}]}""")).Status);
        var made = await Api.Send(HttpMethod.Post, "/v1/batch/video", $$"""{"tasks":[{{body}}]}""", ("X-GPU-Type", "a100"));
        Assert.Equal((200, 2000), (made.Status, made.Body.GetProperty("results")[0].GetProperty("width").GetInt32()));
    }

    [Theory]
    [Trait("Row", "173"), Trait("Row", "199")]
    [InlineData("?custom_cache_duration_seconds=0", false)]
    [InlineData("?custom_cache_duration_seconds=600", true)]
    [InlineData("", true)]
    public async Task FilmOrBatch_CacheTime_DecidesWhetherItIsDrawnAnew(string query, bool kept)
    {
        var rest = $$""","seed":{{query.Length + 400}} """;
        await FilmAsync(rest, query);
        var film = await FilmAsync(rest, query);
        await Api.Post("/v1/batch/video" + query, $$"""{"tasks":[{{Body(rest + ",\"fps\":11 ")}}]}""");
        var batch = await Api.Post("/v1/batch/video" + query, $$"""{"tasks":[{{Body(rest + ",\"fps\":11 ")}}],"async":true}""");
        Assert.Equal((kept, kept), (film.Body.GetProperty("cached").GetBoolean(), batch.Body.GetProperty("jobs")[0].GetProperty("cached").GetBoolean()));
    }

    [Fact]
    [Trait("Row", "192"), Trait("Row", "240")]
    public async Task Film_UrlTtl_IsTheAddressesLife()
    {
        var before = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var url = (await FilmAsync(""","url_ttl":600 """)).Body.GetProperty("video_url").GetString()!;
        Assert.InRange(
            long.Parse(url.Split("expires=")[1].Split('&')[0], System.Globalization.CultureInfo.InvariantCulture), before + 600, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 600);
    }

    [Theory]
    [Trait("Row", "148"), Trait("Row", "194")]
    [InlineData("video_url")]
    [InlineData("mask_url")]
    public async Task Film_IncludeMaskOnTheAssetsOwnAddress_IsTolerated(string field)
    {
        var url = new Uri((await FilmAsync("", "?include_mask=true")).Body.GetProperty(field).GetString()!).PathAndQuery;
        Assert.Equal(200, (await Api.Get(url + "&include_mask=true")).Status);
    }

    [Fact]
    [Trait("Row", "198")]
    [Trait("Row", "199")]
    [Trait("Row", "200")]
    [Trait("Row", "203")]
    [Trait("Row", "204")]
    [Trait("Row", "207")]
    [Trait("Row", "209")]
    public async Task Batch_Sync_AnswersInTheOrderOfItsTasks()
    {
        var batch = await Api.Send(HttpMethod.Post, "/v1/batch/video?custom_cache_duration_seconds=600", $$"""{"tasks":[{{Body(""","fps":12 """)}},{{Body(""","format":"gif","fps":10 """)}}]}""", ("X-GPU-Type", "v100"));
        var results = batch.Body.GetProperty("results");

        Assert.Equal((200, 2), (batch.Status, results.GetArrayLength()));
        Assert.Equal(("video/mp4", "image/gif"), (results[0].GetProperty("content_type").GetString(), results[1].GetProperty("content_type").GetString()));
    }

    [Fact]
    [Trait("Row", "201")]
    [Trait("Row", "202")]
    [Trait("Row", "205")]
    [Trait("Row", "208")]
    public async Task Batch_Async_HasAJobForEachTask()
    {
        var tasks = $$"""{"tasks":[{{Body(""","seed":31 """)}},{{Body(""","seed":32 """)}}],"async":true}""";
        var batch = await Api.Send(HttpMethod.Post, "/v1/batch/video", tasks, ("X-Instance-Count", "2"));
        var ids = batch.Body.GetProperty("job_ids").EnumerateArray().Select(id => id.GetString()!).ToList();
        foreach (var id in ids)
        {
            Assert.Equal("completed", (await EndAsync(id)).GetProperty("status").GetString());
        }

        Assert.Equal((202, 2, 2), (batch.Status, ids.Count, batch.Body.GetProperty("jobs").GetArrayLength()));
        Assert.Equal(304, (await Api.Send(HttpMethod.Post, "/v1/batch/video", tasks, ("If-None-Match", batch.Headers.ETag!.ToString()))).Status);
    }

    [Fact]
    [Trait("Row", "203")]
    public async Task Batch_BadTask_Is422NamingItsField()
    {
        var refused = await Api.Post("/v1/batch/video", $$"""{"tasks":[{{Body("")}},{{Body(""","fps":900 """)}}]}""");
        Assert.Equal((422, "tasks[1].fps"), (refused.Status, refused.Body.GetProperty("error").GetProperty("details").GetProperty("field").GetString()));
        Assert.Equal(422, (await Api.Post("/v1/batch/video", """{"tasks":[]}""")).Status);
    }
}
