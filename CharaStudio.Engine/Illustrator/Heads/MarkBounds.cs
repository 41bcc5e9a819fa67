using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Heads;

/// <summary>The box that marks cover; clipped clusters count by their clip.</summary>
internal static class MarkBounds
{
    public static Box Of(IReadOnlyList<Mark> marks)
    {
        var box = Box.Empty;
        foreach (var mark in marks)
        {
            box = box.Union(Of(mark));
        }

        return box;
    }

    private static Box Of(Mark mark) => mark switch
    {
        Form form => form.Shape.Bounds(),
        Stroke stroke => stroke.Ribbon.Bounds(),
        Cluster { Clip: { } clip } cluster => clip.Bounds().Transform(cluster.Transform),
        Cluster cluster => Of(cluster.Marks).Transform(cluster.Transform),
        _ => Box.Empty,
    };
}
