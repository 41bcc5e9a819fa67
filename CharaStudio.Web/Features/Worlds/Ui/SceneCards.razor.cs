using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CharaStudio.Web.Features.Worlds.Ui;

public sealed partial class SceneCards(SceneService service, CharacterService characters, IJSRuntime script)
{
    private readonly List<string> _there = [];
    private IReadOnlyList<SceneView> _scenes = [];
    private IReadOnlyList<CharacterView> _characters = [];
    private string? _sceneId;
    private string? _editing;
    private string _name = "";
    private string _description = "";
    private string _place = "";
    private string _hour = "";
    private string _weather = "";
    private string? _error;

    [Parameter, EditorRequired]
    public string WorldId { get; set; } = "";

    protected override Task OnInitializedAsync() => LoadAsync();

    private static string? Some(string word) => word.Length > 0 ? word : null;

    private Task LoadAsync() => TryAsync(() => Task.CompletedTask);

    private void Edit(SceneView? scene)
    {
        (_sceneId, _editing) = (scene?.Id, scene?.Id ?? $"{WorldId}-scene-new");
        (_name, _description) = (scene?.Name ?? "", scene?.Description ?? "");
        (_place, _hour, _weather) = (scene?.Place ?? "", scene?.Hour ?? "", scene?.Weather ?? "");
        _there.Clear();
        _there.AddRange(scene?.CharacterIds ?? []);
    }

    private void Toggle(string id)
    {
        if (!_there.Remove(id))
        {
            _there.Add(id);
        }
    }

    private Task SaveAsync() => TryAsync(async () =>
    {
        if (_sceneId is null)
        {
            await service.CreateAsync(WorldId, new SceneCreate(_name, _description, Some(_place), Some(_hour), Some(_weather), null, _there));
        }
        else
        {
            var change = new SceneChange(_name, _description, Some(_place), Some(_hour), Some(_weather), CharacterIds: _there);
            await service.UpdateAsync(_sceneId, change, SentFields.Only("name", "description", "place", "hour", "weather", "character_ids"));
        }

        await Drafts.ForgetAsync(script, $"{_editing}-name", $"{_editing}-description");
        _editing = null;
    });

    private Task DeleteAsync(string id) => TryAsync(() => service.DeleteAsync(id));

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
            _scenes = (await service.ListAsync(WorldId, new Paging(Paging.MaxLimit))).Items;
            _characters = (await characters.ListAsync(new Paging(Paging.MaxLimit))).Items;
            _error = null;
        }
        catch (StudioException error)
        {
            _error = error.Message;
        }
    }
}
