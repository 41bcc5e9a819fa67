namespace CharaStudio.Tests.Engine.Film;

/// <summary>A shell script in the place of ffmpeg. <c>$HERE</c> is a folder of its own, where it notes its arguments in <c>argv</c>.</summary>
internal sealed class FakeEncoder : IDisposable
{
    public FakeEncoder(string script)
    {
        Program = Path.Combine(Folder, "ffmpeg");
        File.WriteAllText(Program, $"#!/bin/sh\nHERE='{Folder}'\nprintf '%s\\n' \"$@\" > \"$HERE/argv\"\nfor output; do :; done\noutput=${{output#file:}}\n{script}\n");
        File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("charastudio-ffmpeg-").FullName;

    public string Program { get; }

    public string Output => Path.Combine(Folder, "film.mp4");

    public string[] Arguments => File.ReadAllLines(Path.Combine(Folder, "argv"));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
