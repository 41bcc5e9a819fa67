using CharaStudio.Web.Http;

namespace CharaStudio.Web.Idempotency;

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

    /// <summary>Stands behind authorization: an owner's records are the owner's.</summary>
    public static IApplicationBuilder UseIdempotency(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.IsApi() && HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint() is not null,
        branch =>
        {
            var posts = branch.ApplicationServices.GetRequiredService<IdempotentPosts>();
            branch.Use(posts.AnswerAsync);
        });
}
