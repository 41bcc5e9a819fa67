using System.Security.Cryptography;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;
using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Portraits;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CharaStudio.Web.Features.Characters.Ui;

public sealed partial class NewCharacterPage(
    CharacterService characters, PortraitStore portraits, NavigationManager navigation, IJSRuntime script, TimeProvider clock)
{
    private const int PreviewWidth = 480;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(350);
    private string _name = "";
    private string _description = "";
    private string _personality = "";
    private long _seed = Roll();
    private bool _saving;
    private string? _error;
    private string? _previewError;
    private string? _picture;
    private PersonReading? _reading;
    private IReadOnlyList<string> _notUnderstood = [];
    private CancellationTokenSource _typing = new();

    public void Dispose()
    {
        _typing.Cancel();
        _typing.Dispose();
    }

    private static long Roll() => RandomNumberGenerator.GetInt32(int.MaxValue);

    private Task RollAsync() => ReadAsync(() => _seed = Roll());

    /// <summary>Reads and draws once the typing pauses; a new letter ends the wait.</summary>
    private async Task ReadAsync(Action change)
    {
        change();
        await _typing.CancelAsync();
        _typing.Dispose();
        _typing = new CancellationTokenSource();
        var token = _typing.Token;
        try
        {
            await Task.Delay(s_pause, clock, token);
            await PreviewAsync(token);
        }
        catch (OperationCanceledException)
        {
            // Typing went on.
        }
    }

    private async Task PreviewAsync(CancellationToken token)
    {
        if (string.IsNullOrWhiteSpace(_description))
        {
            (_reading, _picture, _notUnderstood) = (null, null, []);
            return;
        }

        try
        {
            _reading = LookParser.ReadCharacter(_name, _description, _personality, _seed);
            _notUnderstood = LookParser.Read(_description, _seed).NotUnderstood;
            StateHasChanged();
            var path = await portraits.FindAsync(new SheetRequest(_reading.Look, "portrait", Style.FantasyAnime, PreviewWidth), token);
            (_picture, _previewError) = (StudioUrls.Drawn(path), null);
        }
        catch (RenderFailedException error)
        {
            (_picture, _previewError) = (null, error.Message);
        }
    }

    private async Task SaveAsync()
    {
        _saving = true;
        try
        {
            var saved = await characters.CreateAsync(new CharacterCreate(_name, _description, _personality, Seed: _seed));
            await Drafts.ForgetAsync(script, "character-new-name", "character-new-description", "character-new-personality");
            navigation.NavigateTo(StudioUrls.Character(saved.Id));
        }
        catch (StudioException error)
        {
            _error = error.Message;
        }
        finally
        {
            _saving = false;
        }
    }
}
