using System.Security.Cryptography;
using CharaStudio.Engine.Pages;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Comics.Films;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Features.Media.Enlargements;
using CharaStudio.Web.Features.Models;
using CharaStudio.Web.Features.Policies;
using CharaStudio.Web.Features.Stories;
using CharaStudio.Web.Features.Worlds;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Comics;

/// <summary>The current owner's comics.</summary>
public sealed class ComicService(
    CurrentOwner owner, IDbContextFactory<StudioDbContext> databases, WriteQueue writes, JobService jobs, MediaStore media, ComicViews views,
    IContentPolicy policy, InstalledPerception perception, TimeProvider clock)
{
    /// <summary>Panels that a direct answer may have (contract C25).</summary>
    public const int DirectPanels = 4;
    internal const string Noun = "comic";

    /// <summary>Understands the texts, stores the comic with its plans and orders its drawing.</summary>
    /// <returns>The job; its progress and its pictures arrive one by one.</returns>
    /// <exception cref="StudioException">ValidationFailed, NotFound, ContentRefused, PaymentRequired, QueueFull.</exception>
    public async Task<Job> OrderAsync(ComicOrder order, CancellationToken token = default)
    {
        ComicScript.Check(order);
        MediaLinks.CheckLife(order.UrlTtl);
        CheckUpscale(order);
        await policy.CheckAsync(order.Strictness, ComicTexts.Of(order), token);
        var ownerId = owner.Id;
        IReadOnlyList<PageDocument> documents;
        await using (var db = await databases.CreateDbContextAsync(token))
        {
            var cast = await ComicCasts.FindAsync(db, ownerId, order, token);
            documents = ComicScript.Pages(order, cast, order.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue));
        }

        return await DrawAsync(order, ownerId, documents, token);
    }

    private void CheckUpscale(ComicOrder order)
    {
        if (order.Upscale is { } factor)
        {
            var page = new PageDocument().Size;
            EnlargementRules.CheckFactor(factor, "upscale");
            EnlargementRules.CheckSize(page.PixelWidth, page.PixelHeight, factor, "upscale");
            EnlargementRules.RequireInstalled(perception);
        }
    }

    /// <summary>Orders a comic of panels that are understood and lettered already.</summary>
    /// <exception cref="StudioException">ValidationFailed, PaymentRequired, QueueFull.</exception>
    public Task<Job> OrderPanelsAsync(string title, IReadOnlyList<PagePanel> panels, string? layout, string? reading, CancellationToken token = default)
    {
        var order = new ComicOrder([.. panels.Select(panel => new PanelOrder(panel.Scene!.Description))], Title: title, Layout: layout, Reading: reading, Async: true);
        ComicScript.CheckFrame(order);
        return DrawAsync(order, owner.Id, ComicScript.Pages(order, panels), token);
    }

    private async Task<Job> DrawAsync(ComicOrder order, Guid ownerId, IReadOnlyList<PageDocument> documents, CancellationToken token)
    {
        var (comic, pages, panels) = Rows(order, ownerId, documents);
        var drawing = new ComicDrawing(comic.Id, [.. panels.Select(panel => panel.Id)], [.. pages.Select(page => page.Id)], order.Format ?? "png", order.Upscale);
        var job = new JobOrder(ComicRender.WorkKind, comic.Title, drawing, (panels.Count + pages.Count) * (order.Upscale is null ? 1 : 2)) { Priority = order.Async ? 0 : 10, UrlTtl = order.UrlTtl, CallbackUrl = order.Async ? order.CallbackUrl : null };
        comic.JobId = job.Id;
        return await jobs.OrderAsync(
            job,
            db =>
            {
                db.Add(comic);
                db.AddRange(pages);
                db.AddRange(panels);
                return Task.CompletedTask;
            },
            token);
    }

    /// <summary>The newest first.</summary>
    public async Task<Page<ComicSummary>> ListAsync(Paging paging, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var own = db.Set<Comic>().AsNoTracking().Where(row => row.OwnerId == owner.Id);
        var rows = await own.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Skip(paging.Offset).Take(paging.Limit).ToListAsync(token);
        var ids = rows.ConvertAll(row => row.Id);
        var pages = await db.Set<ComicPage>().AsNoTracking().Where(page => ids.Contains(page.ComicId))
            .Select(page => new { page.ComicId, page.Number, page.PngId }).ToListAsync(token);
        var panels = await db.Set<ComicPanel>().Where(panel => ids.Contains(panel.ComicId))
            .GroupBy(panel => panel.ComicId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, token);
        var shown = rows.ConvertAll(row => views.Summary(
            row,
            pages.Count(page => page.ComicId == row.Id),
            panels.GetValueOrDefault(row.Id),
            pages.Where(page => page.ComicId == row.Id).MinBy(page => page.Number)?.PngId));
        return new Page<ComicSummary>(shown, await own.CountAsync(token), paging);
    }

    /// <exception cref="StudioException">NotFound.</exception>
    public async Task<ComicView> GetAsync(string id, CancellationToken token = default) => views.Of(await SheetsAsync(id, token));

    /// <exception cref="StudioException">NotFound, ValidationFailed, PreconditionFailed.</exception>
    public async Task<ComicView> UpdateAsync(string id, ComicChange change, string? ifMatch = null, CancellationToken token = default)
    {
        if (change.Title is { Length: > 200 })
        {
            throw StudioException.Invalid("title", "'title' must be at most 200 characters.");
        }

        var comicId = PublicId.Parse(ComicIds.ComicPrefix, id, Noun);
        var ownerId = owner.Id;
        await writes.RunAsync(
            async db =>
            {
                var comic = await db.Set<Comic>().FirstOrDefaultAsync(row => row.Id == comicId && row.OwnerId == ownerId, token)
                    ?? throw StudioException.NotFound(Noun);
                ETags.RequireMatch(ifMatch, comic.Version);
                comic.Title = change.Title ?? comic.Title;
                comic.UpdatedAt = clock.GetUtcNow();
                comic.Version++;
                await db.SaveChangesAsync(token);
            },
            token: token);
        return await GetAsync(id, token);
    }

    /// <summary>Removes the comic with its pictures. A comic that is being drawn is kept until its job is over or cancelled.</summary>
    /// <exception cref="StudioException">NotFound; Conflict while it is being drawn.</exception>
    public async Task<Deleted> DeleteAsync(string id, string? ifMatch = null, CancellationToken token = default)
    {
        var sheets = await SheetsAsync(id, token);
        var comic = sheets[0].Comic;
        var ownerId = owner.Id;
        var filmed = comic.Id.ToString("D");
        List<Guid> films = [];
        await writes.RunAsync(
            async db =>
            {
                ETags.RequireMatch(ifMatch, await db.Set<Comic>().Where(row => row.Id == comic.Id && row.OwnerId == ownerId).Select(row => row.Version).FirstOrDefaultAsync(token));
                if (await db.Set<Job>().AnyAsync(
                    job => job.OwnerId == ownerId && job.Kind == FilmRender.WorkKind && job.Payload.Contains(filmed)
                        && (job.State == JobState.Queued || job.State == JobState.Running || job.State == JobState.Cancelling), token))
                {
                    throw new StudioException(ErrorCode.Conflict, "A film is being made of the comic. Cancel its job first.");
                }

                if (comic.JobId is { } jobId && await db.Set<Job>().AnyAsync(
                    job => job.Id == jobId && (job.State == JobState.Queued || job.State == JobState.Running || job.State == JobState.Cancelling), token))
                {
                    throw new StudioException(ErrorCode.Conflict, "The comic is being drawn. Cancel its job first.");
                }

                var made = await db.Set<ComicFilm>().Where(film => film.ComicId == comic.Id).Select(film => new { film.FilmId, film.PosterId }).ToListAsync(token);
                films = [.. made.SelectMany(film => new[] { film.FilmId, film.PosterId })];
                await db.Set<Comic>().Where(row => row.Id == comic.Id && row.OwnerId == ownerId).ExecuteDeleteAsync(token);
            },
            token: token);
        var files = sheets.SelectMany(sheet => sheet.Panels.SelectMany(panel => new[] { panel.PngId, panel.SvgId })
            .Concat([sheet.Page.PngId, sheet.Page.SvgId, sheet.Page.PdfId]));
        await media.DeleteAsync(ownerId, [.. files.OfType<Guid>(), .. films], CancellationToken.None);
        return Deleted.Of(ComicIds.Comic(comic.Id));
    }

    internal async Task<IReadOnlyList<Sheet>> SheetsAsync(string id, CancellationToken token)
    {
        var comic = await FindAsync(id, token);
        await using var db = await databases.CreateDbContextAsync(token);
        var sheets = await Sheet.AllAsync(db, comic, token);
        // A comic has a page at least: one without has just been deleted by somebody else.
        return sheets.Count > 0 ? sheets : throw StudioException.NotFound(Noun);
    }

    /// <exception cref="StudioException">NotFound.</exception>
    internal async Task<Comic> FindAsync(string id, CancellationToken token)
    {
        var comicId = PublicId.Parse(ComicIds.ComicPrefix, id, Noun);
        await using var db = await databases.CreateDbContextAsync(token);
        return await db.Set<Comic>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == comicId && row.OwnerId == owner.Id, token)
            ?? throw StudioException.NotFound(Noun);
    }

    private (Comic Comic, List<ComicPage> Pages, List<ComicPanel> Panels) Rows(ComicOrder order, Guid ownerId, IReadOnlyList<PageDocument> documents)
    {
        var now = clock.GetUtcNow();
        var comic = new Comic
        {
            Id = PublicId.New(),
            OwnerId = ownerId,
            StoryId = order.StoryId is null ? null : PublicId.Parse(StoryService.IdPrefix, order.StoryId, StoryService.Noun),
            SceneId = order.SceneId is null ? null : PublicId.Parse(SceneService.IdPrefix, order.SceneId, SceneService.Noun),
            Title = order.Title ?? Shortened(order.Panels[0].Description),
            CreatedAt = now,
            UpdatedAt = now,
        };
        var pages = documents.Select((document, i) => new ComicPage
        {
            Id = PublicId.New(),
            ComicId = comic.Id,
            Number = i + 1,
            Layout = order.Layout,
            Document = ComicJson.Write(document with { Title = comic.Title }),
        }).ToList();
        var panels = pages.SelectMany((page, p) => documents[p].Panels.Select((_, i) =>
            new ComicPanel { Id = PublicId.New(), ComicId = comic.Id, PageId = page.Id, Index = i })).ToList();
        return (comic, pages, panels);
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..57].TrimEnd() + "...";
}
