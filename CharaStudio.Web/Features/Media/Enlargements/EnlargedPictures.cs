using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Media.Enlargements;

/// <summary>Enlarging within a job, and what was enlarged before.</summary>
internal static class EnlargedPictures
{
    /// <summary>The newest of this picture and factor.</summary>
    public static Task<Enlargement?> FindAsync(StudioDbContext db, Guid ownerId, Guid sourceId, int factor, CancellationToken token) =>
        db.Set<Enlargement>().AsNoTracking()
            .Where(row => row.OwnerId == ownerId && row.SourceId == sourceId && row.Factor == factor)
            .OrderByDescending(row => row.CreatedAt).FirstOrDefaultAsync(token);

    /// <summary>A unit of a job that enlarges a picture of its owner's.</summary>
    /// <param name="name">What downloads are called, without extension.</param>
    public static Task<JobUnit> UnitAsync(
        JobRun run, int index, string label, string name, UpscaleRequest request, Guid sourceId, CancellationToken token) =>
        run.UnitAsync(
            index,
            label,
            name,
            request,
            (db, done) =>
            {
                var file = done.Files[0];
                db.Add(new Enlargement
                {
                    MediaId = file.Id,
                    SourceId = sourceId,
                    OwnerId = run.Job.OwnerId,
                    Factor = request.Factor,
                    Model = done.Row.Renderer,
                    Width = file.Width,
                    Height = file.Height,
                    CreatedAt = done.Row.FinishedAt,
                });
                return Task.CompletedTask;
            },
            token);

    /// <param name="address">Turns a file's id into what clients open.</param>
    public static UpscaleView View(Enlargement made, Func<Guid, string> address) => new(
        MediaLinks.Spell(made.MediaId), MediaLinks.Spell(made.SourceId), address(made.MediaId), made.Width, made.Height, made.Factor, made.Model);
}
