using CharaStudio.Engine.Plans;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>A story as understood: everything that its pictures are drawn from. Kept, so that a restart and a comic draw the same.</summary>
public sealed record StoryPlan
{
    public Style Style { get; init; }

    /// <summary>In the order of work: each character as they usually look, then the states that scenes use.</summary>
    public IReadOnlyList<StoryPortrait> Portraits { get; init; } = [];

    public IReadOnlyList<StoryScene> Scenes { get; init; } = [];

    /// <summary>What of the request could not be followed.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <param name="State">Null for how they usually look.</param>
public sealed record StoryPortrait(string Name, string? State, LookSheet Look);

/// <param name="Plan">Complete: the worker looks nothing up.</param>
public sealed record StoryScene(string Prompt, string? Location, IReadOnlyList<string> Characters, ScenePlan Plan, int Width, int Height);
