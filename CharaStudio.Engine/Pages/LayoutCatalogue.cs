namespace CharaStudio.Engine.Pages;

/// <summary>The page templates, in left-to-right form; one to nine panels.</summary>
public static class LayoutCatalogue
{
    public static readonly IReadOnlyList<LayoutTemplate> All =
    [
        new("splash", "One great moment over the whole page.", [Bleed(0, 0, 1, 1)]),
        new("splash_inset", "A great view with a detail set into it.", [Bleed(0, 0, 1, 1), Inset(0.58, 0.7, 0.97, 0.97)]),
        new("two_tiers", "A place, then somebody in it.", [Cell(0, 0, 1, 0.5), Cell(0, 0.5, 1, 1)]),
        new("face_to_face", "Two people or two moments side by side, cut by a slant.", [Poly(0, 0, 0.56, 0, 0.44, 1, 0, 1), Poly(0.56, 0, 1, 0, 1, 1, 0.44, 1)]),
        new("establishing", "A wide place on top, two beats below.", [Cell(0, 0, 1, 0.46), Cell(0, 0.46, 0.5, 1), Cell(0.5, 0.46, 1, 1)]),
        new("three_tiers", "Three wide pictures: slow, like film.", [Cell(0, 0, 1, 0.36), Cell(0, 0.36, 1, 0.68), Cell(0, 0.68, 1, 1)]),
        new("silent_columns", "Three tall pictures without hurry: waiting, falling, remembering.", [Cell(0, 0, 0.34, 1), Cell(0.34, 0, 0.67, 1), Cell(0.67, 0, 1, 1)]),
        new("two_by_two", "Four equal beats.", [Cell(0, 0, 0.5, 0.5), Cell(0.5, 0, 1, 0.5), Cell(0, 0.5, 0.5, 1), Cell(0.5, 0.5, 1, 1)]),
        new("establishing_four", "Place, two beats, a wide close.", [Cell(0, 0, 1, 0.37), Cell(0, 0.37, 0.5, 0.7), Cell(0.5, 0.37, 1, 0.7), Cell(0, 0.7, 1, 1)]),
        new("yonkoma", "Four strips one under another: a joke in four steps.", [Cell(0, 0, 1, 0.25), Cell(0, 0.25, 1, 0.5), Cell(0, 0.5, 1, 0.75), Cell(0, 0.75, 1, 1)]),
        new("hero_strip", "One large moment with a strip of three below.", [Cell(0, 0, 1, 0.64), Cell(0, 0.64, 0.34, 1), Cell(0.34, 0.64, 0.67, 1), Cell(0.67, 0.64, 1, 1)]),
        new("diagonal_action", "Slanted cuts for a fight or a chase.", [Poly(0, 0, 1, 0, 1, 0.26, 0, 0.34), Poly(0, 0.34, 0.58, 0.2936, 0.46, 0.655196, 0, 0.7), Poly(0.58, 0.2936, 1, 0.26, 1, 0.6026, 0.46, 0.655196), Poly(0, 0.7, 1, 0.6026, 1, 1, 0, 1)]),
        new("manga_five", "Wide opening, a slanted pair, two closing beats.", [Cell(0, 0, 1, 0.32), Poly(0, 0.32, 0.62, 0.32, 0.54, 0.64, 0, 0.64), Poly(0.62, 0.32, 1, 0.32, 1, 0.64, 0.54, 0.64), Cell(0, 0.64, 0.4, 1), Cell(0.4, 0.64, 1, 1)]),
        new("tall_guest", "A full figure beside two beats, wide ones after it.", [Cell(0, 0, 0.42, 0.62), Cell(0.42, 0, 1, 0.31), Cell(0.42, 0.31, 1, 0.62), Cell(0, 0.62, 0.55, 1), Cell(0.55, 0.62, 1, 1)]),
        new("establishing_five", "A wide place, then a quick two by two.", [Cell(0, 0, 1, 0.38), Cell(0, 0.38, 0.55, 0.69), Cell(0.55, 0.38, 1, 0.69), Cell(0, 0.69, 0.45, 1), Cell(0.45, 0.69, 1, 1)]),
        new("two_by_three", "Six equal beats; the classic page of talk.", Grid(2, 3)),
        new("staggered_six", "Six beats with a moving rhythm.", [Cell(0, 0, 0.6, 0.34), Cell(0.6, 0, 1, 0.34), Cell(0, 0.34, 0.4, 0.67), Cell(0.4, 0.34, 1, 0.67), Cell(0, 0.67, 0.6, 1), Cell(0.6, 0.67, 1, 1)]),
        new("hero_six", "A wide place, a strip of three, a pair to end.", [Cell(0, 0, 1, 0.36), Cell(0, 0.36, 0.34, 0.66), Cell(0.34, 0.36, 0.67, 0.66), Cell(0.67, 0.36, 1, 0.66), Cell(0, 0.66, 0.5, 1), Cell(0.5, 0.66, 1, 1)]),
        new("seven_beats", "Two, three, two.", [Cell(0, 0, 0.56, 0.36), Cell(0.56, 0, 1, 0.36), Cell(0, 0.36, 0.34, 0.66), Cell(0.34, 0.36, 0.67, 0.66), Cell(0.67, 0.36, 1, 0.66), Cell(0, 0.66, 0.44, 1), Cell(0.44, 0.66, 1, 1)]),
        new("establishing_seven", "A wide place, then six quick beats.", [Cell(0, 0, 1, 0.34), .. Grid(3, 2, 0.34)]),
        new("eight_beats", "Four rows of two.", Grid(2, 4)),
        new("eight_turn", "A dense page that opens wide at the end.", [.. Grid(3, 2, 0, 0.56), Cell(0, 0.56, 0.5, 1), Cell(0.5, 0.56, 1, 1)]),
        new("nine_grid", "Nine equal beats: ticking, talk, comedy.", Grid(3, 3)),
    ];

