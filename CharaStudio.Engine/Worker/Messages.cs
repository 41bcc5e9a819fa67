using System.Text.Json.Serialization;
using CharaStudio.Engine.Pipelines;

namespace CharaStudio.Engine.Worker;

/// <summary>What host and worker say to each other; see <see cref="FrameStream"/> for how.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Hello), "hello")]
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(Render), "render")]
[JsonDerivedType(typeof(Progress), "progress")]
[JsonDerivedType(typeof(UnitDone), "unit_done")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(Cancel), "cancel")]
[JsonDerivedType(typeof(Ping), "ping")]
[JsonDerivedType(typeof(Pong), "pong")]
internal abstract record Message;

/// <summary>Host to worker, first: where files go.</summary>
internal sealed record Hello(int Protocol, string Spool) : Message
{
    public const int CurrentProtocol = 1;
}

/// <summary>Worker to host, once: what can be rendered and how the process is confined.</summary>
internal sealed record Ready(string Version, IReadOnlyList<string> Renderers, int Nice, bool NetworkIsolated) : Message;

internal sealed record Render(long Id, RenderRequest Request) : Message;

internal sealed record Progress(long Id, string Stage, double Share, byte[]? Preview = null) : Message;

/// <summary>Paths are relative to the spool.</summary>
internal sealed record UnitDone(long Id, RenderUnit Unit) : Message;

internal sealed record Done(long Id, string Renderer) : Message;

/// <summary>Code <c>Canceled</c> answers <see cref="Cancel"/>.</summary>
internal sealed record Failed(long Id, string Code, string Message) : Message
{
    public const string Canceled = "Canceled";
}

internal sealed record Cancel(long Id) : Message;

internal sealed record Ping(long Id) : Message;

internal sealed record Pong(long Id) : Message;
