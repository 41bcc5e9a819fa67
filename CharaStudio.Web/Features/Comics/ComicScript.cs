using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Comics;

/// <summary>Reads an order as a script: texts become scene plans and lettering, panels are dealt out to pages.</summary>
internal static class ComicScript
{
    public const int MostPanels = 24;
    public const int MostOnPage = 6;
    public const int LongestDescription = 4000;
    public const int LongestLine = 500;
    public const int MostLines = 8;
    public const int MostCharacters = 10;

    /// <exception cref="StudioException">ValidationFailed naming the field.</exception>
    public static void Check(ComicOrder order)
    {
        if (order.Panels.Count is < 1 or > MostPanels)
        {
            throw StudioException.Invalid("panels", $"'panels' must have 1 to {MostPanels} entries.");
        }

        for (var i = 0; i < order.Panels.Count; i++)
        {
            Check(order.Panels[i], $"panels[{i}]");
        }

        CheckFrame(order);
    }

    /// <summary>All of an order but its panels' words.</summary>
    public static void CheckFrame(ComicOrder order)
    {
        Text(order.Title, "title", 200);
        Reading(order.Reading);
        if (order.Format is not (null or "png" or "svg"))
        {
            throw StudioException.Invalid("format", "'format' must be png or svg.");
        }

        if (order.Layout is { } layout)
        {
            CheckLayout(layout, order.Panels.Count);
        }
    }

    public static Reading Reading(string? word) => Word<Reading>(word, "reading") ?? default;

    /// <summary>Pages without cells: layout comes when they are drawn.</summary>
    public static IReadOnlyList<PageDocument> Pages(ComicOrder order, ComicCast cast, long seed)
    {
        // One seed for all panels: what a text leaves open of a nameless person or a place is the same in each.
        return Pages(order, [.. order.Panels.Select((panel, i) => Panel(panel, cast, panel.Seed ?? seed, $"panels[{i}]"))]);
    }

    /// <summary>Pages of panels that are understood already.</summary>
    public static IReadOnlyList<PageDocument> Pages(ComicOrder order, IReadOnlyList<PagePanel> panels)
    {
        var pages = (panels.Count + MostOnPage - 1) / MostOnPage;
        var page = new PageDocument { Title = order.Title ?? "", Reading = Reading(order.Reading) };
        return [.. Enumerable.Range(0, pages).Select(n => page with { Panels = [.. panels.Skip(n * panels.Count / pages).Take((n + 1) * panels.Count / pages - n * panels.Count / pages)] })];
    }

    public static PagePanel Panel(PanelOrder order, ComicCast cast, long seed, string field)
    {
        var style = Word<Style>(order.Style, field + ".style");
        var shot = Word<Shot>(order.Camera, field + ".camera");
        var plan = SceneParser.Parse(order.Description, cast.Context(style, shot, order.Characters, seed));
        if (order.Characters is { Count: > 0 } asked)
        {
            plan = WithEverybody(plan, cast.Named(asked));
        }

        return new PagePanel { Cell = [], Scene = plan, Lettering = Lettering(order.Dialogue, plan, cast, field) };
    }

    public static IReadOnlyList<LetteringLine> Lettering(IReadOnlyList<DialogueOrder>? dialogue, ScenePlan plan, ComicCast cast, string field) =>
        [.. (dialogue ?? []).Select((line, i) => Line(line, i, plan, cast, $"{field}.dialogue[{i}]"))];

    public static void Check(PanelOrder panel, string field)
    {
        if (string.IsNullOrWhiteSpace(panel.Description))
        {
            throw StudioException.Invalid(field + ".description", $"'{field}.description' must say what is seen.");
        }

        Text(panel.Description, field + ".description", LongestDescription);
        Word<Style>(panel.Style, field + ".style");
        Word<Shot>(panel.Camera, field + ".camera");
        Count(panel.Characters?.Count, MostCharacters, field + ".characters");
        CheckDialogue(panel.Dialogue, field);
    }

