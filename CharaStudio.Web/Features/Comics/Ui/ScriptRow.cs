using System.Text.Json.Nodes;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Web.Features.Comics.Ui;

/// <summary>A panel as its author edits it.</summary>
public sealed class ScriptRow
{
    public string Description { get; set; } = "";

    /// <summary>Empty leaves it to the description.</summary>
    public string Camera { get; set; } = "";

    public string Style { get; set; } = "";

    public List<ScriptLine> Lines { get; } = [];

    public static IReadOnlyList<string> Cameras { get; } = PlanJson.Words<Shot>();

    public static IReadOnlyList<string> Styles { get; } = PlanJson.Words<Style>();

    /// <summary>A drawn panel's words and choices, to be changed.</summary>
    public static ScriptRow Of(ComicPanelView panel)
    {
        var row = new ScriptRow
        {
            Description = panel.Description,
            Camera = panel.Plan?["camera"]?["shot"]?.GetValue<string>() ?? "",
            Style = panel.Plan?["style"]?.GetValue<string>() ?? "",
        };
        foreach (var line in panel.Lettering as JsonArray ?? [])
        {
            row.Lines.Add(new ScriptLine
            {
                Kind = line?["kind"]?.GetValue<string>() ?? ScriptLine.Standard,
                Speaker = line?["who"]?.GetValue<string>() ?? "",
                Text = line?["text"]?.GetValue<string>() ?? "",
            });
        }

        return row;
    }

    public PanelOrder Order(long? seed = null) => new(
        Description.Trim(),
        Style.Length > 0 ? Style : null,
        Camera.Length > 0 ? Camera : null,
        Dialogue: [.. Lines.Where(line => line.Text.Trim().Length > 0).Select(line => line.Order())],
        Seed: seed);
}

/// <summary>Something said, thought or told on a panel.</summary>
public sealed class ScriptLine
{
    public const string Standard = "speech";

    public static IReadOnlyList<string> Kinds { get; } = ["speech", "thought", "shout", "whisper", "radio", "caption", "narration", "sfx"];

    public string Kind { get; set; } = Standard;

    public string Speaker { get; set; } = "";

    public string Text { get; set; } = "";

    public DialogueOrder Order() => new(Text.Trim(), Speaker.Trim().Length > 0 ? Speaker.Trim() : null, Kind);
}
