using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace CharaStudio.Web.Bench;

/// <summary>The real studio as a child process on a free loopback port and a data folder of its own, which go with it.</summary>
internal sealed class StudioProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _data;

    private StudioProcess(Process process, string data, HttpClient client)
    {
        (_process, _data, Client) = (process, data, client);
    }

    /// <summary>Sends a key with every scope.</summary>
    public HttpClient Client { get; }

    public int Id => _process.Id;

    /// <summary>The studio's rows, for reading only.</summary>
    public string Database => Path.Combine(_data, "studio.db");

    /// <exception cref="InvalidOperationException">The studio did not answer within a minute.</exception>
    /// <param name="settings">Further settings, as on the command line.</param>
    public static async Task<StudioProcess> StartAsync(CancellationToken token, params string[] settings)
    {
        var data = Directory.CreateTempSubdirectory("charastudio-bench-").FullName;
        var port = FreePort();
        var process = Run(["--port", $"{port}", "--data", data, .. settings]);
        // Its log must go somewhere: a full pipe stops the studio.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await client.GetAsync("/health", token);
                break;
            }
            catch (HttpRequestException) when (tries < 300)
            {
                await Task.Delay(200, token);
            }
        }

        await AuthorizeAsync(client, data, token);
        return new StudioProcess(process, data, client);
    }

    /// <summary>A client with a new key of the same owner.</summary>
    public async Task<HttpClient> NewClientAsync(CancellationToken token)
    {
        var client = new HttpClient { BaseAddress = Client.BaseAddress };
        await AuthorizeAsync(client, _data, token);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static async Task AuthorizeAsync(HttpClient client, string data, CancellationToken token)
    {
        using var key = Run(["key", "create", "--data", data]);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await key.StandardOutput.ReadToEndAsync(token)).Trim());
        await key.WaitForExitAsync(token);
    }

    private static Process Run(IEnumerable<string> args) => Process.Start(
        new ProcessStartInfo(Environment.ProcessPath!, [typeof(StudioProcess).Assembly.Location, .. args]) { RedirectStandardOutput = true, UseShellExecute = false })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
