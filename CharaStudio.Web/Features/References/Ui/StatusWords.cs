namespace CharaStudio.Web.Features.References.Ui;

/// <summary>Where a reference image stands, in a person's words.</summary>
internal static class StatusWords
{
    public static string Short(ReferenceView reference) => reference.Status switch
    {
        ReferenceViews.Pending => "looking at it",
        ReferenceViews.Failed => "could not be read",
        _ when reference.Joints.Count == 0 => "ready, no joints",
        _ => "ready",
    };

    public static string Chip(ReferenceView reference) => reference.Status switch
    {
        ReferenceViews.Pending => "cs-chip-running",
        ReferenceViews.Failed => "cs-chip-bad",
        _ when reference.Joints.Count == 0 => "cs-chip-warn",
        _ => "cs-chip-good",
    };
}
