using CharaStudio.Engine.Illustrator;
using CharaStudio.Web.Features.Generation.Ui;

namespace CharaStudio.Tests.Web.Features.Generation;

public sealed class PoseRowTests
{
    [Fact]
    public void Add_CopiesTheChosenPoseBehindItAndChoosesIt()
    {
        var row = new PoseRow();
        row.Choose(0);
        row.Add();
        Assert.Equal(1, row.Chosen);
        Assert.Equal([PoseRow.AtRest, PoseRow.AtRest, "wave"], row.Steps.Select(step => step.Name));
    }

    [Fact]
    public void Add_ToAFullRow_ChangesNothing()
    {
        var row = new PoseRow();
        for (var i = 0; i < 20; i++)
        {
            row.Add();
        }

        Assert.Equal(PoseRow.MostPoses, row.Steps.Count);
    }

    [Fact]
    public void Pull_MakesThePoseOnesOwn()
    {
        var row = new PoseRow();
        var before = row.Shown.Z;
        row.Pull(Joint.LeftHand, 300, 60);
        Assert.Empty(row.Shown.Name);
        Assert.NotEqual(before, row.Shown.Z);
        Assert.Equal(new float[before.Length], row.Steps[0].Z);
    }

    [Fact]
    public void Shift_Earlier_TakesTheChoiceAlong()
    {
        var row = new PoseRow();
        row.Shift(-1);
        Assert.Equal((0, "wave"), (row.Chosen, row.Shown.Name));
    }

    [Fact]
    public void Remove_TheLastOne_LeavesItThere()
    {
        var row = new PoseRow();
        row.Remove();
        row.Remove();
        Assert.Equal(PoseRow.AtRest, Assert.Single(row.Steps).Name);
    }

    [Fact]
    public void Pace_BeyondWhatCanBe_IsDrawnIn()
    {
        var row = new PoseRow { Returns = false };
        row.Pace(0, 99);
        Assert.Equal(10, row.Seconds);
    }
}
