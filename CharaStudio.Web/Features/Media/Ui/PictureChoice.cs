namespace CharaStudio.Web.Features.Media.Ui;

/// <summary>A stored picture that can be chosen on a page.</summary>
/// <param name="Label">Unlike the others'.</param>
/// <param name="MediaId">As its address has it.</param>
public sealed record PictureChoice(string Label, string MediaId)
{
    /// <summary>The picture that an address leads to.</summary>
    /// <param name="url">With or without host and signature.</param>
    public static PictureChoice Of(string label, string url)
    {
        var path = Uri.TryCreate(url, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? whole.AbsolutePath : url.Split('?')[0];
        return new PictureChoice(label, path[(path.LastIndexOf('/') + 1)..]);
    }
}
