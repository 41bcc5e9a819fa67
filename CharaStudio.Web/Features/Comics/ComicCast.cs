using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;

namespace CharaStudio.Web.Features.Comics;

/// <summary>Who may appear and where it happens, before any panel's text is read.</summary>
/// <param name="Characters">Most likely first: "the character" is the first of them.</param>
/// <param name="Names">Names of world and scene, which the texts may use.</param>
internal sealed record ComicCast(
    IReadOnlyList<KnownCharacter> Characters, PlacePlan? Place, Hour? Hour, Weather? Weather, IReadOnlyList<string> Names)
{
    public static readonly ComicCast Nobody = new([], null, null, null, []);

    public SceneContext Context(Style? style, Shot? shot, IReadOnlyList<string>? characters, long seed) => new()
    {
        Characters = characters is null ? Characters : [.. Named(characters), .. Characters.ExceptBy(characters, known => known.Id, StringComparer.Ordinal)],
        Place = Place,
        Hour = Hour,
        Weather = Weather,
        Style = style,
        Shot = shot,
        Names = Names,
        Seed = seed,
    };

    public IEnumerable<KnownCharacter> Named(IEnumerable<string> ids) =>
        ids.Select(id => Characters.First(known => string.Equals(known.Id, id, StringComparison.Ordinal)));
}
