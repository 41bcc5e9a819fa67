using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Features.Media.Enlargements;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Comics;

/// <summary>The larger copies of a comic's pictures that an order asks for with <c>upscale</c>: a unit each, behind those that draw.</summary>
internal sealed class ComicEnlarging(JobRun run, IDbContextFactory<StudioDbContext> databases, MediaStore media, int factor)
{
    private readonly Dictionary<Guid, UpscaledImage> _made = [];

    /// <summary>The larger copy of a picture; null until it is made.</summary>
    public UpscaledImage? Of(Guid? picture) => picture is { } id ? _made.GetValueOrDefault(id) : null;

    /// <param name="unit">Index of the first unit.</param>
    public async Task RunAsync(int unit, IEnumerable<(string Label, string Name, Guid? Picture)> pictures, CancellationToken token)
    {
        foreach (var (label, name, picture) in pictures)
        {
            var source = picture ?? throw new InvalidDataException("A picture of the comic is missing.");
            var request = new UpscaleRequest(media.PathOf(source), factor);
            await EnlargedPictures.UnitAsync(run, unit++, $"{label}, enlarged", $"{name} x{factor}", request, source, token);
            await using var db = await databases.CreateDbContextAsync(token);
            var made = await EnlargedPictures.FindAsync(db, run.Job.OwnerId, source, factor, token) ?? throw new InvalidDataException("The larger picture has no row.");
            _made[source] = new UpscaledImage(MediaLinks.Refer(made.MediaId), made.Width, made.Height, made.Factor, made.Model);
        }
    }
}
