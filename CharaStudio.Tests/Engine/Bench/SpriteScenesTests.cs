using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Engine.Vision;

namespace CharaStudio.Tests.Engine.Bench;

public sealed class SpriteScenesTests
{
    [Fact]
    public void Of_FolderWithoutSprites_SaysHowToGetThem() =>
        Assert.Contains("renpy-thequestion", Assert.Throws<DirectoryNotFoundException>(() => SpriteScenes.Of(AppContext.BaseDirectory)).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_FolderOfPictures_PutsEverySpriteInTheMiddleOfEveryPlacesLowerEdge()
    {
        var folder = Directory.CreateTempSubdirectory("sprites").FullName;
        File.WriteAllBytes(Path.Combine(folder, "sylvie red.png"), Flat(2, 3, 200).ToPng());
        File.WriteAllBytes(Path.Combine(folder, "bg hill.jpg"), Flat(6, 5, 60).ToJpeg());

        var scene = Assert.Single(SpriteScenes.Of(folder));

        Assert.Equal(("sylvie red", "hill", 6), (scene.Sprite, scene.Place, scene.Truth.Samples.Count(value => value == 255)));
        Assert.Equal((255, 200), (scene.Truth.At(2, 4), scene.Picture.Rgba[4 * ((4 * 6) + 2)]));
        Assert.Equal(0.4, scene.Overlap(new Raster(6, 5, 1, [.. scene.Truth.Samples.Select((value, i) => i / 6 < 4 ? value : (byte)(255 - value))])), 1);
        Directory.Delete(folder, true);
    }

    private static Pixels Flat(int width, int height, byte grey) => new(width, height, [.. Enumerable.Range(0, width * height * 4).Select(i => i % 4 == 3 ? (byte)255 : grey)]);
}
