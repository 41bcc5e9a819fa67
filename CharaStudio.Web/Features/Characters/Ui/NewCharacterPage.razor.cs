using System.Security.Cryptography;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;
using CharaStudio.Engine.Understanding.Guesses;
using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Looks;
using CharaStudio.Web.Features.Portraits;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CharaStudio.Web.Features.Characters.Ui;

public sealed partial class NewCharacterPage(
    CharacterService characters, PortraitStore portraits, LookReader looks, NavigationManager navigation, IJSRuntime script, TimeProvider clock)
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
    private IReadOnlyList<WordGuess> _guesses = [];
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
            (_reading, _picture, _notUnderstood, _guesses) = (null, null, [], []);
            return;
        }

        try
        {
            var reading = Read([]);
            StateHasChanged();
            if (await looks.GuessAsync(LookParser.Text(_description, _personality), token) is { Count: > 0 } guesses)
            {
                token.ThrowIfCancellationRequested();
                reading = Read(guesses);
                StateHasChanged();
            }

            var path = await portraits.FindAsync(new SheetRequest(reading.Look, "portrait", Style.FantasyAnime, PreviewWidth), token);
            (_picture, _previewError) = (StudioUrls.Drawn(path), null);
        }
        catch (RenderFailedException error)
        {
            (_picture, _previewError) = (null, error.Message);
        }
    }

    private PersonReading Read(IReadOnlyList<WordGuess> given)
    {
        var reading = LookParser.Read(LookParser.Text(_description, _personality), _seed, given);
        _reading = LookParser.ReadCharacter(_name, _description, _personality, _seed, given);
        (_notUnderstood, _guesses) = (reading.NotUnderstood, reading.Guesses);
        return _reading;
    }

    // What was guessed is kept as a look sheet, so that the character stays the one who was seen here.
    private LookSheet? Guessed => _reading is { } reading && _guesses.Any(guess => guess.Likeness is not null) ? reading.Look with { Name = _name } : null;

    private async Task SaveAsync()
    {
        _saving = true;
        try
        {
            var saved = await characters.CreateAsync(new CharacterCreate(_name, _description, _personality, LookSheet: Guessed, Seed: _seed));
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
