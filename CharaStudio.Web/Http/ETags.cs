using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CharaStudio.Web.Http;

/// <summary>Entity tags made of row versions: <c>"v3"</c>. If-Match is optional, so that documented clients work.</summary>
public static class ETags
{
    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"v{version}\"");

    /// <summary>The tag of a thing without versions: half of SHA-256 over what can be changed of it.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            // The length first: no two lists of parts run together to the same.
            var bytes = Encoding.UTF8.GetBytes(part ?? "");
            hash.AppendData(BitConverter.GetBytes(part is null ? -1 : bytes.Length));
            hash.AppendData(bytes);
        }

        return $"\"{Convert.ToHexStringLower(hash.GetHashAndReset())[..32]}\"";
    }

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
    public static void RequireMatch(string? ifMatch, int version) => RequireMatch(ifMatch, Of(version));

    /// <exception cref="StudioException">PreconditionFailed when If-Match names another tag.</exception>
    public static void RequireMatch(string? ifMatch, string tag)
    {
        if (string.IsNullOrEmpty(ifMatch))
        {
            return;
        }

        var wanted = ifMatch.Split(',', StringSplitOptions.TrimEntries);
        if (!wanted.Contains("*") && !wanted.Contains(tag))
        {
            throw new StudioException(ErrorCode.PreconditionFailed, $"It was changed meanwhile and is now {tag}. Read it again and repeat your change.");
        }
    }
}
