using System.Diagnostics;
using CharaStudio.Tests.Engine.Film;

namespace CharaStudio.Tests.Faults;

/// <summary>F17: ffmpeg is missing, hangs, dies or writes garbage; the film's job fails by name and the studio draws on.</summary>
internal sealed class F17BrokenEncoder : IFault
{
    private static readonly string[] s_scripts = ["sleep 600", "kill -9 $$", "cat > /dev/null; echo garbage > \"$output\"", "cat > /dev/null; exit 1"];
    private readonly FakeEncoder _fake = new("exit 1");
    private readonly StudioServer _studio;
    private string? _comic;

    public F17BrokenEncoder() => _studio = new StudioServer("--ffmpeg", _fake.Program);

    public string Id => "F17";

    public string Injection => "ffmpeg missing, hanging, killed, or writing garbage";

    public async ValueTask DisposeAsync()
    {
        await _studio.DisposeAsync();
        _fake.Dispose();
    }

    public async Task<string> RunAsync(int seed)
    {
        if (_comic is null)
        {
            await _studio.StartAsync();
            var drawn = await _studio.OverAsync(await _studio.Client.OrderAsync(2));
            _comic = drawn.GetProperty("result").GetProperty("comic_id").GetString()!;
        }

        var what = Break(seed);
        var start = Stopwatch.GetTimestamp();
        var (status, accepted) = await _studio.ClientOf(seed).PostPatientlyAsync($"/v1/comics/{_comic}/film", new { resolution = "320x180", fps = 5, seconds_per_panel = 1 });
        Assert.Equal(202, status);
        var over = await _studio.OverAsync(accepted.GetProperty("job_id").GetString()!);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;

        Assert.Equal("failed", over.State());
        Assert.Equal("EncoderFailed", over.GetProperty("error").GetProperty("code").GetString());
        Assert.InRange(seconds, 0, FaultRounds.IsBench ? 60 : 180); // One that is not cut off sleeps for 600.
        Assert.Empty(Directory.GetFiles(Path.Combine(_studio.Data, "spool"), "*.mp4"));
        Assert.Equal("succeeded", (await _studio.OverAsync(await _studio.ClientOf(seed).OrderAsync(1))).State());
        _studio.AssertWhole();
        return $"{what}: EncoderFailed after {seconds:0.0} s, the next picture drawn";
    }

    private string Break(int seed)
    {
        if (seed % 5 == 0)
        {
            File.Delete(_fake.Program);
            return "missing";
        }

        var script = s_scripts[(seed - 1) % s_scripts.Length];
        _fake.Write($"#!/bin/sh\nfor output; do :; done\noutput=${{output#file:}}\n{script}\n");
        return script;
    }
}

public sealed class F17BrokenEncoderTests : FaultRounds
{
    internal override IFault Create() => new F17BrokenEncoder();
}
