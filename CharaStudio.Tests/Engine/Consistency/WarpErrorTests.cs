using CharaStudio.Engine.Consistency;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Stages;
using CharaStudio.Tests.Engine.Puppet;
using CharaStudio.Tests.Engine.Puppet.Stages;

namespace CharaStudio.Tests.Engine.Consistency;

public sealed class WarpErrorTests
{
    private static readonly StageSet s_set = StageTests.Set(new StageSettings(240, 240));

    [Fact]
    public void Between_SameFrame_IsZero() => Assert.Equal(0, Error(0, 0));

    [Fact]
    public void Between_TurnedSubject_IsResamplingNoiseOnly() => Assert.InRange(Error(0, 5)!.Value, 1e-5, 0.04);

    [Fact]
    public void Between_FlickeringSubject_IsTheFlicker() =>
        Assert.InRange(Error(0, 0, HandMade.Rest with { Mood = new MoodFrame(0, -1, 0) })!.Value, 0.05, 0.4);

    [Fact]
    public void Between_SubjectGone_IsNull()
    {
        var away = HandMade.Moved(s_set.Mesh, (x, y) => (x + 5000, y));
        byte[] here = StageTests.Drawn(s_set);

        Assert.Null(new WarpError(s_set.Mesh, 240, 240).Between(here, HandMade.AtRest(s_set.Mesh), s_set.View, here, away, s_set.View));
    }

    private static double? Error(double from, double to, ControlFrame? later = null)
    {
        PosedMesh first = HandMade.Turned(s_set.Mesh, from), second = HandMade.Turned(s_set.Mesh, to);
        return new WarpError(s_set.Mesh, 240, 240).Between(
            StageTests.Drawn(s_set, degrees: from), first, s_set.View, StageTests.Drawn(s_set, later, to), second, s_set.View);
    }
}
