using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed000;

/// <summary>Rows 53-61: the document's Python and JavaScript, run as they stand; only the key is filled in.</summary>
public sealed class ClientRows : IAsyncLifetime
{
    /// <summary>Both clients give up after two minutes without an answer: a studio that they ask tells them before that that it is a job.</summary>
    public static readonly TimeSpan ClientsWait = TimeSpan.FromSeconds(100);

    private const string Python =
        """
        import charastudio

        client = charastudio.Client(api_key="YOUR_API_KEY")

        # Create character
        character = client.characters.create(
            name="Lin Shuang",
            description="A calm and composed female swordswoman",
            personality="Calm, Reserved"
        )

        print(f"Created character: {character.id}")
        """;

    private const string JavaScript =
        """
        import { CharaStudio } from 'charastudio-sdk';

        const client = new CharaStudio({ apiKey: 'YOUR_API_KEY' });

        // Create character
        const character = await client.characters.create({
          name: 'Lin Shuang',
          description: 'A calm and composed female swordswoman',
          personality: 'Calm, Reserved'
        });

        console.log(`Created character: ${character.id}`);
        """;

    private readonly StudioApplication _studio = new() { WaitsFor = ClientsWait };
    private string _address = "";
    private string _key = "";

    public async Task InitializeAsync()
    {
        _address = _studio.Listen();
        _key = await _studio.CreateKeyAsync();
    }

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Fact]
    [Trait("Row", "53"), Trait("Row", "54"), Trait("Row", "55"), Trait("Row", "56")]
    public async Task Python_TheDocumentsExample() =>
        Assert.Matches(@"\ACreated character: char_\w{22}\z", await Script.PythonAsync(Python.Replace("YOUR_API_KEY", _key, StringComparison.Ordinal), _address));

    [Fact]
    [Trait("Row", "58"), Trait("Row", "59"), Trait("Row", "60"), Trait("Row", "61")]
    public async Task JavaScript_TheDocumentsExample() =>
        Assert.Matches(@"\ACreated character: char_\w{22}\z", await Script.NodeAsync(JavaScript.Replace("YOUR_API_KEY", _key, StringComparison.Ordinal), _address));

    [Fact]
    [Trait("Row", "56")]
    public async Task Python_WholeWay_FromWorldToText()
    {
        var script =
            $"""
            import charastudio
            c = charastudio.Client(api_key="{_key}")
            world = c.worlds.create(name="Frost Moon")
            scene = c.worlds.add_scene(world.id, name="City gate", hour="dusk")
            story = c.stories.create(title="Legend", world_id=world.id)
            part = c.stories.generate(story.id, scene_id=scene.id, temperature=0.8, max_tokens=1024, seed=3)
            assert len(c.stories.nodes(story.id).nodes) == 1 + len(part.nodes)
            assert c.worlds.scenes(world.id).total == 1
            c.stories.delete(story.id)
            try:
                c.stories.get(story.id)
            except charastudio.NotFoundError as e:
                print(e.status, e.code, part.writer.kind)
            """;
        Assert.Equal("404 NotFound rule-based", await Script.PythonAsync(script, _address));
    }

    [Fact]
    [Trait("Row", "61")]
    public async Task JavaScript_WholeWay_FromWorldToText()
    {
        var script =
            $$"""
            import { CharaStudio, APIError } from 'charastudio-sdk';
            const c = new CharaStudio({ apiKey: '{{_key}}' });
            const world = await c.worlds.create({ name: 'Frost Moon' });
            const scene = await c.worlds.addScene(world.id, { name: 'City gate' });
            const story = await c.stories.create({ title: 'Legend', world_id: world.id });
            const part = await c.stories.generate(story.id, { sceneId: scene.id, seed: 3 });
            const graph = await c.stories.nodes(story.id);
            await c.stories.delete(story.id);
            try { await c.stories.get(story.id); } catch (e) { console.log(e instanceof APIError, e.status, graph.nodes.length === 1 + part.nodes.length); }
            """;
        Assert.Equal("true 404 true", await Script.NodeAsync(script, _address));
    }
}
