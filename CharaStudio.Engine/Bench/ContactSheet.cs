using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Bench;

/// <summary>Many plans drawn into one grid, for the eye.</summary>
/// <param name="Cell">Pixels a side.</param>
internal sealed record ContactSheet(string Name, int Columns, int Cell, IReadOnlyList<ScenePlan> Plans)
{
    private const int Gap = 6;

    public Pixels Draw()
    {
        int rows = (Plans.Count + Columns - 1) / Columns, width = (Columns * (Cell + Gap)) + Gap, height = (rows * (Cell + Gap)) + Gap;
        var rgba = new byte[width * height * 4];
        Array.Fill<byte>(rgba, 255);
        for (var i = 0; i < Plans.Count; i++)
        {
            var picture = SvgRaster.Render(PanelArtist.Draw(Plans[i], Cell, Cell).Svg, Cell, Cell);
            var (row, column) = Math.DivRem(i, Columns);
            for (var y = 0; y < Cell; y++)
            {
                var to = ((((row * (Cell + Gap)) + Gap + y) * width) + (column * (Cell + Gap)) + Gap) * 4;
                Array.Copy(picture.Rgba, y * Cell * 4, rgba, to, Cell * 4);
            }
        }

        return new Pixels(width, height, rgba);
    }
}
