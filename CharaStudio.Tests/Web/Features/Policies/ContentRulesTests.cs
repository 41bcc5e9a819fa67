using CharaStudio.Web.Features.Policies;
using CharaStudio.Web.Http;

namespace CharaStudio.Tests.Web.Features.Policies;

public sealed class ContentRulesTests
{
    private static string? Broken(string text, Strictness level) =>
        ContentRules.All.FirstOrDefault(rule => rule.From <= level && rule.Refuses(FoldedText.Of(text)))?.Name;

    [Theory]
    [InlineData("a nude 12 year old", "sexual_minors")]
    [InlineData("an UNDERAGE girl, s3xy", "sexual_minors")]
    [InlineData("nackte: loli", "sexual_minors")]
    [InlineData("a 17-year-old in lingerie", "sexual_minors")]
    [InlineData("色情 未成年", "sexual_minors")]
    [InlineData("a ch\u200bild, nak\u0301ed", "sexual_minors")]
    public void Liberal_WhatTheLawForbids_IsRefused(string text, string rule) => Assert.Equal(rule, Broken(text, Strictness.Liberal));

    [Theory]
    [InlineData("two adults having sex", "explicit_sex")]
    [InlineData("a naked warrior", "nakedness")]
    [InlineData("a n4ked warrior", "nakedness")]
    [InlineData("entrails everywhere", "gore")]
    [InlineData("he was decapitated", "gore")]
    [InlineData("she thinks of suicide", "self_harm")]
    [InlineData("a flag with a swastika", "hate_symbols")]
    [InlineData("lines of cocaine", "hard_drugs")]
    [InlineData("血腥的战场", "gore")]
    public void Normal_TheExplicitAndGruesome_IsRefused_AndLiberalLetsItPass(string text, string rule)
    {
        Assert.Equal(rule, Broken(text, Strictness.Normal));
        Assert.Null(Broken(text, Strictness.Liberal));
    }

    [Theory]
    [InlineData("a child with a naked sword")]
    [InlineData("invisible to the naked eye")]
    [InlineData("the heroine draws her bow")]
    [InlineData("a gored ox cart in Essex, sextant in hand, 17 years later")]
    [InlineData("children play at the gate of Frost Moon City")]
    [InlineData("Scunthorpe, Middlesex and the therapist")]
    [InlineData("the severed rope")]
    [InlineData("霜月城的城门,孩子们在玩")]
    public void Normal_TheHarmless_Passes(string text) => Assert.Null(Broken(text, Strictness.Normal));

    [Fact]
    public void Off_NothingOfTheStudiosOwn_IsRefused() => Assert.Null(Broken("a nude 12 year old", Strictness.Off));

    [Theory]
    [InlineData("elf", "the ELF walks", true)]
    [InlineData("elf", "herself", false)]
    [InlineData("elf*", "elfish", true)]
    [InlineData("dark lord", "the dark-lord", true)]
    [InlineData("café", "a cafe", true)]
    [InlineData("魔王", "大魔王来了", true)]
    [InlineData("acme", "4cm3", true)]
    [InlineData("", "anything", false)]
    public void WordList_FindsWholeWords(string line, string text, bool found) =>
        Assert.Equal(found, WordList.Refuses(line, FoldedText.Of(text)));

    [Fact]
    public void WordListCheck_DropsEmptyLinesAndDoubles() => Assert.Equal("elf\nDark lord", WordList.Check([" elf ", "", "ELF", "Dark lord"]));

    [Theory]
    [InlineData("*")]
    [InlineData("--")]
    [InlineData("two\nlines")]
    public void WordListCheck_LinesThatMeanNothing_AreRefused(string line) =>
        Assert.Equal(ErrorCode.ValidationFailed, Assert.Throws<StudioException>(() => WordList.Check([line])).Code);

    [Fact]
    public void WordListCheck_TooMany_IsRefused() =>
        Assert.Throws<StudioException>(() => WordList.Check(Enumerable.Range(0, WordList.MostWords + 1).Select(i => $"w{i}")));
}
