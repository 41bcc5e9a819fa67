using CharaStudio.Engine.Illustrator.Maps;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Pipelines;

/// <summary>A character alone.</summary>
/// <param name="Sheet">portrait, full, turnaround or expressions.</param>
/// <param name="Width">Pixels, 64 to 4000; the sheet's own shape gives the height.</param>
public sealed record SheetRequest(LookSheet Look, string Sheet, Style Style, int Width) : RenderRequest
{
    public const int SmallestWidth = 64;
    public const int LargestWidth = 4000;
}

/// <summary>A world map of 1600 by 1000 pixels.</summary>
public sealed record MapRequest(MapPlan Map) : RenderRequest;
