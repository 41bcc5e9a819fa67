using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Generation;
using CharaStudio.Web.Http;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 147-164, 173-192, 199-206: a parameter that does nothing is a defect, and none may be forgotten here.</summary>
public sealed partial class ParameterRows(ReferenceStudio studio) : IClassFixture<ReferenceStudio>
{
    private const string Zeros = "0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0";

    // The same for everybody: grain, neighbours and time, for seed and smoothing to work on.
    private const string Common = ""","resolution":"96x128","adv_weight":1 """;

    /// <summary>Of each field of a frame's order, another value than that of the order without it. pose_smoothness has a test of its own in <see cref="StrengthRows"/>: among neighbours it holds back jumps only.</summary>
    public static TheoryData<string, string> FrameFields => new()
    {
        { "reference_image_id", "\"ref_0000000000000000000000\"" },
        { "control_type", "\"latent\"" },
        { "z_t", $"[{Zeros}]" },
        { "resolution", "\"64x64\"" },
        { "model", "\"gan\"" },
        { "output_format", "\"base64\"" },
        { "image_format", "\"jpeg\"" },
        { "identity_strength", "0" },
        { "temporal_strength", "0" },
        { "perceptual_weight", "1" },
        { "adv_weight", "0" },
        { "url_ttl", "600" },
        { "seed", "7" },
        { "background", "\"#ff0000\"" },
        { "z_previous", "[]" },
        { "z_next", $"[[{Zeros}]]" },
    };

    /// <summary>The same of a film's.</summary>
    public static TheoryData<string, string> FilmFields => new()
    {
        { "reference_image_id", "\"ref_0000000000000000000000\"" },
        { "control_type", "\"latent\"" },
        { "z_sequence", $"[[{Zeros}]]" },
        { "format", "\"gif\"" },
        { "resolution", "\"64x64\"" },
        { "fps", "12" },
        { "model", "\"gan\"" },
        { "async", "true" },
        { "callback_url", "\"https://example.org/hook\"" },
        { "identity_strength", "0" },
        { "temporal_strength", "0" },
        { "perceptual_weight", "1" },
        { "adv_weight", "0" },
        { "pose_smoothness", "1" },
        { "url_ttl", "600" },
        { "seed", "7" },
        { "background", "\"#ff0000\"" },
    };

    [Theory]
    [MemberData(nameof(FrameFields))]
    public async Task Frame_EachField_HasAnEffect(string field, string other)
    {
        var order = Fields($$"""{"reference_image_id":"{{studio.Reference}}","control_type":"text","z_t":{{studio.Step}},"z_previous":[[{{Zeros}}]]{{Common}}}""");
        Assert.NotEqual(await TracesAsync("/v1/generate/frame", order), await TracesAsync("/v1/generate/frame", With(order, field, other)));
    }

    [Theory]
    [MemberData(nameof(FilmFields))]
    public async Task Film_EachField_HasAnEffect(string field, string other)
    {
        var order = Fields($$"""{"reference_image_id":"{{studio.Reference}}","control_type":"text","z_sequence":{{studio.Walk}}{{Common}}}""");
        Assert.NotEqual(await TracesAsync("/v1/generate/video", order), await TracesAsync("/v1/generate/video", With(order, field, other)));
    }

    [Theory]
    [InlineData("async", "true")]
    [InlineData("callback_url", "\"https://example.org/hook\"")]
    [InlineData("tasks", "[]")]
    public async Task Batch_EachField_HasAnEffect(string field, string other)
    {
        var order = Fields($$"""{"tasks":[{"reference_image_id":"{{studio.Reference}}","control_type":"text","z_sequence":[{{studio.Step}}],"resolution":"64x64"}]}""");
        Assert.NotEqual(await TracesAsync("/v1/batch/video", order), await TracesAsync("/v1/batch/video", With(order, field, other)));
        Assert.Equal(3, typeof(BatchOrder).GetProperties().Length);
    }

