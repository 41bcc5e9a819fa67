using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;
using Xunit;

namespace CharaStudio.Tests.Engine.Control;

public sealed class ControlSpaceTests
{
    [Fact]
    public void Decode_Zero_IsTheRestPoseOfAnUntouchedPicture()
    {
        var frame = ControlSpace.Decode(new float[64]);

        Assert.True(Bodies.Distance(RestBody.Places, frame.Joints) < 1e-9);
        Assert.Equal(new CameraFrame(), frame.Camera);
        Assert.Equal(new FaceFrame(), frame.Face);
        Assert.Equal(0, frame.Travel.Y, 9);
        Assert.Equal((0, 1), (frame.Travel.X, frame.Travel.Scale));
    }

    [Fact]
    public void Decode_OfEncodedCatalogue_IsWithinTwoPercentOfTheBody() =>
        Assert.All(Bodies.Catalogue, body => Assert.InRange(Bodies.Distance(body, Bodies.Again(body)), 0, 0.02));

    [Fact]
    public void Decode_OfEncodedMovements_IsWithinTwoPercentOfTheBody() => Assert.All(MotionLibrary.All, clip =>
    {
        for (var i = 0; i <= 24; i++)
        {
            Vec3[] body = [.. MotionBody.Frame(clip.At(clip.Seconds * i / 24)).Joints];
            Assert.InRange(Bodies.Distance(body, Bodies.Again(body)), 0, 0.02);
        }
    });

    [Fact]
    public void Decode_OfBodiesByChance_IsWithinTwoPercentOfTheBody()
    {
        var dice = Dice.For(7, "bodies");
        var errors = Enumerable.Range(0, 1000).Select(_ => Bodies.ByChance(dice)).Select(body => Bodies.Distance(body, Bodies.Again(body))).ToArray();

        Assert.InRange(errors.Max(), 0, 0.02);
        Assert.InRange(errors.Average(), 0, 0.005);
    }

