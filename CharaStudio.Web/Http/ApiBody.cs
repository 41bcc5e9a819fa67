using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace CharaStudio.Web.Http;

/// <summary>
/// A JSON request body read strictly (see <see cref="StrictJson"/>): take <c>ApiBody&lt;CharacterCreate&gt; body</c> as an endpoint's
/// parameter and use <see cref="Value"/>. Wrong JSON and wrong types are 400 with line and column, a missing or null required field
/// is 422 (400 under /api and chat) naming it, fields that the contract does not know are listed in <c>X-Ignored-Fields</c>.
/// </summary>
public sealed class ApiBody<T>(T value, JsonElement json) : IBindableFromHttpContext<ApiBody<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    public T Value { get; } = value;

    /// <summary>The body as it was sent, for PATCH and for data kept as it is.</summary>
    public JsonElement Json { get; } = json;

    /// <summary>True when the top-level field was sent, even as null: PATCH changes only what was sent.</summary>
    public bool Sent(string field) => Json.TryGetProperty(field, out _);

    public static async ValueTask<ApiBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var bytes = await ApiBody.ReadBytesAsync(context);
        return Parse(context, bytes);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    private static ApiBody<T> Parse(HttpContext context, byte[] bytes)
    {
        StrictJson.Check(bytes);
        var json = JsonSerializer.Deserialize<JsonElement>(bytes, ApiJson.Input);
        var shape = new JsonShape();
        if (json.ValueKind == JsonValueKind.Null)
        {
            throw StrictJson.At(bytes, 0, "Expected a JSON object, not null");
        }

        shape.Check(json, typeof(T));
        try
        {
            var value = JsonSerializer.Deserialize<T>(bytes, ApiJson.Input)!;
            if (shape.Ignored.Count > 0)
            {
                context.Response.Headers["X-Ignored-Fields"] = string.Join(", ", shape.Ignored.Select(Uri.EscapeDataString));
            }

            return new ApiBody<T>(value, json);
        }
        catch (JsonException error)
        {
            throw StrictJson.At(bytes, StrictJson.Offset(bytes, error), $"The value of '{error.Path}' has the wrong type", error.Path);
        }
    }
}

/// <summary>The bytes of a JSON body, within the endpoint's limit.</summary>
public static class ApiBody
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="StudioException">UnsupportedMediaType, PayloadTooLarge, or BadRequest when empty.</exception>
    public static async Task<byte[]> ReadBytesAsync(HttpContext context)
    {
        RequireJson(context.Request);
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<BodyLimitMetadata>()?.Bytes ?? BodyLimitMetadata.DefaultBytes;
        if (context.Request.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        using var buffer = new MemoryStream((int)(context.Request.ContentLength ?? 0));
        var chunk = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int read;
            while ((read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0)
            {
                if (buffer.Length + read > limit)
                {
                    throw TooLarge(limit);
                }

                buffer.Write(chunk, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        var bytes = buffer.ToArray();
        return bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes[3..] : bytes;
    }

    private static void RequireJson(HttpRequest request)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed : null;
        var isJson = type is not null
            && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase));
        var isUtf8 = type is not null
            && (!type.Charset.HasValue || Encoding.UTF8.Equals(type.Encoding));
        if (!isJson || !isUtf8)
        {
            throw new StudioException(ErrorCode.UnsupportedMediaType, "Send Content-Type: application/json (UTF-8).");
        }
    }

    private static StudioException TooLarge(long limit) =>
        new(ErrorCode.PayloadTooLarge, $"The request body is larger than {limit} bytes.");
}
