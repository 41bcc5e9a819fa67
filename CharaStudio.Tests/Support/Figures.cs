namespace CharaStudio.Tests.Support;

/// <summary>Lines that <c>./studio test</c> shows when the tests have run.</summary>
public static class Figures
{
    public static void Note(string line)
    {
        if (Environment.GetEnvironmentVariable("CHARASTUDIO_FIGURES") is { Length: > 0 } file)
        {
            File.AppendAllText(file, line + "\n");
        }
    }
}
