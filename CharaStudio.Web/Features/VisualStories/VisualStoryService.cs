using System.Security.Cryptography;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Features.Comics;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Features.Models;
using CharaStudio.Web.Features.Policies;
using CharaStudio.Web.Http;
using CharaStudio.Web.Outgoing;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>The current owner's stories in pictures.</summary>
public sealed class VisualStoryService(
    CurrentOwner owner, IDbContextFactory<StudioDbContext> databases, WriteQueue writes, JobService jobs, MediaStore media, ModelService models,
    OutgoingGuard guard, IContentPolicy policy, VisualStoryViews views, TimeProvider clock)
{
    /// <summary>Checks the order whole, stores the story and orders its drawing.</summary>
    /// <returns>The job: its id is a UUID (row 336).</returns>
    /// <exception cref="StudioException">ModelNotFound, ModelNotCapable, ValidationFailed, BlockedUrl, ContentRefused, PaymentRequired, QueueFull.</exception>
    public async Task<Job> OrderAsync(VisualStoryOrder order, CancellationToken token = default)
    {
        order = await KnownAsync(order, token);
        VisualStoryRules.Check(order, guard);
        models.RequireStoryArtist(order.Model);
        await policy.CheckAsync(order.Strictness, VisualStoryRules.Texts(order), token);
        var now = clock.GetUtcNow();
        var cast = VisualStoryRules.Portraits(order);
        var story = new VisualStory
        {
            Id = PublicId.New(),
            OwnerId = owner.Id,
            JobId = Guid.NewGuid(),
            Title = Titled(order),
            Request = VisualStoryJson.Write(order),
            Seed = order.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue),
            CreatedAt = now,
            UpdatedAt = now,
        };
        var job = new JobOrder(JobIds.StoryKind, story.Title, new VisualStoryDrawing(story.Id, cast), cast + order.Scenes!.Count)
        {
            Id = story.JobId,
            CallbackUrl = order.CallbackUrl,
            UrlTtl = order.UrlTtl,
        };
        return await jobs.OrderAsync(
            job,
            db =>
            {
                db.Add(story);
                return Task.CompletedTask;
            },
            token);
    }

    /// <summary>The newest first.</summary>
    public async Task<Page<VisualStorySummary>> ListAsync(Paging paging, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var own = db.Set<VisualStory>().AsNoTracking().Where(row => row.OwnerId == owner.Id);
        var rows = await own.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Skip(paging.Offset).Take(paging.Limit).ToListAsync(token);
        var ids = rows.ConvertAll(row => row.Id);
        var pictures = await db.Set<VisualStoryPicture>().AsNoTracking().Where(row => ids.Contains(row.StoryId)).ToListAsync(token);
        var shown = rows.ConvertAll(row =>
        {
            var order = VisualStoryJson.Order(row);
            return views.Summary(row, order.Scenes!.Count, VisualStoryRules.Portraits(order), pictures.FindAll(picture => picture.StoryId == row.Id));
        });
        return new Page<VisualStorySummary>(shown, await own.CountAsync(token), paging);
    }

    /// <exception cref="StudioException">NotFound.</exception>
    public async Task<VisualStoryView> GetAsync(string id, CancellationToken token = default)
    {
        var (story, pictures) = await FindAsync(id, token);
        return views.Of(story, pictures);
    }

    /// <summary>What was asked for, to be changed and asked for again.</summary>
    /// <exception cref="StudioException">NotFound.</exception>
    public async Task<VisualStoryOrder> OrderOfAsync(string id, CancellationToken token = default) =>
        VisualStoryJson.Order((await FindAsync(id, token)).Story);

    /// <summary>Removes the story and its pictures; their addresses stop opening at once.</summary>
    /// <exception cref="StudioException">NotFound; Conflict while it is being drawn.</exception>
    public async Task<Deleted> DeleteAsync(string id, CancellationToken token = default)
    {
        var (story, pictures) = await FindAsync(id, token);
        await writes.RunAsync(
            async db =>
            {
                if (await db.Set<Job>().AnyAsync(
                    job => job.Id == story.JobId && (job.State == JobState.Queued || job.State == JobState.Running || job.State == JobState.Cancelling), token))
                {
                    throw new StudioException(ErrorCode.Conflict, "The story is being drawn. Cancel its job first.");
                }

                await db.Set<VisualStory>().Where(row => row.Id == story.Id && row.OwnerId == story.OwnerId).ExecuteDeleteAsync(token);
            },
            token: token);
        await media.DeleteAsync(
            story.OwnerId, [.. pictures.SelectMany(picture => new[] { picture.MediaId, picture.VectorId }).OfType<Guid>()], CancellationToken.None);
        return Deleted.Of(id);
    }

    internal async Task<(VisualStory Story, IReadOnlyList<VisualStoryPicture> Pictures)> FindAsync(string id, CancellationToken token)
    {
        var storyId = PublicId.Parse(VisualStoryViews.IdPrefix, id, VisualStoryViews.Noun);
        await using var db = await databases.CreateDbContextAsync(token);
        var story = await db.Set<VisualStory>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == storyId && row.OwnerId == owner.Id, token)
            ?? throw StudioException.NotFound(VisualStoryViews.Noun);
        return (story, await db.Set<VisualStoryPicture>().AsNoTracking().Where(row => row.StoryId == story.Id).ToListAsync(token));
    }

    // Looked up once, when the story is asked for: what becomes of the character later changes no picture of it.
    private async Task<VisualStoryOrder> KnownAsync(VisualStoryOrder order, CancellationToken token)
    {
        if (order.Characters?.Any(one => one.CharacterId is not null) != true)
        {
            return order;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var cast = new List<StoryCharacterOrder>();
        foreach (var one in order.Characters)
        {
            cast.Add(one.CharacterId is null ? one : await LookAsync(db, one, token));
        }

        return order with { Characters = cast };
    }

    private async Task<StoryCharacterOrder> LookAsync(StudioDbContext db, StoryCharacterOrder one, CancellationToken token)
    {
        var row = await db.FindOwnedAsync<Character>(owner.Id, CharacterService.IdPrefix, one.CharacterId!, CharacterService.Noun, token);
        return one with { Name = one.Name ?? row.Name, LookSheet = one.LookSheet ?? ComicCasts.Known(row).Look };
    }

    private static string Titled(VisualStoryOrder order)
    {
        var words = string.IsNullOrWhiteSpace(order.Title) ? order.Scenes![0].Prompt! : order.Title;
        words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= 60 ? words : words[..57].TrimEnd() + "...";
    }
}