    [Theory]
    [InlineData("/v1/generate/frame", "?include_mask=true", "", "")]
    [InlineData("/v1/generate/frame", "", "If-None-Match", "*")]
    [InlineData("/v1/generate/frame", "", "X-GPU-Type", "a100", "1200x1200")]
    [InlineData("/v1/generate/video", "?include_mask=true", "", "")]
    [InlineData("/v1/generate/video", "", "If-None-Match", "*")]
    [InlineData("/v1/generate/video", "", "X-GPU-Type", "a100", "1200x1200")]
    public async Task EachQueryAndHeader_HasAnEffect(string path, string query, string header, string value, string resolution = "64x64")
    {
        var z = path.EndsWith("frame", StringComparison.Ordinal) ? $"\"z_t\":{studio.Step}" : $"\"z_sequence\":[{studio.Step}]";
        var order = Fields($$"""{"reference_image_id":"{{studio.Reference}}","control_type":"text",{{z}},"resolution":"{{resolution}}"}""");
        var plain = await TracesAsync(path, order);
        Assert.NotEqual(plain, await TracesAsync(path + query, order, header.Length > 0 ? [(header, value)] : []));
    }

    [Fact]
    public void EveryFieldOfTheOrders_IsTriedHere()
    {
        static string[] Names(Type type) => [.. type.GetProperties().Select(property => property.Name is "ZT" ? "z_t" : JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)).Order(StringComparer.Ordinal)];
        Assert.Equal(Names(typeof(FrameOrder)), FrameFields.Select(row => (string)row[0]).Append("pose_smoothness").Order(StringComparer.Ordinal));
        Assert.Equal(Names(typeof(VideoOrder)), FilmFields.Select(row => (string)row[0]).Order(StringComparer.Ordinal));
    }

    // What a client can tell of an answer: status, fields, the life of addresses, the bytes behind them; not the speed, and no ids of this one answer.
    // One that became a job on a busy machine counts as the direct answer that it was meant to be.
    private async Task<string> TracesAsync(string path, Dictionary<string, JsonElement> order, params (string Name, string Value)[] headers)
    {
        var answer = await studio.Api.Send(HttpMethod.Post, path, JsonSerializer.Serialize(order), headers);
        var isLate = answer.Status == 202 && !order.ContainsKey("async");
        var body = isLate ? await studio.Api.ResultAsync(answer) : answer.Body;
        var traces = new List<string> { isLate ? "200" : answer.Status.ToString(CultureInfo.InvariantCulture) };
        if (body.ValueKind is not JsonValueKind.Object)
        {
            return traces[0];
        }

        foreach (var field in body.EnumerateObject())
        {
            traces.Add(field.Name + " " + await TraceAsync(field.Name, field.Value));
        }

        return string.Join('\n', traces);
    }

    private async Task<string> TraceAsync(string name, JsonElement value)
    {
        if (name is "metrics" or "cached" or "request_id" or "job_id" or "status_url" or "poll_url" or "results" or "batch_id" or "jobs" or "job_ids")
        {
            return "";
        }

        if (!name.EndsWith("_url", StringComparison.Ordinal))
        {
            return value.ToString();
        }

        var address = new Uri(value.GetString()!).PathAndQuery;
        var ends = long.Parse(Expires().Match(address).Groups["ends"].Value, CultureInfo.InvariantCulture);
        var bytes = await studio.Api.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative));
        return $"{(ends - TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 43_200) / 86_400} days {Convert.ToHexStringLower(SHA256.HashData(bytes))}";
    }

    private static Dictionary<string, JsonElement> Fields(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json, ApiJson.Input)!;

    private static Dictionary<string, JsonElement> With(Dictionary<string, JsonElement> order, string field, string value) =>
        new(order) { [field] = JsonSerializer.Deserialize<JsonElement>(value) };

    [GeneratedRegex("expires=(?<ends>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expires();
}
