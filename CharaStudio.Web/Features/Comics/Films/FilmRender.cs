using System.Text.Json;
using System.Text.Json.Nodes;
using CharaStudio.Engine.Plans;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Comics.Films;

/// <summary>Makes a comic's film: one unit, the film with the frame that stands for it, and the row that lists it, all at once or not at all.</summary>
internal sealed class FilmRender(IDbContextFactory<StudioDbContext> databases, MediaStore media, TimeProvider clock) : IJobWork
{
    public const string WorkKind = "comic_film";

    public string Kind => WorkKind;

    public async Task<JsonNode?> RunAsync(JobRun run, CancellationToken token)
    {
        var drawing = run.Payload<FilmDrawing>();
        var sheets = await SheetsAsync(run.Job.OwnerId, drawing.ComicId, token);
        FilmService.RequireDrawn(sheets);
        await run.UnitAsync(
            0, "Film", $"{sheets[0].FileName} - film", FilmService.Request(sheets, media, drawing), (db, done) => KeepAsync(db, run.Job.Id, drawing, done), token);
        await using var db = await databases.CreateDbContextAsync(token);
        var film = await db.Set<ComicFilm>().AsNoTracking().FirstOrDefaultAsync(row => row.JobId == run.Job.Id, token)
            ?? throw new StudioException(ErrorCode.NotFound, "The film was deleted meanwhile.");
        var view = FilmService.View(film, MediaLinks.Refer) with { RequestedResolution = $"{drawing.Width}x{drawing.Height}" };
        return JsonSerializer.SerializeToNode(view, ApiJson.Output);
    }

    private async Task<IReadOnlyList<Sheet>> SheetsAsync(Guid ownerId, Guid comicId, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var comic = await db.Set<Comic>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == comicId && row.OwnerId == ownerId, token)
            ?? throw new StudioException(ErrorCode.NotFound, "The comic was deleted meanwhile.");
        return await Sheet.AllAsync(db, comic, token);
    }

    private Task KeepAsync(StudioDbContext db, Guid jobId, FilmDrawing drawing, FinishedUnit done)
    {
        var facts = done.Rendered.Film ?? throw new InvalidDataException("The film came without its facts.");
        var kind = drawing.Kind;
        db.Add(new ComicFilm
        {
            Id = PublicId.New(),
            ComicId = drawing.ComicId,
            JobId = jobId,
            FilmId = done.File(kind is Engine.Film.FilmKind.Gif ? "image/gif" : "video/mp4") ?? throw new InvalidDataException("The film has no file."),
            PosterId = done.Row.MediaId,
            Format = PlanJson.Word(kind),
            Width = facts.Width,
            Height = facts.Height,
            Fps = facts.Fps,
            Frames = facts.Frames,
            CreatedAt = clock.GetUtcNow(),
        });
        return Task.CompletedTask;
    }
}
