using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CharaStudio.Web.Http;

/// <summary>How JSON is read and written everywhere in the API: snake_case, strict types, ISO seconds in UTC.</summary>
public static class ApiJson
{
    public const int MaxDepth = 32;

    public static JsonSerializerOptions Input { get; } = Configure(new JsonSerializerOptions());

    public static JsonSerializerOptions Output { get; } = Configure(new JsonSerializerOptions { MaxDepth = 64 });

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.MaxDepth = Math.Max(options.MaxDepth, MaxDepth);
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowDuplicateProperties = false;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.Converters.Add(new IsoSeconds());
        return options;
    }

    /// <summary>Instants as <c>2026-05-01T12:00:00Z</c> (contract C14); fractions are cut, never rounded up.</summary>
    private sealed class IsoSeconds : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var time)
                ? time.ToUniversalTime()
                : throw new JsonException("Expected an ISO 8601 time such as 2026-05-01T12:00:00Z.");

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }
}
