using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Illustrator.Places;

public sealed class PlaceArtistTests
{
    private const int Budget = 400;

    public static TheoryData<string> Kinds => [.. PlaceCatalogue.Kinds.Select(k => k.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draw_EachKind_IsFiniteAndWithinTheMarkBudget(string kind)
    {
        var marks = All(Draw(kind)).ToList();

        Assert.InRange(marks.Count, 20, Budget);
        Assert.All(Shapes(marks), shape => Assert.DoesNotContain("NaN", shape.ToSvg(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draw_EachKind_SortsPlatesFromFarToNear(string kind)
    {
        var depths = Draw(kind).Plates.Select(p => p.Depth ?? -1).ToList();

        Assert.All(depths, d => Assert.InRange(d, 0, 1));
        Assert.Equal(depths.OrderDescending(), depths);
        Assert.True(depths[^1] <= 0.1, "The last plate frames the picture.");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draw_EachKind_CoversTheStageBoxWithoutHoles(string kind)
    {
        var opaque = Shapes(All(Draw(kind)).OfType<Form>().Where(Opaque)).Select(s => s.Flatten(4)).ToList();

        for (var x = -2.15; x < 2.2; x += 0.43)
        {
            for (var y = -1.35; y < 1.2; y += 0.17)
            {
                var at = new Vec(x, y);
                Assert.True(opaque.Any(o => Inside(o, at)), $"{kind} leaves a hole at {at}.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draw_SameSeed_GivesTheSameMarks(string kind) => Assert.Equal(Print(Draw(kind)), Print(Draw(kind)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draw_OtherSeed_GivesOtherLandmarks(string kind) => Assert.NotEqual(Print(Draw(kind)), Print(Draw(kind, seed: 12)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draw_Accent_IsSeen(string kind)
    {
        var plan = new PlacePlan { Kind = kind, Seed = 3, Accent = "#12fe34" };

        Assert.NotEqual(Print(Draw(kind)), Print(PlaceArtist.Draw(plan, Hour.Noon, Weather.Clear)));
    }

    [Theory]
    [InlineData("village_street", "snow_covered")]
    [InlineData("city_gate", "ruined")]
    [InlineData("city_gate", "festive")]
    [InlineData("tavern", "festive")]
    public void Draw_State_ChangesTheDrawing(string kind, string state)
    {
        var plan = new PlacePlan { Kind = kind, Seed = 3, States = [state] };

        Assert.NotEqual(Print(Draw(kind)), Print(PlaceArtist.Draw(plan, Hour.Noon, Weather.Clear)));
    }

    [Theory]
    [InlineData("village_street")]
    [InlineData("throne_room")]
    public void Draw_AtNight_LightsLampsThatAreDarkAtNoon(string kind)
    {
        var plan = new PlacePlan { Kind = kind, Seed = 3 };

        Assert.True(PlaceArtist.Draw(plan, Hour.Night, Weather.Clear).Lamps.Count > Draw(kind).Lamps.Count);
    }

    [Fact]
    public void Draw_OtherHour_KeepsTheGroundAndItsLandmarksInPlace()
    {
        var plan = new PlacePlan { Kind = "village_street", Seed = 3 };

        var noon = PlaceArtist.Draw(plan, Hour.Noon, Weather.Clear).Plates.Single(p => p.Name == "plate:ground");
        var night = PlaceArtist.Draw(plan, Hour.Night, Weather.Clear).Plates.Single(p => p.Name == "plate:ground");

        Assert.Equal(Shapes(noon.Marks).Select(o => o.ToSvg()), Shapes(night.Marks).Select(o => o.ToSvg()));
    }

    [Fact]
    public void Draw_UnknownKind_SaysWhatIsAllowed()
    {
        var error = Assert.Throws<ArgumentException>(() => PlaceArtist.Draw(new PlacePlan { Kind = "moon_cheese" }, Hour.Noon, Weather.Clear));

        Assert.Contains("tavern", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_UnknownState_SaysWhatIsAllowed()
    {
        var plan = new PlacePlan { Kind = "forest", States = ["upside_down"] };

        var error = Assert.Throws<ArgumentException>(() => PlaceArtist.Draw(plan, Hour.Noon, Weather.Clear));

        Assert.Contains("snow_covered", error.Message, StringComparison.Ordinal);
    }

    private static PlaceDrawing Draw(string kind, long seed = 3) => PlaceArtist.Draw(new PlacePlan { Kind = kind, Seed = seed }, Hour.Noon, Weather.Clear);

    private static IEnumerable<Mark> All(PlaceDrawing place) => place.Plates.SelectMany(p => p.Marks);

    private static IEnumerable<Outline> Shapes(IEnumerable<Mark> marks) => marks.Select(m => m switch
    {
        Form f => f.Shape,
        Stroke s => s.Ribbon,
        _ => null,
    }).OfType<Outline>();

    private static bool Opaque(Form f) => f is { Opacity: >= 1, Blend: null or { FirstOpacity: >= 1, LastOpacity: >= 1 } };

    // Even-odd over all subpaths would miss overlaps, so each polygon counts by winding.
    private static bool Inside(IReadOnlyList<Vec> polygon, Vec p)
    {
        var winding = 0;
        for (int i = 0, j = polygon.Count - 1; i < polygon.Count; j = i++)
        {
            var (a, b) = (polygon[j], polygon[i]);
            if (a.Y <= p.Y != b.Y <= p.Y && (Vec.Cross(b - a, p - a) > 0) == (b.Y > a.Y))
            {
                winding += b.Y > a.Y ? 1 : -1;
            }
        }

        return winding != 0;
    }

    private static string Print(PlaceDrawing place) => string.Join('|', All(place).Select(m => m switch
    {
        Form f => f.Color.Hex + f.Blend?.First.Hex + f.Shape.Transform(Affine.Scale(1000)).ToSvg(),
        Stroke s => s.Of.Hex + s.Ribbon.Transform(Affine.Scale(1000)).ToSvg(),
        _ => m.ToString(),
    }));
}
