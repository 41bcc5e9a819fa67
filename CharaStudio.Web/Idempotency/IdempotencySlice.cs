using CharaStudio.Web.Http;

namespace CharaStudio.Web.Idempotency;

/// <summary>Endpoint metadata: the answer tells a secret that is kept nowhere, hence not for replays either.</summary>
public sealed record SecretAnswer;

/// <summary>POSTs that may be sent again without acting twice.</summary>
public static class IdempotencySlice
{
    public static IServiceCollection AddIdempotency(this IServiceCollection services)
    {
        services.AddSingleton<IdempotencyStore>();
        services.AddSingleton<IdempotentPosts>();
        services.AddHostedService<IdempotencySweep>();
        return services;
    }

    /// <summary>The route's answer holds a key or a secret, which is told this once.</summary>
    public static TBuilder TellsASecret<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new SecretAnswer());

    /// <summary>Stands behind authorization: an owner's records are the owner's.</summary>
    public static IApplicationBuilder UseIdempotency(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.IsApi() && HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint() is not null,
        branch =>
        {
            var posts = branch.ApplicationServices.GetRequiredService<IdempotentPosts>();
            branch.Use(posts.AnswerAsync);
        });
}
