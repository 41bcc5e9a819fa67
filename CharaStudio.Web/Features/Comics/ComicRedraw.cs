using CharaStudio.Engine.Plans;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Policies;
using CharaStudio.Web.Features.Stories;
using CharaStudio.Web.Features.Worlds;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Comics;

/// <summary>Draws one panel of a finished comic anew, from changed words; the other panels keep their pictures.</summary>
public sealed class ComicRedraw(
    CurrentOwner owner, IDbContextFactory<StudioDbContext> databases, ComicService comics, JobService jobs,
    IContentPolicy policy, TimeProvider clock)
{
    /// <param name="number">The panel's number through the comic, from 1.</param>
    /// <returns>The job that draws the panel and letters its page again.</returns>
    /// <exception cref="StudioException">NotFound; ValidationFailed; Conflict while the comic is being drawn.</exception>
    public async Task<Job> OrderAsync(string comicId, int number, PanelOrder changed, CancellationToken token = default)
    {
        ComicScript.Check(changed, "panel");
        await policy.CheckAsync(null, ComicTexts.Of(changed, "panel"), token);
        var sheet = (await comics.SheetsAsync(comicId, token)).FirstOrDefault(found => number > found.Before && number <= found.Before + found.Panels.Count)
            ?? throw StudioException.NotFound("panel");
        await RequireIdleAsync(sheet.Comic, token);
        var (document, panel) = (sheet.Document, sheet.Panels[number - sheet.Before - 1]);
        var old = document.Panels[panel.Index];
        var planned = await PlanAsync(sheet.Comic, changed, old.Scene, token);
        var panels = document.Panels.ToList();
        panels[panel.Index] = old with { Scene = planned.Scene, Lettering = planned.Lettering, AltText = "" };
        var page = sheet.Page;
        var text = ComicJson.Write(document with { Panels = panels, Resolved = null });
        var order = new JobOrder(
            ComicRender.WorkKind, $"{sheet.FileName}: panel {number}", new ComicDrawing(sheet.Comic.Id, [panel.Id], [page.Id], "png"), 2)
        { Priority = 10 };
        var now = clock.GetUtcNow();
        return await jobs.OrderAsync(
            order,
            async db =>
            {
                await db.Set<ComicPage>().Where(row => row.Id == page.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Document, text).SetProperty(row => row.Layout, document.Layout), token);
                // Without a width the page is laid out again, which keeps room for the new words.
                await db.Set<ComicPanel>().Where(row => row.Id == panel.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Width, 0), token);
                await db.Set<Comic>().Where(row => row.Id == sheet.Comic.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.JobId, order.Id).SetProperty(row => row.UpdatedAt, now), token);
            },
            token);
    }

    private async Task<Engine.Pages.PagePanel> PlanAsync(Comic comic, PanelOrder changed, ScenePlan? old, CancellationToken token)
    {
        var order = new ComicOrder(
            [changed],
            comic.StoryId is { } story ? PublicId.Format(StoryService.IdPrefix, story) : null,
            comic.SceneId is { } scene ? PublicId.Format(SceneService.IdPrefix, scene) : null);
        await using var db = await databases.CreateDbContextAsync(token);
        var cast = await ComicCasts.FindAsync(db, owner.Id, order, token);
        return ComicScript.Panel(changed, cast, changed.Seed ?? old?.Seed ?? 0, "panel");
    }

    private async Task RequireIdleAsync(Comic comic, CancellationToken token)
    {
        if (comic.JobId is not { } id)
        {
            return;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        if (await db.Set<Job>().AnyAsync(
            job => job.Id == id && (job.State == JobState.Queued || job.State == JobState.Running || job.State == JobState.Cancelling), token))
        {
            throw new StudioException(ErrorCode.Conflict, "The comic is being drawn. Wait for it, or cancel its job first.");
        }
    }
}
