using CharaStudio.Engine.Pipelines;

namespace CharaStudio.Web.Features.Models;

/// <summary>What is known of the tensor engine. Looked at once, after the start, in a process of its own: nothing waits for it.</summary>
public sealed class TensorState(ILogger<TensorState> log) : BackgroundService
{
    // A machine does not change while the program runs: several studios in one process look once.
    private static readonly Lazy<Task<TensorReport>> s_look = new(() => TensorReport.AskAsync(new WorkerSettings().Command, CancellationToken.None));

    /// <summary>Null until it has been looked at.</summary>
    public TensorReport? Report { get; private set; }

    /// <summary>ready, missing, or unknown until it has been looked at.</summary>
    public string Word => Report switch { null => "unknown", { Available: true } => "ready", _ => "missing" };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Report = await s_look.Value.WaitAsync(stoppingToken);
        log.LogInformation("Tensor engine: {Report}", Report);
    }
}
