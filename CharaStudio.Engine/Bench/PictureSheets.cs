using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Illustrator.Figures.Garments;
using CharaStudio.Engine.Illustrator.Heads.Hair;
using CharaStudio.Engine.Illustrator.Places;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Bench;

/// <summary>The fixed sheets: everything that a plan can ask for, once.</summary>
internal static class PictureSheets
{
    private static readonly string[] s_pairs =
        ["face_each_other", "stand_off", "hand_over", "embrace", "fight", "walk_together", "hold_hands", "bow_to", "comfort"];

    public static IEnumerable<ContactSheet> All() =>
    [
        new("characters", 4, 420, [.. from look in BenchCast.All from view in Enum.GetValues<View>() select Full(look) with { Figures = [new() { Look = look, View = view }] }]),
        new("expressions", 7, 340, [.. from look in new[] { BenchCast.LinShuang, BenchCast.Captain } from mood in Enum.GetValues<Expression>() select Face(look, mood)]),
        new("gaze", 3, 340, [.. Enum.GetValues<Gaze>().Select(g => Face(BenchCast.Fern, Expression.Neutral) with { Figures = [new() { Look = BenchCast.Fern, Gaze = g, View = View.Front }] })]),
        new("hair", 7, 300, [.. HairCatalogue.Cuts.Select((c, i) => Face(BenchCast.LinShuang with { Hair = new() { Cut = c.Id, Color = s_hair[i % s_hair.Length] } }, Expression.Smile))]),
        new("poses", 8, 320, [.. PoseCatalogue.Names.Where(n => !n.EndsWith("_a", StringComparison.Ordinal) && !n.EndsWith("_b", StringComparison.Ordinal))
            .Select((p, i) => Full(BenchCast.All[i % 2 == 0 ? 0 : 3]) with { Figures = [new() { Look = BenchCast.All[i % 2 == 0 ? 0 : 3], Pose = p, FacesLeft = false, Props = Held(p) }] })]),
        new("garments", 8, 320, [.. GarmentCatalogue.Kinds.Select((g, i) => Full(Dressed(g.Id, s_hair[i % s_hair.Length])))]),
        new("places", 7, 320, [.. from place in PlaceCatalogue.Kinds from hour in Enum.GetValues<Hour>() select Place(place.Id, hour)]),
        new("weather", 7, 320, [.. from style in Enum.GetValues<Style>() from weather in Enum.GetValues<Weather>()
            select Place("village_street", Hour.Noon) with { Weather = weather, Style = style, Camera = new() { Shot = Shot.FullShot } }]),
        new("cameras", 4, 480, [.. Enum.GetValues<Shot>().Select(Camera)]),
        new("styles", 4, 480, [.. from style in Enum.GetValues<Style>() from hour in new[] { Hour.Noon, Hour.Dusk, Hour.Night, Hour.Firelit }
            select Camera(Shot.MediumShot) with { Style = style, Hour = hour }]),
        new("pairs", 3, 480, [.. s_pairs.Select(Pair)]),
        new("comic", 4, 480, ComicPanels.All),
    ];

    private static readonly string[] s_hair = ["#d5dcec", "#2a2430", "#b8552e", "#e8c65a", "#6b4a8e", "#7a4a2c", "#c23a4a"];

    private static LookSheet Dressed(string garment, string color) => BenchCast.LinShuang with
    {
        Outfit = [.. new[] { BenchCast.Wear("shirt", "#efe9dc"), BenchCast.Wear("trousers", "#4a5068"), BenchCast.Wear("shoes", "#4a382c") }.Where(g => g.Kind != garment), BenchCast.Wear(garment, color, "#f0d890")],
    };

    private static string[] Held(string pose) => pose switch
    {
        "draw_sword" or "sword_guard" or "sword_strike" => ["sword"],
        "aim_bow" => ["bow"],
        "aim_gun" => ["gun"],
        "cast_spell" => ["staff"],
        "read" => ["book"],
        "drink" => ["cup"],
        "hold_out" => ["flower"],
        _ => [],
    };

    public static ScenePlan Camera(Shot shot) => new()
    {
        Camera = new() { Shot = shot, Subject = shot == Shot.Insert ? "hand" : null },
        Figures = shot is Shot.WideShot or Shot.LowAngle or Shot.HighAngle
            ? [new() { Look = BenchCast.LinShuang }]
            : [new() { Look = BenchCast.LinShuang, Interaction = new("face_each_other", 1) }, new() { Look = BenchCast.Captain }],
        Seed = 5,
    };

    private static ScenePlan Full(LookSheet look) => new() { Camera = new() { Shot = Shot.FullShot }, Place = new() { Kind = "meadow", Seed = 3 }, Figures = [new() { Look = look }], Seed = 7 };

    private static ScenePlan Face(LookSheet look, Expression mood) => new()
    {
        Camera = new() { Shot = Shot.CloseUp }, Place = new() { Kind = "meadow", Seed = 3 }, Figures = [new() { Look = look, Expression = mood, FacesLeft = false }], Seed = 7,
    };

    private static ScenePlan Place(string kind, Hour hour) => new()
    {
        Camera = new() { Shot = Shot.WideShot }, Place = new() { Kind = kind, Seed = 21 }, Hour = hour, Figures = [new() { Look = BenchCast.Fern }], Seed = 9,
    };

    private static ScenePlan Pair(string kind) => new()
    {
        Camera = new() { Shot = Shot.FullShot }, Place = new() { Kind = "village_street", Seed = 4 }, Hour = Hour.Dawn, Seed = 3,
        Figures = [new() { Look = BenchCast.LinShuang, Interaction = new(kind, 1) }, new() { Look = BenchCast.Kuro }],
    };
}
