using System.Diagnostics;
using System.Globalization;
using CharaStudio.Engine.Worker;

namespace CharaStudio.Engine.Pipelines;

/// <summary>One child process and its pipe. Serves one render at a time; once broken it stays broken.</summary>
internal sealed class WorkerProcess : IDisposable
{
    // A second on a quiet machine; workers stand back behind everything else, so on a busy one it takes as long as it takes.
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_lastWords = TimeSpan.FromSeconds(10);
    private static readonly string[] s_memoryWords = ["out of memory", "OutOfMemoryException", "failed to allocate", "cannot allocate memory", "bad_alloc"];
    private readonly Process _process;
    private readonly FrameStream _frames;
    private readonly string _spool;
    private volatile bool _ranOutOfMemory;
    private long _lastId;

    private WorkerProcess(Process process, string spool)
    {
        _process = process;
        _spool = spool;
        _frames = new FrameStream(process.StandardOutput.BaseStream, process.StandardInput.BaseStream);
    }

    public int Id => _process.Id;

    public bool Alive => !Broken && !_process.HasExited;

    /// <summary>What the worker said of itself.</summary>
    public Ready Ready { get; private set; } = new("", [], 0, NetworkIsolated: false);

    private bool Broken { get; set; }

    public static async Task<WorkerProcess> StartAsync(WorkerSettings settings, string spool, Action<string> log, CancellationToken token)
    {
        string[] command = [.. NetworkNamespace.Prefix, .. settings.Command, .. settings.Arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = ((long)settings.MemoryMegabytes << 20).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        var process = new Process { StartInfo = start };
        WorkerProcess? worker = null;
        process.ErrorDataReceived += (_, line) =>
        {
            log(line.Data ?? "");
            worker?.Hear(line.Data ?? "");
        };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            process.Dispose();
            throw new WorkerCrashedException($"The engine worker could not be started: {error.Message}", started: false);
        }

        worker = new WorkerProcess(process, spool);
        process.BeginErrorReadLine();
        try
        {
            await worker.GreetAsync(token);
            return worker;
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    /// <summary>Renders one request; see <see cref="IEngine.RenderAsync"/>.</summary>
    public async Task<RenderResult> RenderAsync(RenderRequest request, WorkerSettings settings, IProgress<RenderNews> news, CancellationToken token)
    {
        var id = ++_lastId;
        using var call = new WorkerCall(this, _frames, id, _spool, settings);
        try
        {
            return await call.RunAsync(request, news, token);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or ObjectDisposedException)
        {
            Break();
            throw new WorkerCrashedException($"The engine worker's pipe broke: {error.Message}");
        }
    }

    /// <summary>Ends the process at once; its render, if any, fails as crashed.</summary>
    public void Break()
    {
        Broken = true;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Whether a process that ended by itself said that memory was the reason: the runtime, GLib and the C++ library each say so in their way.</summary>
    public async Task<bool> EndedForWantOfMemoryAsync()
    {
        try
        {
            // Also waits for the last of what it printed.
            await _process.WaitForExitAsync().WaitAsync(s_lastWords);
        }
        catch (Exception error) when (error is TimeoutException or InvalidOperationException)
        {
            // It has nothing more to say.
        }

        return _ranOutOfMemory;
    }

    private void Hear(string line)
    {
        if (s_memoryWords.Any(words => line.Contains(words, StringComparison.OrdinalIgnoreCase)))
        {
            _ranOutOfMemory = true;
        }
    }

    public void Dispose()
    {
        Break();
        _frames.Dispose();
        _process.Dispose();
    }

    private async Task GreetAsync(CancellationToken token)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(s_startLimit);
        try
        {
            await _frames.WriteAsync(new Hello(Hello.CurrentProtocol, _spool), limit.Token);
            Ready = await _frames.ReadAsync(limit.Token) as Ready
                ?? throw new WorkerCrashedException("The engine worker ended before it was ready.", started: false);
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            throw new WorkerCrashedException($"The engine worker did not start: {error.Message}", started: false);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            throw new WorkerCrashedException($"The engine worker was not ready within {s_startLimit.TotalSeconds:0} s.", started: false);
        }
    }
}
