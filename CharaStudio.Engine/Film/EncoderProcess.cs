using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace CharaStudio.Engine.Film;

/// <summary>The encoder as a child in a process group of its own, with capped memory and output; ended together with whatever it started.</summary>
internal sealed partial class EncoderProcess : IDisposable
{
    /// <summary>Exit code of a program whose command is not there (POSIX, "Exit Status for Commands").</summary>
    public const int NotFound = 127;

    /// <summary>Exit code of a program whose command may not be run.</summary>
    public const int NotRunnable = 126;

    private const int KillSignal = 9;
    private const int KeptErrors = 4096;

    // There at once, unless the machine is busy, or something that it started still holds the pipe.
    private static readonly TimeSpan s_lastWords = TimeSpan.FromSeconds(10);
    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly Task _drained;

    private EncoderProcess(Process process)
    {
        _process = process;
        Input = process.StandardInput.BaseStream;
        _drained = Task.WhenAll(DrainAsync(process.StandardError, _errors), DrainAsync(process.StandardOutput, null));
    }

    public Stream Input { get; }

    public int ExitCode => _process.ExitCode;

    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public static EncoderProcess Start(FilmSettings settings, IEnumerable<string> arguments)
    {
        // setsid: a group that can be ended as one. prlimit: an encoder gone wild ends itself, not the machine.
        string[] prefix =
        [
            "prlimit", Limit("--as", settings.MemoryBytes), Limit("--fsize", settings.OutputBytes), "--core=0", "--", settings.Ffmpeg,
        ];
        var start = new ProcessStartInfo(settings.Starter, [.. prefix, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // Nothing of the host's environment reaches it: FFREPORT, for one, names a file to write.
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["LC_ALL"] = "C";
        return new EncoderProcess(Process.Start(start) ?? throw new System.ComponentModel.Win32Exception());
    }

    public Task WaitAsync(CancellationToken token) => _process.WaitForExitAsync(token);

    /// <summary>The end of what it complained about.</summary>
    public async Task<string> ErrorsAsync()
    {
        await Task.WhenAny(_drained, Task.Delay(s_lastWords));
        lock (_errors)
        {
            return _errors.ToString().Trim();
        }
    }

    /// <summary>Ends it and all it started, at once.</summary>
    public void Kill()
    {
        try
        {
            _ = Signal(-_process.Id, KillSignal);
            _process.Kill(entireProcessTree: true); // In its first moments it is not yet a group.
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private static string Limit(string name, long bytes) => string.Create(CultureInfo.InvariantCulture, $"{name}={bytes}");

    private static async Task DrainAsync(StreamReader reader, StringBuilder? kept)
    {
        var buffer = new char[1024];
        try
        {
            while (await reader.ReadAsync(buffer) is var got and > 0)
            {
                if (kept is not null)
                {
                    lock (kept)
                    {
                        kept.Append(buffer, 0, got).Remove(0, Math.Max(0, kept.Length - KeptErrors));
                    }
                }
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // It was ended.
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
