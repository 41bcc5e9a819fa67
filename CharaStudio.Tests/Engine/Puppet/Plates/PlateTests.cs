using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Plates;

namespace CharaStudio.Tests.Engine.Puppet.Plates;

public sealed class PlateTests
{
    [Fact]
    public void Behind_SubjectOnASlope_ContinuesTheSlope()
    {
        var place = HandMade.Slope(160, 120);
        var (reference, mask) = WithSquare(place);

        var plate = Plate.Behind(reference, mask).Picture!;

        var off = Enumerable.Range(0, 50 * 50).Select(k => ((((k / 50) + 40) * 160) + (k % 50) + 50) * 4).Average(i => Math.Abs(plate.Rgba[i] - place.Rgba[i]));
        Assert.InRange(off, 0, 3);
    }

    [Fact]
    public void Behind_Subject_LeavesNoneOfItsColour()
    {
        var (reference, mask) = WithSquare(HandMade.Slope(160, 120));

        var plate = Plate.Behind(reference, mask).Picture!;

        for (var i = 1; i < plate.Rgba.Length; i += 4)
        {
            Assert.True(plate.Rgba[i] > 40, "The square's own green is 0, the place's at least 60.");
        }
    }

    [Fact]
    public void Behind_FarFromTheSubject_IsTheReference()
    {
        var (reference, mask) = WithSquare(HandMade.Slope(160, 120));

        var plate = Plate.Behind(reference, mask);

        Assert.True(plate.Own);
        Assert.Equal(reference.Rgba[..(160 * 20 * 4)], plate.Picture!.Rgba[..(160 * 20 * 4)]);
    }

    [Fact]
    public void Behind_WholePictureIsSubject_StillGivesAPlate()
    {
        var mask = new byte[32 * 32];
        mask.AsSpan().Fill(255);

        var plate = Plate.Behind(HandMade.Slope(32, 32), mask).Picture!;

        Assert.All(Enumerable.Range(0, 32 * 32), i => Assert.Equal(255, plate.Rgba[(4 * i) + 3]));
    }

    [Fact]
    public void Behind_TransparentReference_IsWhite()
    {
        var reference = new Pixels(8, 8, HandMade.Flat(8, 8, 10, 10, 10, 0));

        Assert.Equal(Rgb.White, Plate.Behind(reference, new byte[64]).Colour);
    }

    [Fact]
    public void Behind_MaskOfAnotherSize_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Plate.Behind(HandMade.Slope(8, 8), new byte[63]));

    private static (Pixels Reference, byte[] Mask) WithSquare(Pixels place)
    {
        byte[] rgba = [.. place.Rgba], mask = new byte[place.Width * place.Height];
        for (var y = 40; y < 90; y++)
        {
            for (var x = 50; x < 100; x++)
            {
                var i = (y * place.Width) + x;
                (rgba[4 * i], rgba[(4 * i) + 1], rgba[(4 * i) + 2], mask[i]) = (255, 0, 255, 255);
            }
        }

        return (new Pixels(place.Width, place.Height, rgba), mask);
    }
}
