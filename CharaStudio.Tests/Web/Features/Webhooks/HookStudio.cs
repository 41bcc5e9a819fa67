using System.Text.Json;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Webhooks;
using CharaStudio.Web.Outgoing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CharaStudio.Tests.Web.Features.Webhooks;

/// <summary>A studio whose receivers may live on this machine, whose patience is a second, and whose clock the test moves.</summary>
internal sealed class HookStudio : IAsyncDisposable
{
    private HookStudio(StudioApplication application, ApiClient api, MovableClock clock) => (Application, Api, Clock) = (application, api, clock);

    public StudioApplication Application { get; }

    public ApiClient Api { get; }

    public MovableClock Clock { get; }

    public WebhookRounds Rounds => Application.Services.GetRequiredService<WebhookRounds>();

    public static async Task<HookStudio> StartAsync(Action<IServiceCollection>? configure = null, string allow = "127.0.0.1", string? folder = null)
    {
        var clock = new MovableClock();
        var application = new StudioApplication(configure: services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(clock);
            services.RemoveAll<WebhookSettings>();
            services.AddSingleton(new WebhookSettings { Rule = OutgoingRule.Delivery with { Total = TimeSpan.FromSeconds(1) } });
            configure?.Invoke(services);
        });
        application.Settings["outgoing-allow"] = allow;
        if (folder is not null)
        {
            application.Settings["Data"] = folder;
        }

        return new HookStudio(application, new ApiClient(await application.CreateKeyedClientAsync()), clock);
    }

    public async Task<JsonElement> AddAsync(string url)
    {
        var answer = await Api.Post("/v1/webhooks", JsonSerializer.Serialize(new { url }));
        Assert.True(answer.Status == 201, answer.Body.ToString());
        return answer.Data;
    }

    public async Task<string> TestAsync(string hook)
    {
        var answer = await Api.Post($"/v1/webhooks/{hook}/test", "");
        Assert.True(answer.Status == 202, answer.Body.ToString());
        return answer.Id;
    }

    /// <summary>Orders a comic of one panel as a job.</summary>
    public async Task<string> OrderAsync(string? callback = null)
    {
        var body = new { @async = true, callback_url = callback, panels = new[] { new { description = "A knight at the gate" } } };
        var answer = await Api.Post("/v1/generate/comic", JsonSerializer.Serialize(body));
        Assert.True(answer.Status == 202, answer.Body.ToString());
        return answer.Body.GetProperty("job_id").GetString()!;
    }

    /// <summary>The delivery with its log, when it is <paramref name="there"/>.</summary>
    public async Task<JsonElement> UntilAsync(string delivery, Func<JsonElement, bool> there)
    {
        for (var n = 0; n < 600; n++)
        {
            var detail = (await Api.Get($"/v1/webhooks/deliveries/{delivery}")).Data;
            if (there(detail.GetProperty("delivery")))
            {
                return detail;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"Delivery {delivery} did not get there.");
    }

    public Task<JsonElement> UntilTriesAsync(string delivery, int tries) => UntilAsync(delivery, row => row.GetProperty("tries").GetInt32() >= tries);

    /// <summary>The deliveries of a webhook, when there are <paramref name="count"/> of them and none is pending.</summary>
    public async Task<List<JsonElement>> UntilDoneAsync(string hook, int count)
    {
        for (var n = 0; n < 1200; n++)
        {
            var rows = (await Api.Get($"/v1/webhooks/{hook}/deliveries?limit=100")).Data.EnumerateArray().ToList();
            if (rows.Count >= count && rows.TrueForAll(row => row.GetProperty("status").GetString() != "pending"))
            {
                return rows;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"Webhook {hook} did not get {count} deliveries.");
    }

    public void Move(TimeSpan by)
    {
        Clock.Move(by);
        Rounds.Ring();
    }

    public async Task<T> ReadAsync<T>(Func<StudioDbContext, Task<T>> read)
    {
        await using var db = await Application.Services.GetRequiredService<IDbContextFactory<StudioDbContext>>().CreateDbContextAsync();
        return await read(db);
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await Application.DisposeAsync();
    }
}
