using System.Globalization;
using CharaStudio.Web.Data;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace CharaStudio.Web.Features.Accounts;

/// <summary>Signing in by cookie, the owner of a request, and the rule that everything not expressly open is closed.</summary>
public static class AccountSlice
{
    private static readonly TimeSpan s_revalidate = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<FirstRun>();
        services.AddSingleton<LiveSessions>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<AccountService>();
        services.AddScoped<CurrentOwner>();
        services.AddScoped<CircuitHandler, OwnerOfCircuit>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(SetCookie);
        services.AddAuthorizationBuilder().SetFallbackPolicy(SignedInUnlessApi());
        services.AddCascadingAuthenticationState();
        var keys = new StudioPaths(configuration["Data"] ?? "data").Folder("data-protection");
        services.AddDataProtection().SetApplicationName("CharaStudio");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new KeyFiles(keys));
        return services;
    }

    public static void MapAccounts(this IEndpointRouteBuilder app) =>
        app.MapPost(
            "/sign-out",
            async Task<IResult> (HttpContext context, IAntiforgery antiforgery, LiveSessions sessions) =>
            {
                if (!await antiforgery.IsRequestValidAsync(context))
                {
                    return TypedResults.BadRequest();
                }

                sessions.End(context.User);
                await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
                return TypedResults.LocalRedirect("/sign-in");
            });

    /// <summary>Makes the owner's account and prints the one-time link while it has no password.</summary>
    public static async Task GreetAsync(this IServiceProvider services, string address, TextWriter console)
    {
        var token = await services.GetRequiredService<AccountService>().OpenFirstRunAsync();
        await console.WriteLineAsync(
            token is null
                ? string.Create(CultureInfo.InvariantCulture, $"CharaStudio is at {address}")
                : string.Create(CultureInfo.InvariantCulture, $"Open this link once to begin: {address}/welcome?token={token}"));
    }

    private static void SetCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "charastudio";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromDays(30);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/sign-in";
        options.Events.OnValidatePrincipal = RevalidateAsync;
    }

    // Once a minute a session is compared with its account, so that a changed password ends it.
    private static async Task RevalidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } user && context.HttpContext.RequestServices.GetRequiredService<LiveSessions>().IsEnded(user))
        {
            context.RejectPrincipal();
            return;
        }

        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var seen = context.Properties.GetString("seen");
        if (seen is not null && now - DateTimeOffset.Parse(seen, CultureInfo.InvariantCulture) < s_revalidate)
        {
            return;
        }

        var accounts = context.HttpContext.RequestServices.GetRequiredService<AccountService>();
        if (context.Principal is null || !await accounts.IsCurrentAsync(context.Principal, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            return;
        }

        context.Properties.SetString("seen", now.ToString("O", CultureInfo.InvariantCulture));
        context.ShouldRenew = true;
    }

    // Under /v1 and /api a route says itself which key it needs; an address without a route is a plain 404 there.
    private static AuthorizationPolicy SignedInUnlessApi() =>
        new AuthorizationPolicyBuilder(CookieAuthenticationDefaults.AuthenticationScheme)
            .RequireAssertion(context =>
                context.User.Identity?.IsAuthenticated == true || (context.Resource is HttpContext http && http.Request.IsApi()))
            .Build();
}
