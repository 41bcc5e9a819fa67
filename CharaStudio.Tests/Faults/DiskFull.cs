using System.Diagnostics;

namespace CharaStudio.Tests.Faults;

/// <summary>F4: the data folder on a small disk of its own that is filled up, first to the floor, then to the last byte.</summary>
internal sealed class DiskFull : IFault
{
    private const long Mebibyte = 1 << 20;
    private readonly string _disk = Directory.CreateTempSubdirectory("charastudio-disk-").FullName;
    private readonly StudioServer _studio;
    private bool _mounted;

    public DiskFull() => _studio = new StudioServer("--disk-floor", "16MiB", "--disk-ballast", "4MiB", "--slots", "1") { Data = _disk, OwnsData = false };

    public string Id => "F4";

    public string Injection => "a small disk, filled to the floor and then to the last byte";

    private string Filler => Path.Combine(_disk, "filler");

    public async ValueTask DisposeAsync()
    {
        await _studio.DisposeAsync();
        if (_mounted)
        {
            await StudioServer.RunAsync("umount", "--lazy", _disk);
        }

        Directory.Delete(_disk, recursive: true);
    }

    public async Task<string> RunAsync(int seed)
    {
        if (seed == 1)
        {
            await StudioServer.RunAsync("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", _disk);
            _mounted = new DriveInfo(_disk).TotalSize == 64 * Mebibyte;
            Assert.True(_mounted, "A small disk could not be mounted: this fault needs root.");
            await _studio.StartAsync();
        }

        var client = _studio.ClientOf(seed);
        var kept = await CreateAsync(client, "kept");
        var gone = await CreateAsync(client, "gone");
        Fill(leave: new Random(seed).Next(1, 15) * Mebibyte);
        await AssertRefusingAsync(client, kept);
        Fill(leave: 0);
        await AssertRefusingAsync(client, kept);
        using (var deleted = await client.DeleteAsync(new Uri("/v1/characters/" + gone, UriKind.Relative)))
        {
            Assert.True(deleted.IsSuccessStatusCode, $"Deleting on a full disk answered {(int)deleted.StatusCode}.");
        }

        File.Delete(Filler);
        var start = Stopwatch.GetTimestamp();
        await CreateAsync(client, "after");
        _studio.AssertWhole();
        return $"refused and recovered; first write {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms after room was made";
    }

    private static async Task<string> CreateAsync(HttpClient client, string name)
    {
        var (status, body) = await client.PostPatientlyAsync("/v1/characters", new { name });
        Assert.Equal(201, status);
        return body.GetProperty("data").GetProperty("id").GetString()!;
    }

    private static async Task AssertRefusingAsync(HttpClient client, string kept)
    {
        var (status, body) = await client.PostAsync("/v1/characters", new { name = "refused" });
        Assert.Equal((503, "DiskFull"), (status, body.GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal(503, (await client.PostAsync("/v1/generate/comic", StudioCalls.Comic(1))).Status);
        Assert.Equal(200, await client.StatusAsync("/v1/characters/" + kept));
        Assert.Equal(200, await client.StatusAsync("/v1/jobs"));
        Assert.Equal(503, await client.StatusAsync("/health/ready"));
    }

    private void Fill(long leave)
    {
        using var file = new FileStream(Filler, FileMode.OpenOrCreate, FileAccess.Write);
        file.Seek(0, SeekOrigin.End);
        var block = new byte[64 << 10];
        try
        {
            while (new DriveInfo(_disk).AvailableFreeSpace > leave)
            {
                file.Write(block.AsSpan(0, (int)Math.Min(block.Length, Math.Max(4096, new DriveInfo(_disk).AvailableFreeSpace - leave))));
                file.Flush();
            }
        }
        catch (IOException)
        {
            // The last byte is taken.
        }
    }
}
