using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;
using CharaStudio.Web.Components;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;
using CardLooks = CharaStudio.Web.Features.Portraits.Looks;

namespace CharaStudio.Web.Features.Characters.Ui;

public sealed partial class CharacterPage(CharacterService characters, NavigationManager navigation)
{
    private static readonly (string Sheet, string Title)[] s_sheets =
        [("portrait", "Portrait"), ("full", "Full figure"), ("turnaround", "Turnaround"), ("expressions", "Expressions")];

    private CharacterView? _character;
    private LookSheet _look = new();
    private IReadOnlyList<LookTrait> _reading = [];
    private string _sheet = "portrait";
    private string _style = PlanJson.Word(Style.FantasyAnime);
    private string _saved = "";
    private bool _editsCard;
    private string? _error;

    [Parameter]
    public string Id { get; set; } = "";

    private string Address => StudioUrls.Portrait(Id, _sheet, CardLooks.Fingerprint(_look), style: _style);

    private string FileName => string.Concat(_character!.Name.Where(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ')).Trim();

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            Show(await characters.GetAsync(Id));
            _saved = "";
        }
        catch (StudioException error)
        {
            _error = error.Message;
        }
    }

    private void Show(CharacterView character)
    {
        _character = character;
        _look = CardLooks.Of(character);
        _reading = CardLooks.Read(character).Attributes;
        (_error, _saved) = (null, "Saved");
    }

    /// <summary>Fixes the look, or with null lets the text decide again.</summary>
    private async Task SaveLookAsync(LookSheet? look)
    {
        try
        {
            Show(await characters.UpdateAsync(Id, new CharacterChange(LookSheet: look), SentFields.Only("look_sheet")));
        }
        catch (StudioException error)
        {
            _error = error.Message;
        }
    }

    private async Task DeleteAsync()
    {
        try
        {
            await characters.DeleteAsync(Id);
            navigation.NavigateTo(StudioUrls.Characters);
        }
        catch (StudioException error)
        {
            _error = error.Message;
        }
    }
}
