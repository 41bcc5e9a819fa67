using CharaStudio.Engine.Consistency;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Tests.Engine.Consistency;

public sealed class JointAgreementTests
{
    private static readonly Dictionary<Joint, Vec> s_asked = new() { [Joint.Neck] = new(0, 0), [Joint.LeftHand] = new(30, 40) };

    [Theory]
    [InlineData(30, 44.9, 1)]
    [InlineData(30, 45.1, 0.5)]
    public void Pck_JointOffByAFewPixels_CountsWithinATwentieth(double x, double y, double expected) =>
        Assert.Equal(expected, JointAgreement.Pck(new Dictionary<Joint, Vec> { [Joint.Neck] = new(0, 0), [Joint.LeftHand] = new(x, y) }, s_asked, 100));

    [Fact]
    public void Pck_JointNotDrawn_IsWrong() => Assert.Equal(0.5, JointAgreement.Pck(new Dictionary<Joint, Vec> { [Joint.Neck] = new(0, 0) }, s_asked, 100));

    [Fact]
    public void Pck_NothingAsked_IsNull() => Assert.Null(JointAgreement.Pck(s_asked, new Dictionary<Joint, Vec>(), 100));
}
