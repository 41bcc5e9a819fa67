using System.Text.Json;
using System.Text.Json.Nodes;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Http;
using CharaStudio.Web.Outgoing;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>Reads the references, then draws a portrait of each character, then the scenes in order (row 335). Each picture is a unit.</summary>
internal sealed class VisualStoryRender(
    IDbContextFactory<StudioDbContext> databases, WriteQueue writes, ReferencePictures references) : IJobWork
{
    private const int PortraitWidth = 768;

    public string Kind => JobIds.StoryKind;

    public async Task<JsonNode?> RunAsync(JobRun run, CancellationToken token)
    {
        var order = run.Payload<VisualStoryDrawing>();
        await using var db = await databases.CreateDbContextAsync(token);
        var story = await db.Set<VisualStory>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == order.StoryId, token)
            ?? throw new StudioException(ErrorCode.NotFound, "The story was deleted meanwhile.");
        var plan = await PlanAsync(run, story, token);
        for (var i = 0; i < plan.Portraits.Count; i++)
        {
            var portrait = plan.Portraits[i];
            var called = portrait.State is null ? portrait.Name : $"{portrait.Name} ({portrait.State})";
            await DrawAsync(run, story, i, $"Portrait of {called}", new SheetRequest(portrait.Look, "portrait", plan.Style, PortraitWidth), token);
        }

        for (var i = 0; i < plan.Scenes.Count; i++)
        {
            var scene = plan.Scenes[i];
            await DrawAsync(run, story, plan.Portraits.Count + i, $"Scene {i + 1}", new PanelRequest(scene.Plan, scene.Width, scene.Height), token);
        }

        var pictures = await db.Set<VisualStoryPicture>().AsNoTracking().Where(row => row.StoryId == story.Id).ToListAsync(token);
        return JsonSerializer.SerializeToNode(VisualStoryViews.Result(story, pictures), ApiJson.Output);
    }

    // Understood once: an attempt that comes after a crash draws from the same plan, whatever the references say by then.
    private async Task<StoryPlan> PlanAsync(JobRun run, VisualStory story, CancellationToken token)
    {
        if (story.Plan is not null)
        {
            return VisualStoryJson.Plan(story)!;
        }

        var order = VisualStoryJson.Order(story);
        var plan = StoryPlanner.Plan(order, story.Seed, await ColoursAsync(run, order, token));
        story.Plan = VisualStoryJson.Write(plan);
        await writes.RunAsync(
            rows => rows.Set<VisualStory>().Where(row => row.Id == story.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Plan, story.Plan), token),
            token: token);
        return plan;
    }

    private async Task<IReadOnlyDictionary<string, PictureColours>> ColoursAsync(JobRun run, VisualStoryOrder order, CancellationToken token)
    {
        var colours = new Dictionary<string, PictureColours>(StringComparer.Ordinal);
        foreach (var (field, url) in VisualStoryRules.Urls(order))
        {
            if (!colours.ContainsKey(url))
            {
                run.Stage($"Reading {field}");
                colours[url] = (await references.FetchAsync(url, field, token)).Colours;
            }
        }

        return colours;
    }

    private static Task<JobUnit> DrawAsync(JobRun run, VisualStory story, int index, string label, RenderRequest request, CancellationToken token) => run.UnitAsync(
        index,
        label,
        $"{story.Title} - {label}",
        request,
        (db, done) =>
        {
            db.Add(new VisualStoryPicture
            {
                StoryId = story.Id,
                Index = index,
                MediaId = done.Row.MediaId,
                VectorId = done.Row.VectorId,
                AltText = done.Row.AltText,
            });
            return Task.CompletedTask;
        },
        token);
}
