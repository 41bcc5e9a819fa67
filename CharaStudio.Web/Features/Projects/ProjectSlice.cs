using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CharaStudio.Web.Features.Projects;

public static class ProjectSlice
{
    public static IServiceCollection AddProjects(this IServiceCollection services)
    {
        services.AddSingleton<Budget>();
        return services.AddScoped<ProjectService>();
    }

    public static void MapProjects(this IEndpointRouteBuilder app)
    {
        app.MapProjectRoutes();
        app.MapPost("/projects/open", OpenAsync).ExcludeFromDescription();
    }

    // A session is in one project at a time: its cookie says which, so opening another one writes the cookie anew.
    private static async Task<IResult> OpenAsync(HttpContext context, IAntiforgery antiforgery, AccountService accounts)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        try
        {
            var principal = await accounts.OpenProjectAsync(
                context.User, PublicId.Parse(ProjectService.IdPrefix, form["project"].ToString(), ProjectService.Noun), context.RequestAborted);
            await context.SignInAsync(
                CookieAuthenticationDefaults.AuthenticationScheme, principal, new AuthenticationProperties { IsPersistent = true });
            return TypedResults.LocalRedirect("/");
        }
        catch (StudioException)
        {
            return TypedResults.LocalRedirect("/projects");
        }
    }
}
