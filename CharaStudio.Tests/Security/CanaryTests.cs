namespace CharaStudio.Tests.Security;

/// <summary>Threats 30 and 31: a session with marked secrets and marked words, and then a search for them where they must not be.</summary>
public sealed class CanaryTests(CanarySession session) : IClassFixture<CanarySession>
{
    [Fact]
    public void Log_HoldsNoSecretAndNobodysWords()
    {
        var lines = session.Log;
        Assert.Contains("/v1/characters", lines, StringComparison.Ordinal);
        AssertAbsent(lines, session.Key, session.Secret, "zyxcanary");
    }

    [Fact]
    public void Traces_HoldNoSecretAndNobodysWords()
    {
        Assert.Contains("v1/characters", session.Spans, StringComparison.Ordinal);
        AssertAbsent(session.Spans, session.Key, session.Secret, "zyxcanary");
    }

    [Fact]
    public void Database_HoldsNeitherKeyNorPasswordNorSecretInTheClear()
    {
        foreach (var (column, text) in session.Texts())
        {
            AssertAbsent($"{column}: {text}", session.Key, CanarySession.Password);
            Assert.False(text.Contains(session.Secret, StringComparison.Ordinal) && !column.StartsWith("webhook", StringComparison.Ordinal), column);
        }
    }

    [Fact]
    public void Database_HoldsTheSentenceOnlyInTheOwnersOwnRows()
    {
        string[] own = ["characters", "comics", "comic_pages", "comic_panels", "jobs", "job_units", "media", "stories", "story_nodes", "worlds"];
        var elsewhere = session.Texts().Where(entry => entry.Text.Contains("zyxcanary sentence", StringComparison.OrdinalIgnoreCase))
            .Select(entry => entry.Column).Where(column => !own.Contains(column.Split('.')[0], StringComparer.Ordinal)).Distinct(StringComparer.Ordinal);
        Assert.Empty(elsewhere);
    }

    private static void AssertAbsent(string text, params string[] canaries)
    {
        foreach (var canary in canaries)
        {
            var at = text.IndexOf(canary, StringComparison.OrdinalIgnoreCase);
            Assert.True(at < 0, at < 0 ? "" : $"Found: {text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 60)]}");
        }
    }
}
