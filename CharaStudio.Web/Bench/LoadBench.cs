using System.Text;
using System.Text.Json;

namespace CharaStudio.Web.Bench;

/// <summary>A figure with the bar that it is held against.</summary>
/// <param name="IsCeiling">True when the value must not exceed the bar.</param>
internal sealed record BarredFigure(string Id, string Name, double Value, string Unit, double Bar, bool IsCeiling)
{
    public bool Holds => IsCeiling ? Value <= Bar : Value >= Bar;
}

/// <summary>
/// <c>./studio bench load</c>: what is promised of the studio under load, against its bars. The real studio in a process of its own,
/// the driver beside it on the same cores; keys and limiter at work with the limits raised.
/// </summary>
internal static class LoadBench
{
    private const int Characters = 10_000;
    private const int Callers = 64;

    // The limiter counts every request; only its quotas are out of reach.
    private static readonly string[] s_settings = ["--rate-minute", "10000000", "--rate-burst", "10000000", "--key-queue", "200"];

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken token)
    {
        var seconds = args.Contains("--short") ? 4 : 12;
        await using var studio = await StudioProcess.StartAsync(token, s_settings);
        var ids = await BenchCalls.FillAsync(studio.Client, Characters, token);
        var figures = new List<BarredFigure>();
        await MeasureAsync(studio, ids, TimeSpan.FromSeconds(seconds), figures, token);
        figures.AddRange(await WhileRenderingAsync(studio, ids, TimeSpan.FromSeconds(seconds), token));
        figures.AddRange(await IntakeBench.RunAsync(studio, token));
        await KeepAsync(args, figures, seconds, output);
        return figures.All(figure => figure.Holds) ? 0 : 1;
    }

    private static async Task MeasureAsync(
        StudioProcess studio, IReadOnlyList<string> ids, TimeSpan length, List<BarredFigure> figures, CancellationToken token)
    {
        var client = studio.Client;
        (string Id, string Name, double PerSecond, double P95, int Callers, Func<int, Task<bool>> Send)[] rows =
        [
            ("L1", "GET /health", 8000, 20, Callers, _ => BenchCalls.GetAsync(client, "/health")),
            ("L2", "GET /v1/characters/{id}", 2000, 50, Callers, n => BenchCalls.GetAsync(client, BenchCalls.One(ids, n))),
            ("L3", "GET /v1/characters?limit=20", 1000, 100, Callers, _ => BenchCalls.GetAsync(client, "/v1/characters?limit=20")),
            ("L4", "GET /v1/characters?search=", 500, 150, Callers, n => BenchCalls.GetAsync(client, $"/v1/characters?search=hero%20{n % 977}")),
            ("L5", "POST /v1/characters with Idempotency-Key (durable)", 150, 400, Callers, n => BenchCalls.PostAsync(client, "/v1/characters", new { name = $"Kept {n}" }, $"bench-{n}")),
            ("L6", "POST /v1/characters", 800, 150, Callers, n => BenchCalls.PostAsync(client, "/v1/characters", new { name = $"New {n}" })),
        ];
        foreach (var row in rows)
        {
            figures.AddRange(Figures(row.Id, row.Name, row.PerSecond, row.P95, await Load.RunAsync(row.Callers, length, row.Send, token)));
        }
    }

    // L7: the same reads while two renders run, and what the reads cost the renders.
    private static async Task<IEnumerable<BarredFigure>> WhileRenderingAsync(
        StudioProcess studio, IReadOnlyList<string> ids, TimeSpan length, CancellationToken token)
    {
        var client = studio.Client;
        var alone = await BenchCalls.RenderAsync(client, 2, 12, token);
        var pace = await BenchCalls.SecondsAsync(client, alone, token);
        var jobs = await BenchCalls.RenderAsync(client, 4, 24, token);
        var before = await BenchCalls.UnitsAsync(client, jobs, token);
        var result = await Load.RunAsync(16, length, n => BenchCalls.GetAsync(client, BenchCalls.One(ids, n)), token);
        var drawn = await BenchCalls.UnitsAsync(client, jobs, token) - before;
        await BenchCalls.CancelAsync(client, jobs, token);
        var alonePerSecond = 2 * 13 / pace;
        var slowed = Math.Max(0, 100 * (1 - drawn / length.TotalSeconds / alonePerSecond));
        return
        [
            .. Figures("L7", "GET /v1/characters/{id} while 2 renders run", 1000, 60, result),
            new BarredFigure("L7", "renders slowed by the reads", Math.Round(slowed, 1), "%", 40, IsCeiling: true),
        ];
    }

    private static IEnumerable<BarredFigure> Figures(string id, string name, double perSecond, double p95, LoadResult result) =>
    [
        new(id, name, Math.Round(result.PerSecond), "requests/s", perSecond, IsCeiling: false),
        new(id, name + ", p95", Math.Round(result.P95, 1), "ms", p95, IsCeiling: true),
        new(id, name + ", errors", result.Errors, "answers", 0, IsCeiling: true),
    ];

    private static async Task KeepAsync(string[] args, List<BarredFigure> figures, int seconds, TextWriter output)
    {
        var json = JsonSerializer.Serialize(
            new { bench = "load", cores = Environment.ProcessorCount, characters = Characters, callers = Callers, seconds, rows = figures.Select(Row) },
            s_indented);
        var table = Table(figures, seconds);
        if (Array.IndexOf(args, "--keep") is var at and >= 0 && at + 1 < args.Length)
        {
            await File.WriteAllTextAsync(args[at + 1] + ".json", json + "\n");
            await File.WriteAllTextAsync(args[at + 1] + ".md", table);
        }

        await output.WriteLineAsync(args.Contains("--json") ? json : table);
    }

    private static object Row(BarredFigure figure) => new
    {
        id = figure.Id,
        name = figure.Name,
        value = figure.Value,
        unit = figure.Unit,
        bar = figure.Bar,
        bar_is = figure.IsCeiling ? "at most" : "at least",
        holds = figure.Holds,
    };

    private static string Table(List<BarredFigure> figures, int seconds)
    {
        var text = new StringBuilder().AppendLine("# Under load").AppendLine().AppendLine("```").AppendLine("./studio bench load").AppendLine("```").AppendLine()
            .AppendLine(FormattableString.Invariant($"{Environment.ProcessorCount} cores shared by studio and driver, {Characters:n0} characters, {Callers} connections (16 in L7), {seconds} s a row, every request"))
            .AppendLine("with a key through the real pipeline, limiter included (its quotas raised).").AppendLine()
            .AppendLine("| | figure | value | bar | holds |").AppendLine("|---|---|---:|---:|---|");
        foreach (var figure in figures)
        {
            text.AppendLine(FormattableString.Invariant(
                $"| {figure.Id} | {figure.Name} | {figure.Value:0.#} {figure.Unit} | {(figure.IsCeiling ? "<=" : ">=")} {figure.Bar:0.#} | {(figure.Holds ? "yes" : "no")} |"));
        }

        return text.ToString();
    }
}
