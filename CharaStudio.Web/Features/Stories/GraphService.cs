using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Worlds;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Stories;

/// <summary>Nodes of the current owner's stories, and the graph they make with their edges.</summary>
public sealed class GraphService(IDbContextFactory<StudioDbContext> databases, WriteQueue writes, CurrentOwner owner, TimeProvider clock)
{
    public const string NodePrefix = "node";
    public const string EdgePrefix = "edge";
    public const string NodeNoun = "node";
    public const int MostNodes = 5000;
    private const double Farthest = 1e7;

    /// <summary>The whole graph; its size is bounded by <see cref="MostNodes"/>.</summary>
    public async Task<GraphView> GetAsync(string storyId, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var story = await db.FindOwnedAsync<Story>(owner.Id, StoryService.IdPrefix, storyId, StoryService.Noun, token);
        var nodes = await db.Set<StoryNode>().AsNoTracking().Where(row => row.StoryId == story.Id).OrderBy(row => row.Ordinal).ToListAsync(token);
        var edges = await db.Set<StoryEdge>().AsNoTracking().Where(row => row.StoryId == story.Id).ToListAsync(token);
        return new GraphView(nodes.ConvertAll(StoryViews.Of), [.. edges.OrderBy(e => e.Ordinal).ThenBy(e => e.Id).Select(StoryViews.Of)]);
    }

    public async Task<NodeView> GetNodeAsync(string storyId, string nodeId, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return StoryViews.Of(await FindAsync(db, owner.Id, storyId, nodeId, token));
    }

    public Task<NodeView> AddNodeAsync(string storyId, NodeCreate body, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        return writes.RunAsync(
            async db =>
            {
                var story = await db.FindOwnedAsync<Story>(ownerId, StoryService.IdPrefix, storyId, StoryService.Noun, token);
                var row = NewNode(story, await RoomAsync(db, story.Id, 1, token), clock.GetUtcNow());
                row.Title = body.Title is null ? "" : TextRules.Name("title", body.Title);
                row.Text = TextRules.Text("text", body.Text);
                row.WrittenAt = row.Text.Length > 0 ? row.CreatedAt : null;
                row.SceneId = await FindSceneAsync(db, ownerId, body.SceneId, token);
                (row.X, row.Y) = (Coordinate("x", body.X), Coordinate("y", body.Y));
                db.Add(row);
                await db.SaveChangesAsync(token);
                return StoryViews.Of(row);
            },
            token: token);
    }

    public Task<NodeView> UpdateNodeAsync(
        string storyId, string nodeId, NodeChange change, SentFields sent, string? ifMatch = null, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        return writes.RunAsync(
            async db =>
            {
                var row = await FindAsync(db, ownerId, storyId, nodeId, token);
                ETags.RequireMatch(ifMatch, row.Version);
                row.Title = sent.Has("title") ? (change.Title is null ? "" : TextRules.Name("title", change.Title)) : row.Title;
                row.SceneId = sent.Has("scene_id") ? await FindSceneAsync(db, ownerId, change.SceneId, token) : row.SceneId;
                row.X = sent.Has("x") ? Coordinate("x", change.X) : row.X;
                row.Y = sent.Has("y") ? Coordinate("y", change.Y) : row.Y;
                if (sent.Has("text"))
                {
                    row.Text = TextRules.Text("text", change.Text);
                    row.WrittenAt = row.Text.Length > 0 ? row.WrittenAt ?? clock.GetUtcNow() : null;
                }

                row.Touch(clock);
                await db.SaveChangesAsync(token);
                return StoryViews.Of(row);
            },
            token: token);
    }

    /// <summary>Deletes a node with its edges.</summary>
    public Task<Deleted> DeleteNodeAsync(string storyId, string nodeId, string? ifMatch = null, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        return writes.RunAsync(
            async db =>
            {
                var row = await FindAsync(db, ownerId, storyId, nodeId, token);
                ETags.RequireMatch(ifMatch, row.Version);
                db.Remove(row);
                await db.SaveChangesAsync(token);
                return Deleted.Of(PublicId.Format(NodePrefix, row.Id));
            },
            token: token);
    }

    internal static StoryNode NewNode(Story story, int ordinal, DateTimeOffset now) => new()
    {
        Id = PublicId.New(),
        OwnerId = story.OwnerId,
        StoryId = story.Id,
        Ordinal = ordinal,
        Title = "",
        Text = "",
        CreatedAt = now,
        UpdatedAt = now,
    };

    /// <summary>The ordinal of the next node, when there is room for <paramref name="more"/>.</summary>
    internal static async Task<int> RoomAsync(StudioDbContext db, Guid storyId, int more, CancellationToken token)
    {
        var nodes = db.Set<StoryNode>().Where(row => row.StoryId == storyId);
        return await nodes.CountAsync(token) + more <= MostNodes
            ? (await nodes.MaxAsync(row => (int?)row.Ordinal, token) ?? 0) + 1
            : throw new StudioException(ErrorCode.ValidationFailed, $"A story has at most {MostNodes} nodes. Delete some, or begin another story.");
    }

    internal static async Task<StoryNode> FindAsync(StudioDbContext db, Guid ownerId, string storyId, string nodeId, CancellationToken token)
    {
        var story = await db.FindOwnedAsync<Story>(ownerId, StoryService.IdPrefix, storyId, StoryService.Noun, token);
        var node = await db.FindOwnedAsync<StoryNode>(ownerId, NodePrefix, nodeId, NodeNoun, token);
        return node.StoryId == story.Id ? node : throw StudioException.NotFound(NodeNoun);
    }

    internal static async Task<Guid?> FindSceneAsync(StudioDbContext db, Guid ownerId, string? sceneId, CancellationToken token) =>
        sceneId is null ? null : (await db.FindOwnedAsync<Scene>(ownerId, SceneService.IdPrefix, sceneId, SceneService.Noun, token)).Id;

    private static double Coordinate(string field, double? value) =>
        value is null ? 0
        : double.IsFinite(value.Value) && Math.Abs(value.Value) <= Farthest ? value.Value
        : throw StudioException.Invalid(field, $"'{field}' must be a finite number of at most {Farthest:0} either way.");
}
