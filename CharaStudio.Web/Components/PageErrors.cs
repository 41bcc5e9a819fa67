using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components.Endpoints;

namespace CharaStudio.Web.Components;

/// <summary>What a person sees when a page is missing or fails; programs get <see cref="ApiErrors"/>.</summary>
public static class PageErrors
{
    public static IApplicationBuilder UsePageErrors(this IApplicationBuilder app) => app.UseErrorPages().UseWhen(
        context => !context.Request.IsApi(), files => files.Use(RefuseAsync));

    private static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app.UseWhen(
        context => !context.Request.IsApi() && IsForAPerson(context.Request),
        pages =>
        {
            pages.UseExceptionHandler("/error");
            pages.UseStatusCodePagesWithReExecute("/not-found");
        });

    // Pictures and downloads of pages refuse as the API does, without a body that anybody would read; a page shows its own errors.
    private static async Task RefuseAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (StudioException refusal) when (!context.Response.HasStarted && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        {
            context.Response.StatusCode = ErrorTable.Find(refusal.Code).Status;
        }
    }

    private static bool IsForAPerson(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Accept.Any(value => value?.Contains("text/html", StringComparison.OrdinalIgnoreCase) ?? false);
}
