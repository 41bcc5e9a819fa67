namespace CharaStudio.Web.Features.Comics.Ui;

/// <summary>Addresses as the studio's own pages use them.</summary>
internal static class PageAddress
{
    /// <summary>A file's address on this host, whatever name the answer gave the host: the page's own policy admits no other.</summary>
    public static string Local(string url) => Uri.TryCreate(url, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? whole.PathAndQuery : url;

    /// <summary>A file's address that stays the same from one reading to the next, so that it is not fetched and shown anew: without the signature, since the owner's own session opens it.</summary>
    public static string Steady(string url) => Local(url) is var local && local.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? local[..query] : Local(url);

    public static string Book(string comicId, string format) => $"/downloads/comics/{comicId}/book.{format}";

    public static string Page(string comicId, int number, string format) => $"/downloads/comics/{comicId}/pages/{number}.{format}";

    public static string Panel(string comicId, int number, string format) => $"/downloads/comics/{comicId}/panels/{number}.{format}";
}
