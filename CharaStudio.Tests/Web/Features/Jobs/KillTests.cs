using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Features.Jobs;

/// <summary>The real program as a process of its own, ended by SIGKILL in mid job.</summary>
public sealed class KillTests : IAsyncLifetime
{
    private const int Panels = 8;
    private readonly string _data = Directory.CreateTempSubdirectory("charastudio-kill-").FullName;
    private readonly int _port = Ports.Free();
    private readonly HttpClient _client = new();
    private Process _web = null!;

    public async Task InitializeAsync()
    {
        _client.BaseAddress = new Uri($"http://127.0.0.1:{_port}");
        await StartAsync();
        // The studio has just begun to write in the same file, and on a busy machine may hold it for longer than the command waits.
        var key = await Eventually.GetAsync("A key", NewKeyAsync, made => made.Length > 0);
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public async Task DisposeAsync()
    {
        await KillAsync();
        _client.Dispose();
        await Folders.DeleteAsync(_data);
    }

    [Fact]
    public async Task Web_KilledMidJob_FinishesAfterRestartWithoutDrawingAPanelTwice()
    {
        var id = await OrderAsync();
        await UntilAsync(id, job => Units(job).Count >= 2);
        await KillAsync();
        await StartAsync();

        var before = Units(await GetAsync(id));
        var done = await UntilAsync(id, job => job.GetProperty("status").GetString() is "completed" or "failed");

        Assert.Equal("completed", done.GetProperty("status").GetString());
        Assert.Equal(Panels + 2, Units(done).Count);
        Assert.Equal(before, Units(done).Take(before.Count));
    }

    [Fact]
    public async Task Worker_KilledMidJob_JobGoesOnInTheSameStudio()
    {
        var id = await OrderAsync();
        await UntilAsync(id, job => Units(job).Count >= 1);
        using var kill = Process.Start("pkill", ["-KILL", "-P", _web.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();

        var done = await UntilAsync(id, job => job.GetProperty("status").GetString() is "completed" or "failed");

        Assert.Equal("completed", done.GetProperty("status").GetString());
        Assert.False(_web.HasExited);
    }

    private static List<string> Units(JsonElement job) =>
        [.. job.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("url").GetString()!.Split('?')[0])];

    private async Task<string> OrderAsync()
    {
        var panels = Enumerable.Range(1, Panels).Select(n => new { description = $"A silver-haired swordswoman waits at the city gate, {n}" });
        using var answer = await _client.PostAsJsonAsync(new Uri("/v1/generate/comic", UriKind.Relative), new { panels, @async = true });
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("job_id").GetString()!;
    }

    private Task<JsonElement> GetAsync(string id) => _client.GetFromJsonAsync<JsonElement>(new Uri($"/v1/jobs/{id}", UriKind.Relative));

    private Task<JsonElement> UntilAsync(string id, Func<JsonElement, bool> there) => Eventually.GetAsync($"Job {id}", () => GetAsync(id), there);

    private async Task StartAsync()
    {
        // Asked often, for as long as a busy machine needs.
        _web = Run(["--port", _port.ToString(CultureInfo.InvariantCulture), "--data", _data, "--rate-minute", "0", "--rate-burst", "0"]);
        _web.BeginOutputReadLine(); // What nobody reads would fill its pipe and stop it.
        await Eventually.HoldsAsync("The start of the studio", AnswersAsync);
    }

    private async Task<bool> AnswersAsync()
    {
        Assert.False(_web.HasExited, "The studio ended while it was started.");
        try
        {
            using var answer = await _client.GetAsync(new Uri("/health", UriKind.Relative));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task KillAsync()
    {
        _web.Kill();
        await _web.WaitForExitAsync();
        _web.Dispose();
    }

    private async Task<string> NewKeyAsync()
    {
        using var command = Run(["key", "create", "--data", _data]);
        return (await command.StandardOutput.ReadToEndAsync()).Trim();
    }

    private static Process Run(string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CharaStudio.Web.dll"), .. args])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        return Process.Start(start)!;
    }
}
