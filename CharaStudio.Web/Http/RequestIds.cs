namespace CharaStudio.Web.Http;

/// <summary>Every answer carries <c>X-Request-Id</c>; the same id is in error bodies and in the log.</summary>
public static class RequestIds
{
    public static IApplicationBuilder UseRequestIds(this IApplicationBuilder app) => app.Use(
        (context, next) =>
        {
            context.TraceIdentifier = PublicId.Format("req", PublicId.New());
            context.Response.Headers["X-Request-Id"] = context.TraceIdentifier;
            return next(context);
        });
}
