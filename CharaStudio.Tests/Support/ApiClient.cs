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
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new("application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var json = text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
        return new ApiAnswer((int)response.StatusCode, json, response.Headers, response.Content.Headers);
    }

    public void Dispose() => client.Dispose();
}
