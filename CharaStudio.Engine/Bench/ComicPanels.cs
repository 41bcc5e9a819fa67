using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Bench;

/// <summary>Twelve panels as a page would have them: every shot family, style, interior and night.</summary>
internal static class ComicPanels
{
    public static readonly IReadOnlyList<ScenePlan> All =
    [
        Panel(Shot.WideShot, "city_gate", Hour.Dawn, Weather.Snow, Style.FantasyAnime, One(BenchCast.LinShuang)),
        Panel(Shot.MediumShot, "city_gate", Hour.Dawn, Weather.Snow, Style.FantasyAnime, One(BenchCast.LinShuang, Expression.Determined)),
        Panel(Shot.TwoShot, "city_gate", Hour.Dawn, Weather.Snow, Style.FantasyAnime, Two(BenchCast.LinShuang, BenchCast.Captain, "stand_off", Expression.Angry)),
        Panel(Shot.CloseUp, "city_gate", Hour.Dawn, Weather.Snow, Style.FantasyAnime, One(BenchCast.LinShuang, Expression.Surprise)),
        Panel(Shot.FullShot, "forest", Hour.Moonlit, Weather.Clear, Style.FantasyAnime, Two(BenchCast.Fern, BenchCast.Kuro, "walk_together", Expression.Smile)),
        Panel(Shot.OverTheShoulder, "tavern", Hour.Night, Weather.Clear, Style.FantasyAnime, Two(BenchCast.Fern, BenchCast.Elder, "face_each_other", Expression.Laugh)),
        Panel(Shot.LowAngle, "village_street", Hour.Dusk, Weather.Clear, Style.WesternComic, One(BenchCast.Captain, Expression.Rage)),
        Panel(Shot.DutchAngle, "village_street", Hour.Dusk, Weather.Clear, Style.WesternComic, Two(BenchCast.Captain, BenchCast.Kuro, "fight", Expression.Angry)),
        Panel(Shot.FullShot, "meadow", Hour.Noon, Weather.Petals, Style.Watercolor, Two(BenchCast.Mira, BenchCast.Elder, "hand_over", Expression.Smile)),
        Panel(Shot.ExtremeCloseUp, "throne_room", Hour.Firelit, Weather.Clear, Style.FantasyAnime, One(BenchCast.Kuro, Expression.Smug)),
        Panel(Shot.MediumShot, "forest", Hour.Storm, Weather.Rain, Style.Manga, Two(BenchCast.LinShuang, BenchCast.Kuro, "embrace", Expression.Cry)),
        Panel(Shot.HighAngle, "throne_room", Hour.Noon, Weather.Clear, Style.Manga, Two(BenchCast.Captain, BenchCast.Elder, "bow_to", Expression.Neutral)),
    ];

    private static ScenePlan Panel(Shot shot, string place, Hour hour, Weather weather, Style style, IReadOnlyList<FigurePlan> figures) => new()
    {
        Camera = new() { Shot = shot },
        Place = new() { Kind = place, Seed = 8 },
        Hour = hour,
        Weather = weather,
        Style = style,
        Figures = figures,
        WordRooms = shot is Shot.ExtremeCloseUp or Shot.WideShot ? [] : [new FrameArea(0, 0, 0.55, 0.2)],
        Seed = 31 + (int)shot,
    };

    private static IReadOnlyList<FigurePlan> One(LookSheet look, Expression mood = Expression.Neutral) => [new() { Look = look, Expression = mood }];

    private static IReadOnlyList<FigurePlan> Two(LookSheet a, LookSheet b, string kind, Expression mood) =>
        [new() { Look = a, Expression = mood, Interaction = new(kind, 1) }, new() { Look = b, Expression = mood == Expression.Cry ? Expression.Sad : Expression.Neutral }];
}
