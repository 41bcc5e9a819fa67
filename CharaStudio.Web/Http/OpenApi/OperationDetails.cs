using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CharaStudio.Web.Http.OpenApi;

/// <summary>What follows for each operation from its route's own metadata: key, scopes, paging, refusals.</summary>
internal static class OperationDetails
{
    public static Task ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken token)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        AddSecurity(operation, metadata, context.Document);
        AddPaging(operation, metadata);
        AddFile(operation, metadata);
        AddSent(operation, metadata);
        AddRefusals(operation, metadata, context);
        return Task.CompletedTask;
    }

    private static void AddSecurity(OpenApiOperation operation, IList<object> metadata, OpenApiDocument? document)
    {
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DocumentFrame.KeyScheme, document)] = [] }];
        if (metadata.OfType<ScopeMetadata>().LastOrDefault() is { } scopes)
        {
            operation.Description = $"{operation.Description} Needs the scope {string.Join(" or ", scopes.AnyOf)}.".Trim();
        }
    }

    private static void AddPaging(OpenApiOperation operation, IList<object> metadata)
    {
        if (metadata.OfType<MethodInfo>().LastOrDefault()?.GetParameters().Any(p => p.ParameterType == typeof(Paging)) != true)
        {
            return;
        }

        operation.Parameters ??= [];
        operation.Parameters.Add(Number("limit", $"How many, 1 to {Paging.MaxLimit}; more is cut to {Paging.MaxLimit}.", Paging.DefaultLimit));
        operation.Parameters.Add(Number("offset", "How many to leave out.", 0));
    }

    private static void AddFile(OpenApiOperation operation, IList<object> metadata)
    {
        if (metadata.OfType<FilePart>().LastOrDefault() is not { } file)
        {
            return;
        }

        var parts = file.Fields.ToDictionary(field => field.Name, IOpenApiSchema (field) => new OpenApiSchema { Type = JsonSchemaType.String, Description = field.Description }, StringComparer.Ordinal);
        parts[file.Part] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = "The picture, as a file of the form." };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string>(StringComparer.Ordinal) { file.Part },
                        Properties = parts,
                    },
                },
            },
        };
    }

    private static void AddSent(OpenApiOperation operation, IList<object> metadata)
    {
        if (operation.Responses?.GetValueOrDefault("200") is not OpenApiResponse response)
        {
            return;
        }

        foreach (var type in metadata.OfType<SendsMetadata>().SelectMany(sends => sends.MediaTypes))
        {
            response.Content ??= new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal);
            response.Content.TryAdd(type, new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } });
        }
    }

    private static OpenApiParameter Number(string name, string description, int standard) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Default = standard },
    };

    private static void AddRefusals(OpenApiOperation operation, IList<object> metadata, OpenApiOperationTransformerContext context)
    {
        var flat = metadata.OfType<DialectMetadata>().LastOrDefault()?.Dialect is Dialect.Prism or Dialect.VisualStory;
        List<(int Status, string Text)> refusals = [(400, "Unreadable: syntax or type."), (401, "No key, or not a valid one."), (403, "The key lacks the scope.")];
        if (context.Description.RelativePath!.Contains('{', StringComparison.Ordinal) || operation.RequestBody is not null)
        {
            refusals.Add((404, "Not there, or not yours."));
        }

        if (operation.RequestBody is not null)
        {
            refusals.AddRange([(413, "The body is too large."), (415, operation.RequestBody.Content?.ContainsKey("application/json") == false ? "The body is no form." : "The body is not JSON."), (422, "Readable, but not allowed.")]);
        }

        operation.Responses ??= [];
        foreach (var (status, text) in refusals)
        {
            operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), new OpenApiResponse
            {
                Description = text,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    ["application/json"] = new()
                    {
                        Schema = new OpenApiSchemaReference(flat ? DocumentFrame.FlatError : DocumentFrame.NestedError, context.Document),
                    },
                },
            });
        }
    }
}
