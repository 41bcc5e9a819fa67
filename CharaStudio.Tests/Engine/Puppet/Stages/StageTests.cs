using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Plates;
using CharaStudio.Engine.Puppet.Stages;

namespace CharaStudio.Tests.Engine.Puppet.Stages;

public sealed class StageTests
{
    private static readonly CameraFrame s_camera = new(0.1, -0.05, 1.3, 7);

    [Fact]
    public void Draw_AnotherFrameBefore_SameBytesAsAlone()
    {
        var set = Set(new StageSettings(200, 150) { Shadow = 0.5 });
        var (stage, frame) = (new Stage(set, 3), new StageFrame(200, 150));
        stage.Draw(frame, HandMade.Turned(set.Mesh, 40), HandMade.Rest with { Camera = s_camera });
        stage.Draw(frame, HandMade.Turned(set.Mesh, 20), HandMade.Rest);
        stage.Draw(frame, HandMade.Turned(set.Mesh, 10), HandMade.Rest);

        Assert.Equal(Drawn(set, HandMade.Rest, 10), frame.Rgba);
    }

    [Fact]
    public void Draw_CameraRests_PlaceStaysToTheByteOutsideTheSubject()
    {
        var set = Set(new StageSettings(200, 150));
        byte[] first = Drawn(set, HandMade.Rest, 0), second = Drawn(set, HandMade.Rest, 15);

        // The disc is drawn within 80 pixels of the middle.
        for (var i = 0; i < 200 * 150; i++)
        {
            if (Math.Abs((i % 200) - 100) > 85)
            {
                Assert.Equal(first.AsSpan(4 * i, 4), second.AsSpan(4 * i, 4));
            }
        }
    }

    [Theory]
    [InlineData(0.2, 0, 1, 0)]
    [InlineData(0, -0.2, 1, 0)]
    [InlineData(0, 0, 1.5, 0)]
    [InlineData(0, 0, 0.5, 0)]
    [InlineData(0, 0, 1, 12)]
    public void Draw_CameraMoved_FrameIsAnotherAndFullyCovered(double x, double y, double zoom, double roll)
    {
        var set = Set(new StageSettings(200, 150));

        var moved = Drawn(set, HandMade.Rest with { Camera = new CameraFrame(x, y, zoom, roll) });

        Assert.True(Difference(Drawn(set, HandMade.Rest), moved) > 1);
        Assert.All(Enumerable.Range(0, 200 * 150), i => Assert.Equal(255, moved[(4 * i) + 3]));
    }

    [Fact]
    public void Draw_CameraToTheRight_ShowsThePlaceFartherRight()
    {
        var set = Set(new StageSettings(200, 150));

        // The slope's red grows to the right.
        Assert.True(Drawn(set, HandMade.Rest with { Camera = new CameraFrame(0.1, 0, 1.5) })[0] > Drawn(set, HandMade.Rest with { Camera = new CameraFrame(0, 0, 1.5) })[0]);
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(-1, 0, 0)]
    public void Draw_Warmth_MovesRedAgainstBlue(double warmth, double light, double colour)
    {
        var set = Set(new StageSettings(200, 150));

        double Warm(byte[] rgba) => Mean(rgba, 0) - Mean(rgba, 2);
        var shift = Warm(Drawn(set, HandMade.Rest with { Mood = new MoodFrame(warmth, light, colour) })) - Warm(Drawn(set, HandMade.Rest));

        Assert.True(shift * warmth > 8, $"Red less blue moved by {shift:0.0}.");
    }

    [Fact]
    public void Draw_Light_MakesBrighterAndDarker()
    {
        var set = Set(new StageSettings(200, 150));

        double Of(double light) => Mean(Drawn(set, HandMade.Rest with { Mood = new MoodFrame(0, light, 0) }), 1);

        Assert.True(Of(-1) < Of(0) - 20 && Of(0) < Of(1) - 10);
    }

    [Fact]
    public void Draw_ColourGone_PlaceIsGrey()
    {
        var drawn = Drawn(Set(new StageSettings(200, 150)), HandMade.Rest with { Mood = new MoodFrame(0, 0, -1) });

        Assert.InRange(drawn[0] - drawn[2], -2, 2);
    }

    [Fact]
    public void Draw_TransparentPlate_HasTheSubjectsAlphaAndTheMaskAgrees()
    {
        var set = Set(new StageSettings(200, 150), Plate.Transparent);
        var (stage, frame, mask) = (new Stage(set), new StageFrame(200, 150), new byte[200 * 150]);

        stage.Draw(frame, HandMade.AtRest(set.Mesh), HandMade.Rest);
        stage.Mask(mask);

        Assert.Equal((0, 255), (mask[0], mask[(75 * 200) + 100]));
        Assert.Equal(mask, Enumerable.Range(0, mask.Length).Select(i => frame.Rgba[(4 * i) + 3]));
    }

    [Fact]
    public void Draw_FlatPlate_IsThatColourWhateverTheMood()
    {
        var set = Set(new StageSettings(200, 150), Plate.Flat(Rgb.Parse("#123456")));

        Assert.Equal([0x12, 0x34, 0x56, 255], Drawn(set, HandMade.Rest with { Mood = new MoodFrame(1, 1, 1) })[..4]);
    }

    [Fact]
    public void Draw_Shadow_DarkensTheGroundAlone()
    {
        byte[] without = Drawn(Set(new StageSettings(200, 150))), with = Drawn(Set(new StageSettings(200, 150) { Shadow = 1 }));

        Assert.Equal(without[..(200 * 60 * 4)], with[..(200 * 60 * 4)]);
        Assert.True(Mean(with, 1) < Mean(without, 1));
    }

    [Fact]
    public void Draw_LargestFrame_IsDrawn() => Assert.Equal(3840 * 2160 * 4, Drawn(Set(new StageSettings(3840, 2160))).Length);

    [Theory]
    [InlineData(8, 100)]
    [InlineData(3840, 2200)]
    [InlineData(4000, 100)]
    public void Set_SizeOutOfRange_IsRefused(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Set(new StageSettings(width, height)));

    internal static StageSet Set(StageSettings settings, Plate? plate = null) =>
        new(HandMade.Grid(120, 120, HandMade.Disc(120)), plate ?? Plate.Backdrop(HandMade.Slope(120, 120)), settings);

    internal static byte[] Drawn(StageSet set, ControlFrame? control = null, double degrees = 0, long number = 0)
    {
        var frame = new StageFrame(set.Settings.Width, set.Settings.Height);
        new Stage(set, 2).Draw(frame, HandMade.Turned(set.Mesh, degrees), control ?? HandMade.Rest, number);
        return frame.Rgba;
    }

    internal static double Mean(byte[] rgba, int channel) => Enumerable.Range(0, rgba.Length / 4).Average(i => (double)rgba[(4 * i) + channel]);

    internal static double Difference(byte[] a, byte[] b) => a.Zip(b, (x, y) => (double)Math.Abs(x - y)).Average();
}
