using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Identity;
using CharaStudio.Engine.Perception.Masking;
using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Engine.Perception.Masking;
using CharaStudio.Tests.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception.Identity;

/// <summary>Identity vectors without any network: colours, texture and outline of a figure whose mask is known.</summary>
public sealed class SubjectIdentityTests
{
    private static readonly ModelCatalogue s_empty = new(Path.Combine(AppContext.BaseDirectory, "no-such-folder"));

    [VisionFact]
    public void Read_WithoutNetworks_Is512NumbersOfLengthOneWithAnEmptyFace()
    {
        var vector = Read(Figure(200, 260, 0, 1));

        Assert.Equal((512, 1.0), (vector.Vector.Length, Math.Round(vector.Vector.Sum(value => (double)value * value), 5)));
        Assert.All(vector.Vector[..128], value => Assert.Equal(0, value));
        Assert.Equal(("cnn", false), (vector.Model, vector.FaceFound));
        Assert.Contains("not asked", vector.FaceReason, StringComparison.Ordinal);
        Assert.Equal([("face", 0, 128), ("colour", 128, 300), ("texture", 428, 60), ("shape", 488, 24)], vector.Blocks.Select(block => (block.Name, block.Start, block.Length)));
        Assert.Equal(0, vector.Blocks[0].Confidence);
        Assert.All(vector.Blocks.Skip(1), block => Assert.InRange(block.Confidence, 0.1, 1));
    }

    [VisionFact]
    public void Read_FaceAskedForWithoutNetworks_SaysWhatIsMissing()
    {
        using var identity = new SubjectIdentity(s_empty);
        var (picture, cut) = Figure(200, 260, 0, 1);

        var vector = identity.Read(picture, cut, withFace: true);

        Assert.False(vector.FaceFound);
        Assert.Equal(identity.FaceReason, vector.FaceReason);
        Assert.Contains("install", vector.FaceReason, StringComparison.OrdinalIgnoreCase);
    }

    [VisionFact]
    public void Read_MirroredPicture_IsTheSame() =>
        Assert.InRange(IdentityVector.Likeness(Read(Figure(200, 260, 0, 1)), Read(Figure(200, 260, 0, 1, mirrored: true))), 0.995, 1.0001);

    [VisionFact]
    public void Read_SmallerPicture_IsNearlyTheSame() =>
        Assert.InRange(IdentityVector.Likeness(Read(Figure(200, 260, 0, 1)), Read(Figure(140, 182, 0, 1))), 0.98, 1.0001);

    [VisionFact]
    public void Read_DarkerPicture_IsNearlyTheSame() =>
        Assert.InRange(IdentityVector.Likeness(Read(Figure(200, 260, 0, 1)), Read(Figure(200, 260, 0, 0.6))), 0.97, 1.0001);

    [VisionFact]
    public void Read_OtherClothes_AreFurtherThanOtherLight() =>
        Assert.InRange(IdentityVector.Likeness(Read(Figure(200, 260, 0, 1)), Read(Figure(200, 260, 120, 1))), -1, 0.85);

    [VisionFact]
    public void Read_OtherGround_ChangesNextToNothing() =>
        Assert.InRange(IdentityVector.Likeness(Read(Figure(200, 260, 0, 1)), Read(Figure(200, 260, 0, 1, ground: 90))), 0.999, 1.0001);

    [Fact]
    public void Read_ByAVisionTransformer_SaysWhyThereIsNone()
    {
        using var identity = new SubjectIdentity(s_empty);
        var (picture, cut) = Figure(20, 26, 0, 1);

        Assert.Contains("no weights", Assert.Throws<NotSupportedException>(() => identity.Read(picture, cut, IdentityMethods.Vit)).Message, StringComparison.Ordinal);
        Assert.Contains("cnn, vit", Assert.Throws<ArgumentException>(() => identity.Read(picture, cut, "clip")).Message, StringComparison.Ordinal);
    }

    [VisionTheory]
    [InlineData(20, 26, 0)]
    [InlineData(21, 26, 255)]
    public void Read_EmptyOrForeignMask_IsRefused(int width, int height, byte value)
    {
        using var identity = new SubjectIdentity(s_empty);
        var mask = new Raster(width, height, 1, [.. Enumerable.Repeat(value, width * height)]);

        Assert.Throws<ArgumentException>(() => identity.Read(Figure(20, 26, 0, 1).Picture, new SubjectCut(mask, SubjectMask.AlphaSource, 1)));
    }

    private static IdentityVector Read((Pixels Picture, SubjectCut Cut) seen)
    {
        using var identity = new SubjectIdentity(s_empty);
        return identity.Read(seen.Picture, seen.Cut);
    }

    // Hair, face and a striped coat whose red, green and blue stand in an order of their own; one arm is longer than the other.
    private static (Pixels Picture, SubjectCut Cut) Figure(int width, int height, int dye, double light, bool mirrored = false, byte ground = 30)
    {
        bool Inside(double u, double v) => Math.Pow((u - 0.5) / 0.13, 2) + Math.Pow((v - 0.2) / 0.13, 2) < 1 || (Math.Abs(u - 0.5) < 0.2 && v is > 0.31 and < 0.95) || (u is > 0.2 and < 0.5 && v is > 0.4 and < 0.5);
        byte Sample(double u, double v, int c)
        {
            double[] color = v < 0.16 ? [90, 50, 30] : v < 0.32 ? [240, 205, 180] : (int)(v * 40) % 4 == 0 ? [230, 225, 235] : dye == 0 ? [170, 40, 60] : [50, 60, 170];
            return Inside(u, v) ? (byte)(color[c] * light) : ground;
        }

        double Across(int x) => ((mirrored ? width - 1 - x : x) + 0.5) / width;
        var picture = Drawn.Each(width, height, 4, (x, y, c) => c == 3 ? (byte)255 : Sample(Across(x), (y + 0.5) / height, c));
        return (picture.ToPixels(), new SubjectCut(Drawn.Mask(width, height, (x, y) => Inside(Across(x), (y + 0.5) / height)), SubjectMask.AlphaSource, 1));
    }
}
