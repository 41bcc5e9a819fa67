using CharaStudio.Web.Http;

namespace CharaStudio.Web.Components;

/// <summary>What a person sees when a page is missing or fails; programs get <see cref="ApiErrors"/>.</summary>
public static class PageErrors
{
    public static IApplicationBuilder UsePageErrors(this IApplicationBuilder app) => app.UseWhen(
        context => !context.Request.IsApi() && IsForAPerson(context.Request),
        pages =>
        {
            pages.UseExceptionHandler("/error");
            pages.UseStatusCodePagesWithReExecute("/not-found");
        });

    private static bool IsForAPerson(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Accept.Any(value => value?.Contains("text/html", StringComparison.OrdinalIgnoreCase) ?? false);
}
