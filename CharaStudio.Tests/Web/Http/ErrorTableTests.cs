using CharaStudio.Web.Http;

namespace CharaStudio.Tests.Web.Http;

public sealed class ErrorTableTests
{
    public static TheoryData<ErrorCode> Codes => [.. Enum.GetValues<ErrorCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Find_EveryCode_HasAllColumns(ErrorCode code)
    {
        var row = ErrorTable.Find(code);
        Assert.All([row.Nested, row.OpenAiCode, row.Type, row.Prism, row.Story, row.Title], word => Assert.False(string.IsNullOrEmpty(word)));
        Assert.InRange(row.Status, 400, 599);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Status_InDialectsWithout422_IsNever422(ErrorCode code)
    {
        Assert.NotEqual(422, ErrorTable.Status(code, Dialect.Prism));
        Assert.NotEqual(422, ErrorTable.Status(code, Dialect.OpenAi));
    }

    [Theory]
    [InlineData(ErrorCode.BadRequest, "BadRequest", "validation_error")]
    [InlineData(ErrorCode.ValidationFailed, "UnprocessableEntity", "validation_error")]
    [InlineData(ErrorCode.Unauthorized, "Unauthorized", "unauthorized")]
    [InlineData(ErrorCode.Forbidden, "Forbidden", "forbidden")]
    [InlineData(ErrorCode.InternalError, "InternalError", "server_error")]
    public void Word_OfTheDocuments_IsTheirs(ErrorCode code, string nested, string prism)
    {
        Assert.Equal(nested, ErrorTable.Word(code, Dialect.Generation));
        Assert.Equal(prism, ErrorTable.Word(code, Dialect.Prism));
    }
}
