namespace CharaStudio.Tests.Support;

/// <summary>Documents that are made from the code: compared with the committed ones, or written when the run asks for it.</summary>
public static class MadeDocument
{
    /// <summary>Set to 1, tests write the documents instead of comparing them: <c>./studio conformance</c> does.</summary>
    public const string Switch = "CHARASTUDIO_WRITE_DOCS";

    public static void Check(string name, string made)
    {
        var path = Path.Combine(Script.Root, "docs", name);
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(path, made);
        }

        var kept = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n') : [];
        var lines = made.Split('\n');
        var differs = Enumerable.Range(0, Math.Max(kept.Length, lines.Length)).FirstOrDefault(i => kept.ElementAtOrDefault(i) != lines.ElementAtOrDefault(i), -1);
        Assert.True(
            differs < 0,
            $"docs/{name} is not what the code gives (first at line {differs + 1}). Write it anew with ./studio conformance.\n"
            + $"  kept: {kept.ElementAtOrDefault(differs)}\n  made: {lines.ElementAtOrDefault(differs)}");
    }
}
