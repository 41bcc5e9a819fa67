using System.Security.Cryptography;
using CharaStudio.Engine.Writing;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Policies;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Stories;

/// <summary>Continues a story by one scene: finds where, lets a writer write, stores the node with its choices.</summary>
public sealed class StoryTeller(
    IDbContextFactory<StudioDbContext> databases, WriteQueue writes, CurrentOwner owner, Writers writers, IContentPolicy policy, TimeProvider clock)
{
    private const double StandardTemperature = 0.8;
    private const int StandardTokens = 1024;
    private const int LeastTokens = 64;
    private const int MostTokens = 4096;

    public async Task<GeneratedText> ContinueAsync(string storyId, GenerateText body, CancellationToken token = default)
    {
        var (temperature, maxTokens, seed) = Check(body);
        var writer = writers.Find(body.Model);
        var ownerId = owner.Id;
        StoryPlace place;
        StoryBrief brief;
        await using (var db = await databases.CreateDbContextAsync(token))
        {
            place = await StoryPlace.FindAsync(db, ownerId, storyId, body, token);
            brief = await place.BriefAsync(db, token) with { Temperature = temperature, MaxTokens = maxTokens, Seed = seed };
        }

        await policy.CheckAsync(body.Strictness, [new("title", brief.Title), new("outline", brief.Outline), .. brief.Characters.Select(one => new PolicyText("characters", one.Name))], token);
        var scene = await WriteAsync(writer, brief, token);
        return await StoreAsync(place, scene, token);
    }

    private static (double Temperature, int MaxTokens, long Seed) Check(GenerateText body)
    {
        if (body.Mode is not (null or "incremental"))
        {
            throw StudioException.Invalid("mode", "'mode' must be \"incremental\"; there is no other.");
        }

        var temperature = body.Params?.Temperature ?? StandardTemperature;
        if (!(temperature >= 0 && temperature <= 2))
        {
            throw StudioException.Invalid("params.temperature", "'params.temperature' must be a number from 0 to 2.");
        }

        var tokens = body.Params?.MaxTokens ?? StandardTokens;
        return tokens is >= LeastTokens and <= MostTokens
            ? (temperature, tokens, body.Params?.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue))
            : throw StudioException.Invalid("params.max_tokens", $"'params.max_tokens' must be a whole number from {LeastTokens} to {MostTokens}.");
    }

    private static async Task<StoryScene> WriteAsync(IStoryWriter writer, StoryBrief brief, CancellationToken token)
    {
        try
        {
            return await writer.ContinueAsync(brief, token);
        }
        catch (WriterException e)
        {
            throw new StudioException(ErrorCode.UpstreamFailed, e.Message, "model");
        }
    }

    private Task<GeneratedText> StoreAsync(StoryPlace place, StoryScene scene, CancellationToken token) => writes.RunAsync(
        async db =>
        {
            var story = await db.OwnedBy<Story>(place.Story.OwnerId).FirstOrDefaultAsync(row => row.Id == place.Story.Id, token)
                ?? throw StudioException.NotFound(StoryService.Noun);
            var now = clock.GetUtcNow();
            var ordinal = await GraphService.RoomAsync(db, story.Id, 1 + scene.Choices.Count, token);
            List<StoryEdge> edges = [];
            var node = place.Draft is { } draft
                ? await db.Set<StoryNode>().FirstOrDefaultAsync(row => row.Id == draft.Id && row.WrittenAt == null, token)
                    ?? throw new StudioException(ErrorCode.Conflict, "The node was written or deleted meanwhile. Nothing was stored.")
                : await AddAfterAsync(db, story, place.After, ordinal++, edges, now, token);
            Fill(node, scene, place, now);
            var ways = scene.Choices.Select((choice, index) => AddWay(db, story, node, choice, index, ordinal++, edges, now)).ToList();
            db.AddRange(edges);
            await db.SaveChangesAsync(token);
            return new GeneratedText(
                scene.Text, StoryViews.Of(node), ways.ConvertAll(StoryViews.Of), edges.ConvertAll(StoryViews.Of), scene.Writer, scene.Seed,
                scene.FinishReason, new TextUsage(
                    scene.Usage.PromptTokens, scene.Usage.CompletionTokens, scene.Usage.PromptTokens + scene.Usage.CompletionTokens, scene.Usage.Tokenizer));
        },
        token: token);

    private static async Task<StoryNode> AddAfterAsync(
        StudioDbContext db, Story story, StoryNode? after, int ordinal, List<StoryEdge> edges, DateTimeOffset now, CancellationToken token)
    {
        var node = GraphService.NewNode(story, ordinal, now);
        db.Add(node);
        if (after is not null)
        {
            var before = await db.Set<StoryEdge>().CountAsync(row => row.FromId == after.Id, token);
            (node.X, node.Y) = (after.X + GraphLayout.Column, after.Y + (before * GraphLayout.Row));
            edges.Add(EdgeService.New(after, node, before + 1, "", now));
        }

        return node;
    }

    private void Fill(StoryNode node, StoryScene scene, StoryPlace place, DateTimeOffset now)
    {
        node.Title = TextRules.Name("title", scene.Title);
        node.Text = TextRules.Text("text", scene.Text);
        node.SceneId = place.Scene?.Id ?? node.SceneId;
        node.Plot = scene.Plot is null ? null : JsonText.Write(scene.Plot);
        node.Writer = scene.Writer.Id;
        node.Seed = scene.Seed;
        node.WrittenAt = now;
        node.Touch(clock);
    }

    private static StoryNode AddWay(
        StudioDbContext db, Story story, StoryNode from, StoryChoice choice, int index, int ordinal, List<StoryEdge> edges, DateTimeOffset now)
    {
        var way = GraphService.NewNode(story, ordinal, now);
        way.Title = TextRules.Name("title", choice.Title);
        (way.X, way.Y) = (from.X + GraphLayout.Column, from.Y + ((index - 1) * GraphLayout.Row));
        db.Add(way);
        edges.Add(EdgeService.New(from, way, index + 1, choice.Text, now));
        return way;
    }
}

/// <summary>Where new nodes appear beside their parent, in the graph editor's pixels.</summary>
internal static class GraphLayout
{
    public const double Column = 320;
    public const double Row = 180;
}
