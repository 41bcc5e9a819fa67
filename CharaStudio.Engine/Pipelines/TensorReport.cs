using System.Diagnostics;
using System.Text.Json;

namespace CharaStudio.Engine.Pipelines;

/// <summary>What the tensor engine of this machine is, or why there is none.</summary>
/// <param name="Reason">Null when it is available; else what is missing and what to type.</param>
/// <param name="Version">"libtorch 1.13.0".</param>
/// <param name="Capability">ATen's kernels: DEFAULT, AVX2, AVX512.</param>
/// <param name="Threads">Within one operator.</param>
public sealed record TensorReport(bool Available, string? Reason, string? Version = null, string? Capability = null, int Threads = 0, int CudaDevices = 0)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>Looks in this process, which loads libtorch: 200 MB.</summary>
#if TORCHSHARP
    public static TensorReport Here() => new(true, null, $"TorchSharp {typeof(Tensor).Assembly.GetName().Version}", null, get_num_threads(), cuda.device_count());
#else
    public static TensorReport Here() => Native.TensorRuntime.Reason is { } reason
        ? new TensorReport(false, reason)
        : new TensorReport(true, null, Native.TensorRuntime.Version, Native.TensorRuntime.Capability, Native.TensorRuntime.Threads, Native.TensorRuntime.CudaDevices);
#endif

    /// <summary>Looks in a process of its own, so that the caller stays small and outlives a broken library.</summary>
    /// <param name="command">The engine's program and leading arguments: <see cref="WorkerSettings.Command"/>.</param>
    public static async Task<TensorReport> AskAsync(IReadOnlyList<string> command, CancellationToken token)
    {
        var start = new ProcessStartInfo(command[0], [.. command.Skip(1), "tensors", "--json"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(s_patience);
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                var (said, complained) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
                await process.WaitForExitAsync(limit.Token);
                return process.ExitCode == 0
                    ? JsonSerializer.Deserialize<TensorReport>(await said, JsonSerializerOptions.Web)!
                    : new TensorReport(false, $"The tensor engine ended with {process.ExitCode} when it was looked at. {(await complained).Split('\n')[0].Trim()}");
            }
            finally
            {
                if (!process.HasExited)
                {
                    process.Kill();
                }
            }
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or JsonException or OperationCanceledException && !token.IsCancellationRequested)
        {
            return new TensorReport(false, $"The tensor engine could not be looked at: {error.Message}");
        }
    }

    /// <summary>One fact a line, as doctor shows them.</summary>
    public override string ToString() => Available
        ? $"{Version}, {Capability} kernels, {Threads} thread(s), {(CudaDevices == 0 ? "no CUDA device" : $"{CudaDevices} CUDA device(s)")}"
        : $"missing: {Reason}";
}
