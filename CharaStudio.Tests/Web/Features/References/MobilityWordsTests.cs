using CharaStudio.Web.Features.References;
using CharaStudio.Web.Features.References.Ui;

namespace CharaStudio.Tests.Web.Features.References;

/// <summary>What moves and what stays, as people read it.</summary>
public sealed class MobilityWordsTests
{
    private static readonly MobilityView s_waistUp = new(
        "figure",
        ["head", "trunk", "right_arm"],
        [new("left_arm", "its hand is not all to be seen", "mask"), new("right_leg", "it is hidden", "picture"), new("left_leg", "it is hidden", "picture")]);

    [Fact]
    public void Moves_OfBothSides_IsOneWord() =>
        Assert.Equal("head, both arms, left leg", MobilityWords.Moves(new MobilityView("figure", ["head", "right_arm", "left_arm", "left_leg"], [])));

    [Fact]
    public void Stays_ForOneReason_IsOneLine() =>
        Assert.Equal(["Left arm: its hand is not all to be seen", "Each leg: it is hidden"], MobilityWords.Stays(s_waistUp).Select(line => $"{line.Who}: {line.Reason}"));

    [Fact]
    public void Help_ForSeveralLimbs_IsNamedOnce() => Assert.Equal(["mask", "picture"], MobilityWords.Help(s_waistUp));

    [Theory]
    [InlineData("right_arm", null)]
    [InlineData("left_arm", "This asks for the left arm, which stays as it is: only the rest of the body follows.")]
    [InlineData("right_arm,left_arm", "This asks for the left arm, which stays as it is: the rest of it is done.")]
    [InlineData("right_leg,left_leg", "This asks for both legs, which stay as they are: only the rest of the body follows.")]
    public void Missing_OfAMovement_NamesWhatStays(string needed, string? says) => Assert.Equal(says, MobilityWords.Missing(s_waistUp, needed.Split(',')));

    [Fact]
    public void Missing_WhileNothingIsKnown_IsNothing() => Assert.Null(MobilityWords.Missing(null, ["left_arm"]));

    [Fact]
    public void IsLost_WhenAPartOfItMoves_IsFalse() => Assert.False(MobilityWords.IsLost(s_waistUp, ["left_arm", "trunk"]));

    [Fact]
    public void IsLost_WhenAllOfItStays_IsTrue() => Assert.True(MobilityWords.IsLost(s_waistUp, ["left_arm"]));
}