    /// <summary>By name, in the reading's form.</summary>
    /// <exception cref="PageException">No such template; the message lists them.</exception>
    public static LayoutTemplate Find(string name, Reading reading = Reading.Ltr)
    {
        var found = All.FirstOrDefault(t => string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new PageException($"There is no layout '{name}'; there are {string.Join(", ", All.Select(t => t.Name))}.");
        return reading == Reading.Rtl ? found.Mirrored : found;
    }

    /// <summary>Empty panels in the template's cells, to be filled with scenes and words.</summary>
    public static IReadOnlyList<PagePanel> Panels(LayoutTemplate template) =>
        [.. template.Cells.Select(c => new PagePanel { Cell = c.Corners, Bleed = c.Bleed, Inset = c.Inset, Borderless = c.Borderless })];

    private static TemplateCell Cell(double left, double top, double right, double bottom) => Poly(left, top, right, top, right, bottom, left, bottom);

    private static TemplateCell Bleed(double left, double top, double right, double bottom) =>
        Cell(left, top, right, bottom) with { Bleed = true, Borderless = true };

    private static TemplateCell Inset(double left, double top, double right, double bottom) => Cell(left, top, right, bottom) with { Inset = true };

    private static TemplateCell Poly(params double[] xy) => new([.. Enumerable.Range(0, xy.Length / 2).Select(i => new PagePoint(xy[2 * i], xy[(2 * i) + 1]))]);

    private static TemplateCell[] Grid(int columns, int rows, double top = 0, double bottom = 1)
    {
        var height = (bottom - top) / rows;
        return [.. from row in Enumerable.Range(0, rows)
                   from column in Enumerable.Range(0, columns)
                   select Cell(
                       (double)column / columns,
                       top + (row * height),
                       (column + 1.0) / columns,
                       row == rows - 1 ? bottom : top + ((row + 1) * height))];
    }
}
