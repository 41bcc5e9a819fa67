using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Features.Comics;
using CharaStudio.Web.Features.Stories;
using CharaStudio.Web.Features.Worlds;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Samples;

/// <summary>Gives the current owner the sample project, once. Works through the same services as everybody, so that a sample is nothing special.</summary>
internal sealed class SampleMaker(
    CurrentOwner owner, WriteQueue writes, TimeProvider clock, WorldService worlds,
    SceneService scenes, CharacterService characters, StoryService stories, GraphService graph, EdgeService edges, ComicService comics)
{
    /// <returns>False when the owner has had it before, whatever became of it.</returns>
    public async Task<bool> MakeOnceAsync(SampleProject sample, CancellationToken token)
    {
        if (!await MarkAsync(token))
        {
            return false;
        }

        var cast = new Dictionary<string, string>(StringComparer.Ordinal);
        // Lists show the newest first, and the protagonist belongs in front.
        foreach (var (key, character) in sample.Characters.Reverse())
        {
            cast[key] = (await characters.CreateAsync(character, token)).Id;
        }

        var world = await worlds.CreateAsync(sample.World, token);
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, scene) in sample.Scenes)
        {
            places[key] = (await scenes.CreateAsync(world.Id, scene with { CharacterIds = Ids(scene.CharacterIds, cast) }, token)).Id;
        }

        var story = await TellAsync(sample, world.Id, cast, places, token);
        await comics.OrderAsync(Comic(sample.Comic, story, cast, places), token);
        return true;
    }

    // The mark comes first: half a sample after a crash is better than a second one.
    private Task<bool> MarkAsync(CancellationToken token)
    {
        var ownerId = owner.Id;
        return writes.RunAsync(
            async db =>
            {
                if (await db.Set<SampleMark>().AnyAsync(row => row.OwnerId == ownerId, token))
                {
                    return false;
                }

                db.Add(new SampleMark { OwnerId = ownerId, MadeAt = clock.GetUtcNow() });
                await db.SaveChangesAsync(token);
                return true;
            },
            durable: true,
            token);
    }

    private async Task<string> TellAsync(
        SampleProject sample, string worldId, Dictionary<string, string> cast, Dictionary<string, string> places, CancellationToken token)
    {
        var story = await stories.CreateAsync(sample.Story with { WorldId = worldId, CharacterIds = Ids(sample.Story.CharacterIds, cast) }, token);
        var nodes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, node) in sample.Nodes)
        {
            nodes[key] = (await graph.AddNodeAsync(story.Id, new NodeCreate(node.Title, node.Text, places[node.Scene], node.X, node.Y), token)).Id;
        }

        foreach (var edge in sample.Edges)
        {
            await edges.AddAsync(story.Id, edge with { From = nodes[edge.From], To = nodes[edge.To] }, token);
        }

        return story.Id;
    }

    private static ComicOrder Comic(ComicOrder comic, string storyId, Dictionary<string, string> cast, Dictionary<string, string> places) => comic with
    {
        StoryId = storyId,
        SceneId = comic.SceneId is { } scene ? places[scene] : null,
        // Behind whatever the owner asks for in the meantime.
        Async = true,
        Panels =
        [
            .. comic.Panels.Select(panel => panel with
            {
                Characters = Ids(panel.Characters, cast),
                Dialogue = panel.Dialogue is null ? null : [.. panel.Dialogue.Select(line => line with { Speaker = line.Speaker is { } key ? cast[key] : null })],
            }),
        ],
    };

    private static IReadOnlyList<string>? Ids(IReadOnlyList<string>? keys, Dictionary<string, string> cast) =>
        keys is null ? null : [.. keys.Select(key => cast[key])];
}
