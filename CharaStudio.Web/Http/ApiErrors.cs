using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Http;

/// <summary>The one place where exceptions and empty answers of /v1 and /api become error bodies.</summary>
public static class ApiErrors
{
    public static IApplicationBuilder UseApiErrors(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.IsApi(), branch => branch.Use(GuardAsync));

    private static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // The client has gone; there is nobody to tell.
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, error);
            return;
        }

        if (IsBare(context.Response))
        {
            await ErrorBody.WriteAsync(context, Plain(context));
        }
    }

    /// <summary>Answers with what the exception means to the caller.</summary>
    internal static Task AnswerAsync(HttpContext context, Exception error)
    {
        var known = Translate(context, error);
        Rewind(context.Response);
        return ErrorBody.WriteAsync(context, known);
    }

    private static bool IsBare(HttpResponse response) =>
        response.StatusCode >= 400 && !response.HasStarted && response.ContentType is null && response.ContentLength is null or 0;

    // Headers that describe the body that will not come must go; the rest (request id, Allow, rate limits) stays.
    private static void Rewind(HttpResponse response)
    {
        response.Headers.ETag = default;
        response.Headers.ContentLength = null;
        response.Headers.ContentDisposition = default;
        response.Headers.ContentEncoding = default;
        response.Headers.LastModified = default;
    }

    private static StudioException Translate(HttpContext context, Exception error)
    {
        switch (error)
        {
            case StudioException known:
                return known;
            case BadHttpRequestException { StatusCode: 413 }:
                return new StudioException(ErrorCode.PayloadTooLarge, $"The request body is larger than {BodyLimit(context)} bytes.");
            case BadHttpRequestException bad:
                return new StudioException(ErrorTable.ForStatus(bad.StatusCode), Sentence(bad));
            case DbUpdateConcurrencyException:
                return new StudioException(ErrorCode.PreconditionFailed, "It was changed meanwhile. Read it again and repeat your change.");
            default:
                Log(context).LogError(error, "Unhandled error in request {RequestId}", context.TraceIdentifier);
                return new StudioException(ErrorCode.InternalError, "Something went wrong on our side. Quote the request id when you report it.");
        }
    }

    private static StudioException Plain(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var message = status switch
        {
            401 => "Send an API key: Authorization: Bearer sk_live_...",
            403 => "This key may not do that.",
            404 => "There is nothing at this address.",
            405 => $"{context.Request.Method} is not allowed here. Allowed: {context.Response.Headers.Allow}.",
            413 => $"The request body is larger than {BodyLimit(context)} bytes.",
            415 => "This content type is not accepted here. Send application/json.",
            _ => ErrorTable.Find(ErrorTable.ForStatus(status)).Title + ".",
        };
        return new StudioException(ErrorTable.ForStatus(status), message);
    }

    // The framework's own sentences name CLR types; these do not.
    private static string Sentence(BadHttpRequestException error) => error.StatusCode switch
    {
        400 when error.Message.StartsWith("Failed to bind parameter", StringComparison.Ordinal) =>
            $"The value of {Quoted(error.Message)} has the wrong form.",
        400 when error.Message.StartsWith("Required parameter", StringComparison.Ordinal) => $"{Quoted(error.Message)} is missing.",
        408 => "The request body came too slowly.",
        415 => "This content type is not accepted here. Send application/json.",
        _ => "The request could not be read.",
    };

    // 'Failed to bind parameter "int limit" from "abc".' -> 'limit'
    private static string Quoted(string message)
    {
        var declaration = message.Split('"') is { Length: > 1 } parts ? parts[1] : "a parameter";
        return $"'{declaration.Split(' ')[^1]}'";
    }

    private static long BodyLimit(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<BodyLimitMetadata>()?.Bytes
        ?? context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
        ?? BodyLimitMetadata.DefaultBytes;

    private static ILogger Log(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("CharaStudio.Web.Http");
}
