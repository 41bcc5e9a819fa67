using CharaStudio.Web.Features.Jobs;

namespace CharaStudio.Tests.Web.Features.Jobs;

public sealed class JobMovesTests
{
    // Contract 3d, each row: from, and where it may go.
    public static TheoryData<string, string> Table => new()
    {
        { "queued", "running canceled expired" },
        { "running", "queued cancelling succeeded failed" },
        { "cancelling", "canceled" },
        { "canceled", "queued" },
        { "succeeded", "" },
        { "failed", "queued" },
        { "expired", "" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void IsLegal_EveryPair_IsAsInTheTable(string from, string allowed)
    {
        var legal = Enum.GetValues<JobState>().Where(to => JobMoves.IsLegal(JobMoves.Read(from), to)).Select(to => to.Word());

        Assert.Equal(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), legal.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(JobState.Queued, "pending")]
    [InlineData(JobState.Running, "processing")]
    [InlineData(JobState.Cancelling, "processing")]
    [InlineData(JobState.Succeeded, "completed")]
    [InlineData(JobState.Failed, "failed")]
    [InlineData(JobState.Canceled, "failed")]
    [InlineData(JobState.Expired, "failed")]
    public void Status_OfEachState_IsOneOfTheDocumentedWords(JobState state, string word) => Assert.Equal(word, state.Status());
}
