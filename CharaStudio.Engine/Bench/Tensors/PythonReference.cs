using System.Diagnostics;
using System.Globalization;

namespace CharaStudio.Engine.Bench.Tensors;

/// <summary>Debian's python3-torch beside us, in the same environment; it works only when it is asked.</summary>
internal sealed class PythonReference : IDisposable
{
    // Debian's own: another Python on the path does not see Debian's packages.
    private const string Python = "/usr/bin/python3";
    private readonly Process _process;

    private PythonReference(Process process, string version) => (_process, Version) = (process, version);

    public string Version { get; }

    /// <summary>Null when python3-torch is not installed.</summary>
    public static PythonReference? Start()
    {
        if (!File.Exists(Python))
        {
            return null;
        }

        using var source = typeof(PythonReference).Assembly.GetManifestResourceStream("reference.py")!;
        using var reader = new StreamReader(source);
        var start = new ProcessStartInfo(Python, ["-c", reader.ReadToEnd()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // What TensorRuntime sets for us.
        start.Environment["OMP_WAIT_POLICY"] = "PASSIVE";
        if (System.Runtime.Intrinsics.X86.Avx512F.IsSupported)
        {
            start.Environment["OPENBLAS_CORETYPE"] = "SkylakeX";
        }

        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        if (process.StandardOutput.ReadLine() is { } version)
        {
            return new PythonReference(process, version);
        }

        process.Dispose();
        return null;
    }

    /// <returns>Milliseconds of one run of the case.</returns>
    public double Time(string name)
    {
        _process.StandardInput.WriteLine(name);
        return double.Parse(
            _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"python3-torch ended in '{name}'."), CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
