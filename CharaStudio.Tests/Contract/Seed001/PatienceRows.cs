using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Row 256: how long both clients wait before they try again.</summary>
public sealed class PatienceRows
{
    private const string Nowhere = "http://127.0.0.1:9";

    private static Task<string> PythonAsync(string retryAfter) => Script.PythonAsync(
        $$"""
        import email.message, urllib.error, urllib.request
        import charastudio, charastudio.transport as wire
        waits = []
        wire.time.sleep = waits.append
        headers = email.message.Message()
        if "{{retryAfter}}":
            headers["Retry-After"] = "{{retryAfter}}"
        class Busy(urllib.error.HTTPError):
            def read(self, *a): return b"{}"
        def refuse(request, timeout): raise Busy(request.full_url, 429, "busy", headers, None)
        urllib.request.urlopen = refuse
        try:
            charastudio.Client(api_key="x", base_url="{{Nowhere}}", retries=7).characters.get("char_x")
        except charastudio.APIError as e:
            print(e.status, *[f"{w:g}" for w in waits])
        """,
        Nowhere);

    private static Task<string> NodeAsync(string retryAfter) => Script.NodeAsync(
        $$"""
        import { CharaStudio } from 'charastudio-sdk';
        const waits = [];
        globalThis.setTimeout = (done, ms) => { waits.push(ms / 1000); queueMicrotask(done); };
        globalThis.fetch = async () => new Response('{}', { status: 429, headers: '{{retryAfter}}' ? { 'retry-after': '{{retryAfter}}' } : {} });
        try { await new CharaStudio({ apiKey: 'x', baseUrl: '{{Nowhere}}', retries: 7 }).characters.get('char_x'); } catch (e) { console.log(e.status, ...waits); }
        """,
        Nowhere);

    [Theory]
    [Trait("Row", "256")]
    [InlineData("", "429 1 2 4 8 16 32 32")]
    [InlineData("30", "429 30 30 30 30 30 30 30")]
    [InlineData("3600", "429")]
    public async Task BothClients_WaitTwiceAsLongEachTime_OrAsLongAsTheyAreTold(string retryAfter, string expected)
    {
        Assert.Equal(expected, await PythonAsync(retryAfter));
        Assert.Equal(expected, await NodeAsync(retryAfter));
    }
}
