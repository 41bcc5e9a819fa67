using System.Text.Json;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Webhooks;
using CharaStudio.Web.Http;
using CharaStudio.Web.Outgoing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CharaStudio.Tests.Web.Features.Webhooks;

/// <summary>A studio whose receivers may live on this machine, and whose clock the test moves.</summary>
internal sealed class HookStudio : IAsyncDisposable
{
    private Guid _owner;

    private HookStudio(StudioApplication application, MovableClock clock) => (Application, Clock) = (application, clock);

    public StudioApplication Application { get; }

    public ApiClient Api { get; private set; } = null!;

    public MovableClock Clock { get; }

    /// <param name="patience">Seconds for a try, its connection included. Many, since an answer that was late for want of a processor would be no answer.</param>
    /// <param name="open">False for the network of a studio whose operator opened nothing.</param>
    /// <param name="folder">A data folder that another studio has left; null for a new one.</param>
    public static async Task<HookStudio> StartAsync(Action<IServiceCollection>? configure = null, string? folder = null, double patience = 120, string? postgres = null, bool open = true)
    {
        var clock = new MovableClock();
        var application = new StudioApplication(postgres, services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(clock);
            services.RemoveAll<WebhookSettings>();
            services.AddSingleton(new WebhookSettings { Rule = OutgoingRule.Delivery with { Total = TimeSpan.FromSeconds(patience), Connect = TimeSpan.FromSeconds(patience) } });
            configure?.Invoke(services);
        });
        application.Settings["outgoing-allow"] = open ? "127.0.0.1" : null;
        if (folder is not null)
        {
            application.Settings["Data"] = folder;
        }

        var studio = new HookStudio(application, clock) { Api = new ApiClient(await application.CreateKeyedClientAsync()) };
        studio._owner = await application.Services.GetRequiredService<AccountService>().EnsureOwnerAsync();
        return studio;
    }

    public Task<WebhookView> AddAsync(string url) => AsOwnerAsync<WebhookService, WebhookView>(hooks => hooks.CreateAsync(new WebhookOrder(url)));

    public async Task<string> TestAsync(string hook) => (await AsOwnerAsync<WebhookLog, DeliveryView>(log => log.TestAsync(hook))).Id;

    public Task<DeliveryDetail> GetAsync(string delivery) => AsOwnerAsync<WebhookLog, DeliveryDetail>(log => log.GetAsync(delivery));

    /// <summary>Orders a comic of one panel as a job.</summary>
    public async Task<string> OrderAsync(string? callback = null)
    {
        var body = new { @async = true, callback_url = callback, panels = new[] { new { description = "A knight at the gate" } } };
        var answer = await Api.Post("/v1/generate/comic", JsonSerializer.Serialize(body));
        Assert.True(answer.Status == 202, answer.Body.ToString());
        return answer.Body.GetProperty("job_id").GetString()!;
    }

    /// <summary>The delivery with its log, when it is <paramref name="there"/>.</summary>
    public Task<DeliveryDetail> UntilAsync(string delivery, Func<DeliveryView, bool> there) =>
        Eventually.GetAsync($"Delivery {delivery}", () => GetAsync(delivery), detail => there(detail.Delivery));

    public Task<DeliveryDetail> UntilTriesAsync(string delivery, int tries) => UntilAsync(delivery, row => row.Tries >= tries);

    /// <summary>The deliveries of a webhook, when there are <paramref name="count"/> of them and none is pending.</summary>
    public async Task<IReadOnlyList<DeliveryView>> UntilDoneAsync(string hook, int count)
    {
        var done = await Eventually.GetAsync(
            $"{count} deliveries of {hook} that are over",
            () => AsOwnerAsync<WebhookLog, Page<DeliveryView>>(log => log.ListAsync(hook, new Paging(100))),
            page => page.Items.Count >= count && page.Items.All(row => row.Status != "pending"));
        return done.Items;
    }

    public void Move(TimeSpan by)
    {
        Clock.Move(by);
        Ring();
    }

    public void Ring() => Application.Services.GetRequiredService<WebhookRounds>().Ring();

    public async Task<T> ReadAsync<T>(Func<StudioDbContext, Task<T>> read)
    {
        await using var db = await Application.Services.GetRequiredService<IDbContextFactory<StudioDbContext>>().CreateDbContextAsync();
        return await read(db);
    }

    public Task WriteAsync(Func<StudioDbContext, Task> write) => Application.Services.GetRequiredService<WriteQueue>().RunAsync(async db =>
    {
        await write(db);
        await db.SaveChangesAsync();
    });

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await Application.DisposeAsync();
    }

    // Not through the API, whose limits a test that waits would soon reach.
    private async Task<T> AsOwnerAsync<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = Application.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOwner>().Use(_owner);
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
