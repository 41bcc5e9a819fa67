using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.ApiKeys;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace CharaStudio.Web.Operations.Telemetry;

/// <summary>
/// One line a request: method, route template, status, milliseconds, request id and a short hash of the owner. Never the address, which
/// may hold an id, a search or a signature; never a header or a body. Changes, refusals and slow answers are told; plain reads only at
/// level Debug.
/// </summary>
internal sealed partial class RequestLog(ILogger<RequestLog> log, Pepper pepper)
{
    private const int MostOwners = 10_000;
    private static readonly TimeSpan s_slow = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<Guid, string> _owners = [];

    public async Task WatchAsync(HttpContext context, RequestDelegate next)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Note(context, Stopwatch.GetElapsedTime(start));
        }
    }

    private void Note(HttpContext context, TimeSpan took)
    {
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        var level = context.Response.StatusCode >= 400 || !isRead || took > s_slow ? LogLevel.Information : LogLevel.Debug;
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
        Tag(context, route);
        if (log.IsEnabled(level))
        {
            Line(level, Verb(context.Request.Method), route, context.Response.StatusCode, took.TotalMilliseconds, context.TraceIdentifier, Owner(context));
        }
    }

    private static void Tag(HttpContext context, string route)
    {
        var span = context.Features.Get<IHttpActivityFeature>()?.Activity;
        span?.SetTag("http.request.method", Verb(context.Request.Method));
        span?.SetTag("http.route", route);
        span?.SetTag("http.response.status_code", context.Response.StatusCode);
        span?.SetTag("request.id", context.TraceIdentifier);
    }

    // A method is the caller's text too.
    private static string Verb(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsPut(method) || HttpMethods.IsPatch(method)
        || HttpMethods.IsDelete(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) ? method : "(other)";

    private string Owner(HttpContext context)
    {
        if (CurrentOwner.Of(context.User) is not { } owner)
        {
            return "-";
        }

        if (_owners.Count > MostOwners)
        {
            _owners.Clear();
        }

        return _owners.GetOrAdd(owner, id => Convert.ToHexStringLower(HMACSHA256.HashData(pepper.Bytes, id.ToByteArray()).AsSpan(0, 4)));
    }

    [LoggerMessage("{Method} {Route} {Status} {Milliseconds:0.0} ms {RequestId} owner {Owner}", EventName = "Request")]
    private partial void Line(LogLevel level, string method, string route, int status, double milliseconds, string requestId, string owner);
}
