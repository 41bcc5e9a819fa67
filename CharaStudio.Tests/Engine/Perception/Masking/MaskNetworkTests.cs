using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Masking;
using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception.Masking;

/// <summary>The networks behind <see cref="SubjectMask"/>, on a person drawn by hand: simple, but one that they know.</summary>
public sealed class MaskNetworkTests
{
    [TensorModelFact(ModelCards.SubjectMask, NeedsVision = true)]
    public void Cut_SquarePicture_IsTheSquareNetworks() => FindsThePerson(480, 480, ModelCards.SubjectMask);

    [TensorModelFact(ModelCards.SubjectMask, ModelCards.SubjectMaskWide, NeedsVision = true)]
    public void Cut_WidePicture_IsTheSquareNetworksSecondLook() => FindsThePerson(960, 540, ModelCards.SubjectMask);

    [TensorModelFact(ModelCards.SubjectMask, NeedsVision = true)]
    public void Cut_MirroredPicture_IsTheMirroredMask()
    {
        using var masks = new SubjectMask(ModelFactAttribute.Installed);
        var picture = DrawnPerson.Bust(400, 300);

        var (plain, mirrored) = (masks.Cut(picture).Alpha, masks.Cut(Mirrored(picture)).Alpha);

        Assert.InRange(Mirrored(mirrored).Samples.Zip(plain.Samples, (a, b) => Math.Abs(a - b)).Average(), 0, 1);
    }

    [TensorModelFact(ModelCards.SubjectMask, NeedsVision = true)]
    public async Task Cut_FromTwoThreads_IsTheSame()
    {
        using var masks = new SubjectMask(ModelFactAttribute.Installed);
        var picture = DrawnPerson.Bust(320, 320);

        var cuts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => masks.Cut(picture))));

        Assert.All(cuts, cut => Assert.Equal(cuts[0].Alpha.Samples, cut.Alpha.Samples));
    }

    private static Raster Mirrored(Raster picture) =>
        Drawn.Each(picture.Width, picture.Height, picture.Channels, (x, y, c) => picture.Samples[(((y * picture.Width) + picture.Width - 1 - x) * picture.Channels) + c]);

    private static void FindsThePerson(int width, int height, string source)
    {
        using var masks = new SubjectMask(ModelFactAttribute.Installed);

        var cut = masks.Cut(DrawnPerson.Bust(width, height));

        Assert.Equal(source, cut.Source);
        Assert.InRange(cut.Confidence, 0.7, 1);
        Assert.InRange(DrawnPerson.Overlap(cut.Alpha), 0.85, 1);
    }
}
