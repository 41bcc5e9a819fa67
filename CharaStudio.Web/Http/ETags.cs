using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CharaStudio.Web.Http;

/// <summary>Entity tags made of row versions: <c>"v3"</c>. If-Match is optional, so that documented clients work.</summary>
public static class ETags
{
    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"v{version}\"");

    /// <summary>200 with the tag, or 304 when the client has this version already.</summary>
    public static Results<Ok<Envelope<T>>, StatusCodeHttpResult> Send<T>(HttpContext context, T data, int version)
    {
        var tag = Of(version);
        context.Response.Headers.ETag = tag;
        var held = context.Request.GetTypedHeaders().IfNoneMatch;
        return held.Any(h => h.Equals(EntityTagHeaderValue.Any) || h.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(Envelope.Of(data));
    }

    /// <exception cref="StudioException">PreconditionFailed when If-Match names another version.</exception>
    public static void RequireMatch(string? ifMatch, int version)
    {
        if (string.IsNullOrEmpty(ifMatch))
        {
            return;
        }

        var wanted = ifMatch.Split(',', StringSplitOptions.TrimEntries);
        if (!wanted.Contains("*") && !wanted.Contains(Of(version)))
        {
            throw new StudioException(ErrorCode.PreconditionFailed, $"It was changed meanwhile and is now {Of(version)}. Read it again and repeat your change.");
        }
    }
}