    [Fact]
    public void Encode_OfDecodedVector_IsTheVector()
    {
        var dice = Dice.For(3, "vectors");
        float[] z = [.. Enumerable.Range(0, 64).Select(_ => (float)dice.Gauss())];
        // What starts at its edge has nothing below: a mouth cannot be less than shut.
        (z[FrameCode.Face], z[FrameCode.Face + 2]) = (0.4f, 0.7f);

        var again = ControlSpace.Encode(ControlSpace.Decode(z));

        Assert.All(z.Zip(again), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(1e6)]
    [InlineData(3e38)]
    public void Decode_AnyFiniteVector_IsABodyWithItsOwnBones(double size)
    {
        var dice = Dice.For(5, "wild");
        for (var i = 0; i < 50; i++)
        {
            var frame = ControlSpace.Decode([.. Enumerable.Range(0, 64).Select(_ => (float)(size * dice.Range(-1, 1)))]);

            Assert.Equal(RestBody.Length(Joint.LeftElbow, Joint.LeftHand), (frame[Joint.LeftHand] - frame[Joint.LeftElbow]).Length, 6);
            Assert.Equal(RestBody.Length(Joint.RightKnee, Joint.RightFoot), (frame[Joint.RightFoot] - frame[Joint.RightKnee]).Length, 6);
            Assert.InRange(frame.Travel.X, -2, 2);
            Assert.InRange(frame.Travel.Y, -2, 2);
            Assert.InRange(frame.Travel.Scale, 0.249, 4.001);
            Assert.InRange(frame.Camera.Zoom, 0.499, 3.001);
            Assert.InRange(frame.Face.Mouth, 0, 1);
            Assert.All(frame.Mood.Style, s => Assert.InRange(s, -8, 8));
        }
    }

    [Fact]
    public void Decode_StandardNormalVectors_StandUprightWithKneesThatBendBackwards()
    {
        var dice = Dice.For(9, "normal");
        for (var i = 0; i < 300; i++)
        {
            var frame = ControlSpace.Decode([.. Enumerable.Range(0, 64).Select(_ => (float)dice.Gauss())]);

            Assert.True(frame[Joint.HeadTop].Y < -0.25, "the head is above the hips");
            Assert.True(frame[Joint.RightFoot].Y > 0.15 && frame[Joint.LeftFoot].Y > 0.15, "the feet are below the hips");
            Assert.InRange(frame.Travel.Y - RestBody.Sinking(frame.Joints), -0.15, 0.15);
        }
    }

    [Fact]
    public void Encode_ABodyTwiceAsLarge_IsTheSameVector()
    {
        var body = Bodies.Of(PoseCatalogue.Get("kick"));
        var large = ControlSpace.Encode(new ControlFrame([.. body.Select(j => j * 2)]));

        Assert.All(ControlSpace.Encode(new ControlFrame(body)).Take(32).Zip(large), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
    }

    [Fact]
    public void Encode_TravelCameraFaceAndMood_ComeBack()
    {
        var frame = new ControlFrame(RestBody.Places)
        {
            Travel = new BodyTravel(0.5, -0.4, 30, 2), Camera = new CameraFrame(0.1, -0.2, 1.7, -9),
            Face = new FaceFrame(0.6, -0.5, 0.8, 0.4, 12) { Turn = -40, GazeX = 0.5, GazeY = -0.3, Round = 0.2, Wink = -0.6 },
            Mood = new MoodFrame(0.3, -0.7, 0.5) { Style = [1, -2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1] },
        };

        var again = ControlSpace.Decode(ControlSpace.Encode(frame));

        Assert.Equal((0.5, -0.4, 30, 2), (Math.Round(again.Travel.X, 4), Math.Round(again.Travel.Y, 4), Math.Round(again.Travel.Turn, 3), Math.Round(again.Travel.Scale, 4)));
        Assert.Equal((0.1, -0.2, 1.7, -9), (Math.Round(again.Camera.X, 4), Math.Round(again.Camera.Y, 4), Math.Round(again.Camera.Zoom, 4), Math.Round(again.Camera.Roll, 4)));
        Assert.Equal((0.6, -0.5, 0.8, 0.4, 12), (Math.Round(again.Face.Mouth, 4), Math.Round(again.Face.Smile, 4), Math.Round(again.Face.Blink, 4), Math.Round(again.Face.Brow, 4), Math.Round(again.Face.Nod, 4)));
        Assert.Equal((-40, 0.5, -0.3, 0.2, -0.6), (Math.Round(again.Face.Turn, 3), Math.Round(again.Face.GazeX, 4), Math.Round(again.Face.GazeY, 4), Math.Round(again.Face.Round, 4), Math.Round(again.Face.Wink, 4)));
        Assert.Equal(frame.Mood.Style, again.Mood.Style.Select(s => Math.Round(s, 4)));
    }

    [Fact]
    public void Check_ThreeNumbers_NamesTheRightLength()
    {
        var error = Assert.Throws<ControlException>(() => ControlSpace.Check([0.12f, -0.33f, 0.77f]));

        Assert.Equal("z_t has 3 numbers; 64 are needed.", error.Message);
        Assert.Equal("z_t", error.Field);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Check_ANumberThatIsNotFinite_SaysWhich(float number)
    {
        var z = new float[64];
        z[41] = number;

        Assert.StartsWith("z_t[41] is ", Assert.Throws<ControlException>(() => ControlSpace.Check(z)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(601)]
    public void CheckSequence_TooFewOrTooMany_SaysHowManyArePossible(int count)
    {
        float[][] sequence = [.. Enumerable.Repeat(new float[64], count)];

        Assert.Contains("1 to 600", Assert.Throws<ControlException>(() => ControlSpace.CheckSequence(sequence)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckSequence_Ragged_NamesTheShortRow() =>
        Assert.Equal("z_sequence[1]", Assert.Throws<ControlException>(() => ControlSpace.CheckSequence([new float[64], new float[63]])).Field);

    [Fact]
    public void Encode_SixteenJoints_IsRefused() =>
        Assert.Throws<ControlException>(() => ControlSpace.Encode(new ControlFrame(RestBody.Places[..16])));
}
