using System.Net;
using System.Text.Json;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Http;

public sealed class ApiErrorsTests : IAsyncLifetime
{
    private readonly StudioApplication _studio = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Theory]
    [InlineData("/v1/nothing-here")]
    [InlineData("/api/nothing-here")]
    public async Task UnknownPath_OfTheApi_AnswersAnErrorBody(string path)
    {
        using var client = _studio.CreatePlainClient();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(answer.Headers.GetValues("X-Request-Id").Single(), body.RootElement.GetProperty("request_id").GetString());
    }

    [Fact]
    public async Task UnknownPath_UnderV1_SpeaksNested()
    {
        using var client = _studio.CreatePlainClient();
        using var answer = await client.GetAsync(new Uri("/v1/nothing-here", UriKind.Relative));
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("NotFound", body.RootElement.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task UnknownPath_UnderApi_SpeaksFlat()
    {
        using var client = _studio.CreatePlainClient();
        using var answer = await client.GetAsync(new Uri("/api/nothing-here", UriKind.Relative));
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("not_found", body.RootElement.GetProperty("error").GetString());
    }

    [Fact]
    public async Task Error_WhenAcceptAsksForProblem_IsRfc9457()
    {
        using var client = _studio.CreatePlainClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/problem+json");
        using var answer = await client.GetAsync(new Uri("/v1/nothing-here", UriKind.Relative));
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(404, body.RootElement.GetProperty("status").GetInt32());
    }
}
