using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Whatever turns a plan into a vector picture.</summary>
internal interface IPanelRenderer
{
    /// <summary>As <c>GET /v1/models</c> names it.</summary>
    string Name { get; }

    /// <summary>Same plan and frame, same picture.</summary>
    /// <exception cref="ArgumentException">The plan asks for something that cannot be drawn; the message says what is allowed.</exception>
    PanelPicture Draw(ScenePlan plan, int width, int height);
}

/// <summary>A picture as an SVG document, with what its geometry knows.</summary>
internal sealed record PanelPicture(string Svg, PanelSide Side);
