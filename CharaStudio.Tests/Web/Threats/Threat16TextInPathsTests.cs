using System.Text.Json;
using System.Text.RegularExpressions;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>Titles, names and prompts that would like to be paths, options or devices.</summary>
[Collection(ThreatStudio.Collection)]
public sealed partial class Threat16TextInPathsTests(ApiStudio studio)
{
    private static readonly string[] s_texts =
        ["../../x", "..\\..\\x", "/etc/cron.d/x", "-i", "--help", "CON", "NUL.png", "a:b", "~", "$(id)", "`id`", ";id", "|id", "%2e%2e%2f", "x.php", ".", "..", new string('x', 200)];

    [Fact]
    public async Task HostileTexts_LeaveOnlyIdsInTheDataFolder()
    {
        var before = Files();
        foreach (var text in s_texts)
        {
            var made = await studio.Owner.Post("/v1/generate/comic", JsonSerializer.Serialize(new { title = text, panels = new[] { new { description = text + " knight" } } }));
            Assert.True(made.Status is 200 or 422, made.Body.ToString());
            Assert.Equal(201, (await studio.Owner.Post("/v1/characters", JsonSerializer.Serialize(new { name = text, description = text }))).Status);
        }

        Assert.DoesNotContain(Files().Except(before, StringComparer.Ordinal), path => !Made().IsMatch(path));
    }

    private string[] Files() =>
        [.. Directory.EnumerateFiles(studio.Application.DataFolder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(studio.Application.DataFolder, path))];

    // A random id, a hash, or what the databases keep beside themselves.
    [GeneratedRegex(@"\A(?:media/[0-9a-f]{2}/[0-9a-f]{32}|portraits/[0-9a-f]{64}\.png|(?:spool|incoming)/[0-9a-f]{32}(?:\.\w+)?|\w+\.db(?:-wal|-shm|-journal)?)\z", RegexOptions.None, 1000)]
    private static partial Regex Made();
}
