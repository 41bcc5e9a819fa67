using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;

namespace CharaStudio.Tests.Engine.Understanding;

public sealed class LookParserTests
{
    [Theory]
    [InlineData("a silver-haired girl and a man in a red coat", "#c9d0dc", "coat")]
    [InlineData("a man in a red coat stands beside a silver-haired girl", "#c9d0dc", "coat")]
    public void Read_TwoPeople_GivesEachTheirOwn(string text, string hair, string garment)
    {
        var people = LookParser.Read(text, 1).People;

        var girl = people.Single(p => p.Label == "girl");
        var man = people.Single(p => p.Label == "man");
        Assert.Equal(hair, girl.Look.Hair.Color);
        Assert.DoesNotContain(girl.Look.Outfit, g => g.Kind == garment);
        Assert.Equal("#b8262e", man.Look.Outfit.Single(g => g.Kind == garment).Color);
        Assert.NotEqual(hair, man.Look.Hair.Color);
    }

    [Fact]
    public void Read_NoHat_TakesTheRolesHatAway()
    {
        Assert.Contains(LookParser.Read("a wizard", 1).People[0].Look.Accessories, a => a.Kind == "hat");
        Assert.DoesNotContain(LookParser.Read("a wizard with no hat", 1).People[0].Look.Accessories, a => a.Kind == "hat");
    }

    [Fact]
    public void Read_UnknownWords_AreListedVerbatimAndInOrder()
    {
        var reading = LookParser.Read("A Zorblax knight flimmers near the quxgate", 1);

        Assert.Equal(["Zorblax", "flimmers", "quxgate"], reading.NotUnderstood);
    }

    [Fact]
    public void Read_Trait_PointsAtItsWords()
    {
        const string Text = "A girl with long Silver hair";
        var trait = LookParser.Read(Text, 1).People[0].Attributes.Single(a => a.Attribute == "hair.color");

        Assert.Equal("Silver", trait.Words);
        Assert.Equal("Silver", Text.Substring(trait.Start, trait.Words.Length));
    }

    [Fact]
    public void Read_SameSeed_RollsTheSameLook() =>
        Assert.Equivalent(LookParser.Read("a hero", 42).People[0].Look, LookParser.Read("a hero", 42).People[0].Look, strict: true);

    [Fact]
    public void Read_OtherSeed_RollsAnotherLook()
    {
        var looks = Enumerable.Range(0, 12).Select(i => LookParser.Read("a hero", i).People[0].Look).ToList();

        Assert.True(looks.Select(l => (l.Hair.Cut, l.Hair.Color, l.Skin)).Distinct().Count() >= 10);
    }

    [Fact]
    public void Read_Chinese_FindsTheSameAsEnglish()
    {
        var look = LookParser.Read("银发的女剑客", 3).People[0].Look;

        Assert.Equal("#c9d0dc", look.Hair.Color);
        Assert.Equal(Presentation.Feminine, look.Presentation);
        Assert.Contains("sword", look.Props);
    }

    [Fact]
    public void Read_EveryRole_IsFullyDressed()
    {
        foreach (var role in Role.All.Where(r => r.Species != "robot"))
        {
            var look = LookCompleter.Complete(new PersonDraft(role.Id, role.Id, null), 5).Look;
            var slots = look.Outfit.Select(g => Wardrobe.Slot(g.Kind)).ToList();
            Assert.True(slots.Contains("full") || (slots.Contains("upper") && slots.Contains("lower")), role.Id);
            Assert.Contains("feet", slots);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("    ...  !!! ")]
    [InlineData("and and and with no without of the of the")]
    [InlineData("red red red red blue")]
    [InlineData("\ud800 lone surrogate girl")]
    public void Read_OddText_StillGivesAPerson(string text) => Assert.NotEmpty(LookParser.Read(text, 1).People);

    [Fact]
    public void Score_LabelledDescriptions_AreMet()
    {
        using var reader = new StreamReader(typeof(LookParser).Assembly.GetManifestResourceStream("looks.txt")!);
        var accuracy = LookAccuracy.Score(reader.ReadToEnd());

        Assert.True(accuracy.Found >= accuracy.Expected * 0.97, string.Join('\n', accuracy.Misses));
    }
}
