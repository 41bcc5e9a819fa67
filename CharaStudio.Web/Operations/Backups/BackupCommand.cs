using CharaStudio.Web.Data;

namespace CharaStudio.Web.Operations.Backups;

/// <summary><c>backup FILE [--data DIR]</c> and <c>restore FILE [--data DIR]</c>: for whoever owns the machine; no route does either.</summary>
internal static class BackupCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not [var verb, var name, ..] || name.StartsWith("--", StringComparison.Ordinal))
        {
            await errors.WriteLineAsync("Usage: backup FILE [--data DIR], or restore FILE [--data DIR]");
            return 2;
        }

        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args[2..]).Build();
        var file = Path.GetFullPath(name);
        try
        {
            var paths = new StudioPaths(configuration["Data"] ?? "data");
            if (verb is "backup")
            {
                var count = await Backup.WriteAsync(paths, file, CancellationToken.None);
                await output.WriteLineAsync($"{file}: {count} files. It holds the studio's keys: keep it as safe as the studio.");
                return 0;
            }

            var aside = await Restore.RunAsync(paths, file, TimeProvider.System, CancellationToken.None);
            await output.WriteLineAsync(aside is null ? $"{paths.Root} is restored." : $"{paths.Root} is restored. What was there lies in {aside}.");
            return 0;
        }
        catch (StartRefusedException refusal)
        {
            await errors.WriteLineAsync(refusal.Message);
            return 1;
        }
    }
}
