using CharaStudio.Engine.Plans;
using CharaStudio.Web.Features.Characters.Ui;

namespace CharaStudio.Tests.Web.Features.Characters.Ui;

public sealed class LookEditsTests
{
    private static readonly LookSheet s_robed = new() { Outfit = [new Garment { Kind = "robe", Color = "#112233" }] };

    [Fact]
    public void PutOn_WornAlready_LeavesTheSheetAlone() => Assert.Same(s_robed, LookEdits.PutOn(s_robed, "robe"));

    [Fact]
    public void PutOn_ShirtUnderARobe_LiesBeneath()
    {
        var dressed = LookEdits.PutOn(s_robed, "shirt");

        Assert.Equal(["shirt", "robe"], dressed.Outfit.Select(garment => garment.Kind));
    }

    [Fact]
    public void FreeGarments_RobeWorn_OffersNoSecondRobe() => Assert.DoesNotContain("robe", LookEdits.FreeGarments(s_robed));

    [Fact]
    public void Change_TrimOfTheRobe_KeepsItsColour()
    {
        var changed = LookEdits.Change(s_robed, s_robed.Outfit[0] with { Trim = "#ffffff" });

        Assert.Equal(("#112233", "#ffffff"), (changed.Outfit[0].Color, changed.Outfit[0].Trim));
    }

    [Fact]
    public void TakeOff_Robe_LeavesNothing() => Assert.Empty(LookEdits.TakeOff(s_robed, "robe").Outfit);

    [Fact]
    public void Wear_SameAccessoryTwice_RecoloursIt()
    {
        var worn = LookEdits.Wear(LookEdits.Wear(s_robed, "hairpin", "#ff0000"), "hairpin", "#00ff00");

        Assert.Equal([new Accessory("hairpin", "#00ff00")], worn.Accessories);
    }

    [Fact]
    public void Toggle_Twice_IsBackWhereItWas() => Assert.Empty(LookEdits.Toggle(LookEdits.Toggle([], "freckles"), "freckles"));
}
