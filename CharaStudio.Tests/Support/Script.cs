using System.Diagnostics;

namespace CharaStudio.Tests.Support;

/// <summary>Runs a script of the documentation as its reader would.</summary>
public static class Script
{
    /// <summary>The repository's root: the folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static Task<string> PythonAsync(string script, string baseUrl) =>
        RunAsync("python3", ["-c", script], Root, new()
        {
            ["CHARASTUDIO_BASE_URL"] = baseUrl,
            ["PYTHONPATH"] = string.Join(Path.PathSeparator, new[] { "charastudio", "aicharacter" }.Select(package => Path.Combine(Root, "sdk", "python", package, "src"))),
            ["PYTHONDONTWRITEBYTECODE"] = "1",
        });

    public static async Task<string> NodeAsync(string script, string baseUrl)
    {
        var folder = Directory.CreateTempSubdirectory("charastudio-node-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "node_modules"));
            Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules", "charastudio-sdk"), Path.Combine(Root, "sdk", "javascript", "charastudio-sdk"));
            Directory.CreateDirectory(Path.Combine(folder, "node_modules", "@aicharacter"));
            Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules", "@aicharacter", "studio"), Path.Combine(Root, "sdk", "javascript", "aicharacter-studio"));
            await File.WriteAllTextAsync(Path.Combine(folder, "example.mjs"), script);
            return await RunAsync("node", ["--preserve-symlinks", "example.mjs"], folder, new() { ["CHARASTUDIO_BASE_URL"] = baseUrl });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string folder, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return (await output).Trim();
    }

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "CharaStudio.sln")))
        {
            at = at.Parent ?? throw new DirectoryNotFoundException("The tests must run inside the repository.");
        }

        return at.FullName;
    }
}
