using CharaStudio.Tests.Web.Features.Webhooks;

namespace CharaStudio.Tests.Faults;

/// <summary>F10: receivers that hang, fail, redirect and drip, and a studio that is killed while it tries them.</summary>
internal sealed class BadReceivers : IFault
{
    private readonly StudioServer _studio = new("--outgoing-allow", "127.0.0.1");

    public string Id => "F10";

    public string Injection => "webhook receivers that hang, fail, redirect, drip; kill -9 between their tries";

    public ValueTask DisposeAsync() => _studio.DisposeAsync();

    public async Task<string> RunAsync(int seed)
    {
        if (seed == 1)
        {
            await _studio.StartAsync();
        }

        await using var good = new Receiver();
        await using var hanging = new Receiver { Answer = Receiver.Hang() };
        await using var failing = new Receiver { Answer = Receiver.Status(500) };
        await using var redirecting = new Receiver { Answer = Receiver.Status(301, $"Location: {good.Url}") };
        await using var dripping = new Receiver { Answer = Receiver.Drip() };
        Receiver[] bad = [hanging, failing, redirecting, dripping];
        var hooks = new List<string>();
        foreach (var receiver in bad)
        {
            hooks.Add(await RegisterAsync(receiver.Url));
        }

        var job = await OrderAsync(good.Url);
        await UntilAsync(() => good.Received.Count > 0 && Array.TrueForAll(bad, receiver => receiver.Received.Count > 0));
        var first = bad.Select(receiver => receiver.Received[0].Id).ToList();
        await Task.Delay(new Random(seed).Next(0, 1000));
        await _studio.KillAsync();
        Array.ForEach(bad, receiver => receiver.Answer = Receiver.Status(204));
        await _studio.StartAsync();
        await UntilAsync(() => Array.TrueForAll(bad, receiver => receiver.Received.Count > 1));

        Assert.Equal(first, bad.Select(receiver => receiver.Received[^1].Id));
        Assert.All(bad, receiver => Assert.Contains(job, receiver.Received[^1].Text, StringComparison.Ordinal));
        Assert.Single(good.Received.Select(got => got.Id).Distinct(StringComparer.Ordinal));
        foreach (var hook in hooks)
        {
            using var gone = await _studio.ClientOf(seed).DeleteAsync(new Uri($"/v1/webhooks/{hook}", UriKind.Relative));
            Assert.True(gone.IsSuccessStatusCode);
        }

        return "the good one had its event at once; each bad one had its own, under the same id, after the restart";
    }

    private async Task<string> RegisterAsync(string url)
    {
        var (status, body) = await _studio.Client.PostPatientlyAsync("/v1/webhooks", new { url });
        Assert.Equal(201, status);
        return body.GetProperty("data").GetProperty("id").GetString()!;
    }

    private async Task<string> OrderAsync(string callback)
    {
        var (status, body) = await _studio.Client.PostPatientlyAsync(
            "/v1/generate/comic", new { panels = new[] { new { description = "A knight at the gate" } }, @async = true, callback_url = callback });
        Assert.Equal(202, status);
        return body.GetProperty("job_id").GetString()!;
    }

    private static async Task UntilAsync(Func<bool> there)
    {
        for (var n = 0; n < 4800; n++)
        {
            if (there())
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("It did not come to that within four minutes.");
    }
}
