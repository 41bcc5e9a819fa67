using System.Text.RegularExpressions;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>docs/threats.md names only tests that there are, and all of this folder's.</summary>
public sealed partial class ThreatTableTests
{
    private static readonly string[] s_classes = [.. typeof(ThreatTableTests).Assembly.GetTypes().Select(type => type.Name)];

    [Fact]
    public void Table_NamesTestsThatExist() => Assert.Empty(Named().Except(s_classes, StringComparer.Ordinal));

    [Fact]
    public void Table_NamesEveryThreatTest() =>
        Assert.Empty(s_classes.Where(name => Numbered().IsMatch(name)).Except(Named(), StringComparer.Ordinal));

    private static IEnumerable<string> Named()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CharaStudio.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not lie in the repository.");
        }

        return TestName().Matches(File.ReadAllText(Path.Combine(folder.FullName, "docs", "threats.md"))).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"`(?<name>\w+Tests)`", RegexOptions.None, 1000)]
    private static partial Regex TestName();

    [GeneratedRegex(@"\AThreat[0-9]+\w+Tests\z", RegexOptions.None, 1000)]
    private static partial Regex Numbered();
}
