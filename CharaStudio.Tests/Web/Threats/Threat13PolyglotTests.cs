using System.Text;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Web.Outgoing;
using CharaStudio.Web.Data;
using CharaStudio.Web.Outgoing;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>A picture that is also a page or a script: what is kept is only the picture.</summary>
public sealed class Threat13PolyglotTests : IDisposable
{
    private const string Script = "<html><script>alert(1)</script></html>";
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, byte[]> Polyglots => new()
    {
        { "PNG with a page behind it", [.. Red().ToPng(), .. Page()] },
        { "PNG with a page in its text", Red().ToPng(text: [new("Comment", Script)]) },
        { "JPEG with a page behind it", [.. Red().ToJpeg(), .. Page()] },
        { "JPEG with a page in its comment", Commented(Red().ToJpeg()) },
        { "GIF that is a script", [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 0, 0, 0x21, 0xFE, 38, .. Page(), 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0, 0x3B, .. Page()] },
    };

    [Theory]
    [MemberData(nameof(Polyglots))]
    public async Task Read_Polyglot_KeepsOnlyThePicture(string kind, byte[] file)
    {
        Assert.True(file.AsSpan().IndexOf("<script>"u8) > 0, kind);
        var pictures = new ReferencePictures(Guards.Make(new Names()), new LocalEngine(Path.Combine(_folder.Path, "spool")), new StudioPaths(_folder.Path));
        var picture = await pictures.ReadAsync(file, "image", CancellationToken.None);
        Assert.Equal(-1, picture.Content.AsSpan().IndexOf("<script>"u8));
        Assert.Equal(picture.MediaType, PictureFacts.Read(picture.Content)!.MediaType);
    }

    public void Dispose() => _folder.Dispose();

    private static Pixels Red() => new(2, 2, [255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255]);

    private static byte[] Page() => Encoding.ASCII.GetBytes(Script);

    private static byte[] Commented(byte[] jpeg) => [.. jpeg[..2], 0xFF, 0xFE, 0, (byte)(Script.Length + 2), .. Page(), .. jpeg[2..]];
}
