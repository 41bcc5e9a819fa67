using System.Diagnostics.Metrics;
using CharaStudio.Web.Operations.Telemetry;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>Figures about deliveries, on the studio's meter.</summary>
public sealed class WebhookMeter
{
    private readonly Histogram<double> _lag;
    private readonly Counter<long> _tries;

    public WebhookMeter(IMeterFactory meters)
    {
        var meter = meters.Create(StudioMetrics.Name);
        _lag = meter.CreateHistogram<double>("charastudio.webhook.lag", "s", "From the time at which a try was due to its begin");
        _tries = meter.CreateCounter<long>("charastudio.webhook.tries", "{try}", "Tries to deliver, by outcome");
    }

    internal void Began(TimeSpan late) => _lag.Record(Math.Max(0, late.TotalSeconds));

    internal void Ended(string outcome) => _tries.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
