namespace CharaStudio.Web.Http;

/// <summary>Endpoint metadata: the largest request body, in bytes (reliability 2a).</summary>
public sealed record BodyLimitMetadata(long Bytes)
{
    public const long DefaultBytes = Limits.Caps.JsonBodyBytes;
}
