namespace CharaStudio.Engine.Pipelines;

/// <summary>A render that ended without a picture, for a reason that a second try does not change.</summary>
/// <param name="code">PascalCase word for programs: InvalidPlan, ResourceExhausted, RenderTimeout, RendererUnavailable, InternalError.</param>
/// <param name="message">For people.</param>
public sealed class RenderFailedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}

/// <summary>The rendering process died, or stopped answering and was ended, or never got ready.</summary>
public sealed class WorkerCrashedException(string message, bool started = true) : Exception(message)
{
    /// <summary>False: it died before it had anything of the request, which is therefore not to blame.</summary>
    public bool Started { get; } = started;
}
