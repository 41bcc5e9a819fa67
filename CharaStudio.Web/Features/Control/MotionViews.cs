using CharaStudio.Engine.Control.Motion;

namespace CharaStudio.Web.Features.Control;

/// <summary>A motion of the library.</summary>
/// <param name="Name">Its word in a prompt, such as walk.</param>
/// <param name="Description">What it looks like.</param>
/// <param name="Seconds">How long it lasts once.</param>
/// <param name="Loops">True when it goes on as long as it is asked to.</param>
public sealed record MotionView(string Name, string Description, double Seconds, bool Loops);

/// <summary>The library.</summary>
/// <param name="Data">Every motion that words can choose.</param>
public sealed record MotionList(IReadOnlyList<MotionView> Data);

internal static class MotionViews
{
    public static IReadOnlyList<MotionView> All { get; } =
        [.. MotionLibrary.All.Select(clip => new MotionView(clip.Name, clip.Description, Math.Round(clip.Seconds, 2), clip.End is MotionEnd.Loop))];
}
