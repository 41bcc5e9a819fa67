using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Pages;

/// <summary>How a page is cut: cells in left-to-right reading order that tile the live area, with insets on top.</summary>
/// <param name="Name">Stable word for the API.</param>
/// <param name="Suits">When to choose it, for people.</param>
public sealed record LayoutTemplate(string Name, string Suits, IReadOnlyList<TemplateCell> Cells)
{
    /// <summary>The same page read the other way: cells mirrored, order kept.</summary>
    public LayoutTemplate Mirrored => this with { Cells = [.. Cells.Select(c => c.Mirrored)] };

    /// <summary>Width over height of each cell's frame on a paper, before gutters.</summary>
    public IReadOnlyList<double> Aspects(PageSize size, Margins margins)
    {
        var (w, h) = (size.Width - margins.Left - margins.Right, size.Height - margins.Top - margins.Bottom);
        return [.. Cells.Select(c => (c.Right - c.Left) * w / ((c.Bottom - c.Top) * h))];
    }
}

public sealed record TemplateCell(IReadOnlyList<PagePoint> Corners, bool Bleed = false, bool Inset = false, bool Borderless = false)
{
    public double Left => Corners.Min(p => p.X);

    public double Right => Corners.Max(p => p.X);

    public double Top => Corners.Min(p => p.Y);

    public double Bottom => Corners.Max(p => p.Y);

    /// <summary>Share of the live area, of the upright frame.</summary>
    public double Share => (Right - Left) * (Bottom - Top);

    public TemplateCell Mirrored => this with { Corners = [.. Corners.Reverse().Select(p => new PagePoint(1 - p.X, p.Y))] };
}

/// <summary>Chooses a template by number of panels and by what they show.</summary>
public static class LayoutChooser
{
    /// <summary>The template whose cells suit the shots best: wide shots in wide cells, close-ups in small upright ones, the first and biggest moment large.</summary>
    /// <param name="shots">One a panel, in reading order; 1 to 9.</param>
    /// <param name="variety">Chooses among equals, so that following pages differ; usually the page number.</param>
    /// <exception cref="PageException">No panel, or more than nine.</exception>
    public static LayoutTemplate Choose(IReadOnlyList<Shot> shots, PageSize size, Margins margins, Reading reading, int variety = 0)
    {
        var fitting = LayoutCatalogue.All.Where(t => t.Cells.Count == shots.Count).ToList();
        if (fitting.Count == 0)
        {
            throw new PageException($"A page has 1 to 9 panels, not {shots.Count}; make more pages.");
        }

        var ranked = fitting.Select(t => (Template: t, Cost: Cost(t, shots, size, margins))).OrderBy(r => r.Cost).ToList();
        var near = ranked.Where(r => r.Cost <= ranked[0].Cost + (0.06 * shots.Count)).ToList();
        var chosen = near[Math.Abs(variety % near.Count)].Template;
        return reading == Reading.Rtl ? chosen.Mirrored : chosen;
    }

    private static double Cost(LayoutTemplate template, IReadOnlyList<Shot> shots, PageSize size, Margins margins)
    {
        var aspects = template.Aspects(size, margins);
        var cost = 0.0;
        for (var i = 0; i < shots.Count; i++)
        {
            var (aspect, share) = Wish(shots[i]);
            cost += Math.Pow(Math.Log(aspects[i] / aspect), 2);
            cost += 0.35 * Math.Pow(Math.Log(template.Cells[i].Share * shots.Count / share), 2);
            cost += template.Cells[i].Inset && shots[i] is not (Shot.CloseUp or Shot.ExtremeCloseUp or Shot.Insert) ? 1 : 0;
        }

        return cost;
    }

    /// <summary>Aspect and relative size that a shot likes.</summary>
    private static (double Aspect, double Share) Wish(Shot shot) => shot switch
    {
        Shot.WideShot or Shot.BirdsEye => (1.9, 1.3),
        Shot.FullShot or Shot.LowAngle => (0.85, 1.15),
        Shot.TwoShot or Shot.OverTheShoulder => (1.35, 1),
        Shot.HighAngle or Shot.DutchAngle or Shot.PointOfView => (1.15, 1),
        Shot.CloseUp => (1.1, 0.8),
        Shot.ExtremeCloseUp => (1.8, 0.6),
        Shot.Insert => (1, 0.6),
        _ => (1.05, 0.95),
    };
}
