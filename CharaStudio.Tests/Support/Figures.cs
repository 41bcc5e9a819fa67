namespace CharaStudio.Tests.Support;

/// <summary>Lines that <c>./studio test</c> shows when the tests have run.</summary>
public static class Figures
{
    private static readonly Lock s_lock = new();

    public static void Note(string line)
    {
        if (Environment.GetEnvironmentVariable("CHARASTUDIO_FIGURES") is { Length: > 0 } file)
        {
            // A file that another test is writing to would refuse.
            lock (s_lock)
            {
                File.AppendAllText(file, line + "\n");
            }
        }
    }
}
