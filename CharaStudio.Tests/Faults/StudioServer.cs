using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using CharaStudio.Web.Features.ApiKeys;
using Microsoft.Data.Sqlite;

namespace CharaStudio.Tests.Faults;

/// <summary>The real studio as a process of its own, on a data folder that outlives it, to be killed, stopped and started again.</summary>
internal sealed class StudioServer(params string[] settings) : IAsyncDisposable
{
    private const int Keys = 6;
    private readonly int _port = FreePort();
    private readonly List<HttpClient> _clients = [];
    private readonly System.Text.StringBuilder _errors = new();
    private Process? _process;

    public string Data { get; init; } = Directory.CreateTempSubdirectory("charastudio-fault-").FullName;

    /// <summary>False leaves the folder to whoever named it.</summary>
    public bool OwnsData { get; init; } = true;

    public Process Process => _process ?? throw new InvalidOperationException("The studio is not started.");

    /// <summary>What the last process printed on its error stream.</summary>
    public string Errors => _errors.ToString();

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
        for (var tries = 0; tries < 1200; tries++)
        {
            if (await AnswersAsync())
            {
                return Stopwatch.GetElapsedTime(start).TotalSeconds;
            }

            if (Process.HasExited)
            {
                throw new InvalidOperationException($"The studio ended with {Process.ExitCode}: {Errors}");
            }

            await Task.Delay(25);
        }

        throw new TimeoutException("The studio did not answer within 30 s.");
    }

    /// <summary>Starts a process that is expected to end by itself.</summary>
    /// <param name="before">A program and its arguments that start the studio in their turn.</param>
    /// <returns>Its exit code.</returns>
    public async Task<int> RunToEndAsync(params string[] before)
    {
        Launch(before);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
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
        _errors.Clear();
        var process = new Process { StartInfo = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false } };
        process.OutputDataReceived += (_, line) => Log.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
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
    public Task SignalAsync(string signal) => RunAsync("kill", $"-{signal}", Process.Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Ids of the drawing processes that live now.</summary>
    public async Task<IReadOnlyList<int>> WorkersAsync()
    {
        var lines = await RunAsync("pgrep", "-P", Process.Id.ToString(CultureInfo.InvariantCulture));
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
            await KillAsync();
        }

        _process?.Dispose();
        _clients.ForEach(client => client.Dispose());
        if (OwnsData)
        {
            Directory.Delete(Data, recursive: true);
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
            var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(1) }) { BaseAddress = new Uri($"http://127.0.0.1:{_port}") };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.ToString().Trim());
            _clients.Add(client);
        }

        SqliteConnection.ClearAllPools();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new HttpClient();
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{_port}/health"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
