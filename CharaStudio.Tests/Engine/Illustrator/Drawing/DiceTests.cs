using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Tests.Engine.Illustrator.Drawing;

public sealed class DiceTests
{
    [Fact]
    public void Next_SeedZero_GivesThePublishedNumbers()
    {
        var dice = new Dice(0UL);

        // Reference output of SplitMix64 for seed 0.
        Assert.Equal(0xE220A8397B1DCDAFUL, dice.Next());
        Assert.Equal(0x6E789E6AA1B965F4UL, dice.Next());
    }

    [Fact]
    public void For_OtherPart_RollsOtherNumbers() =>
        Assert.NotEqual(Dice.For(7, "hair").Next(), Dice.For(7, "eyes").Next());
}
