using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CharaStudio.Tests.Support;

/// <summary>
/// Debian's PostgreSQL 15 on a folder and a loopback port of its own, started once for the whole run and stopped with it.
/// The server refuses to run as root, so that root starts it as the user postgres. Tests that use it carry the trait Category=Postgres.
/// </summary>
public sealed class PostgresServer
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";
    private static readonly Lazy<PostgresServer> s_shared = new(Start);
    private readonly string _folder;
    private readonly int _port;

    private PostgresServer(string folder, int port)
    {
        _folder = folder;
        _port = port;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
    }

    /// <summary>A connection string to a new, empty database.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        var server = s_shared.Value;
        var name = "test_" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(server.Connection("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        command.CommandTimeout = 300;
        await command.ExecuteNonQueryAsync();
        return server.Connection(name);
    }

    private static PostgresServer Start()
    {
        var folder = Directory.CreateTempSubdirectory("charastudio-pg-").FullName;
        if (Environment.UserName == "root")
        {
            Run("chown", "postgres", folder);
        }

        var data = Path.Combine(folder, "data");
        AsServerUser($"{Binaries}/initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var port = Ports.Free();
        // The pools of every studio of the run stay open for minutes.
        var options = string.Create(CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1 -c max_connections=300 -k {folder} -c fsync=off");
        AsServerUser($"{Binaries}/pg_ctl", "-D", data, "-w", "-t", "300", "-l", Path.Combine(folder, "log"), "-o", options, "start");
        return new PostgresServer(folder, port);
    }

    private void Stop()
    {
        try
        {
            AsServerUser($"{Binaries}/pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop");
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception error) when (error is InvalidOperationException or IOException)
        {
            // The tests have run: a server that is slow to go is no fault of theirs.
            Console.Error.WriteLine($"PostgreSQL in {_folder} was not cleared away: {error.Message}");
        }
    }

    private string Connection(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Timeout=120");

    private static void AsServerUser(string program, params string[] arguments)
    {
        if (Environment.UserName == "root")
        {
            Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        }
        else
        {
            Run(program, arguments);
        }
    }

    // Output is not redirected to a pipe: the server would inherit it and keep it open.
    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("sh") { WorkingDirectory = "/" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$0\" \"$@\" >/dev/null 2>&1");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{program}' ended with {process.ExitCode}. Is postgresql-15 installed?");
        }
    }
}
