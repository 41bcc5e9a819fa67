using System.Text;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Tests.Engine.Illustrator.Figures;

/// <summary>A figure's marks as one text, for telling drawings apart.</summary>
internal static class Ink
{
    public static string Of(FigureDrawing figure)
    {
        var text = new StringBuilder();
        Write(text, figure.Marks);
        return text.ToString();
    }

    public static int Count(IEnumerable<Mark> marks) => marks.Sum(m => m is Cluster c ? Count(c.Marks) : 1);

    private static void Write(StringBuilder text, IEnumerable<Mark> marks)
    {
        // Two decimals of a thousandfold drawing: fine enough to see every change.
        var fine = Affine.Scale(1000);
        foreach (var mark in marks)
        {
            switch (mark)
            {
                case Form form:
                    text.Append(form.Color.Hex).Append(form.Shape.Transform(fine).ToSvg());
                    form.Inlays.ToList().ForEach(i => text.Append(i.Shape.Transform(fine).ToSvg()));
                    break;
                case Stroke stroke:
                    text.Append(stroke.Of.Hex).Append(stroke.Ribbon.Transform(fine).ToSvg());
                    break;
                case Cluster cluster:
                    Write(text, cluster.Marks);
                    break;
            }
        }
    }
}
