using System.Diagnostics;

namespace CharaStudio.Tests.Engine.Film;

/// <summary>A shell script in the place of ffmpeg. <c>$HERE</c> is a folder of its own, where it notes its arguments in <c>argv</c>.</summary>
internal sealed class FakeEncoder : IDisposable
{
    public FakeEncoder(string script)
    {
        Program = Path.Combine(Folder, "ffmpeg");
        Write($"#!/bin/sh\nHERE='{Folder}'\nprintf '%s\\n' \"$@\" > \"$HERE/argv\"\nfor output; do :; done\noutput=${{output#file:}}\n{script}\n");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("charastudio-ffmpeg-").FullName;

    public string Program { get; }

    public string Output => Path.Combine(Folder, "film.mp4");

    public string[] Arguments => File.ReadAllLines(Path.Combine(Folder, "argv"));

    /// <summary>Puts another program in its place.</summary>
    // By a process of its own: a file that this one writes is open in whatever another test starts at that moment, and would be refused as busy.
    public void Write(string text)
    {
        File.WriteAllText(Program + ".text", text);
        using var install = Process.Start("install", ["-m", "700", Program + ".text", Program]);
        install.WaitForExit();
        Assert.Equal(0, install.ExitCode);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
