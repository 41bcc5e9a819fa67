using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Tests.Engine.Puppet;

public sealed class RaggedMaskTests
{
    private static readonly PuppetSubject s_subject = PuppetSubject.Draw(BenchCast.Kuro, "stand", 300);

    // Single pixels, corners that touch and islands: every piece of the mesh must be held.
    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(50)]
    public void Build_MaskFullOfHolesAndIslands_IsBuiltAndRests(int oneOf)
    {
        var dice = Dice.For(oneOf, "ragged");
        var alpha = new Raster(s_subject.Alpha.Width, s_subject.Alpha.Height, 1, [.. s_subject.Alpha.Samples]);
        for (var i = 0; i < alpha.Samples.Length; i++)
        {
            alpha.Samples[i] = dice.Range(0, oneOf) < 1 ? (byte)(255 - alpha.Samples[i]) : alpha.Samples[i];
        }

        var model = PuppetModel.Build(s_subject.Picture, alpha, s_subject.Joints);
        var posed = model.Pose([PuppetSubject.Control("rest")])[0].Positions;
        Assert.All(posed.Zip(model.Mesh.Rest), pair => Assert.InRange(pair.First, pair.Second - 1e-3, pair.Second + 1e-3));
    }

    [Fact]
    public void Of_OutlineOfAStandingFigure_FindsItsJoints()
    {
        var rig = PuppetRig.Of(s_subject.Picture, s_subject.Alpha, null);
        Assert.Contains("No joints were given: they were guessed from the outline.", rig.Notes);
        Joint[] sure = [Joint.Neck, Joint.Root, Joint.RightHand, Joint.LeftHand, Joint.RightKnee, Joint.LeftKnee, Joint.RightFoot, Joint.LeftFoot];
        Assert.All(sure, joint => Assert.True((rig.Joints[joint] - s_subject.Joints[joint]).Length < 30, $"{joint}: {rig.Joints[joint]}, not {s_subject.Joints[joint]}"));
    }

    [Fact]
    public void Of_OutlineWithoutLegs_IsACard()
    {
        var alpha = Raster.Empty(120, 90, 1);
        for (var i = 0; i < alpha.Samples.Length; i++)
        {
            alpha.Samples[i] = Math.Pow(((i % 120) - 60) / 50.0, 2) + Math.Pow(((i / 120) - 45) / 30.0, 2) < 1 ? (byte)255 : (byte)0;
        }

        Assert.True(PuppetRig.Of(new CharaStudio.Engine.Imaging.Pixels(120, 90, new byte[120 * 90 * 4]), alpha, null).IsCard);
    }
}
