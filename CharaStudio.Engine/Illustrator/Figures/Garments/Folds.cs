using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>Folds of hanging cloth: wedges of shadow that open towards the hem, with a line on their edge.</summary>
internal sealed class Folds(Drape drape, Paint paint, Worn worn)
{
    public (IReadOnlyList<Outline> Shadows, IReadOnlyList<Mark> Lines) Of(SkirtCut skirt, int firstRow)
    {
        var shadows = new List<Outline>();
        var lines = new List<Mark>();
        double waist = firstRow + 0.4, hem = drape.LastRow;
        for (var i = 0; i < skirt.Folds; i++)
        {
            var share = (i + 0.5) / skirt.Folds;
            // Folds fan out from the waist: at the top they lie closer to the middle; lengths alternate.
            var top = skirt.Pleated ? share : 0.5 + ((share - 0.5) * 0.82);
            var start = skirt.Pleated ? waist : waist + ((hem - waist) * (i % 2 == 0 ? 0.12 : 0.42));
            var half = (skirt.Pleated ? 0.3 : i % 2 == 0 ? 0.26 : 0.17) / skirt.Folds;
            Vec head = drape.Point(start, top), middle = drape.Point((start + hem) / 2, (top + share) / 2);
            Vec low = drape.Point(hem, share), lowLeft = drape.Point(hem, share - half) + new Vec(0, 0.06), lowRight = drape.Point(hem, share + half) + new Vec(0, 0.06);
            var mid = drape.Point((start + hem) / 2, ((top + share) / 2) + (half * 0.5));
            shadows.Add(Outline.Start(head).Quad(mid, lowRight).Line(lowLeft).Quad(middle, head).Close().Build());
            lines.Add(paint.Line(worn.Color, 0.013, head, middle, Vec.Lerp(low, drape.Point(hem, share - half), 1)));
        }

        return (shadows, lines);
    }

    /// <summary>A band of trim along the hem.</summary>
    public IReadOnlyList<Inlay> HemBand(SkirtCut skirt)
    {
        if (!worn.Trimmed || skirt.Length < 0.5)
        {
            return [];
        }

        var low = drape.Row(drape.LastRow, 0, 1, 10).Select(p => p + new Vec(0, 0.08)).ToArray();
        var high = drape.Row(drape.LastRow - 0.28, 0, 1, 10).Reverse();
        return [new Inlay(Outline.Polygon([.. low, .. high]), worn.Trim)];
    }
}
