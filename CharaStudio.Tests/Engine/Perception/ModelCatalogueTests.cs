using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Weights;
using CharaStudio.Tests.Engine.Weights;

namespace CharaStudio.Tests.Engine.Perception;

public sealed class ModelCatalogueTests
{
    private const string Path = "@websr/websr/weights/anime4k/cnn-2x-s-an.json";

    [Fact]
    public void Report_NothingInstalled_IsMissingAndSaysWhatToType()
    {
        using var folder = new ScratchFolder();

        Assert.All(new ModelCatalogue(folder.Root).Reports(), report =>
        {
            Assert.Equal(ModelState.Missing, report.State);
            Assert.Contains("npm ci --prefix models", report.Reason, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(100)]
    [InlineData(13_552)]
    public void Report_CutOrSwappedFile_IsDamaged(int length)
    {
        using var folder = new ScratchFolder();
        folder.File(Path, new byte[length]);
        var catalogue = new ModelCatalogue(folder.Root);

        var report = catalogue.Report(ModelCards.UpscaleSmall);

        Assert.Equal(ModelState.Damaged, report.State);
        Assert.StartsWith("Anime4K CNN x2 S is damaged: cnn-2x-s-an.json: ", report.Reason, StringComparison.Ordinal);
        Assert.Throws<WeightsException>(() => catalogue.Anime4K(ModelCards.UpscaleSmall));
    }

    [Fact]
    public void Report_FileTakenAway_IsNoticed()
    {
        using var folder = new ScratchFolder();
        folder.File(Path, new byte[13_552]);
        var catalogue = new ModelCatalogue(folder.Root);
        catalogue.Report(ModelCards.UpscaleSmall);

        File.Delete(System.IO.Path.Combine(folder.Root, Path));

        Assert.Equal(ModelState.Missing, catalogue.Report(ModelCards.UpscaleSmall).State);
    }

    [Fact]
    public void Card_UnknownId_NamesThoseThatExist() =>
        Assert.Contains(ModelCards.SubjectMask, Assert.Throws<ArgumentException>(() => ModelCatalogue.Card("clip")).Message, StringComparison.Ordinal);

    [Fact]
    public void Cards_EveryOne_HasAPackageThatTheLockNames()
    {
        var packages = File.ReadAllText(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(ModelCatalogue.DefaultFolder())!, "package.json"));

        Assert.All(ModelCards.All, card => Assert.Contains($"\"{card.Package}\": \"{card.Version}\"", packages, StringComparison.Ordinal));
    }

    [Fact]
    public void Cards_EveryOne_IsInTheNotice()
    {
        var notice = File.ReadAllText(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(ModelCatalogue.DefaultFolder())!, "..", "docs", "third-party-models.md"));

        Assert.All(ModelCards.All.SelectMany(card => card.Files), file => Assert.Contains(file.Sha256, notice, StringComparison.Ordinal));
        Assert.All(ModelCards.All, card => Assert.Contains(card.Name, notice, StringComparison.Ordinal));
    }
}
