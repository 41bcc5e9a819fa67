using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.ApiKeys;
using Microsoft.Data.Sqlite;

namespace CharaStudio.Tests.Faults;

/// <summary>The real studio as a process of its own, on a data folder that outlives it, to be killed, stopped and started again.</summary>
internal sealed class StudioServer(params string[] settings) : IAsyncDisposable
{
    private const int Keys = 6;

    // What is broken ends by itself and says so; what a busy machine is slow with takes as long as it takes.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(4);
    private readonly int _port = Ports.Free();
    private readonly List<HttpClient> _clients = [];
    private ConcurrentQueue<string> _errors = new();
    private Process? _process;

    public string Data { get; init; } = Directory.CreateTempSubdirectory("charastudio-fault-").FullName;

    /// <summary>False leaves the folder to whoever named it.</summary>
    public bool OwnsData { get; init; } = true;

    public Process Process => _process ?? throw new InvalidOperationException("The studio is not started.");

    /// <summary>What the last process printed on its error stream.</summary>
    public string Errors => string.Concat(_errors.Select(line => line + '\n'));

    /// <summary>What all processes printed, line by line.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>Sends a key with every standard scope.</summary>
    public HttpClient Client => _clients[0];

    /// <summary>Several keys of one owner, so that load is not cut by the limits of one.</summary>
    public HttpClient ClientOf(int caller) => _clients[caller % _clients.Count];

    /// <summary>Starts the studio and waits until it answers.</summary>
    /// <returns>Seconds until then.</returns>
    public async Task<double> StartAsync(bool withKeys = true)
    {
        if (withKeys)
        {
            await MakeKeysAsync();
        }

        var start = Stopwatch.GetTimestamp();
        Launch();
        while (Stopwatch.GetElapsedTime(start) < s_patience)
        {
            if (await AnswersAsync())
            {
                return Stopwatch.GetElapsedTime(start).TotalSeconds;
            }

            if (Process.HasExited)
            {
                await Process.WaitForExitAsync(); // Until its last words are read.
                throw new InvalidOperationException($"The studio ended with {Process.ExitCode}: {Errors}");
            }

            await Task.Delay(25);
        }

        throw new TimeoutException($"The studio did not answer within {s_patience.TotalSeconds:0} s.");
    }

    /// <summary>Starts a process that is expected to end by itself.</summary>
    /// <param name="before">A program and its arguments that start the studio in their turn.</param>
    /// <returns>Its exit code.</returns>
    public async Task<int> RunToEndAsync(params string[] before)
    {
        Launch(before);
        using var patience = new CancellationTokenSource(s_patience);
        await Process.WaitForExitAsync(patience.Token);
        return Process.ExitCode;
    }

    /// <summary>Starts the process and does not wait.</summary>
    public void Launch(params string[] before)
    {
        string[] command =
        [
            .. before, "dotnet", Path.Combine(AppContext.BaseDirectory, "CharaStudio.Web.dll"), "--port", _port.ToString(CultureInfo.InvariantCulture),
            "--data", Data, "--samples", "false", "--disk-ballast", "0", "--rate-minute", "1000000",
            "--rate-burst", "1000000", "--key-queue", "200", .. settings,
        ];
        // A new one: what an earlier process still says is not put to this one's account.
        var errors = _errors = new ConcurrentQueue<string>();
        var process = new Process { StartInfo = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false } };
        process.OutputDataReceived += (_, line) => Log.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process?.Dispose();
        _process = process;
    }

    /// <summary>SIGKILL. Its workers see their pipes close and end too.</summary>
    public async Task KillAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
    }

    /// <summary>Sends a signal by name: TERM, STOP, CONT.</summary>
    public Task SignalAsync(string signal) => SignalAsync(signal, Process.Id);

    /// <inheritdoc cref="SignalAsync(string)"/>
    /// <remarks>A process that has ended meanwhile is left alone.</remarks>
    public static Task SignalAsync(string signal, int process) => RunAsync("kill", $"-{signal}", process.ToString(CultureInfo.InvariantCulture));

    /// <summary>SIGSTOP, and waits until no thread is under way any more: one may be in the middle of a write.</summary>
    public async Task FreezeAsync()
    {
        await SignalAsync("STOP");
        while (!Array.TrueForAll(Directory.GetDirectories($"/proc/{Process.Id}/task"), IsStopped))
        {
            await Task.Delay(5);
        }
    }

    /// <summary>Ids of the drawing processes that live now. The studio's looks at the machine are its children too: they are not among them, nor is what has ended.</summary>
    public async Task<IReadOnlyList<int>> WorkersAsync()
    {
        var lines = await RunAsync("pgrep", "-P", Process.Id.ToString(CultureInfo.InvariantCulture), "-f", " worker --memory-mb ");
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => int.Parse(line, NumberStyles.None, CultureInfo.InvariantCulture))];
    }

    public SqliteConnection OpenDatabase()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "studio.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            Process.Kill(entireProcessTree: true);
            await Process.WaitForExitAsync();
        }

        _process?.Dispose();
        _clients.ForEach(client => client.Dispose());
        if (OwnsData)
        {
            await DeleteAsync(Data);
        }
    }

    // A worker that outlives its studio for a moment may still lay a file into the folder while it is being emptied.
    private static async Task DeleteAsync(string folder)
    {
        for (var start = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (Stopwatch.GetElapsedTime(start) < s_patience)
            {
                await Task.Delay(100);
            }
        }
    }

    internal static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    // In this process rather than by the command: a second saved each time.
    public async Task MakeKeysAsync()
    {
        while (_clients.Count < Keys)
        {
            await using var key = new StringWriter();
            await using var errors = new StringWriter();
            await KeyCommand.RunAsync(["key", "create", "--data", Data], key, errors);
            var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(1) }) { BaseAddress = new Uri($"http://127.0.0.1:{_port}"), Timeout = s_patience };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.ToString().Trim());
            _clients.Add(client);
        }

        SqliteConnection.ClearAllPools();
    }

    private static bool IsStopped(string thread)
    {
        try
        {
            return File.ReadAllText(thread + "/stat").Split(") ")[^1][0] is 'T';
        }
        catch (IOException)
        {
            return true; // It has ended.
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new HttpClient();
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{_port}/health"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
