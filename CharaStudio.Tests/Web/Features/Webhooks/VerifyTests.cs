using System.Globalization;
using System.Text;
using System.Text.Json;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Webhooks;

namespace CharaStudio.Tests.Web.Features.Webhooks;

/// <summary>Threat 38: both clients believe what the studio signs, and nothing else.</summary>
public sealed class VerifyTests
{
    private const string Body = """{"job_id":"job_1","status":"completed","result":{"city":"Zürich"}}""";
    private const long At = 1_800_000_000;
    private static readonly byte[] s_secret = Encoding.ASCII.GetBytes("a secret of twenty-four.");

    public static TheoryData<string, string, long, string> Cases => new()
    {
        { "as sent", Body, 0, "believed" },
        { "the last second", Body, 300, "believed" },
        { "too old", Body, 301, "refused" },
        { "from the future", Body, -301, "refused" },
        { "one space more", Body + " ", 0, "refused" },
        { "another id", Body, 0, "refused" },
        { "another secret", Body, 0, "refused" },
        { "no signature", Body, 0, "refused" },
        { "junk signature", Body, 0, "refused" },
        { "two signatures", Body, 0, "believed" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Python_BelievesOnlyWhatWasSigned(string what, string body, long late, string verdict)
    {
        var script =
            $"""
            import json
            from charastudio import webhooks
            try:
                event = webhooks.verify(json.loads({Quote(body)}).encode(), json.loads({Quote(Headers(what))}), "{Secret(what)}", now={At + late})
                print("believed" if event["result"]["city"] == "Z\u00fcrich" else "?")
            except webhooks.WebhookError:
                print("refused")
            """;
        Assert.Equal(verdict, await Script.PythonAsync(script, "http://unused"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task JavaScript_BelievesOnlyWhatWasSigned(string what, string body, long late, string verdict)
    {
        var script =
            $$"""
            import { webhooks } from 'charastudio-sdk';
            try {
              const event = await webhooks.verify(JSON.parse({{Quote(body)}}), JSON.parse({{Quote(Headers(what))}}), '{{Secret(what)}}', 300, {{At + late}});
              console.log(event.result.city === 'Z\u00fcrich' ? 'believed' : '?');
            } catch (error) {
              if (!(error instanceof webhooks.WebhookError)) throw error;
              console.log('refused');
            }
            """;
        Assert.Equal(verdict, await Script.NodeAsync(script, "http://unused"));
    }

    private static string Secret(string what) => what == "another secret" ? WebhookSecrets.Spell("another one of 24 bytes!"u8) : WebhookSecrets.Spell(s_secret);

    private static object Headers(string what)
    {
        var headers = WebhookSignature.Headers("msg_1", DateTimeOffset.FromUnixTimeSeconds(At), Encoding.UTF8.GetBytes(Body), [s_secret])
            .ToDictionary(header => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(header.Key), header => header.Value, StringComparer.Ordinal);
        switch (what)
        {
            case "another id":
                headers["Webhook-Id"] = "msg_2";
                break;
            case "no signature":
                headers.Remove("Webhook-Signature");
                break;
            case "junk signature":
                headers["Webhook-Signature"] = "v1,?? v2,AAAA v1";
                break;
            case "two signatures":
                headers["Webhook-Signature"] = "v1,AAAA " + headers["Webhook-Signature"];
                break;
        }

        return headers;
    }

    // A JSON text as a literal of both languages.
    private static string Quote(object value) => JsonSerializer.Serialize(JsonSerializer.Serialize(value));
}
