using CharaStudio.Web.Features.Comics.Ui;

namespace CharaStudio.Web.Features.References.Ui;

/// <summary>Addresses of pictures that stay the same from one reading to the next, so that nothing is fetched and shown anew.</summary>
internal static class SteadyAddress
{
    /// <summary>A signed address without its signature: the owner's own session opens it.</summary>
    public static string Of(string url) => PageAddress.Local(url) is var local && local.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? local[..query] : PageAddress.Local(url);
}
