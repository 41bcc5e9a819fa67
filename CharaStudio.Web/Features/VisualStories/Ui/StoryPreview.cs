using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Portraits;

namespace CharaStudio.Web.Features.VisualStories.Ui;

/// <summary>The story as it would be drawn now, in small: the same looks and plans, so what is seen here is what will come.</summary>
public sealed class StoryPreview(PortraitStore pictures)
{
    private const int PortraitWidth = 280;
    private const double SceneSide = 400;
    private static readonly Dictionary<string, PictureColours> s_none = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pictures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _unread = new(StringComparer.Ordinal);

    /// <summary>Address of the picture of a character, a state or a scene, by its key; null while there is none.</summary>
    public string? Picture(string key) => _pictures.GetValueOrDefault(key);

    /// <summary>Words of a scene that nothing stands for.</summary>
    public IReadOnlyList<string> Unread(string key) => _unread.GetValueOrDefault(key, []);

    /// <param name="arrived">Called after each picture.</param>
    public async Task DrawAsync(StoryDraft draft, Action arrived, CancellationToken token)
    {
        var scenes = draft.Scenes.Where(scene => !scene.IsEmpty).ToList();
        var order = draft.Sketch(scenes);
        var plan = StoryPlanner.Plan(order, draft.Seed, s_none);
        var looks = new StoryCast(order, draft.Seed, s_none, []);
        foreach (var (key, name, state, said) in People(draft, order))
        {
            await PutAsync(key, said ? new SheetRequest(looks.Look(name, state), "portrait", plan.Style, PortraitWidth) : null, arrived, token);
        }

        foreach (var scene in draft.Scenes)
        {
            var at = scenes.IndexOf(scene);
            _unread[scene.Key] = at < 0 ? [] : plan.Scenes[at].Plan.NotUnderstood;
            await PutAsync(scene.Key, at < 0 ? null : Small(plan.Scenes[at]), arrived, token);
        }
    }

    private static IEnumerable<(string Key, string Name, string? State, bool Said)> People(StoryDraft draft, VisualStoryOrder order)
    {
        for (var i = 0; i < draft.Cast.Count; i++)
        {
            var (one, name) = (draft.Cast[i], order.Characters![i].Name!.Normalize().Trim());
            yield return (one.Key, name, null, one.LookSheet is not null || one.Appearance.Trim().Length > 0);
            foreach (var state in one.States.Where(state => state.Name.Trim().Length > 0))
            {
                yield return (state.Key, name, state.Name.Trim(), state.Appearance.Trim().Length > 0);
            }
        }
    }

    private static PanelRequest Small(StoryScene scene)
    {
        var scale = SceneSide / Math.Sqrt((double)scene.Width * scene.Height);
        return new PanelRequest(scene.Plan, (int)(scene.Width * scale), (int)(scene.Height * scale));
    }

    private async Task PutAsync(string key, RenderRequest? request, Action arrived, CancellationToken token)
    {
        if (request is null)
        {
            _pictures.Remove(key);
        }
        else
        {
            _pictures[key] = StudioUrls.Drawn(await pictures.FindAsync(request, token));
        }

        arrived();
    }
}
