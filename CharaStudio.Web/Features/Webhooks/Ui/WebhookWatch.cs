namespace CharaStudio.Web.Features.Webhooks.Ui;

/// <summary>Tells a component that something about the owner's webhooks has changed, at most every fifth of a second.</summary>
internal sealed class WebhookWatch : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);
    private readonly IDisposable _subscription;
    private readonly Func<Task> _tell;
    private readonly TimeProvider _clock;
    private int _pending;
    private volatile bool _over;

    /// <param name="tell">Brings itself onto the component's own thread.</param>
    public WebhookWatch(WebhookFeed feed, Guid ownerId, TimeProvider clock, Func<Task> tell)
    {
        (_tell, _clock) = (tell, clock);
        _subscription = feed.Subscribe(ownerId, () =>
        {
            if (Interlocked.Exchange(ref _pending, 1) == 0)
            {
                _ = TellSoonAsync();
            }
        });
    }

    public void Dispose()
    {
        _over = true;
        _subscription.Dispose();
    }

    private async Task TellSoonAsync()
    {
        await Task.Delay(s_pause, _clock);
        Interlocked.Exchange(ref _pending, 0);
        if (_over)
        {
            return;
        }

        try
        {
            await _tell();
        }
        catch (ObjectDisposedException)
        {
            // The page was left in this moment.
        }
    }
}
