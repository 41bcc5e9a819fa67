using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CharaStudio.Engine.Writing.Served;

internal sealed record ChatMessage(string Role, string Content);

internal sealed record ChatSettings(double Temperature, int MaxTokens, long Seed);

internal sealed record ChatAnswer(string Text, string? FinishReason, TokenUse? Usage);

/// <summary>One chat completion against an OpenAI-compatible server, streamed or whole.</summary>
internal sealed class ChatClient(HttpClient http, ServedModel model)
{
    private const int LongestAnswer = 1 << 20;

    public async Task<ChatAnswer> AskAsync(IReadOnlyList<ChatMessage> messages, ChatSettings settings, CancellationToken cancellationToken)
    {
        using var request = Build(messages, settings);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw new WriterException($"{Where} answered {(int)response.StatusCode}: {await ReasonAsync(response, cancellationToken)}");
            }

            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var reader = new StreamReader(body, Encoding.UTF8);
            var streamed = response.Content.Headers.ContentType?.MediaType == "text/event-stream";
            return streamed ? await ReadEventsAsync(reader, cancellationToken) : ReadWhole(await ReadBoundedAsync(reader, cancellationToken));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new WriterException($"{Where} could not be reached: {e.Message}", e);
        }
        catch (TaskCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new WriterException($"{Where} did not answer in time.", e);
        }
        catch (JsonException e)
        {
            throw new WriterException($"{Where} sent broken JSON.", e);
        }
    }

    private string Where => $"The language model server at {model.BaseUrl.Authority}";

    private HttpRequestMessage Build(IReadOnlyList<ChatMessage> messages, ChatSettings settings)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, model.Completions)
        {
            Content = JsonContent.Create(new
            {
                model = model.Model,
                messages = messages.Select(m => new { role = m.Role, content = m.Content }),
                temperature = settings.Temperature,
                max_tokens = settings.MaxTokens,
                seed = settings.Seed,
                stream = model.Stream,
            }),
        };
        if (!string.IsNullOrEmpty(model.Key))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", model.Key);
        }

        return request;
    }

    private async Task<ChatAnswer> ReadEventsAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        string? finish = null;
        TokenUse? usage = null;
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            // Lines that start with a colon are keep-alive comments; blank lines end an event.
            if (!line.StartsWith("data:", StringComparison.Ordinal))
            {
                continue;
            }

            var data = line[5..].Trim();
            if (data == "[DONE]")
            {
                return new ChatAnswer(text.ToString(), finish, usage);
            }

            using var json = JsonDocument.Parse(data);
            ThrowIfError(json.RootElement);
            usage = Usage(json.RootElement) ?? usage;
            if (FirstChoice(json.RootElement) is { } choice)
            {
                text.Append(Content(choice));
                finish = Finish(choice) ?? finish;
            }

            if (text.Length > LongestAnswer)
            {
                throw new WriterException($"{Where} sent more than {LongestAnswer:N0} characters.");
            }
        }

        // Some servers forget [DONE]; a stream that named its reason to stop is whole, any other was cut off.
        return finish is not null ? new ChatAnswer(text.ToString(), finish, usage) : throw new WriterException($"{Where} broke off in mid answer.");
    }

    private ChatAnswer ReadWhole(string body)
    {
        using var json = JsonDocument.Parse(body);
        ThrowIfError(json.RootElement);
        return FirstChoice(json.RootElement) is { } choice
            ? new ChatAnswer(Content(choice), Finish(choice), Usage(json.RootElement))
            : throw new WriterException($"{Where} answered without choices.");
    }

    private void ThrowIfError(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new WriterException($"{Where} answered with something that is no JSON object.");
        }

        if (root.TryGetProperty("error", out var error) && error.ValueKind is not JsonValueKind.Null)
        {
            throw new WriterException($"{Where} reported: {(error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var m) ? m.ToString() : error.ToString())}");
        }
    }

    private static JsonElement? FirstChoice(JsonElement root) =>
        root.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array && choices.GetArrayLength() > 0
        && choices[0].ValueKind == JsonValueKind.Object ? choices[0] : null;

    private static string Content(JsonElement choice)
    {
        foreach (var holder in (string[])["delta", "message"])
        {
            if (choice.TryGetProperty(holder, out var part) && part.ValueKind == JsonValueKind.Object
                && part.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String)
            {
                return content.GetString() ?? "";
            }
        }

        return choice.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() ?? "" : "";
    }

    private static string? Finish(JsonElement choice) =>
        choice.TryGetProperty("finish_reason", out var reason) && reason.ValueKind == JsonValueKind.String ? reason.GetString() : null;

    private static TokenUse? Usage(JsonElement root) =>
        root.TryGetProperty("usage", out var usage) && usage.ValueKind == JsonValueKind.Object
        && usage.TryGetProperty("prompt_tokens", out var prompt) && prompt.TryGetInt32(out var asked)
        && usage.TryGetProperty("completion_tokens", out var completion) && completion.TryGetInt32(out var written)
            ? new TokenUse(asked, written, "server")
            : null;

    private static async Task<string> ReasonAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var reader = new StreamReader(body, Encoding.UTF8);
        var buffer = new char[300];
        var read = await reader.ReadBlockAsync(buffer, cancellationToken);
        return new string(buffer, 0, read).ReplaceLineEndings(" ").Trim();
    }

    private static async Task<string> ReadBoundedAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var buffer = new char[LongestAnswer + 1];
        var read = await reader.ReadBlockAsync(buffer, cancellationToken);
        return read <= LongestAnswer ? new string(buffer, 0, read) : throw new WriterException($"The answer is longer than {LongestAnswer:N0} characters.");
    }
}
