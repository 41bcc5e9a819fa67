using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Plates;

namespace CharaStudio.Tests.Engine.Puppet.Plates;

/// <summary>Places whose structure runs on behind the subject.</summary>
public sealed class PlateStructureTests
{
    private const int Width = 320;
    private const int Height = 240;

    [Fact]
    public void Behind_DiscOnATiledFloorInPerspective_LaysTheTilesOn()
    {
        var floor = Painted(Floor);
        var (reference, mask) = WithDisc(floor, 160, 150, 38);

        var plate = Plate.Behind(reference, mask).Picture!.Rgba;

        var byhand = PlateFill.Fill(reference, Array.ConvertAll(mask, sample => sample > 0 ? (byte)255 : (byte)0));
        Assert.True(Psnr(plate, floor.Rgba, mask) > 17, $"PSNR {Psnr(plate, floor.Rgba, mask):0.0} dB");
        Assert.True(Psnr(plate, floor.Rgba, mask) > Psnr(byhand, floor.Rgba, mask) + 4, "No better than plain diffusion.");
    }

    [Fact]
    public void Behind_DiscBetweenSkyAndLand_CarriesTheHorizonThrough()
    {
        var place = Painted((x, y) => y < 118 + (0.1 * x) ? ((byte)120, (byte)180, (byte)240) : ((byte)90, (byte)140, (byte)60));
        var (reference, mask) = WithDisc(place, 160, 130, 45);

        var plate = Plate.Behind(reference, mask).Picture!.Rgba;

        Assert.True(Psnr(plate, place.Rgba, mask) > 26, $"PSNR {Psnr(plate, place.Rgba, mask):0.0} dB");
    }

    [Fact]
    public void Behind_SoftEdgedSubject_LeavesNoneOfItsColour()
    {
        var (reference, mask) = WithDisc(Painted(Floor), 160, 150, 38);

        var plate = Plate.Behind(reference, mask).Picture!.Rgba;

        // The disc is magenta; nothing of the floor has more red and blue than green by this much.
        for (var i = 0; i < plate.Length; i += 4)
        {
            Assert.True(plate[i + 2] - plate[i + 1] < 30, $"Pixel {i / 4 % Width}, {i / 4 / Width} is {plate[i]}, {plate[i + 1]}, {plate[i + 2]}.");
        }
    }

    [Fact]
    public void Behind_Twice_IsTheSame()
    {
        var (reference, mask) = WithDisc(Painted(Floor), 160, 150, 38);

        Assert.Equal(Plate.Behind(reference, mask).Picture!.Rgba, Plate.Behind(reference, mask).Picture!.Rgba);
    }

    [Fact]
    public void Behind_AFewClearPixelsAtTheCorners_IsStillAPlace()
    {
        var (reference, mask) = WithDisc(Painted(Floor), 160, 150, 38);
        reference.Rgba[3] = 0;

        Assert.NotNull(Plate.Behind(reference, mask).Picture);
    }

    // Square tiles on level ground, the horizon in row 40.
    private static (byte R, byte G, byte B) Floor(double x, double y)
    {
        if (y <= 48)
        {
            return (200, 210, 215);
        }

        double depth = 1 / (y - 40), across = (x - 160) * depth * 4, along = depth * 300;
        return ((int)Math.Floor(across) + (int)Math.Floor(along)) % 2 == 0 ? ((byte)190, (byte)140, (byte)105) : ((byte)215, (byte)195, (byte)160);
    }

    private static Pixels Painted(Func<double, double, (byte R, byte G, byte B)> place)
    {
        var rgba = new byte[Width * Height * 4];
        for (var i = 0; i < Width * Height; i++)
        {
            // Four by four samples, so that edges are soft as in any picture.
            var samples = Enumerable.Range(0, 16).Select(k => place((i % Width) + ((k % 4) / 4.0) + 0.125, (i / Width) + ((k / 4) / 4.0) + 0.125)).ToArray();
            (rgba[4 * i], rgba[(4 * i) + 1], rgba[(4 * i) + 2], rgba[(4 * i) + 3]) =
                ((byte)samples.Average(s => s.R), (byte)samples.Average(s => s.G), (byte)samples.Average(s => s.B), 255);
        }

        return new Pixels(Width, Height, rgba);
    }

    private static (Pixels Reference, byte[] Mask) WithDisc(Pixels place, double x, double y, double radius)
    {
        byte[] rgba = [.. place.Rgba], mask = new byte[Width * Height];
        for (var i = 0; i < mask.Length; i++)
        {
            var alpha = Math.Clamp((radius - Math.Sqrt(Math.Pow((i % Width) - x, 2) + Math.Pow((i / Width) - y, 2))) / 3, 0, 1);
            mask[i] = (byte)(255 * alpha);
            for (var c = 0; c < 3; c++)
            {
                rgba[(4 * i) + c] = (byte)((alpha * (c == 1 ? 0 : 255)) + ((1 - alpha) * rgba[(4 * i) + c]));
            }
        }

        return (new Pixels(Width, Height, rgba), mask);
    }

    private static double Psnr(byte[] made, byte[] truth, byte[] mask)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < truth.Length; i++)
        {
            if (i % 4 < 3 && mask[i / 4] > 0)
            {
                (sum, count) = (sum + Math.Pow(made[i] - truth[i], 2), count + 1);
            }
        }

        return 10 * Math.Log10(255 * 255 / (sum / count));
    }
}
