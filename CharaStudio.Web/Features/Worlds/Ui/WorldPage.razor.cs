using System.Text.Json;
using CharaStudio.Engine.Plans;
using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Stories;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CharaStudio.Web.Features.Worlds.Ui;

public sealed partial class WorldPage(WorldService worlds, StoryService storyShelf, NavigationManager navigation, IJSRuntime script)
{
    private WorldView? _world;
    private MapPlan _map = new();
    private IReadOnlyList<StoryView> _stories = [];
    private string _description = "";
    private string? _error;

    [Parameter]
    public string Id { get; set; } = "";

    protected override Task OnParametersSetAsync() => LoadAsync();

    private Task LoadAsync() => TryAsync(async () =>
    {
        Show(await worlds.GetAsync(Id));
        _description = _world!.Description;
        _stories = [.. (await storyShelf.ListAsync(new Paging(Paging.MaxLimit))).Items.Where(story => story.WorldId == _world.Id)];
    });

    private void Show(WorldView world)
    {
        _world = world;
        _map = world.Map?.Deserialize<MapPlan>(PlanJson.Options) ?? new MapPlan { Title = world.Name };
    }

    private Task SaveDescriptionAsync() => TryAsync(async () =>
    {
        Show(await worlds.UpdateAsync(Id, new WorldChange(Description: _description), SentFields.Only("description")));
        await Drafts.ForgetAsync(script, $"{Id}-description");
    });

    private async Task<bool> SaveLoreAsync(IReadOnlyList<LoreEntry> lore)
    {
        await TryAsync(async () => Show(await worlds.UpdateAsync(Id, new WorldChange(Lore: lore), SentFields.Only("lore"))));
        StateHasChanged();
        return _error is null;
    }

    private Task SaveMapAsync(MapPlan map) => TryAsync(async () =>
    {
        var element = JsonSerializer.SerializeToElement(map, PlanJson.Options);
        Show(await worlds.UpdateAsync(Id, new WorldChange(Map: element), SentFields.Only("map")));
    });

    private Task DeleteAsync() => TryAsync(async () =>
    {
        await worlds.DeleteAsync(Id);
        navigation.NavigateTo(StudioUrls.Worlds);
    });

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
            _error = null;
        }
        catch (StudioException error)
        {
            _error = error.Message;
        }
        catch (JsonException)
        {
            _error = "The map of this world is not in the form that the studio draws. Replace it through the API, or clear it there with \"map\": null.";
        }
    }
}
