using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Bench.Tensors;

/// <summary>
/// <c>bench tensors</c>: our tensor layer beside python3-torch, turn by turn in one run, one thread each; the best of the rounds counts,
/// since whatever else the machine does only adds.
/// </summary>
internal static class TensorsBench
{
    private const int SmallRuns = 20_000;

    /// <summary>One line of the table.</summary>
    /// <param name="Ours">Milliseconds; nanoseconds an operation for small ones.</param>
    /// <param name="Python">Null when python3-torch is not installed.</param>
    private sealed record Row(string Name, string Unit, double Ours, double? Python, double Bar)
    {
        public double? Ratio => Python is { } python ? Ours / python : null;
    }

    public static int Run(IReadOnlyList<string> args)
    {
        var rounds = args.Contains("--quick") ? 3 : 15;
        TensorRuntime.Threads = 1;
        using var python = PythonReference.Start();
        using var off = torch.no_grad();
        using var scope = torch.NewDisposeScope();
        (string Name, Action Work, double Bar)[] cases =
        [
            ("add", Small.Add(), 1.05),
            ("view", Small.View(), 1.05),
            ("block_320_64", Networks.Block(320, 64), 1.05),
            ("block_640_32", Networks.Block(640, 32), 1.05),
            ("block_1280_16", Networks.Block(1280, 16), 1.05),
            ("attention_1024", Networks.Attention(1024, 80), 1.05),
            ("attention_4096", Networks.Attention(4096, 40), 0.5),
        ];
        var rows = cases.Select(item => Compare(item.Name, item.Work, item.Bar, python, rounds)).ToList();
        Console.WriteLine(args.Contains("--json") ? Json(rows, python) : Table(rows, python));
        return rows.TrueForAll(row => row.Ratio is null || row.Ratio <= row.Bar) ? 0 : 1;
    }

    private static Row Compare(string name, Action work, double bar, PythonReference? python, int rounds)
    {
        work();
        var (ours, theirs) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            ours = Math.Min(ours, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            theirs = Math.Min(theirs, python?.Time(name) ?? double.MaxValue);
        }

        var isSmall = name is "add" or "view";
        var scale = isSmall ? 1e6 / SmallRuns : 1;
        return new Row(name, isSmall ? "ns" : "ms", ours * scale, python is null ? null : theirs * scale, bar);
    }

    private static string Json(List<Row> rows, PythonReference? python) => JsonSerializer.Serialize(new
    {
        bench = "tensors",
        ours = TensorRuntime.Version,
        capability = TensorRuntime.Capability,
        python = python?.Version,
        rows = rows.Select(row => new
        {
            name = row.Name,
            ours_ms = Math.Round(row.Unit == "ns" ? row.Ours / 1e6 : row.Ours, 6),
            python_ms = row.Python is { } value ? Math.Round(row.Unit == "ns" ? value / 1e6 : value, 6) : (double?)null,
            ratio = row.Ratio is { } ratio ? Math.Round(ratio, 3) : (double?)null,
            bar = row.Bar,
        }),
    });

    private static string Table(List<Row> rows, PythonReference? python)
    {
        var lines = rows.Select(row => string.Create(
            CultureInfo.InvariantCulture, $"{row.Name,-18} {row.Ours,10:0.0} {row.Python ?? double.NaN,10:0.0} {row.Unit}   {row.Ratio ?? double.NaN,6:0.00}  <= {row.Bar}"));
        var head = $"{TensorRuntime.Version} ({TensorRuntime.Capability}), {(python is null ? "python3-torch is not installed" : "python " + python.Version)}, one thread";
        return $"{head}\n{"",-18} {"ours",10} {"python",10}       {"ratio",6}\n{string.Join('\n', lines)}";
    }

    private static class Small
    {
        public static Action Add()
        {
            var (x, y) = (torch.randn([1]).DetachFromDisposeScope(), torch.randn([1]).DetachFromDisposeScope());
            return () =>
            {
                for (var i = 0; i < SmallRuns; i++)
                {
                    (x + y).Dispose();
                }
            };
        }

        public static Action View()
        {
            var x = torch.randn([1]).DetachFromDisposeScope();
            return () =>
            {
                for (var i = 0; i < SmallRuns; i++)
                {
                    x.view(1, 1).Dispose();
                }
            };
        }
    }
}
