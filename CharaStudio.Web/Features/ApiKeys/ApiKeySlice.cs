using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace CharaStudio.Web.Features.ApiKeys;

public static class ApiKeySlice
{
    public static IServiceCollection AddApiKeys(this IServiceCollection services)
    {
        services.AddSingleton<Pepper>();
        services.AddSingleton<KeyRing>();
        services.AddScoped<ApiKeyService>();
        services.AddSingleton<IAuthorizationHandler, ScopeHandler>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyDefaults.Scheme, configureOptions: null);
        services.AddAuthorizationBuilder().AddPolicy(
            ApiKeyDefaults.Policy,
            policy => policy.AddAuthenticationSchemes(ApiKeyDefaults.Scheme).RequireAuthenticatedUser()
                .AddRequirements(new ScopeRequirement()));
        return services;
    }
}
