using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CharaStudio.Web.Http.OpenApi;

/// <summary>
/// Describes every field. Most say it in their contract's comment; what a comment leaves out is looked up: a change's or a view's field means
/// what it means in the order that makes the thing, and some words mean the same everywhere (<see cref="FieldWords"/>).
/// </summary>
internal static partial class FieldTexts
{
    private static readonly string[] s_makers = ["Create", "Order"];
    private static readonly string[] s_others = ["Change", "View", "Summary"];

    public static Task ApplyAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken token)
    {
        var schemas = document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        foreach (var (name, schema) in schemas)
        {
            schema.Description = Plain(Told(schema)) ?? FieldWords.OfType(name);
            foreach (var (field, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
            {
                property.Description = Plain(Told(property)) ?? FieldWords.OfField(name, field) ?? OfKin(schemas, name, field) ?? FieldWords.Everywhere(field);
            }
        }

        return Task.CompletedTask;
    }

    // A reference has what its target says unless it says something of its own, and the place counts more than the kind.
    // What may be null is a choice of two, and its text stands at one of them.
    private static string? Told(IOpenApiSchema schema) => schema is OpenApiSchemaReference reference
        ? reference.Reference.Description
        : schema.Description ?? schema.OneOf?.Select(Told).FirstOrDefault(text => text is not null);

    private static string? OfKin(IDictionary<string, IOpenApiSchema> schemas, string name, string field)
    {
        if (s_others.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.Ordinal)) is not { } own)
        {
            return null;
        }

        return s_makers.Select(ending => name[..^own.Length] + ending)
            .Select(kin => schemas.TryGetValue(kin, out var schema) && schema.Properties?.TryGetValue(field, out var property) == true ? Plain(Told(property)) : null)
            .FirstOrDefault(text => text is not null);
    }

    // Comments name the rows of the contract that they keep; readers of the document do not have it.
    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : Source().Replace(text, "").Trim();

    [GeneratedRegex(@"\s*\((?:contract )?(?:rows? \d|C\d)[^)]*\)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Source();
}
