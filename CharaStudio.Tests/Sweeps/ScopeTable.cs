using System.Globalization;
using System.Text;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Http;

namespace CharaStudio.Tests.Sweeps;

/// <summary>docs/scopes.md: which scopes open which route.</summary>
internal static class ScopeTable
{
    private const string Head =
        """
        # Scopes

        Which scopes of a key open which route; one of those marked is enough. Made by `./studio conformance` from the routes themselves; do
        not edit it by hand. A key that lacks them all is answered 403 before the body is read. A new key holds every scope but `keys:admin`,
        unless it is made with others. Routes that name no scope open to any key.
        """;

    public static string Write(IEnumerable<MappedRoute> routes)
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n")).Append("\n\n");
        text.Append("| Route | ").AppendJoin(" | ", Scopes.All.Select(scope => $"`{scope}`")).Append(" | any key |\n");
        text.Append(CultureInfo.InvariantCulture, $"|---|{string.Concat(Enumerable.Repeat(":-:|", Scopes.All.Count + 1))}\n");
        foreach (var route in routes.OrderBy(route => route.Path, StringComparer.Ordinal).ThenBy(route => route.Method.Method, StringComparer.Ordinal))
        {
            var marks = Scopes.All.Select(scope => route.Scopes.Contains(scope) ? "x" : "").Append(route.Scopes.Count == 0 ? "x" : "");
            text.Append(CultureInfo.InvariantCulture, $"| `{route}` | {string.Join(" | ", marks)} |\n");
        }

        return text.ToString();
    }
}
