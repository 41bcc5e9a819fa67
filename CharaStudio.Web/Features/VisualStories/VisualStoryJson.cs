using System.Text.Json;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>Orders and plans as a story's row keeps them.</summary>
internal static class VisualStoryJson
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, PlanJson.Options);

    public static VisualStoryOrder Order(VisualStory row) => JsonSerializer.Deserialize<VisualStoryOrder>(row.Request, PlanJson.Options)
        ?? throw new InvalidDataException("The story's request is not kept.");

    /// <summary>Null until the references have been read.</summary>
    public static StoryPlan? Plan(VisualStory row) => row.Plan is null ? null : JsonSerializer.Deserialize<StoryPlan>(row.Plan, PlanJson.Options);
}
