using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components.Authorization;
using Radzen;

namespace CharaStudio.Web.Components;

/// <summary>The studio in the browser: Blazor Server with Radzen's components.</summary>
public static class ComponentsSlice
{
    public static IServiceCollection AddStudioPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(options => options.DetailedErrors = false)
            // A text field sends its whole text: 64 KiB of text, at worst six bytes a character when escaped.
            .AddHubOptions(options => options.MaximumReceiveMessageSize = 512 * 1024);
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddRadzenComponents();
        return services;
    }

    public static void MapStudioPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapBlazorScript();
        // Frame ancestors are forbidden by SecurityHeaders, on every answer.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(
            options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
