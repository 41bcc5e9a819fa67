using CharaStudio.Engine.Control;
using CharaStudio.Engine.Puppet.Plates;
using CharaStudio.Engine.Puppet.Stages;

namespace CharaStudio.Tests.Engine.Puppet.Stages;

public sealed class StageFaceTests
{
    private const int Side = 120;
    private static readonly FacePoints s_points = new(new(new(45, 50), 8, 5), new(new(75, 50), 8, 5), new(new(60, 78), 11, 20));

    public static TheoryData<FaceFrame> Expressions => [new(Mouth: 1), new(Smile: 1), new(Smile: -1), new(Blink: 1), new(Brow: 1), new(Brow: -1), new() { GazeX = 1 }, new() { GazeY = 1 }, new() { Round = 1 }, new() { Wink = 1 }];

    [Theory]
    [MemberData(nameof(Expressions), DisableDiscoveryEnumeration = true)]
    public void Draw_Expression_ChangesTheFaceAndNothingElse(FaceFrame face)
    {
        byte[] rest = Drawn(new FaceFrame()), moved = Drawn(face);

        Assert.NotEqual(rest, moved);
        for (var i = 0; i < Side * Side; i++)
        {
            if (i / Side is < 15 or > 100 || i % Side is < 20 or > 100)
            {
                Assert.Equal(rest.AsSpan(4 * i, 4), moved.AsSpan(4 * i, 4));
            }
        }
    }

    [Fact]
    public void Draw_Blink_HidesTheEye()
    {
        // The pupils are black on skin.
        byte[] open = Drawn(new FaceFrame()), closed = Drawn(new FaceFrame(Blink: 1));

        Assert.True(open[At(45, 50)] < 30 && closed[At(45, 49)] > 150);
    }

    [Fact]
    public void Draw_Blink_DoesNotPullABrowOverTheEye()
    {
        // A black brow right above the eye.
        var closed = StageTests.Drawn(Set(s_points, brow: 42), HandMade.Rest with { Face = new FaceFrame(Blink: 1) });

        Assert.All([47, 49, 51], y => Assert.True(closed[At(45, y)] > 120));
    }

    [Fact]
    public void Draw_Blink_LidIsWithoutSteps()
    {
        var closed = Drawn(new FaceFrame(Blink: 1));

        Assert.All(Enumerable.Range(40, 10), x => Assert.InRange(closed[At(x + 1, 49)] - closed[At(x, 49)], -12, 12));
    }

    [Fact]
    public void Draw_WinkToTheRight_ClosesTheEyeAtThePicturesRightAlone()
    {
        var drawn = Drawn(new FaceFrame { Wink = 1 });

        Assert.True(drawn[At(45, 50)] < 30 && drawn[At(75, 49)] > 150);
    }

    [Fact]
    public void Draw_MouthOpen_IsDarkBelowItsLine()
    {
        byte[] rest = Drawn(new FaceFrame()), open = Drawn(new FaceFrame(Mouth: 1));

        Assert.True(rest[At(60, 82)] > 150 && open[At(60, 82)] < 100);
    }

    [Fact]
    public void Draw_FaceMovesAndRestsAgain_IsAsBefore()
    {
        var set = Set(s_points);
        var (stage, frame) = (new Stage(set), new StageFrame(Side, Side));
        stage.Draw(frame, HandMade.AtRest(set.Mesh), HandMade.Rest with { Face = new FaceFrame(1, 1, 1, 1) });
        stage.Draw(frame, HandMade.AtRest(set.Mesh), HandMade.Rest with { Face = new FaceFrame(Blink: 0.5) });
        stage.Draw(frame, HandMade.AtRest(set.Mesh), HandMade.Rest);

        Assert.Equal(Drawn(new FaceFrame()), frame.Rgba);
    }

    [Fact]
    public void Draw_NoFacePoints_FaceStays()
    {
        var set = Set(null);

        Assert.Equal(StageTests.Drawn(set), StageTests.Drawn(set, HandMade.Rest with { Face = new FaceFrame(1, 1, 1, 1) }));
    }

    private static int At(int x, int y) => ((y * Side) + x) * 4;

    private static byte[] Drawn(FaceFrame face) => StageTests.Drawn(Set(s_points), HandMade.Rest with { Face = face });

    // A face of skin with a slope over it, so that every shift is seen.
    private static StageSet Set(FacePoints? points, int brow = -9)
    {
        var skin = HandMade.Flat(Side, Side, 0, 0, 0);
        for (var i = 0; i < Side * Side; i++)
        {
            var (y, x) = Math.DivRem(i, Side);
            var eye = Math.Min(Math.Pow(x - 45, 2), Math.Pow(x - 75, 2)) + Math.Pow(y - 50, 2) < 14;
            var lips = Math.Abs(y - 78) < 2 && Math.Abs(x - 60) < 11;
            (skin[4 * i], skin[(4 * i) + 1], skin[(4 * i) + 2]) = eye || (Math.Abs(y - brow) < 2 && x is > 35 and < 85) ? ((byte)10, (byte)10, (byte)10) : lips ? ((byte)180, (byte)60, (byte)60) : ((byte)(200 + (x / 3)), (byte)(120 + y), (byte)120);
        }

        return new StageSet(HandMade.Grid(Side, Side, skin), Plate.Backdrop(HandMade.Slope(Side, Side)), new StageSettings(Side, Side), points);
    }
}
