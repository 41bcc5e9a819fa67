using System.Globalization;
using System.Reflection;
using System.Text;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract;

/// <summary>One documented item.</summary>
/// <param name="Waits">What of it cannot hold yet, and why; empty for nothing.</param>
public sealed record ContractRow(int Number, string Seed, string Endpoint, string Item, string Waits);

/// <summary>The table of the contract: rows.tsv and the tests that carry <c>[Trait("Row", "12")]</c>.</summary>
public static class Conformance
{
    public const string Trait = "Row";

    private const string Head =
        """
        # Conformance

        Every item of the documents that this studio answers to, in our own words, with the tests that hold it. Made by `./studio conformance`
        from `CharaStudio.Tests/Contract/rows.tsv` and the tests' marks; do not edit it by hand.

        - **tested**: the tests named hold the whole item.
        - **partly**: the tests named hold what is true now; the rest waits for what is said.
        - **not yet**: no test names it.
        """;

    public static IReadOnlyList<ContractRow> Rows() =>
    [
        .. File.ReadAllLines(Path.Combine(Script.Root, "CharaStudio.Tests", "Contract", "rows.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Select(cells => new ContractRow(int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], cells[2], cells[3], cells[4])),
    ];

    /// <summary>The tests of each row, by number.</summary>
    public static ILookup<int, string> Tests() => typeof(Conformance).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .SelectMany(method => Marks(method).Select(row => (Row: row, Name: $"{method.DeclaringType!.Name}.{method.Name}")))
        .OrderBy(test => test.Name, StringComparer.Ordinal)
        .ToLookup(test => test.Row, test => test.Name);

    /// <summary>docs/conformance.md.</summary>
    public static string Write(IReadOnlyList<ContractRow> rows, ILookup<int, string> tests)
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n")).Append("\n\n");
        var states = rows.CountBy(row => Word(row, tests)).ToDictionary(StringComparer.Ordinal);
        text.Append(CultureInfo.InvariantCulture, $"{rows.Count} rows: {states.GetValueOrDefault("tested")} tested, {states.GetValueOrDefault("partly")} partly, {states.GetValueOrDefault("not yet")} not yet.\n\n");
        text.Append("| Row | Seed | Endpoint | Item | Test | Status |\n|---|---|---|---|---|---|\n");
        foreach (var row in rows)
        {
            var names = tests.Contains(row.Number) ? string.Join(", ", tests[row.Number].Select(name => $"`{name}`")) : "none";
            var status = Word(row, tests) + (Word(row, tests) == "tested" || row.Waits.Length == 0 ? "" : ": " + row.Waits);
            text.Append(CultureInfo.InvariantCulture, $"| {row.Number} | {row.Seed} | {row.Endpoint} | {row.Item} | {names} | {status} |\n");
        }

        return text.ToString();
    }

    private static string Word(ContractRow row, ILookup<int, string> tests) =>
        !tests.Contains(row.Number) ? "not yet" : row.Waits.Length == 0 ? "tested" : "partly";

    private static IEnumerable<int> Marks(MethodInfo method) => method.GetCustomAttributesData()
        .Where(data => data.AttributeType == typeof(TraitAttribute) && (string?)data.ConstructorArguments[0].Value == Trait)
        .Select(data => int.Parse((string)data.ConstructorArguments[1].Value!, CultureInfo.InvariantCulture))
        .Distinct();
}
