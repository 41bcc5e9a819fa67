using System.Text;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Tests.Engine.Imaging;

public sealed class RsvgTests
{
    private const string Short = "XML parse error: Error domain 1 code 77 on line 1 column 40 of data: Premature end of data in tag g line 1";
    private const string Whole = """<svg xmlns="http://www.w3.org/2000/svg"><g><path d="M0 0"/></g></svg>""";

    [Fact]
    public void ReadFailure_OfAWholeDocumentSaidToBeShort_IsAWantOfMemory() =>
        Assert.IsType<InsufficientMemoryException>(Rsvg.ReadFailure(Short, Encoding.UTF8.GetBytes(Whole)));

    [Fact]
    public void ReadFailure_OfADocumentThatIsShort_IsTheDocuments() =>
        Assert.IsType<PictureException>(Rsvg.ReadFailure(Short, Encoding.UTF8.GetBytes(Whole[..40])));

    [Fact]
    public void Parse_OfADocumentThatIsShort_SaysThatItEndsTooSoon()
    {
        var refused = Assert.Throws<PictureException>(() => Rsvg.Parse(Encoding.UTF8.GetBytes(Whole[..60])));
        Assert.Contains("Premature end of data", refused.Message, StringComparison.Ordinal);
    }
}
