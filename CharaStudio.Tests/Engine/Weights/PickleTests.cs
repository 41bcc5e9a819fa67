using System.IO.Compression;
using System.Text;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Tests.Engine.Weights;

/// <summary>Threat 1: a model file that runs code. Each of these would make the marker file if anything unpickled it.</summary>
public sealed class PickleTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    private string Marker => Path.Combine(_folder.Root, "marker");

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, bool> Names => new()
    {
        { "model.pt", true }, { "model.ckpt", false }, { "model.bin", true }, { "model.zip", true }, { "model.pkl", false }, { "model.PTH", true },
        { "model.safetensors", false }, { "archive.safetensors", true },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Open_Pickle_IsRefusedWithASentenceAndNeverRun(string name, bool zipped)
    {
        var pickle = Encoding.ASCII.GetBytes($"\u0002cos\nsystem\n(S'touch {Marker}'\ntR.");
        byte[] content = [0x80, .. pickle];
        var path = _folder.File(name, zipped ? Zip(content) : content);
        var error = Assert.Throws<WeightsException>(() => SafetensorsFile.Open(path));
        Assert.Contains("pickle", error.Reason, StringComparison.Ordinal);
        Assert.EndsWith(".", error.Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(Marker));
    }

    [Fact]
    public void Open_OldPickleUnderAnotherName_IsRefused()
    {
        var path = _folder.File("m.safetensors", Encoding.ASCII.GetBytes($"cos\nsystem\n(S'touch {Marker}'\ntR."));
        Assert.Throws<WeightsException>(() => SafetensorsFile.Open(path));
        Assert.False(File.Exists(Marker));
    }

    private static byte[] Zip(byte[] pickle)
    {
        var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("archive/data.pkl").Open())
        {
            entry.Write(pickle);
        }

        return buffer.ToArray();
    }
}
