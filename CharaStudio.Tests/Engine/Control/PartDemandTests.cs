using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Control.Poses;

namespace CharaStudio.Tests.Engine.Control;

/// <summary>Which parts a movement is about.</summary>
public sealed class PartDemandTests
{
    [Theory]
    [InlineData("waves", "right_arm")]
    [InlineData("nods", "")]
    [InlineData("looks around", "head")]
    [InlineData("waves, then looks around", "head,right_arm")]
    [InlineData("walks", "right_arm,left_arm,right_leg,left_leg")]
    [InlineData("does something that no table knows", "")]
    public void OfWords_OfMovements_AreThePartsThatTheyNeed(string prompt, string parts) => Assert.Equal(parts, string.Join(',', PartDemand.OfWords(prompt)));

    [Fact]
    public void Of_Rest_IsNone() => Assert.Empty(PartDemand.Of([new float[ControlSpace.Dimension]]));

    [Fact]
    public void Of_APoseOfTheCatalogue_IsWhatItRaises() => Assert.Equal(["right_arm"], PartDemand.Of([PoseBook.Get("wave")]));

    [Fact]
    public void OfMovement_OfEveryMovement_IsKnown() =>
        Assert.All(MotionLibrary.All.Where(clip => clip.Name is "walk" or "wave" or "cheer"), clip => Assert.NotEmpty(PartDemand.OfMovement(clip.Name)));

    [Fact]
    public void OfMovement_OfAnUnknownName_IsNone() => Assert.Empty(PartDemand.OfMovement("levitate"));
}
