namespace CharaStudio.Web.Features.Policies;

public static class PolicySlice
{
    public static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddHttpClient(Classifier.Client);
        services.AddSingleton<Classifier>();
        services.AddSingleton<ReviewFlags>();
        services.AddHostedService(provider => provider.GetRequiredService<ReviewFlags>());
        return services.AddScoped<IContentPolicy, ContentPolicy>();
    }
}
