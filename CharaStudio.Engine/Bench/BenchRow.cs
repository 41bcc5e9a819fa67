using System.Globalization;
using System.Text.Json;

namespace CharaStudio.Engine.Bench;

/// <summary>One figure of a bench.</summary>
internal sealed record BenchRow(string Name, double Value, string Unit)
{
    /// <summary>Rows as a table for people or as <c>{"bench":NAME,"rows":[...]}</c>.</summary>
    public static string Print(string bench, IReadOnlyList<BenchRow> rows, bool json) => json
        ? JsonSerializer.Serialize(new { bench, rows = rows.Select(r => new { name = r.Name, value = Math.Round(r.Value, 4), unit = r.Unit }) })
        : string.Join('\n', rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Name,-44} {r.Value,12:0.###} {r.Unit}")));
}
