using System.Globalization;
using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;

namespace CharaStudio.Web.Features.References.Ui;

public sealed partial class AboutReference
{
    private const string NameField = "name";
    private const string CharacterField = "character_id";
    private const string Hand = "hand";
    private readonly Deed _deed = new();
    private IReadOnlyList<CharacterView> _characters = [];
    private string _saved = "";

    [Parameter, EditorRequired]
    public ReferenceView Reference { get; set; } = default!;

    [Parameter]
    public EventCallback<ReferenceView> Changed { get; set; }

    private string MaskWords => Reference.Mask switch
    {
        null => Reference.Status is ReferenceViews.Pending ? "being cut out" : "none",
        { Source: Hand } painted => $"painted by hand, {Share(painted.Share)} of the picture",
        { Source: "alpha" } own => $"the picture's own transparency, {Share(own.Share)} of it",
        var found => $"{Share(found.Share)} of the picture, {(found.Confidence >= 0.8 ? "clearly seen" : found.Confidence >= 0.5 ? "fairly clear" : "uncertain: look at it")}",
    };

    private string JointWords => (Reference.Joints.Count, Reference.JointSource) switch
    {
        (0, _) when Reference.Status is ReferenceViews.Pending => "being looked for",
        (0, _) => "none: it moves as its outline shows until you place them",
        (_, Hand) => "put by hand",
        _ when Reference.Joints.Count(joint => joint.Visibility < 0.5) is > 0 and var guessed => $"found, {guessed} of {Reference.Joints.Count} guessed",
        _ => "found",
    };

    protected override async Task OnInitializedAsync() => _characters = (await Characters.ListAsync(new Paging(Paging.MaxLimit), null)).Items;

    private static string Share(double share) => share.ToString("P0", CultureInfo.InvariantCulture).Replace(" %", " %", StringComparison.Ordinal);

    private Task LinkAsync(ChangeEventArgs change) =>
        SaveAsync(new ReferenceChange(CharacterId: change.Value?.ToString() is { Length: > 0 } id ? id : null), CharacterField);

    private async Task SaveAsync(ReferenceChange change, string field)
    {
        _saved = "";
        if (await _deed.DoAsync(async () => await Changed.InvokeAsync(await References.UpdateAsync(Reference.ReferenceImageId, change, sent => sent == field))))
        {
            _saved = "Saved";
        }
    }
}
