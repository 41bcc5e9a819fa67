using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Stories;

/// <summary>Edges of the current owner's stories.</summary>
public sealed class EdgeService(WriteQueue writes, CurrentOwner owner, TimeProvider clock)
{
    public const string Noun = "edge";
    private const int MostEdges = 20_000;
    private const int LongestChoice = 2000;

    public Task<EdgeView> AddAsync(string storyId, EdgeCreate body, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        var text = TextRules.Text("text", body.Text, LongestChoice);
        return writes.RunAsync(
            async db =>
            {
                var from = await GraphService.FindAsync(db, ownerId, storyId, body.From, token);
                var to = await GraphService.FindAsync(db, ownerId, storyId, body.To, token);
                if (await db.Set<StoryEdge>().CountAsync(row => row.StoryId == from.StoryId, token) >= MostEdges)
                {
                    throw new StudioException(ErrorCode.ValidationFailed, $"A story has at most {MostEdges} edges.");
                }

                var last = await db.Set<StoryEdge>().Where(row => row.FromId == from.Id).MaxAsync(row => (int?)row.Ordinal, token) ?? 0;
                var edge = New(from, to, last + 1, text, clock.GetUtcNow());
                db.Add(edge);
                await db.SaveChangesAsync(token);
                return StoryViews.Of(edge);
            },
            token: token);
    }

    public Task<EdgeView> UpdateAsync(
        string storyId, string edgeId, EdgeChange change, SentFields sent, string? ifMatch = null, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        return writes.RunAsync(
            async db =>
            {
                var edge = await FindAsync(db, ownerId, storyId, edgeId, token);
                ETags.RequireMatch(ifMatch, edge.Version);
                edge.FromId = sent.Has("from") ? await EndAsync(db, ownerId, storyId, "from", change.From, token) : edge.FromId;
                edge.ToId = sent.Has("to") ? await EndAsync(db, ownerId, storyId, "to", change.To, token) : edge.ToId;
                edge.Text = sent.Has("text") ? TextRules.Text("text", change.Text, LongestChoice) : edge.Text;
                edge.Touch(clock);
                await db.SaveChangesAsync(token);
                return StoryViews.Of(edge);
            },
            token: token);
    }

    public Task<Deleted> DeleteAsync(string storyId, string edgeId, string? ifMatch = null, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        return writes.RunAsync(
            async db =>
            {
                var edge = await FindAsync(db, ownerId, storyId, edgeId, token);
                ETags.RequireMatch(ifMatch, edge.Version);
                db.Remove(edge);
                await db.SaveChangesAsync(token);
                return Deleted.Of(PublicId.Format(GraphService.EdgePrefix, edge.Id));
            },
            token: token);
    }

    internal static StoryEdge New(StoryNode from, StoryNode to, int ordinal, string text, DateTimeOffset now) => new()
    {
        Id = PublicId.New(),
        OwnerId = from.OwnerId,
        StoryId = from.StoryId,
        FromId = from.Id,
        ToId = to.Id,
        Ordinal = ordinal,
        Text = text,
        UpdatedAt = now,
    };

    private static async Task<Guid> EndAsync(
        StudioDbContext db, Guid ownerId, string storyId, string field, string? nodeId, CancellationToken token) =>
        nodeId is null
            ? throw StudioException.Invalid(field, $"'{field}' must be the id of a node.")
            : (await GraphService.FindAsync(db, ownerId, storyId, nodeId, token)).Id;

    private static async Task<StoryEdge> FindAsync(StudioDbContext db, Guid ownerId, string storyId, string edgeId, CancellationToken token)
    {
        var story = await db.FindOwnedAsync<Story>(ownerId, StoryService.IdPrefix, storyId, StoryService.Noun, token);
        var edge = await db.FindOwnedAsync<StoryEdge>(ownerId, GraphService.EdgePrefix, edgeId, Noun, token);
        return edge.StoryId == story.Id ? edge : throw StudioException.NotFound(Noun);
    }
}
