using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace CharaStudio.Web.Operations.Telemetry;

/// <summary>Keeps the sums of the studio's instruments and of the server's request durations, and writes them as Prometheus text.</summary>
internal sealed class MetricsBoard : IDisposable
{
    // A stray tag must not fill the memory.
    private const int MostSeries = 2000;
    private static readonly string[] s_meters = [StudioMetrics.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime"];
    private static readonly string[] s_kept = ["http.request.method", "http.route", "http.response.status_code", "kind", "state", "cache", "hit", "outcome"];
    private readonly ConcurrentDictionary<(Instrument Instrument, string Tags), Series> _series = new();
    private readonly MeterListener _listener = new();

    public MetricsBoard()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (s_meters.Contains(instrument.Meter.Name, StringComparer.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>Text format 0.0.4.</summary>
    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var family in _series.ToArray().GroupBy(entry => NameOf(entry.Key.Instrument), StringComparer.Ordinal).OrderBy(family => family.Key, StringComparer.Ordinal))
        {
            var first = family.First();
            text.Append(CultureInfo.InvariantCulture, $"# HELP {family.Key} {first.Key.Instrument.Description}\n# TYPE {family.Key} {first.Value.Type}\n");
            foreach (var (key, series) in family.OrderBy(entry => entry.Key.Tags, StringComparer.Ordinal))
            {
                series.Write(text, family.Key, key.Tags);
            }
        }

        return text.ToString();
    }

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var key = (instrument, Labels(tags));
        if (_series.Count < MostSeries || _series.ContainsKey(key))
        {
            _series.GetOrAdd(key, static key => new Series(key.Instrument)).Add(value);
        }
    }

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            if (s_kept.Contains(name, StringComparer.Ordinal))
            {
                var plain = Convert.ToString(value, CultureInfo.InvariantCulture)!
                    .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ");
                text.Append(text.Length > 0 ? "," : "").Append(name.Replace('.', '_')).Append("=\"").Append(plain).Append('"');
            }
        }

        return text.ToString();
    }

    // charastudio.job.wait in seconds -> charastudio_job_wait_seconds
    private static string NameOf(Instrument instrument)
    {
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        var total = Series.TypeOf(instrument) is "counter" ? "_total" : "";
        return instrument.Name.Replace('.', '_') + unit + total;
    }
}
