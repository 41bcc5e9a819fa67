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

    [Theory]
    [InlineData("PUT", "/v1/models", 405)]
    [InlineData("POST", "/v1/generate/story", 415)]
    public async Task KnownPath_WithAnotherMethodOrType_SpeaksItsRoutesDialect(string method, string path, int status)
    {
        using var client = await _studio.CreateKeyedClientAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative)) { Content = new StringContent("x") };
        using var answer = await client.SendAsync(request);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal((status, JsonValueKind.String), ((int)answer.StatusCode, body.RootElement.GetProperty("error").ValueKind));
    }

    [Fact]
    public async Task NullInADictionary_IsRefusedByName()
    {
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        var answer = await api.Post("/v1/generate/story", """{"model":"charastudio-illustrator","characters":[{"name":"Mira","appearance":"red hair","states":{"a":null}}],"scenes":[{"prompt":"a"},{"prompt":"b"}]}""");
        Assert.Equal((422, "characters[0].states.a"), (answer.Status, answer.Body.GetProperty("details").GetProperty("field").GetString()));
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
