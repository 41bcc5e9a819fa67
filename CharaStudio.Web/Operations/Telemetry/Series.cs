using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace CharaStudio.Web.Operations.Telemetry;

/// <summary>One instrument under one set of tags.</summary>
internal sealed class Series(Instrument instrument)
{
    // Seconds; a poll, a page, a picture, a film.
    private static readonly double[] s_bounds = [0.005, 0.025, 0.1, 0.5, 1, 2.5, 10, 60, 600];
    private readonly Lock _adding = new();
    private readonly long[] _buckets = new long[s_bounds.Length + 1];
    private double _sum;
    private long _count;

    public string Type => TypeOf(instrument);

    public static string TypeOf(Instrument instrument)
    {
        var kind = instrument.GetType().Name;
        return kind.StartsWith("Histogram", StringComparison.Ordinal) ? "histogram"
            : kind.Contains("Gauge", StringComparison.Ordinal) || kind.Contains("UpDown", StringComparison.Ordinal) ? "gauge"
            : "counter";
    }

    public void Add(double value)
    {
        lock (_adding)
        {
            // An observable instrument tells its whole value each time.
            _sum = instrument.IsObservable || instrument.GetType().Name.StartsWith("Gauge", StringComparison.Ordinal) ? value : _sum + value;
            _count++;
            var bucket = Array.FindIndex(s_bounds, bound => value <= bound);
            _buckets[bucket < 0 ? s_bounds.Length : bucket]++;
        }
    }

    public void Write(StringBuilder text, string name, string labels)
    {
        lock (_adding)
        {
            if (Type is not "histogram")
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}{Braces(labels)} {_sum}\n");
                return;
            }

            var sum = 0L;
            for (var i = 0; i < _buckets.Length; i++)
            {
                sum += _buckets[i];
                var bound = i < s_bounds.Length ? s_bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
                var le = (labels.Length > 0 ? labels + "," : "") + $"le=\"{bound}\"";
                text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{Braces(le)} {sum}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"{name}_sum{Braces(labels)} {_sum}\n{name}_count{Braces(labels)} {_count}\n");
        }
    }

    private static string Braces(string labels) => labels.Length == 0 ? "" : "{" + labels + "}";
}
