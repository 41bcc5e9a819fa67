using System.Globalization;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;
using CharaStudio.Engine.Writing.Rules;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Features.Comics;
using CharaStudio.Web.Features.Stories;
using CharaStudio.Web.Features.Worlds;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Home;

/// <summary>What came of a sentence, while its page is still being drawn.</summary>
/// <param name="Writer">Who wrote captions and lines.</param>
public sealed record Sketch(string ComicId, string StoryId, IReadOnlyList<string> People, string Writer);

/// <summary>Turns one sentence into cards, a story of one scene and a page of four panels.</summary>
public sealed class Sketcher(
    CharacterService characters, WorldService worlds, SceneService scenes, StoryService stories, StoryTeller teller, GraphService graph, ComicService comics)
{
    public const int LongestSentence = 400;
    public const string SketchbookName = "Sketchbook";
    private const int MostPeople = 3;
    private const int Tokens = 320;
    private const int Known = 100;

    /// <summary>Makes the cards and orders the page. People whom the sentence calls by the name of an existing card are that card.</summary>
    /// <exception cref="StudioException">ValidationFailed for an empty or overlong sentence, QueueFull.</exception>
    public async Task<Sketch> DrawAsync(string sentence, long seed, CancellationToken token = default)
    {
        var text = sentence.Trim();
        if (text.Length is 0 or > LongestSentence)
        {
            throw StudioException.Invalid("sentence", $"Say who and where in 1 to {LongestSentence} characters.");
        }

        var called = await characters.NamedInAsync(text, token);
        var known = (await characters.ListAsync(new Paging(Known), null, token)).Items;
        var plan = SceneParser.Parse(text, new SceneContext
        {
            Characters = [.. called.Select(card => new KnownCharacter(card.Id, card.Name, Portraits.Looks.Of(card)))],
            Seed = seed,
        });
        var people = await CastAsync(text, plan, seed, [.. known.Concat(called).Select(card => card.Name)], token);
        var world = await SketchbookAsync(token);
        var scene = await scenes.CreateAsync(world, Card(text, plan, people), token);
        var story = await stories.CreateAsync(new StoryCreate(Title(plan, people), world, text, [.. people.Select(person => person.Id)]), token);
        var written = await teller.ContinueAsync(
            story.Id, new GenerateText(scene.Id, Params: new GenerateParams(MaxTokens: Tokens, Seed: seed), Model: RuleWriter.Id), token);
        var comic = await OrderAsync(story, scene.Id, SketchScript.Panels(text, people, written.Text, 0), SketchScript.Layout(plan, 0), seed, token);
        return new Sketch(comic, story.Id, [.. people.Select(person => person.Name)], written.Writer.Id);
    }

    /// <summary>Another page of the same people in the same place: other shots, moods, lines and weather of the dice.</summary>
    /// <param name="take">1 for the second page.</param>
    public async Task<Sketch> AgainAsync(string storyId, int take, long seed, CancellationToken token = default)
    {
        var story = await stories.GetAsync(storyId, token);
        var node = (await graph.GetAsync(storyId, token)).Nodes.First(node => node.Written);
        var people = new List<SketchPerson>();
        foreach (var id in story.CharacterIds)
        {
            var card = await characters.GetAsync(id, token);
            people.Add(Person(card.Id, card.Name, Portraits.Looks.Of(card)));
        }

        var comic = await OrderAsync(story, node.SceneId, SketchScript.Panels(story.Outline, people, node.Text, take), SketchScript.Layout(null, take), seed, token);
        return new Sketch(comic, story.Id, [.. people.Select(person => person.Name)], node.Writer ?? RuleWriter.Id);
    }

    private async Task<List<SketchPerson>> CastAsync(string text, ScenePlan plan, long seed, List<string> taken, CancellationToken token)
    {
        var people = new List<SketchPerson>();
        foreach (var (figure, index) in plan.Figures.Take(MostPeople).Select((figure, index) => (figure, index)))
        {
            if (figure.CharacterId is { } id)
            {
                people.Add(Person(id, figure.Look.Name, figure.Look));
                continue;
            }

            var name = index == 0 && GivenNames.In(text) is { } given && !taken.Contains(given) ? given : GivenNames.For(figure.Look, seed + index, taken);
            taken.Add(name);
            // The look is read once and kept: what the seed decided today stays decided.
            var look = figure.Look with { Name = name };
            var card = await characters.CreateAsync(
                new CharacterCreate(name, text, Tags: [SketchbookName], LookSheet: look, Seed: look.Seed), token);
            people.Add(Person(card.Id, name, look));
        }

        return people;
    }

    private async Task<string> SketchbookAsync(CancellationToken token)
    {
        var found = (await worlds.ListAsync(new Paging(1), SketchbookName, token)).Items;
        return found.Count > 0
            ? found[0].Id
            : (await worlds.CreateAsync(new WorldCreate(SketchbookName, "Places that began as a sentence."), token)).Id;
    }

    private async Task<string> OrderAsync(
        StoryView story, string? sceneId, IReadOnlyList<PanelOrder> panels, string layout, long seed, CancellationToken token)
    {
        var job = await comics.OrderAsync(new ComicOrder(panels, story.Id, sceneId, story.Title, layout, Seed: seed), token);
        var newest = await comics.ListAsync(new Paging(5), token);
        return newest.Items.First(comic => comic.JobId == Jobs.JobIds.Spell(job)).Id;
    }

    private static SketchPerson Person(string id, string name, LookSheet look) =>
        new(id, name, look.Props.Count > 0 ? look.Props[0].Replace('_', ' ') : null);

    private static SceneCreate Card(string text, ScenePlan plan, List<SketchPerson> people) => new(
        Capital(plan.Place.Kind), text, plan.Place.Kind, PlanJson.Word(plan.Hour), PlanJson.Word(plan.Weather),
        CharacterIds: [.. people.Select(person => person.Id)]);

    private static string Title(ScenePlan plan, List<SketchPerson> people) =>
        people.Count == 0 ? Capital(plan.Place.Kind) : $"{people[0].Name} and the {Capital(plan.Place.Kind)}";

    private static string Capital(string word) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.Replace('_', ' '));
}
