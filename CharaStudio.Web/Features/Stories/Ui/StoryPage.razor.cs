using CharaStudio.Engine.Writing.Rules;
using CharaStudio.Web.Components;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CharaStudio.Web.Features.Stories.Ui;

public sealed partial class StoryPage(
    StoryService stories, GraphService graphs, StoryTeller teller, NavigationManager navigation, IJSRuntime script)
{
    private StoryView? _story;
    private GraphView? _graph;
    private GraphPicture? _picture;
    private NodeView? _selected;
    private string _title = "";
    private string _text = "";
    private bool _editing;
    private bool _writing;
    private string? _error;

    [Parameter]
    public string Id { get; set; } = "";

    private IReadOnlyList<(EdgeView Edge, NodeView To)> Ways => _graph is null
        ? []
        : [.. _graph.Edges.Where(edge => edge.From == _selected?.Id).Select(edge => (edge, _graph.Nodes.First(node => node.Id == edge.To)))];

    private static string Author(NodeView node) => node switch
    {
        { Written: false } => "not written yet",
        { Writer: null } => "written by you",
        { Writer: RuleWriter.Id } => "by the rule-based writer",
        _ => $"by {node.Writer}",
    };

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        await TryAsync(async () =>
        {
            _story = await stories.GetAsync(Id);
            await ShowAsync(null);
        });
    }

    private async Task ShowAsync(string? nodeId)
    {
        _graph = await graphs.GetAsync(Id);
        _picture = GraphPicture.Of(_graph);
        Select(nodeId ?? _selected?.Id ?? "");
    }

    private void Select(string nodeId)
    {
        _selected = _graph!.Nodes.FirstOrDefault(node => node.Id == nodeId) ?? (_graph.Nodes is [var first, ..] ? first : null);
        _editing = false;
    }

    private void Edit() => (_editing, _title, _text) = (true, _selected!.Title, _selected.Text);

    private Task SaveAsync() => TryAsync(async () =>
    {
        var id = _selected!.Id;
        await graphs.UpdateNodeAsync(Id, id, new NodeChange(_title, _text), SentFields.Only("title", "text"));
        await Drafts.ForgetAsync(script, $"{id}-title", $"{id}-text");
        await ShowAsync(id);
    });

    private async Task ContinueAsync(GenerateText wish)
    {
        _writing = true;
        await TryAsync(async () =>
        {
            var scene = await teller.ContinueAsync(Id, wish with { NodeId = _selected?.Id });
            await ShowAsync(scene.Node.Id);
        });
        _writing = false;
    }

    private Task DeleteNodeAsync() => TryAsync(async () =>
    {
        await graphs.DeleteNodeAsync(Id, _selected!.Id);
        await ShowAsync("");
    });

    private Task DeleteAsync() => TryAsync(async () =>
    {
        await stories.DeleteAsync(Id);
        navigation.NavigateTo(StudioUrls.Stories);
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
    }
}
