using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Media;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Operations;

/// <summary>
/// Once after the start and then daily: files that no row names are removed (a crash fell between file and row); rows whose file is
/// missing are only told of, since a disk that is not mounted must not cost anybody their pictures. Nothing younger than an hour is touched.
/// </summary>
internal sealed class MediaSweep(
    StudioPaths paths, IDbContextFactory<StudioDbContext> databases, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<MediaSweep> log) : BackgroundService
{
    private const int AtOnce = 500;
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_young = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_afterStart = TimeSpan.FromSeconds(30);

    /// <returns>How many files were removed, and how many rows have no file.</returns>
    public async Task<(int Removed, int Missing)> SweepAsync(CancellationToken token)
    {
        var removed = 0;
        foreach (var some in OldFiles("media").Chunk(AtOnce))
        {
            var ids = some.Select(file => Guid.ParseExact(file.Name, "N")).ToList();
            await using var db = await databases.CreateDbContextAsync(token);
            var known = await db.Set<MediaFile>().Where(file => ids.Contains(file.Id)).Select(file => file.Id).ToHashSetAsync(token);
            foreach (var file in some.Where(file => !known.Contains(Guid.ParseExact(file.Name, "N"))))
            {
                file.Delete();
                removed++;
            }
        }

        foreach (var left in OldFiles("incoming"))
        {
            left.Delete();
            removed++;
        }

        var missing = await MissingAsync(token);
        if (removed + missing > 0)
        {
            log.LogWarning("Media sweep: {Removed} files without a row removed, {Missing} rows without a file", removed, missing);
        }

        return (removed, missing);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var once = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await Task.Delay(s_afterStart, clock, stoppingToken); // The first page comes first.
        using var timer = new PeriodicTimer(s_day, clock);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "The media sweep failed; it is tried again tomorrow");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> MissingAsync(CancellationToken token)
    {
        var root = paths.Folder("media");
        var before = clock.GetUtcNow() - s_young;
        var missing = 0;
        await using var db = await databases.CreateDbContextAsync(token);
        await foreach (var id in db.Set<MediaFile>().Where(file => file.CreatedAt < before).Select(file => file.Id).AsAsyncEnumerable().WithCancellation(token))
        {
            var name = id.ToString("N");
            missing += File.Exists(Path.Combine(root, name[..2], name)) ? 0 : 1;
        }

        return missing;
    }

    // Whatever is not named by an id is not ours to remove.
    private IEnumerable<FileInfo> OldFiles(string folder) => new DirectoryInfo(paths.Folder(folder))
        .EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(file => Guid.TryParseExact(file.Name, "N", out _) && clock.GetUtcNow() - new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero) > s_young);
}
