using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;

namespace CharaStudio.Tests.Engine.Understanding;

/// <summary>A state changes what its text says, and nothing else.</summary>
public sealed class LookVariantTests
{
    private static readonly LookSheet s_mira =
        LookParser.ReadCharacter("Mira", "a young woman with short red hair, green eyes, glasses, in a green coat, a white shirt and brown trousers", "", 3).Look;

    private static string[] Kinds(LookSheet look) => [.. look.Outfit.Select(garment => garment.Kind).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("")]
    [InlineData("looking tired")]
    public void Of_TextThatNamesNothingOfTheLook_ChangesNothing(string state) => Assert.Equal(s_mira.Outfit, LookVariant.Of(s_mira, state).Outfit);

    [Fact]
    public void Of_AGarment_ReplacesTheOneInItsPlace_AndKeepsTheRest()
    {
        var state = LookVariant.Of(s_mira, "in a red jacket");
        Assert.DoesNotContain("coat", Kinds(state));
        Assert.Contains("jacket", Kinds(state));
        Assert.Equal(s_mira.Outfit.Single(garment => garment.Kind == "shirt"), state.Outfit.Single(garment => garment.Kind == "shirt"));
    }

    [Fact]
    public void Of_AWholeDress_TakesThePlaceOfShirtAndTrousers()
    {
        var kinds = Kinds(LookVariant.Of(s_mira, "wearing a blue dress"));
        Assert.Contains("dress", kinds);
        Assert.DoesNotContain("shirt", kinds);
        Assert.DoesNotContain("trousers", kinds);
    }

    [Fact]
    public void Of_DyedHair_ChangesTheColourAndNotTheCut()
    {
        var state = LookVariant.Of(s_mira, "with black hair");
        Assert.NotEqual(s_mira.Hair.Color, state.Hair.Color);
        Assert.Equal((s_mira.Hair.Cut, s_mira.Eyes, s_mira.Skin), (state.Hair.Cut, state.Eyes, state.Skin));
    }

    [Fact]
    public void Of_Without_TakesAway() => Assert.DoesNotContain(LookVariant.Of(s_mira, "without glasses").Accessories, accessory => accessory.Kind == "glasses");

    [Fact]
    public void Of_AHoodAndAMask_LeavesTheShirtAlone()
    {
        var state = LookVariant.Of(s_mira, "a grey hood and a mask");
        Assert.Equal(s_mira.Outfit.Single(garment => garment.Kind == "shirt"), state.Outfit.Single(garment => garment.Kind == "shirt"));
        Assert.Contains(state.Accessories, accessory => accessory.Kind == "mask");
    }

    [Fact]
    public void Of_ARole_WearsWhatTheRoleWears() =>
        Assert.NotEqual(Kinds(s_mira), Kinds(LookVariant.Of(s_mira, "as a knight")));
}
