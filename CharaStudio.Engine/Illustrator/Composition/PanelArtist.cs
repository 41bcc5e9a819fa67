using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Finish;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>The cinematographer: a scene plan to one finished picture. Same plan and size, same bytes.</summary>
public static class PanelArtist
{
    /// <param name="idPrefix">Put before every id of the SVG, so that several drawings can live in one document; letters, digits, - and _.</param>
    /// <exception cref="ArgumentException">The plan names something that cannot be drawn; the message lists what can.</exception>
    public static PanelDrawing Draw(ScenePlan plan, int width, int height, string idPrefix = "") => Draw(plan, width, height, Artists.House, idPrefix);

    internal static PanelDrawing Draw(ScenePlan plan, int width, int height, Artists artists, string idPrefix = "")
    {
        Imaging.PictureLimits.Check(width, height);
        if (!idPrefix.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw new ArgumentException("A prefix of ids has only letters, digits, - and _.", nameof(idPrefix));
        }

        var scene = new Scene(plan, width, height, artists);
        var marks = scene.Marks();
        var alt = AltText.Of(plan);
        var canvas = new Canvas(width, height, scene.Lighting) { Title = alt, IdPrefix = idPrefix, Seed = plan.Seed };
        var figures = scene.Figures();
        return new PanelDrawing(
            StyleFinish.Draw(plan.Style, marks, canvas), width, height, figures, alt, FreeSpace.Around([.. figures.Select(f => f.Head)], width, height));
    }
}
