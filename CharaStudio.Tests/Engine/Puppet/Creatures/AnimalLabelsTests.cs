using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Creatures;
using CharaStudio.Engine.Puppet.Parts;
using CharaStudio.Engine.Puppet.Shape;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Tests.Engine.Puppet.Creatures;

public sealed class AnimalLabelsTests
{
    private const int Side = 480;

    // Of the drawn horse, as it is at the picture's size.
    private static readonly (int X, int Y) s_farLine = (330, 292);
    private static readonly (int X, int Y) s_farShoulder = (322, 292);
    private static readonly (int X, int Y) s_bellysLine = (176, 290);

    [Fact]
    public void Of_PlainlyPaintedHorse_HasTwoFreeLegsWithTheirOwnLines()
    {
        var (labels, legs, pixels) = Of(0);
        int At((int X, int Y) at) => labels.Pixels[((at.Y - pixels.Top) * pixels.Width) + at.X - pixels.Left];
        var far = Enumerable.Range(0, 4).Single(leg => !legs.Legs[leg].Near && legs.Legs[leg].Fore) + 1;

        Assert.Equal(legs.Legs.Select(leg => !leg.Near), labels.Free);
        Assert.Equal((far, far, 0), (At(s_farShoulder), At(s_farLine), At(s_bellysLine)));
    }

    [Fact]
    public void Of_HorseWithFur_HasNoneFree_AndLegsEndWhereTheOutlineParts()
    {
        var (labels, legs, pixels) = Of(60);
        Assert.DoesNotContain(true, labels.Free);
        Assert.Equal(legs.Legs.Sum(leg => leg.Cells.Count), labels.Cells.Count(label => label is > 0 and < 5));
    }

    [Fact]
    public void Gather_ScrapAtTheBoxsSide_GoesWithItsLegAndNotWithTheRowsOtherEnd()
    {
        int[] labels = [1, 1, 1, 0, 0, 1, 1, 0, 1, 1, 1, 0];
        AnimalLabels.Gather(labels, 4, [.. labels.Select(_ => true)]);
        Assert.Equal([1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0], labels);
    }

    /// <param name="grain">By how much colours go up and down from pixel to pixel, of 255.</param>
    private static (AnimalLabels Labels, FourLegs Legs, Ownership Pixels) Of(int grain)
    {
        var picture = SvgRaster.Render(PuppetAnimals.Horse, Side, Side);
        var random = new Random(1);
        var alpha = new Raster(Side, Side, 1, [.. Enumerable.Range(0, Side * Side).Select(i => picture.Rgba[(4 * i) + 3])]);
        for (var i = 0; i < picture.Rgba.Length; i++)
        {
            picture.Rgba[i] = i % 4 == 3 ? (byte)255 : (byte)Math.Clamp(picture.Rgba[i] + random.Next(-grain, grain + 1), 0, 255);
        }

        var bounds = Silhouette.Bounds(alpha)!.Value;
        var (silhouette, pixels) = (Silhouette.Of(picture, alpha, bounds), Ownership.Single(alpha, bounds));
        var legs = FourLegs.Find(silhouette)!;
        return (AnimalLabels.Of(silhouette, picture, pixels, legs, null), legs, pixels);
    }
}
