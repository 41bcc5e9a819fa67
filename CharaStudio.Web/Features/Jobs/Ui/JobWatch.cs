namespace CharaStudio.Web.Features.Jobs.Ui;

/// <summary>Tells a component that something about the owner's jobs has changed, at most every tenth of a second however fast news arrive.</summary>
internal sealed class JobWatch : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);
    private readonly IDisposable _subscription;
    private readonly Func<Task> _tell;
    private readonly TimeProvider _clock;
    private int _pending;
    private volatile bool _over;

    /// <param name="about">Which news matter; called on the publisher's thread.</param>
    /// <param name="tell">Brings itself onto the component's own thread.</param>
    public JobWatch(JobFeed feed, Guid ownerId, TimeProvider clock, Func<JobNews, bool> about, Func<Task> tell)
    {
        (_tell, _clock) = (tell, clock);
        _subscription = feed.Subscribe(ownerId, news =>
        {
            if (about(news) && Interlocked.Exchange(ref _pending, 1) == 0)
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
