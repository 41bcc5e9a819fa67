using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Perception.Networks;
using CharaStudio.Engine.Perception.Regions;

namespace CharaStudio.Engine.Perception.Body;

/// <summary>BlazePose's detector: people by the middle of their hips and a circle around their whole body (Bazarevsky et al., 2020).</summary>
internal sealed class PersonDetector(ModelCatalogue catalogue) : IDisposable
{
    private const int Side = 224;
    private const double Threshold = 0.5;
    private const double Same = 0.3;

    private readonly TfLiteNetwork _network = new(catalogue.TfLite(ModelCards.PoseDetector));

    /// <returns>The squares around people, the surest first.</returns>
    public IReadOnlyList<(Square Region, double Score)> Find(Sight picture)
    {
        var whole = Square.Around(picture.Width, picture.Height);
        using var scope = torch.NewDisposeScope();
        var outputs = _network.Run(picture.Input(whole, Side, -1)).Select(output => output.contiguous().data<float>().ToArray()).ToList();
        var (numbers, scores) = outputs[0].Length > outputs[1].Length ? (outputs[0], outputs[1]) : (outputs[1], outputs[0]);
        var people = Suppression.Merge(Detection.Decode(numbers, scores, Anchors.Person, Side, Threshold), Same);
        return [.. people.Select(one => (PersonSquare.Around(whole.ToPicture(one.Points[0]), whole.ToPicture(one.Points[1])), one.Score))];
    }

    public void Dispose() => _network.Dispose();
}

/// <summary>The square around a body that both of BlazePose's networks speak of.</summary>
internal static class PersonSquare
{
    private const double Margin = 1.25;

    /// <param name="hips">The middle of the hips.</param>
    /// <param name="scalePoint">A point of the circle around the body, straight above the hips when it stands upright.</param>
    public static Square Around(Vec hips, Vec scalePoint) => Square.Upright(hips, scalePoint, Margin);
}
