using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet;

namespace CharaStudio.Tests.Engine.Puppet.Creatures;

public sealed class FourLeggedTests
{
    private static readonly PuppetModel s_horse = SoftBodyTests.Drawn("horse");
    private static readonly PuppetModel s_dog = SoftBodyTests.Drawn("dog");

    // Hooves of the drawn horse: hind near, hind far, fore near, fore far.
    private static readonly Vec[] s_hooves = [new(139, 420), new(190, 420), new(284, 420), new(321, 420)];

    [Theory]
    [InlineData("horse", "head at the right")]
    [InlineData("dog", "head at the left")]
    public void Notes_AnimalFromTheSide_SayFourLegsAndWhereItLooks(string name, string head)
    {
        var notes = (name == "horse" ? s_horse : s_dog).Rig.Notes;
        Assert.Contains(notes, note => note.Contains("an animal on four legs", StringComparison.Ordinal) && note.Contains(head, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("animal")]
    [InlineData("thing")]
    [InlineData("tree")]
    public void Notes_WhatHasNotFourLegs_SaySoftBody(string name) =>
        Assert.Contains(SoftBodyTests.Drawn(name).Rig.Notes, note => note.Contains("soft body", StringComparison.Ordinal));

    [Fact]
    public void Build_StandingHuman_IsNoAnimal()
    {
        var drawn = PuppetSubject.Draw(BenchCast.Kuro, "stand", 400);
        Assert.False(PuppetRig.Of(drawn.Picture, drawn.Alpha, null).IsCard);
    }

    [Fact]
    public void Pose_AtRest_LeavesEveryVertexWhereItIs()
    {
        var posed = s_horse.Pose([PuppetSubject.Control("rest")])[0].Positions;
        Assert.All(s_horse.Mesh.Rest.Zip(posed), pair => Assert.InRange(pair.Second, pair.First - 0.5, pair.First + 0.5));
    }

    [Theory]
    [InlineData("horse", "sit")]
    [InlineData("horse", "sleep")]
    [InlineData("dog", "sit")]
    [InlineData("dog", "sleep")]
    public void Pose_WhoGoesDown_StaysOnTheGround(string name, string movement)
    {
        var animal = name == "horse" ? s_horse : s_dog;
        double Lowest(float[] places) => Enumerable.Range(0, places.Length / 2).Max(vertex => places[(2 * vertex) + 1]);
        var deepest = SoftBodyTests.Clip(animal, movement).Max(Lowest);
        Assert.InRange((deepest - Lowest(animal.Mesh.Rest)) / animal.BodyHeight, -0.01, 0.05);
    }

    [Fact]
    public void Pose_Run_MovesDiagonalLegsTogether()
    {
        var across = Across("run");
        Assert.True(Correlation(across[0], across[3]) > 0.6);
        Assert.True(Correlation(across[1], across[2]) > 0.6);
        Assert.True(Correlation(across[0], across[1]) < 0);
    }

    [Fact]
    public void Pose_Walk_HasFourBeats()
    {
        // Hind near, fore near, hind far, fore far: each a quarter of a round after the one before.
        var across = Across("walk");
        double Late(int hoof, int than) => Enumerable.Range(0, across[0].Length).MaxBy(by => Correlation(Later(across[than], by), across[hoof])) / (double)across[0].Length;
        Assert.InRange(Late(2, 0), 0.17, 0.33);
        Assert.InRange(Late(1, 0), 0.42, 0.58);
        Assert.InRange(Late(3, 0), 0.67, 0.83);
    }

    [Fact]
    public void Pose_Walk_FlipsHardlyATriangle()
    {
        var triangles = s_horse.Mesh.Parts.SelectMany(part => part.Triangles).ToArray();
        foreach (var frame in SoftBodyTests.Clip(s_horse, "walk"))
        {
            Vec Corner(int i) => new(frame[2 * triangles[i]], frame[(2 * triangles[i]) + 1]);
            var flipped = Enumerable.Range(0, triangles.Length / 3).Count(t => Vec.Cross(Corner((3 * t) + 1) - Corner(3 * t), Corner((3 * t) + 2) - Corner(3 * t)) < 0);
            Assert.InRange(flipped, 0, triangles.Length / 3 / 40);
        }
    }

    [Fact]
    public void Pose_ControlThatLooksTheOtherWay_IsMirrored()
    {
        // Both walk towards their heads: what moves the horse's hoof to the right moves the dog's paw to the left.
        var (horse, dog) = (SoftBodyTests.Clip(s_horse, "walk"), SoftBodyTests.Clip(s_dog, "walk"));
        double[] hoof = [.. horse.Select(frame => SoftBodyTests.At(s_horse, frame, s_hooves[2]).X)], paw = [.. dog.Select(frame => SoftBodyTests.At(s_dog, frame, new Vec(149, 420)).X)];
        Assert.True(Correlation(hoof, paw) < -0.5);
    }

    [Fact]
    public void Pose_SameFramesTwice_GivesTheSameNumbers() =>
        Assert.Equal(SoftBodyTests.Clip(s_horse, "run").SelectMany(at => at), SoftBodyTests.Clip(SoftBodyTests.Drawn("horse"), "run").SelectMany(at => at));

    [Fact]
    public void Asked_AnimalWithoutHumanJoints_AsksForNone() => Assert.Empty(s_horse.Asked(MotionLibrary.Frame("walk", 0.3)));

    private static double[][] Across(string movement)
    {
        var posed = SoftBodyTests.Clip(s_horse, movement);
        return [.. s_hooves.Select(hoof => posed.Select(frame => SoftBodyTests.At(s_horse, frame, hoof).X).ToArray())];
    }

    private static double[] Later(double[] track, int by) => [.. track.Select((_, i) => track[(i - by + track.Length) % track.Length])];

    private static double Correlation(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        var (both, ownA, ownB) = (0.0, 0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            both += (a[i] - meanA) * (b[i] - meanB);
            ownA += (a[i] - meanA) * (a[i] - meanA);
            ownB += (b[i] - meanB) * (b[i] - meanB);
        }

        return both / Math.Sqrt(ownA * ownB);
    }
}
