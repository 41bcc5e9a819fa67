namespace CharaStudio.Web.Http.OpenApi;

/// <summary>The machine-readable description of the API at <c>/v1/openapi.json</c>, and a page that shows it at <c>/docs</c>.</summary>
public static class OpenApiSlice
{
    public static IServiceCollection AddStudioOpenApi(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("v1", StringComparison.Ordinal) == true
            || description.RelativePath?.StartsWith("api", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(DocumentFrame.ApplyAsync);
        options.AddDocumentTransformer(HeaderDetails.AddComponentsAsync);
        options.AddDocumentTransformer(FieldTexts.ApplyAsync);
        options.AddOperationTransformer(OperationDetails.ApplyAsync);
        options.AddOperationTransformer(HeaderDetails.ApplyAsync);
        options.AddOperationTransformer(ParameterTexts.ApplyAsync);
        options.AddOperationTransformer(DocumentedExamples.ApplyAsync);
    });

    public static void MapStudioOpenApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/v1/openapi.json").AllowAnonymous().WithMetadata(new DialectMetadata(Dialect.Studio));
        app.MapGet("/docs", (IWebHostEnvironment host) => TypedResults.PhysicalFile(
                host.WebRootFileProvider.GetFileInfo("docs/index.html").PhysicalPath!, "text/html; charset=utf-8"))
            .AllowAnonymous().ExcludeFromDescription();
    }
}
