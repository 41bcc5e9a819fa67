using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CharaStudio.Tests.Faults;

/// <summary>Writes what the rounds came to, as JSON and as a table, where CHARASTUDIO_FAULT_REPORT names a file without its ending.</summary>
internal static class FaultReport
{
    private static readonly Lock s_writing = new();
    private static readonly List<Round> s_rounds = [];
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void Note(IFault fault, int seed, string figure, bool held = true)
    {
        if (Environment.GetEnvironmentVariable("CHARASTUDIO_FAULT_REPORT") is not { Length: > 0 } path)
        {
            return;
        }

        lock (s_writing)
        {
            s_rounds.Add(new Round(fault.Id, fault.Injection, seed, held, figure));
            File.WriteAllText(path + ".json", JsonSerializer.Serialize(new { bench = "faults", rounds = InOrder() }, s_json));
            File.WriteAllText(path + ".md", Table());
        }
    }

    private static string Table()
    {
        var text = new StringBuilder("# Faults: rounds that held, of rounds run\n\n| fault | injection | held | last round |\n| --- | --- | --- | --- |\n");
        foreach (var fault in InOrder().GroupBy(round => (round.Fault, round.Injection)))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {fault.Key.Fault} | {fault.Key.Injection} | {fault.Count(round => round.Held)} of {fault.Count()} | {Cell(fault.Last().Figure)} |\n");
        }

        return text.ToString();
    }

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "/", StringComparison.Ordinal);

    private static IEnumerable<Round> InOrder() =>
        s_rounds.OrderBy(round => int.Parse(round.Fault.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture)).ThenBy(round => round.Seed);

    private sealed record Round(string Fault, string Injection, int Seed, bool Held, string Figure);
}
