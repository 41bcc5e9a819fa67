using System.Text.Json;
using CharaStudio.Engine.Plans;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Features.Models;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>Rows as clients read them.</summary>
public sealed class VisualStoryViews(MediaLinks links)
{
    internal const string IdPrefix = "vstory";
    internal const string Noun = "visual story";

    /// <summary>With fresh addresses.</summary>
    internal VisualStoryView Of(VisualStory row, IReadOnlyList<VisualStoryPicture> pictures) => View(row, pictures, id => links.Sign(id));

    /// <summary>As the job keeps it: files by reference.</summary>
    internal static VisualStoryView Result(VisualStory row, IReadOnlyList<VisualStoryPicture> pictures) => View(row, pictures, MediaLinks.Refer);

    internal VisualStorySummary Summary(VisualStory row, int scenes, int portraits, IReadOnlyList<VisualStoryPicture> pictures)
    {
        var drawn = pictures.Where(picture => picture.Index >= portraits).OrderBy(picture => picture.Index).ToList();
        return new VisualStorySummary(
            Id(row.Id), row.Title, JobIds.Spell(row.JobId, JobIds.StoryKind), scenes, drawn.Count, drawn.Count > 0 ? links.Sign(drawn[0].MediaId) : null, row.CreatedAt);
    }

    internal static string Id(Guid id) => PublicId.Format(IdPrefix, id);

    private static VisualStoryView View(VisualStory row, IReadOnlyList<VisualStoryPicture> pictures, Func<Guid, string> address)
    {
        var plan = VisualStoryJson.Plan(row);
        var byPlace = pictures.ToDictionary(picture => picture.Index);
        var portraits = plan?.Portraits ?? [];
        return new VisualStoryView(
            Id(row.Id),
            row.Title,
            ModelService.Illustrator,
            JobIds.Spell(row.JobId, JobIds.StoryKind),
            PlanJson.Word(plan?.Style ?? default),
            row.Seed,
            [.. portraits.Select((one, i) => new StoryPortraitView(one.Name, one.State, byPlace.TryGetValue(i, out var picture) ? address(picture.MediaId) : null))],
            [.. (plan?.Scenes ?? []).Select((scene, i) => Scene(scene, i, byPlace.GetValueOrDefault(portraits.Count + i), address))],
            plan?.Warnings ?? [],
            row.CreatedAt);
    }

    private static StorySceneView Scene(StoryScene scene, int index, VisualStoryPicture? picture, Func<Guid, string> address) => new(
        index + 1,
        scene.Prompt,
        scene.Location,
        scene.Characters,
        picture is null ? null : address(picture.MediaId),
        picture?.VectorId is { } vector ? address(vector) : null,
        scene.Width,
        scene.Height,
        picture?.AltText ?? "",
        JsonSerializer.SerializeToNode(scene.Plan, PlanJson.Options));
}
