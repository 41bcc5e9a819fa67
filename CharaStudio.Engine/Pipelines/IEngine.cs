namespace CharaStudio.Engine.Pipelines;

/// <summary>All that the web host may ask of the engine: plain records in, finished files in a spool folder out.</summary>
public interface IEngine
{
    /// <summary>Renders and returns when every unit is on the disk. News arrive in order, before the task ends.</summary>
    /// <exception cref="RenderFailedException">The request cannot be rendered; trying again will not help.</exception>
    /// <exception cref="WorkerCrashedException">The process that rendered died; the request may be tried again.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing is left in the spool.</exception>
    Task<RenderResult> RenderAsync(RenderRequest request, IProgress<RenderNews> news, CancellationToken token);

    /// <summary>Renders that can run side by side.</summary>
    int Slots { get; }
}
