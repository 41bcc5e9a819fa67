namespace CharaStudio.Web.Outgoing;

/// <summary>What a request to an address that a user named may do.</summary>
/// <param name="AllowHttp">Plain http is accepted too; https is always accepted.</param>
/// <param name="MostBytes">Bytes of the answer's body that are read at most. A picture beyond it is refused, a delivery's reply is cut.</param>
/// <param name="Total">For everything: looking the name up, connecting, redirects, tries and the last byte.</param>
/// <param name="Connect">For one connection with its TLS handshake.</param>
/// <param name="Redirects">Redirects that are followed, each judged like the first address.</param>
public sealed record OutgoingRule(bool AllowHttp, int MostBytes, TimeSpan Total, TimeSpan Connect, int Redirects)
{
    /// <summary>A picture by URL: 20 MiB in 20 s.</summary>
    public static OutgoingRule Picture { get; } = new(AllowHttp: false, 20 << 20, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(5), Redirects: 3);

    /// <summary>The same for the one document (seed 002) whose picture URLs may be plain http.</summary>
    public static OutgoingRule PictureOverHttp { get; } = Picture with { AllowHttp = true };

    /// <summary>A webhook or callback: 64 KiB of reply in 15 s, never redirected.</summary>
    public static OutgoingRule Delivery { get; } = new(AllowHttp: false, 64 << 10, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(5), Redirects: 0);
}
