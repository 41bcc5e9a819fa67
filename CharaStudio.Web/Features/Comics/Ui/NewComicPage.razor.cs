using System.Globalization;
using CharaStudio.Engine.Pages;
using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Home;
using CharaStudio.Web.Features.Stories;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CharaStudio.Web.Features.Comics.Ui;

public sealed partial class NewComicPage
{
    private readonly List<ScriptRow> _rows = [new() { Camera = "wide_shot" }, new(), new(), new() { Camera = "close_up" }];
    private readonly Deed _deed = new();
    private string _title = "";
    private string _reading = "ltr";
    private string _layout = "";
    private string _story = "";
    private string _node = "";
    private IReadOnlyList<StoryView> _stories = [];
    private IReadOnlyList<NodeView> _nodes = [];
    private IReadOnlyList<string> _names = [];

    /// <summary>A story to begin from, as its page links here.</summary>
    [SupplyParameterFromQuery]
    public string? Story { get; set; }

    /// <summary>A scene of that story.</summary>
    [SupplyParameterFromQuery]
    public string? Node { get; set; }

    /// <summary>A character who is in every panel that names nobody.</summary>
    [SupplyParameterFromQuery]
    public string? Character { get; set; }

    private IEnumerable<LayoutTemplate> Fitting => LayoutCatalogue.All.Where(template => template.Cells.Count == _rows.Count);

    protected override async Task OnInitializedAsync()
    {
        var people = (await Characters.ListAsync(new Paging(Paging.MaxLimit))).Items;
        _names = [.. people.Select(card => card.Name)];
        _stories = (await Stories.ListAsync(new Paging(Paging.MaxLimit))).Items;
        if (people.FirstOrDefault(card => card.Id == Character) is { } lead)
        {
            _rows[0].Description = _rows[3].Description = $"{lead.Name} ";
        }

        if (Story is { Length: > 0 })
        {
            await LoadStoryAsync(Story);
            Fill(Node ?? "");
        }
    }

    private Task ChooseStoryAsync(ChangeEventArgs change) => LoadStoryAsync(change.Value as string ?? "");

    private async Task LoadStoryAsync(string id)
    {
        (_story, _node) = (id, "");
        if (!await _deed.DoAsync(async () => _nodes = id.Length == 0 ? [] : [.. (await Graph.GetAsync(id)).Nodes.Where(node => node.Written)]))
        {
            _story = "";
        }
    }

    private void ChooseNode(ChangeEventArgs change) => Fill(change.Value as string ?? "");

    // Every picture is described by a sentence of the scene; its short sentences become the captions.
    private void Fill(string nodeId)
    {
        _node = nodeId;
        if (_nodes.FirstOrDefault(node => node.Id == nodeId) is not { } node)
        {
            return;
        }

        _title = _title.Length > 0 ? _title : node.Title;
        var sentences = SketchScript.Sentences(node.Text).ToList();
        var captions = SketchScript.Captions(node.Text).ToList();
        for (var i = 0; i < _rows.Count && sentences.Count > 0; i++)
        {
            _rows[i].Description = sentences[i * sentences.Count / _rows.Count];
        }

        if (captions.Count > 0)
        {
            _rows[0].Lines.Clear();
            _rows[0].Lines.Add(new ScriptLine { Kind = "caption", Text = captions[0] });
        }
    }

    private static string DraftOf(int number) => string.Create(CultureInfo.InvariantCulture, $"comic-{number}");

    private void Add()
    {
        _rows.Add(new ScriptRow());
        _layout = "";
    }

    private void Remove(ScriptRow row)
    {
        _rows.Remove(row);
        _layout = "";
    }

    private Task DrawAsync() => _deed.DoAsync(async () =>
    {
        var scene = _nodes.FirstOrDefault(node => node.Id == _node)?.SceneId;
        var order = new ComicOrder(
            [.. _rows.Where(row => row.Description.Trim().Length > 0).Select(row => row.Order())],
            _story.Length > 0 ? _story : null,
            scene,
            _title.Trim().Length > 0 ? _title.Trim() : null,
            _layout.Length > 0 ? _layout : null,
            _reading,
            Async: true);
        var job = await Comics.OrderAsync(order);
        var made = (await Comics.ListAsync(new Paging(5))).Items.First(comic => comic.JobId == Jobs.JobIds.Spell(job));
        await Drafts.ForgetAsync(Browser, [.. Enumerable.Range(1, _rows.Count).Select(DraftOf)]);
        Navigation.NavigateTo(StudioUrls.Comic(made.Id));
    });
}
