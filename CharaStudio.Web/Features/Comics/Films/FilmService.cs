using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Comics.Films;

/// <summary>Films of the current owner's comics.</summary>
public sealed class FilmService(ComicService comics, JobService jobs, MediaStore media, MediaLinks links, IDbContextFactory<StudioDbContext> databases)
{
    /// <summary>Checks that the comic can be filmed as asked and orders it.</summary>
    /// <exception cref="StudioException">NotFound; ValidationFailed; Conflict when it is not drawn yet; QueueFull, PaymentRequired.</exception>
    public async Task<Job> OrderAsync(string comicId, FilmOrder order, CancellationToken token = default)
    {
        var sheets = await comics.SheetsAsync(comicId, token);
        var comic = sheets[0].Comic;
        var drawing = FilmRules.Read(comic.Id, order);
        RequireDrawn(sheets);
        try
        {
            Request(sheets, media, drawing).Plan();
        }
        catch (RenderFailedException error)
        {
            throw StudioException.Invalid("resolution", error.Message);
        }

        return await jobs.OrderAsync(new JobOrder(FilmRender.WorkKind, $"{sheets[0].FileName}: film", drawing, 1) { UrlTtl = order.UrlTtl }, token: token);
    }

    /// <summary>The newest first.</summary>
    /// <exception cref="StudioException">NotFound.</exception>
    public async Task<IReadOnlyList<FilmView>> ListAsync(string comicId, CancellationToken token = default)
    {
        var comic = await comics.FindAsync(comicId, token);
        await using var db = await databases.CreateDbContextAsync(token);
        var films = await db.Set<ComicFilm>().AsNoTracking().Where(film => film.ComicId == comic.Id).OrderByDescending(film => film.CreatedAt).ToListAsync(token);
        return [.. films.Select(film => View(film, id => links.Sign(id)))];
    }

    /// <exception cref="StudioException">Conflict.</exception>
    internal static void RequireDrawn(IReadOnlyList<Sheet> sheets)
    {
        if (sheets.Any(sheet => sheet.Page.PngId is null || sheet.Document.Resolved is null || sheet.Panels.Any(panel => panel.SvgId is null || panel.Side is null)))
        {
            throw new StudioException(ErrorCode.Conflict, "The comic is not drawn yet. Wait for its job.");
        }
    }

    internal static FilmRequest Request(IReadOnlyList<Sheet> sheets, MediaStore media, FilmDrawing drawing) => new(
        [.. sheets.Select(sheet => sheet.Source(media))],
        drawing.Kind, drawing.Width, drawing.Height, drawing.Fps, drawing.SecondsPerPanel, drawing.Transition, drawing.Pan);

    /// <param name="address">Turns a file's id into what clients open.</param>
    internal static FilmView View(ComicFilm film, Func<Guid, string> address) => new(
        ComicIds.Comic(film.ComicId), address(film.FilmId), address(film.PosterId), film.Format, film.Width, film.Height, film.Fps, film.Frames,
        Math.Round((double)film.Frames / film.Fps, 2), JobIds.Spell(film.JobId, FilmRender.WorkKind), film.CreatedAt);
}
