using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;

namespace CharaStudio.Engine.Bench;

/// <summary>A picture of somebody, to be told from pictures of others.</summary>
/// <param name="Who">The same for pictures of one character.</param>
internal sealed record IdentityCase(string Who, Pixels Picture);

/// <summary>Characters in pictures that differ in pose, framing, facing, light and place.</summary>
internal static class IdentityCases
{
    private const int Side = 448;

    private static readonly (string Place, Hour Hour, Shot Shot, Expression Mood, string Pose, bool Left)[] s_settings =
    [
        ("meadow", Hour.Noon, Shot.MediumShot, Expression.Neutral, "stand", false),
        ("city_gate", Hour.Dawn, Shot.CloseUp, Expression.Smile, "stand", true),
        ("forest", Hour.Moonlit, Shot.MediumShot, Expression.Surprise, "wave", true),
        ("tavern", Hour.Night, Shot.FullShot, Expression.Angry, "walk", false),
        ("village_street", Hour.Dusk, Shot.FullShot, Expression.Sad, "point", true),
    ];

    /// <summary>The bench's own cast, by which nothing was chosen.</summary>
    public static IReadOnlyList<LookSheet> Cast => BenchCast.All;

    /// <summary>Eighteen others, from descriptions: those by which weights are chosen.</summary>
    public static IReadOnlyList<LookSheet> Others()
    {
        using var labels = new StreamReader(typeof(IdentityCases).Assembly.GetManifestResourceStream("looks.txt")!);
        var looks = labels.ReadToEnd().Split('\n').Where(line => line.Contains('|', StringComparison.Ordinal) && !line.StartsWith('#'))
            .Select((line, i) => LookParser.Read(line[..line.IndexOf('|', StringComparison.Ordinal)], 40 + i).People).Where(people => people.Count == 1);
        return [.. looks.Take(18).Select((people, i) => people[0].Look with { Name = $"other {i + 1}" })];
    }

    /// <summary>Five pictures of each.</summary>
    public static IEnumerable<IdentityCase> Of(IReadOnlyList<LookSheet> looks) =>
        looks.SelectMany((look, who) => s_settings.Select((setting, i) => new IdentityCase(look.Name, UpscaleBench.Draw(Plan(look, setting, (10 * who) + i), Side, Side))));

    /// <summary>Painted sprites: each outfit is somebody of its own, as clothes are half of a drawn character; expression and place differ.</summary>
    public static IEnumerable<IdentityCase> Of(IReadOnlyList<SpriteScene> scenes) =>
        scenes.Where((_, i) => i % 2 == 0).Select(scene => new IdentityCase(scene.Sprite[..scene.Sprite.LastIndexOf(' ')], scene.Picture));

    private static ScenePlan Plan(LookSheet look, (string Place, Hour Hour, Shot Shot, Expression Mood, string Pose, bool Left) setting, int seed) => new()
    {
        Camera = new() { Shot = setting.Shot }, Place = new() { Kind = setting.Place, Seed = 2 }, Hour = setting.Hour, Seed = seed,
        Figures = [new() { Look = look, Expression = setting.Mood, Pose = setting.Pose, FacesLeft = setting.Left }],
    };
}
