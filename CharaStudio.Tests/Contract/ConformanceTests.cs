using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract;

public sealed class ConformanceTests
{
    [Fact, Trait("Document", "Made")]
    public void Document_IsWhatTheRowsAndTheTestsGive() => MadeDocument.Check("conformance.md", Conformance.Write(Conformance.Rows(), Conformance.Tests()));

    [Fact]
    public void Rows_AreNumberedOnceEach_UpTo358() => Assert.Equal(Enumerable.Range(1, 358), Conformance.Rows().Select(row => row.Number));

    [Fact]
    public void Rows_SayInWhichDocumentWhereAndWhat() =>
        Assert.All(Conformance.Rows(), row => Assert.All([row.Seed, row.Endpoint, row.Item], cell => Assert.DoesNotContain('|', Assert.IsType<string>(cell).Length > 0 ? cell : "|")));

    [Fact]
    public void Marks_NameRowsThatExist() => Assert.All(Conformance.Tests(), row => Assert.InRange(row.Key, 1, 358));

    [Fact]
    public void RowsThatWaitForNothing_AreAllTested() =>
        Assert.Empty(Conformance.Rows().Where(row => row.Waits.Length == 0 && !Conformance.Tests().Contains(row.Number)).Select(row => row.Number));

    [Fact]
    public void Write_RowWithoutTest_SaysSo()
    {
        var none = Enumerable.Empty<(int Row, string Name)>().ToLookup(test => test.Row, test => test.Name);
        Assert.Contains("| none | not yet: comes later |", Conformance.Write([new ContractRow(7, "001", "POST /x", "An item", "comes later")], none), StringComparison.Ordinal);
    }
}
