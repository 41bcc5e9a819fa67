using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>The box that marks fill.</summary>
internal static class MarkBounds
{
    public static Box Of(IEnumerable<Mark> marks)
    {
        var box = Box.Empty;
        foreach (var mark in marks)
        {
            box = box.Union(mark switch
            {
                Form f => f.Shape.Bounds(),
                Stroke s => s.Ribbon.Bounds(),
                Cluster c => Of(c.Marks).Transform(c.Transform),
                _ => Box.Empty,
            });
        }

        return box;
    }
}
