using System.Text.RegularExpressions;
using CharaStudio.Engine.Writing;
using CharaStudio.Engine.Writing.Rules;

namespace CharaStudio.Tests.Engine.Writing.Rules;

public class RuleWriterTests
{
    private static readonly StoryBrief s_brief = new()
    {
        Title = "Frost Moon Legend",
        Outline = "Lin Shuang returns to Frost Moon City. She must reach the temple before moonset, but the gate is sealed.",
        World = new WorldBrief("Frost Moon", "", ["The gate opens only at moonrise, for {{user}} and for {{char}}."]),
        Scene = new SceneBrief("City gate", "The gate of {{char}}'s home", "city_gate", "dusk", "snow", []),
        Characters = [new("1", "Lin Shuang", "A calm female swordswoman", "Calm, Reserved, Loyal"), new("2", "Bo", "An old man", "Cheerful")],
        Seed = 7,
    };

    private static Task<StoryScene> Write(StoryBrief brief) => new RuleWriter().ContinueAsync(brief, CancellationToken.None);

    [Fact]
    public async Task Continue_SameSeed_SameText() => Assert.Equal((await Write(s_brief)).Text, (await Write(s_brief)).Text);

    [Fact]
    public async Task Continue_OtherSeeds_OtherTexts()
    {
        var texts = new HashSet<string>();
        for (var seed = 0; seed < 20; seed++)
        {
            texts.Add((await Write(s_brief with { Seed = seed })).Text);
        }

        Assert.Equal(20, texts.Count);
    }

    [Fact]
    public async Task Continue_HigherTemperature_MoreDifferentSentences()
    {
        Assert.Equal(1, await Openings(0));
        Assert.True(await Openings(2) > await Openings(0.1));

        async Task<int> Openings(double temperature)
        {
            var all = new HashSet<string>();
            for (var seed = 0; seed < 40; seed++)
            {
                all.UnionWith((await Write(s_brief with { Seed = seed, Temperature = temperature })).Text.Split("\n\n").Take(1));
            }

            return all.Count;
        }
    }

    [Theory]
    [InlineData(64)]
    [InlineData(120)]
    [InlineData(200)]
    public async Task Continue_MaxTokens_BoundsTheProse(int max)
    {
        var scene = await Write(s_brief with { MaxTokens = max });
        Assert.InRange(Tokens.Estimate(scene.Text), 16, max);
        Assert.Equal("length", scene.FinishReason);
    }

    [Fact]
    public async Task Continue_MacrosInCards_NeverReachTheReader()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            Assert.DoesNotMatch(@"[{}]|<user>", (await Write(s_brief with { Seed = seed })).Text);
        }
    }

    [Fact]
    public async Task Continue_LongStory_NeverRepeatsASentence()
    {
        var (earlier, sentences) = (new List<EarlierScene>(), new List<string>());
        for (var i = 0; i < 12; i++)
        {
            var scene = await Write(s_brief with { Seed = i, Earlier = earlier, Choice = $"Take door {i}" });
            sentences.AddRange(Regex.Split(scene.Text, @"(?<=[.?!]”?)\s+", RegexOptions.None, TimeSpan.FromMinutes(1)).Where(s => s.Length > 30));
            earlier.Add(new(scene.Title, scene.Text, "City gate", scene.Plot));
        }

        Assert.Equal(sentences.Count, sentences.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Continue_Outline_GivesTheGoalOfEachScene()
    {
        Assert.Equal("return to Frost Moon City", (await Write(s_brief)).Plot!.Goal);
        var second = await Write(s_brief with { Earlier = [new("One", "Before.", "City gate", null)] });
        Assert.Equal("reach the temple before moonset", second.Plot!.Goal);
        Assert.Contains("reach the temple before moonset", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Continue_PluralPronoun_AgreesWithTheVerb()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var kai = s_brief with { Characters = [new("1", "Kai", "A tinkerer", "Gentle, shy")], Outline = "", Seed = seed, Temperature = 2 };
            Assert.DoesNotMatch(@"\bthey was\b|\bKai were\b|\bThey was\b", (await Write(kai)).Text);
        }
    }

    [Fact]
    public async Task Continue_Choices_AreTwoOrThreeAndDistinct()
    {
        var scene = await Write(s_brief);
        Assert.InRange(scene.Choices.Count, 2, 3);
        Assert.Equal(scene.Choices.Count, scene.Choices.Select(c => c.Text).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Continue_EveryPlaceAndStage_FillsEverySlot()
    {
        foreach (var place in (string[])["castle", "forest", "tavern", "harbour", "bedroom", "temple", "moon base"])
        {
            for (var i = 0; i < 8; i++)
            {
                var earlier = Enumerable.Range(0, i).Select(n => new EarlierScene($"S{n}", $"Text {n}.", "Harbour", null)).ToList();
                var scene = await Write(s_brief with { Scene = new(place, "", place, "night", "fog", []), Earlier = earlier, Seed = i, Characters = [] });
                Assert.DoesNotMatch(@"[{}]", scene.Text);
            }
        }
    }

    [Fact]
    public async Task Continue_StoryOfAHundredScenes_AlwaysHasSomethingNewToSay()
    {
        var earlier = new List<EarlierScene>();
        for (var i = 0; i < 100; i++)
        {
            var scene = await Write(s_brief with { Scene = null, Characters = [], Outline = "", Seed = i, Earlier = earlier });
            Assert.NotEmpty(scene.Text);
            Assert.DoesNotContain(earlier, e => e.Text == scene.Text);
            earlier.Add(new(scene.Title, scene.Text, null, scene.Plot));
        }
    }

    [Fact]
    public void Info_SaysWhatItIs() => Assert.Equal(new WriterInfo("charastudio-writer", "rule-based"), new RuleWriter().Info);
}
