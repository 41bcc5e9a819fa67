using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CharaStudio.Web.Operations.Telemetry;

/// <summary>
/// What the studio counts, under the meter and source <c>CharaStudio</c>. Tags are words from closed lists (a kind, a state), never
/// anything that a person wrote.
/// </summary>
public static class StudioMetrics
{
    public const string Name = "CharaStudio";

    public static readonly ActivitySource Source = new(Name);
    private static readonly Meter s_meter = new(Name);
    private static readonly Histogram<double> s_wait = s_meter.CreateHistogram<double>("charastudio.job.wait", "s", "Time from a job's order to its first begin.");
    private static readonly Histogram<double> s_render = s_meter.CreateHistogram<double>("charastudio.unit.render", "s", "Time to draw one picture or page.");
    private static readonly Counter<long> s_units = s_meter.CreateCounter<long>("charastudio.units", "{unit}", "Pictures and pages drawn; its rate is frames a second.");
    private static readonly Counter<long> s_ended = s_meter.CreateCounter<long>("charastudio.jobs.ended", "{job}", "Jobs that came to an end, by how.");
    private static readonly Counter<long> s_cache = s_meter.CreateCounter<long>("charastudio.cache.requests", "{request}", "Answers that a cache could give, by whether it did.");

    /// <summary>A job was begun for the first time after waiting this long.</summary>
    public static void JobBegun(string kind, TimeSpan waited) => s_wait.Record(Math.Max(0, waited.TotalSeconds), KeyValuePair.Create<string, object?>("kind", kind));

    public static void JobEnded(string kind, string state) =>
        s_ended.Add(1, KeyValuePair.Create<string, object?>("kind", kind), KeyValuePair.Create<string, object?>("state", state));

    public static void UnitDrawn(string kind, TimeSpan took)
    {
        var tag = KeyValuePair.Create<string, object?>("kind", kind);
        s_render.Record(took.TotalSeconds, tag);
        s_units.Add(1, tag);
    }

    /// <param name="cache">Which cache: units, entity-tags ...</param>
    public static void Cache(string cache, bool hit) =>
        s_cache.Add(1, KeyValuePair.Create<string, object?>("cache", cache), KeyValuePair.Create<string, object?>("hit", hit ? "true" : "false"));
}
