using CharaStudio.Engine.Bench;

namespace CharaStudio.Tests.Engine.Bench;

public sealed class SeparationTests
{
    private static readonly string[] s_who = ["a", "a", "b", "b"];

    [Fact]
    public void Of_TwoClearlyDifferent_IsPerfect()
    {
        var measured = Separation.Of(s_who, (i, j) => s_who[i] == s_who[j] ? 0.9 + (0.01 * i) : 0.1 + (0.02 * j));

        Assert.Equal((1.0, 1.0), (measured.Auc, measured.NearestRight));
        Assert.True(measured.DPrime > 10);
    }

    [Fact]
    public void Of_TheWrongWayRound_IsNought()
    {
        var measured = Separation.Of(s_who, (i, j) => s_who[i] == s_who[j] ? 0.1 + (0.01 * i) : 0.9 + (0.02 * j));

        Assert.Equal((0.0, 0.0), (measured.Auc, measured.NearestRight));
    }
}
