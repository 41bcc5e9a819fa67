using CharaStudio.Engine.Writing;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Features.Worlds;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Stories;

/// <summary>Where a story goes on: the unwritten node to fill, or the written one to follow; neither at the very start.</summary>
internal sealed record StoryPlace(Story Story, Scene? Scene, StoryNode? Draft, StoryNode? After, IReadOnlyList<StoryNode> Nodes, IReadOnlyList<StoryEdge> Edges)
{
    // As far back as a writer looks.
    private const int LongestPath = 40;

    public static async Task<StoryPlace> FindAsync(StudioDbContext db, Guid ownerId, string storyId, GenerateText body, CancellationToken token)
    {
        var story = await db.FindOwnedAsync<Story>(ownerId, StoryService.IdPrefix, storyId, StoryService.Noun, token);
        var named = body.NodeId is null ? null : await GraphService.FindAsync(db, ownerId, storyId, body.NodeId, token);
        var nodes = await db.Set<StoryNode>().AsNoTracking().Where(row => row.StoryId == story.Id).OrderBy(row => row.Ordinal).ToListAsync(token);
        var edges = await db.Set<StoryEdge>().AsNoTracking().Where(row => row.StoryId == story.Id).OrderBy(row => row.Ordinal).ToListAsync(token);
        var after = named is { WrittenAt: not null } ? named : named is null ? nodes.Where(n => n.WrittenAt is not null).MaxBy(n => (n.WrittenAt, n.Ordinal)) : null;
        var draft = named is { WrittenAt: null } ? named : named is null ? FirstWay(after, nodes, edges) : null;
        var sceneId = await GraphService.FindSceneAsync(db, ownerId, body.SceneId, token) ?? draft?.SceneId;
        var scene = sceneId is null ? null : await db.OwnedBy<Scene>(ownerId).FirstAsync(row => row.Id == sceneId, token);
        return scene is not null && story.WorldId is not null && scene.WorldId != story.WorldId
            ? throw StudioException.Invalid("scene_id", "This scene belongs to another world than the story.")
            : new StoryPlace(story, scene, draft, after, nodes, edges);
    }

    /// <summary>The first choice that is still unwritten; before anything is written, the first node that nothing leads to.</summary>
    private static StoryNode? FirstWay(StoryNode? after, List<StoryNode> nodes, List<StoryEdge> edges) => after is null
        ? nodes.Find(n => edges.TrueForAll(e => e.ToId != n.Id))
        : edges.Where(e => e.FromId == after.Id).Select(e => nodes.Find(n => n.Id == e.ToId && n.WrittenAt is null)).FirstOrDefault(n => n is not null);

    public async Task<StoryBrief> BriefAsync(StudioDbContext db, CancellationToken token)
    {
        var worldId = Story.WorldId ?? Scene?.WorldId;
        var world = worldId is null ? null : await db.OwnedBy<World>(Story.OwnerId).AsNoTracking().FirstOrDefaultAsync(row => row.Id == worldId, token);
        var path = Path();
        var sceneIds = path.Select(n => n.SceneId).OfType<Guid>().Distinct().ToList();
        var scenes = await db.OwnedBy<Scene>(Story.OwnerId).AsNoTracking().Where(row => sceneIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, token);
        return new StoryBrief
        {
            Title = Story.Title,
            Outline = Story.Outline,
            World = world is null ? null : new WorldBrief(world.Name, world.Description, Lore(world.Lore)),
            Scene = Scene is null ? null : new SceneBrief(Scene.Name, Scene.Description, Scene.Place, Scene.Hour, Scene.Weather, Lore(Scene.Lore)),
            Characters = await CharactersAsync(db, token),
            Earlier = [.. path.Select(n => new EarlierScene(
                n.Title, n.Text, n.SceneId is { } id ? scenes.GetValueOrDefault(id) : null, n.Plot is null ? null : JsonText.Read<ScenePlot>(n.Plot)))],
            Choice = Draft is null ? null : Edges.FirstOrDefault(e => e.ToId == Draft.Id && e.Text.Length > 0)?.Text,
        };
    }

    /// <summary>Written nodes from the start to here, by the oldest way in at every step.</summary>
    private List<StoryNode> Path()
    {
        var path = new List<StoryNode>();
        var seen = new HashSet<Guid>();
        var at = Draft is null ? After : Before(Draft);
        while (at is not null && seen.Add(at.Id) && path.Count < LongestPath)
        {
            path.Insert(0, at);
            at = Before(at);
        }

        return path;
    }

    private StoryNode? Before(StoryNode node) => Edges.Where(e => e.ToId == node.Id)
        .Select(e => Nodes.FirstOrDefault(n => n.Id == e.FromId && n.WrittenAt is not null))
        .OfType<StoryNode>().MinBy(n => n.Ordinal);

    private async Task<IReadOnlyList<CharacterBrief>> CharactersAsync(StudioDbContext db, CancellationToken token)
    {
        var ids = Cast.Ids(Story.CharacterIds).Concat(Scene is null ? [] : Cast.Ids(Scene.CharacterIds)).Distinct().ToList();
        var rows = await db.OwnedBy<Character>(Story.OwnerId).AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, token);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])
            .Select(c => new CharacterBrief(PublicId.Format(CharacterService.IdPrefix, c.Id), c.Name, c.Description, c.Personality))];
    }

    private static IReadOnlyList<string> Lore(string stored) => [.. JsonText.Read<IReadOnlyList<LoreEntry>>(stored).Select(entry => entry.Content)];
}
