using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Finish;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>The cinematographer: a scene plan to one finished picture. Same plan and size, same bytes.</summary>
public static class PanelArtist
{
    internal static PanelDrawing Draw(ScenePlan plan, int width, int height, Artists artists, string idPrefix = "")
    {
        Imaging.PictureLimits.Check(width, height);
        var scene = new Scene(plan, width, height, artists);
        var marks = scene.Marks();
        var alt = AltText.Of(plan);
        var canvas = new Canvas(width, height, scene.Lighting) { Title = alt, IdPrefix = idPrefix, Seed = plan.Seed };
        var figures = scene.Figures();
        return new PanelDrawing(
            StyleFinish.Draw(plan.Style, marks, canvas), width, height, figures, alt, FreeSpace.Around([.. figures.Select(f => f.Head)], width, height));
    }
}
