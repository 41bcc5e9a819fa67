using CharaStudio.Engine.Imaging;

namespace CharaStudio.Tests.Engine.Imaging;

public sealed class ColourReaderTests
{
    [Fact]
    public void Read_WhollyTransparentPicture_HasNoColours()
    {
        var colours = ColourReader.Read(new Pixels(20, 20, new byte[1600]));
        Assert.Empty(colours.Main);
    }
}
