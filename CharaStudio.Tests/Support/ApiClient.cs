using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CharaStudio.Tests.Support;

/// <summary>An answer of the API with its JSON.</summary>
public sealed record ApiAnswer(int Status, JsonElement Body, HttpResponseHeaders Headers, HttpContentHeaders Content)
{
    public JsonElement Data => Body.GetProperty("data");

    public string Id => Data.GetProperty("id").GetString()!;

    public JsonElement this[string field] => Data.GetProperty(field);

    public string Text(string field) => this[field].GetString()!;

    public string ErrorCode => Body.GetProperty("error").GetProperty("code").GetString()!;

    public string Message => Body.GetProperty("error").GetProperty("message").GetString()!;
}

/// <summary>Sends JSON as it stands and gives the answer's.</summary>
public sealed class ApiClient(HttpClient client) : IDisposable
{
    public HttpClient Http => client;

    public Task<ApiAnswer> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<ApiAnswer> Post(string path, string json) => Send(HttpMethod.Post, path, json);

    public Task<ApiAnswer> Patch(string path, string json) => Send(HttpMethod.Patch, path, json);

    public Task<ApiAnswer> Delete(string path) => Send(HttpMethod.Delete, path, null);

    public Task<ApiAnswer> Send(HttpMethod method, string path, string? json, params (string Name, string Value)[] headers) =>
        SendBytes(method, path, json is null ? null : Encoding.UTF8.GetBytes(json), headers);

    public async Task<ApiAnswer> SendBytes(HttpMethod method, string path, byte[]? body, params (string Name, string Value)[] headers)
    {
        using var content = body is null ? null : new ByteArrayContent(body);
        if (content is not null)
        {
            content.Headers.ContentType = new("application/json");
        }

        return await SendContent(method, path, content, headers);
    }

    /// <summary>Sends any body; an answer that is no JSON has none.</summary>
    public async Task<ApiAnswer> SendContent(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var json = text.Length == 0 || response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) != true ? default : JsonSerializer.Deserialize<JsonElement>(text);
        return new ApiAnswer((int)response.StatusCode, json, response.Headers, response.Content.Headers);
    }

    /// <summary>Waits until a job is over: done, failed or canceled. A canceled job that is being drawn still changes its rows until then.</summary>
    /// <returns>Its last answer.</returns>
    public Task<ApiAnswer> UntilOver(string job) => Eventually.GetAsync($"The end of job {job}", () => Get($"/v1/jobs/{job}"), answer =>
    {
        Assert.True(answer.Status is 200 or 429, answer.Body.ToString());
        return answer.Status == 200 && answer.Body.GetProperty("status").GetString() is not ("pending" or "processing");
    });

    public void Dispose() => client.Dispose();
}