    public static void CheckDialogue(IReadOnlyList<DialogueOrder>? dialogue, string field)
    {
        Count(dialogue?.Count, MostLines, field + ".dialogue");
        for (var i = 0; i < (dialogue?.Count ?? 0); i++)
        {
            var name = $"{field}.dialogue[{i}]";
            if (string.IsNullOrWhiteSpace(dialogue![i].Text))
            {
                throw StudioException.Invalid(name + ".text", $"'{name}.text' must not be empty.");
            }

            Text(dialogue[i].Text, name + ".text", LongestLine);
            Text(dialogue[i].Speaker, name + ".speaker", 200);
            Word<LetteringKind>(dialogue[i].Kind, name + ".kind");
        }
    }

    // Whoever was asked for by id is in the picture, whether the text speaks of them or not.
    private static ScenePlan WithEverybody(ScenePlan plan, IEnumerable<KnownCharacter> asked)
    {
        var missing = asked.Where(known => plan.Figures.All(figure => !string.Equals(figure.CharacterId, known.Id, StringComparison.Ordinal)));
        return plan with { Figures = [.. plan.Figures, .. missing.Select(known => new FigurePlan { Look = known.Look, CharacterId = known.Id })] };
    }

    private static LetteringLine Line(DialogueOrder line, int order, ScenePlan plan, ComicCast cast, string field)
    {
        var kind = Word<LetteringKind>(line.Kind, field + ".kind") ?? LetteringKind.Speech;
        var known = cast.Characters.FirstOrDefault(found => Means(line.Speaker, found.Id, found.Name));
        var figure = plan.Figures.ToList().FindIndex(found =>
            (known is not null && string.Equals(found.CharacterId, known.Id, StringComparison.Ordinal)) || Means(line.Speaker, found.CharacterId, found.Look.Name));
        var spoken = kind is not (LetteringKind.Caption or LetteringKind.Narration or LetteringKind.Sfx);
        // A line that names nobody belongs to the only one there.
        int? speaker = !spoken ? null : figure >= 0 ? figure : line.Speaker is null && plan.Figures.Count == 1 ? 0 : null;
        return new LetteringLine
        {
            Kind = kind,
            Text = line.Text,
            Speaker = speaker,
            OffPanel = spoken && speaker is null ? OffPanelSide.Left : null,
            Who = known?.Name ?? line.Speaker,
            Order = order,
        };
    }

    private static bool Means(string? speaker, string? id, string name) =>
        speaker is not null
        && (string.Equals(speaker, id, StringComparison.Ordinal) || (name.Length > 0 && string.Equals(speaker, name, StringComparison.OrdinalIgnoreCase)));

    private static void CheckLayout(string name, int panels)
    {
        var template = LayoutCatalogue.All.FirstOrDefault(found => string.Equals(found.Name, name, StringComparison.OrdinalIgnoreCase));
        if (template is null || template.Cells.Count != panels)
        {
            var fitting = LayoutCatalogue.All.Where(found => found.Cells.Count == panels).Select(found => found.Name).ToList();
            throw StudioException.Invalid(
                "layout", fitting.Count > 0 ? $"For {panels} panels 'layout' must be one of: {string.Join(", ", fitting)}." : $"No layout has {panels} panels; leave 'layout' out.");
        }
    }

    private static void Text(string? text, string field, int longest)
    {
        if (text is { Length: var length } && length > longest)
        {
            throw StudioException.Invalid(field, $"'{field}' must be at most {longest} characters.");
        }

        if (text?.Any(c => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\uFFFE' or '\uFFFF') == true)
        {
            throw StudioException.Invalid(field, $"'{field}' must not hold control characters.");
        }
    }

    private static void Count(int? count, int most, string field)
    {
        if (count > most)
        {
            throw StudioException.Invalid(field, $"'{field}' must have at most {most} entries.");
        }
    }

    private static T? Word<T>(string? word, string field)
        where T : struct, Enum =>
        word is null ? null
        : PlanJson.TryRead<T>(word, out var value) ? value
        : throw StudioException.Invalid(field, $"'{field}' must be one of: {string.Join(", ", PlanJson.Words<T>())}.");
}
