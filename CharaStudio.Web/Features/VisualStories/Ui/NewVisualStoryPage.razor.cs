using System.Security.Cryptography;
using System.Text.Json;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Features.Portraits;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CharaStudio.Web.Features.VisualStories.Ui;

public sealed partial class NewVisualStoryPage(
    VisualStoryService stories, CharacterService characters, PortraitStore portraits, NavigationManager navigation, IJSRuntime script, TimeProvider clock)
{
    private const string DraftKey = "visual-story";
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(350);
    private readonly Deed _deed = new();
    private readonly StoryPreview _preview = new(portraits);
    private StoryDraft? _draft;
    private IReadOnlyList<CharacterView> _library = [];
    private bool _restored;
    private CancellationTokenSource _typing = new();

    /// <summary>A story to begin from.</summary>
    [SupplyParameterFromQuery]
    public string? From { get; set; }

    public void Dispose()
    {
        _typing.Cancel();
        _typing.Dispose();
    }

    protected override async Task OnInitializedAsync() => _library = (await characters.ListAsync(new Paging(Paging.MaxLimit))).Items;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        var kept = From is null ? Kept(await Drafts.ReadAsync(script, DraftKey)) : null;
        _restored = kept is not null;
        _draft = kept ?? await CopiedAsync() ?? StoryDraft.Fresh(Roll());
        StateHasChanged();
        await ShowAsync();
    }

    private static long Roll() => RandomNumberGenerator.GetInt32(int.MaxValue);

    private static StoryDraft? Kept(string json)
    {
        try
        {
            return json.Length > 0 ? JsonSerializer.Deserialize<StoryDraft>(json) : null;
        }
        catch (JsonException)
        {
            // Kept by another version of the page.
            return null;
        }
    }

    private async Task<StoryDraft?> CopiedAsync()
    {
        StoryDraft? copied = null;
        if (From is { } from)
        {
            await _deed.DoAsync(async () => copied = StoryDraft.Of(await stories.OrderOfAsync(from), (await stories.GetAsync(from)).Seed));
        }

        return copied;
    }

    private Task SetAsync(Action change)
    {
        change();
        return ChangedAsync();
    }

    /// <summary>Keeps and draws once the typing pauses; a new letter ends the wait.</summary>
    private async Task ChangedAsync()
    {
        _restored = false;
        await _typing.CancelAsync();
        _typing.Dispose();
        _typing = new CancellationTokenSource();
        var token = _typing.Token;
        try
        {
            await Task.Delay(s_pause, clock, token);
            await Drafts.KeepAsync(script, DraftKey, JsonSerializer.Serialize(_draft));
            await ShowAsync(token);
        }
        catch (OperationCanceledException)
        {
            // Typing went on.
        }
    }

    private async Task ShowAsync(CancellationToken token = default)
    {
        try
        {
            await _preview.DrawAsync(_draft!, StateHasChanged, token);
        }
        catch (RenderFailedException error)
        {
            _deed.Fail(error.Message);
        }
    }

    private Task RollAsync() => SetAsync(() => _draft!.Seed = Roll());

    private Task ClearAsync() => SetAsync(() => _draft = StoryDraft.Fresh(Roll()));

    private Task AddCharacterAsync() => SetAsync(() => _draft!.Cast.Add(new CastDraft()));

    private Task AddPlaceAsync() => SetAsync(() => _draft!.Places.Add(new PlaceDraft()));

    private Task AddSceneAsync() => SetAsync(() => _draft!.Scenes.Add(new SceneDraft()));

    private async Task AddKnownAsync(ChangeEventArgs change)
    {
        if (_library.FirstOrDefault(one => one.Id == change.Value as string) is not { } known)
        {
            return;
        }

        // The empty card that a new story begins with gives way.
        _draft!.Cast.RemoveAll(one => one.Name.Trim().Length == 0 && one.Appearance.Trim().Length == 0 && !_draft.Scenes.Exists(scene => scene.Cast.ContainsKey(one.Key)));
        await SetAsync(() => _draft.Cast.Add(new CastDraft { Name = known.Name, CharacterId = known.Id, LookSheet = Portraits.Looks.Of(known) }));
    }

    private Task RemoveAsync(CastDraft one) => SetAsync(() =>
    {
        _draft!.Cast.Remove(one);
        _draft.Scenes.ForEach(scene => scene.Cast.Remove(one.Key));
    });

    private Task RemoveAsync(PlaceDraft place) => SetAsync(() => _draft!.Places.Remove(place));

    private Task RemoveAsync(SceneDraft scene) => SetAsync(() => _draft!.Scenes.Remove(scene));

    private Task MoveAsync(SceneDraft scene, int by) => SetAsync(() =>
    {
        var at = _draft!.Scenes.IndexOf(scene);
        _draft.Scenes.RemoveAt(at);
        _draft.Scenes.Insert(Math.Clamp(at + by, 0, _draft.Scenes.Count), scene);
    });

    private Task OrderAsync() => _deed.DoAsync(async () =>
    {
        var job = await stories.OrderAsync(_draft!.Order());
        await Drafts.ForgetAsync(script, DraftKey);
        var made = (await stories.ListAsync(new Paging(5))).Items.First(story => story.JobId == Jobs.JobIds.Spell(job));
        navigation.NavigateTo(StudioUrls.VisualStory(made.StoryId));
    });
}
