using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CharaStudio.Web.Http.OpenApi;

/// <summary>What the document says about the whole API: how to sign in, and what errors look like.</summary>
internal static class DocumentFrame
{
    public const string KeyScheme = "api_key";
    public const string NestedError = "Error";
    public const string FlatError = "FlatError";

    public static Task ApplyAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken token)
    {
        document.Info = new OpenApiInfo
        {
            Title = "CharaStudio API",
            Version = "v1",
            Description =
                "Characters that stay the same character in every picture. Send an API key as `Authorization: Bearer sk_live_...`. "
                + "Times are ISO 8601 in UTC, ids have a prefix that tells their kind, PATCH changes only what is sent. "
                + "A bad syntax or type is 400 with line and column, a bad meaning 422, another owner's object 404. "
                + "Every answer, refusals too, has X-Request-Id and the headers of the rate limits.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.AddComponent(KeyScheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A key made on the keys page or by `./studio key create`.",
        });
        document.AddComponent(NestedError, Nested());
        document.AddComponent(FlatError, Flat());
        return Task.CompletedTask;
    }

    private static OpenApiSchema Nested() => Shape("What every route but those of visual stories answers when it says no.", new()
    {
        ["success"] = new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "False." },
        ["error"] = Shape("What went wrong.", new()
        {
            ["code"] = Word("A word for programs, such as NotFound or UnprocessableEntity."),
            ["message"] = Word("A sentence for people."),
            ["type"] = Word("The family of the error."),
            ["param"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "The field at fault." },
            ["details"] = new OpenApiSchema { Type = JsonSchemaType.Object | JsonSchemaType.Null, Description = "More, such as line and column." },
        }, "code", "message"),
        ["request_id"] = Word("Also in the X-Request-Id header."),
    }, "success", "error", "request_id");

    private static OpenApiSchema Flat() => Shape("What routes of visual stories and /api answer when they say no.", new()
    {
        ["error"] = Word("A word for programs, such as not_found."),
        ["message"] = Word("A sentence for people."),
        ["details"] = new OpenApiSchema { Type = JsonSchemaType.Object | JsonSchemaType.Null, Description = "More, such as line and column." },
        ["request_id"] = Word("Also in the X-Request-Id header."),
    }, "error", "message", "request_id");

    private static OpenApiSchema Word(string description) => new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Shape(string description, Dictionary<string, IOpenApiSchema> fields, params string[] required) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Properties = fields,
        Required = new HashSet<string>(required, StringComparer.Ordinal),
    };
}
