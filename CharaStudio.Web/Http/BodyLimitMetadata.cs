namespace CharaStudio.Web.Http;

/// <summary>Endpoint metadata: the largest request body, in bytes (reliability 2a).</summary>
public sealed record BodyLimitMetadata(long Bytes)
{
    /// <summary>1 MiB: every JSON body that names no other limit.</summary>
    public const long DefaultBytes = 1 << 20;
}
