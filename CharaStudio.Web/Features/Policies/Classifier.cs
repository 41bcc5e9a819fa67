using System.Net.Http.Headers;
using System.Text.Json;

namespace CharaStudio.Web.Features.Policies;

/// <summary>
/// A moderation server of the operator's choosing that speaks OpenAI's <c>POST /moderations</c>: <c>Classifier:BaseUrl</c>,
/// <c>Classifier:Model</c>, <c>Classifier:Key</c>. Off unless configured.
/// </summary>
public sealed class Classifier(IHttpClientFactory clients, IConfiguration configuration)
{
    internal const string Client = "classifier";
    private const int LongestAnswer = 1 << 20;

    public bool IsConfigured => Address is not null;

    private Uri? Address => Uri.TryCreate(configuration["Classifier:BaseUrl"]?.TrimEnd('/') + "/moderations", UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https" ? url : null;

    /// <summary>The categories that the server flags; none when it finds nothing.</summary>
    /// <exception cref="HttpRequestException">The server failed.</exception>
    /// <exception cref="JsonException">Its answer is not what the protocol says.</exception>
    public async Task<IReadOnlyList<string>> AskAsync(string text, CancellationToken token)
    {
        using var http = clients.CreateClient(Client);
        http.Timeout = TimeSpan.FromSeconds(15);
        http.MaxResponseContentBufferSize = LongestAnswer;
        using var request = new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = JsonContent.Create(new { model = configuration["Classifier:Model"], input = text }),
        };
        if (configuration["Classifier:Key"] is { Length: > 0 } key)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        using var answer = await http.SendAsync(request, token);
        answer.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(token));
        return json.RootElement.TryGetProperty("results", out var results) && results.ValueKind is JsonValueKind.Array
            ? [.. results.EnumerateArray().SelectMany(Flagged).Distinct(StringComparer.Ordinal)]
            : throw new JsonException("There are no results in the answer.");
    }

    private static IEnumerable<string> Flagged(JsonElement result) =>
        !result.TryGetProperty("flagged", out var flagged) || flagged.ValueKind is not JsonValueKind.True ? []
        : result.TryGetProperty("categories", out var categories) && categories.ValueKind is JsonValueKind.Object
            ? [.. categories.EnumerateObject().Where(category => category.Value.ValueKind is JsonValueKind.True).Select(category => category.Name).DefaultIfEmpty("flagged")]
            : ["flagged"];
}
