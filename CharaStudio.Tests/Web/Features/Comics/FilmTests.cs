using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Features.Comics;

public sealed class FilmTests(ApiStudio studio) : IClassFixture<ApiStudio>
{
    [Fact]
    public async Task Post_DrawnComic_MakesAFilmThatBrowsersMaySeekIn()
    {
        var comic = await DrawAsync();
        var film = await FilmAsync(comic, """{"resolution":"321x181","fps":6,"seconds_per_panel":1,"transition":"slide"}""");
        Assert.Equal((320, 180, 12), (film.GetProperty("width").GetInt32(), film.GetProperty("height").GetInt32(), film.GetProperty("frames").GetInt32()));
        Assert.Equal("321x181", film.GetProperty("requested_resolution").GetString());
        var address = film.GetProperty("film_url").GetString()!;
        using var whole = await SendAsync(HttpMethod.Get, address, null);
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        Assert.Equal(("video/mp4", HttpStatusCode.OK), (whole.Content.Headers.ContentType?.MediaType, whole.StatusCode));
        using var part = await SendAsync(HttpMethod.Get, address, new RangeHeaderValue(100, 199));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(bytes[100..200], await part.Content.ReadAsByteArrayAsync());
        using var beyond = await SendAsync(HttpMethod.Get, address, new RangeHeaderValue(bytes.Length + 10, null));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        using var head = await SendAsync(HttpMethod.Head, address, null);
        Assert.Equal(bytes.Length, head.Content.Headers.ContentLength);
        using var changed = await SendAsync(HttpMethod.Get, address, new RangeHeaderValue(100, 199), "\"another\"");
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        using var same = await SendAsync(HttpMethod.Get, address, new RangeHeaderValue(100, 199), whole.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.PartialContent, same.StatusCode);
    }

    [Fact]
    public async Task Delete_ComicWithAGif_RemovesTheFilmToo()
    {
        var comic = await DrawAsync();
        var film = await FilmAsync(comic, """{"format":"gif","resolution":"160x90","fps":4,"seconds_per_panel":1,"pan":false}""");
        var list = await studio.Owner.Get($"/v1/comics/{comic}/films");
        Assert.Equal("gif", Assert.Single(list.Data.EnumerateArray()).GetProperty("format").GetString());
        Assert.Equal(200, (await studio.Owner.Delete($"/v1/comics/{comic}")).Status);
        using var gone = await SendAsync(HttpMethod.Get, film.GetProperty("film_url").GetString()!, null);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory]
    [InlineData("""{"format":"-f"}""")]
    [InlineData("""{"format":"concat:a"}""")]
    [InlineData("""{"resolution":"1280x720;id"}""")]
    [InlineData("""{"resolution":"99999999999x1"}""")]
    [InlineData("""{"resolution":"1921x1080"}""")]
    [InlineData("""{"transition":"\"; rm -rf"}""")]
    [InlineData("""{"fps":61}""")]
    [InlineData("""{"seconds_per_panel":0.1}""")]
    [InlineData("""{"seconds_per_panel":30,"fps":60,"resolution":"1920x1080","format":"gif"}""")]
    public async Task Post_HostileOrAbsurd_IsRefusedBeforeAnythingRuns(string body)
    {
        var comic = await DrawAsync();
        Assert.Equal(422, (await studio.Owner.Post($"/v1/comics/{comic}/film", body)).Status);
    }

    [Fact]
    public async Task Post_StrangersComic_IsNotFound() =>
        Assert.Equal(404, (await studio.Stranger.Post($"/v1/comics/{await DrawAsync()}/film", "{}")).Status);

    private async Task<string> DrawAsync()
    {
        var made = await studio.Owner.Post(
            "/v1/generate/comic", """{"seed":4,"panels":[{"description":"A knight waits in the rain","dialogue":[{"text":"Come out -f ; \"id\"","kind":"caption"}]},{"description":"A castle at dusk"}]}""");
        return made.Text("comic_id");
    }

    private async Task<JsonElement> FilmAsync(string comic, string body)
    {
        var accepted = await studio.Owner.Post($"/v1/comics/{comic}/film", body);
        Assert.Equal(202, accepted.Status);
        return await studio.Owner.ResultAsync(accepted);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, RangeHeaderValue? range, string? tag = null)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Range = range;
        request.Headers.IfRange = tag is null ? null : new RangeConditionHeaderValue(tag);
        return await studio.Owner.Http.SendAsync(request);
    }
}
