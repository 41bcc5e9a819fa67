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

    // Below, the picture is looked at mirrored as well.
    private const double Doubtful = 0.8;

    private readonly TfLiteNetwork _network = new(catalogue.TfLite(ModelCards.PoseDetector));

    /// <returns>The squares around people, the surest first.</returns>
    public IReadOnlyList<(Square Region, double Score)> Find(Sight picture)
    {
        var whole = Square.Around(picture.Width, picture.Height);
        using var scope = torch.NewDisposeScope();
        var input = picture.Input(whole, Side, -1);
        var found = Find(input, whole, mirrored: false);
        if (found.Count > 0 && found[0].Score >= Doubtful)
        {
            return found;
        }

        // Half figures before a busy ground are missed, or seen askew, on one side and not on the other.
        var other = Find(input.flip(2), whole, mirrored: true);
        return other.Count > 0 && (found.Count == 0 || other[0].Score > found[0].Score) ? other : found;
    }

    public void Dispose() => _network.Dispose();

    private IReadOnlyList<(Square Region, double Score)> Find(torch.Tensor input, Square whole, bool mirrored)
    {
        var outputs = _network.Run(input).Select(output => output.contiguous().data<float>().ToArray()).ToList();
        var (numbers, scores) = outputs[0].Length > outputs[1].Length ? (outputs[0], outputs[1]) : (outputs[1], outputs[0]);
        var people = Suppression.Merge(Detection.Decode(numbers, scores, Anchors.Person, Side, Threshold), Same);
        Vec Place(Vec share) => whole.ToPicture(mirrored ? share with { X = 1 - share.X } : share);
        return [.. people.Select(one => (PersonSquare.Around(Place(one.Points[0]), Place(one.Points[1])), one.Score))];
    }
}

/// <summary>The square around a body that both of BlazePose's networks speak of.</summary>
internal static class PersonSquare
{
    private const double Margin = 1.25;

    /// <param name="hips">The middle of the hips.</param>
    /// <param name="scalePoint">A point of the circle around the body, straight above the hips when it stands upright.</param>
    public static Square Around(Vec hips, Vec scalePoint) => Square.Upright(hips, scalePoint, Margin);
}
