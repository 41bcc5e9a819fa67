using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception.Regions;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Engine.Perception.Body;

/// <summary>
/// The joints of people in photographs and drawings: BlazePose (Bazarevsky et al., 2020) finds each person, reads their joints, and reads
/// them again in the square that the first reading shows. Calls from several threads wait for each other.
/// </summary>
public sealed class BodyPose : IDisposable
{
    private const double Present = 0.5;

    private readonly Lock _turn = new();
    private readonly PersonDetector _detector;
    private readonly BodyLandmarks _landmarks;

    /// <param name="model"><see cref="ModelCards.PoseLite"/>, <see cref="ModelCards.PoseFull"/> or <see cref="ModelCards.PoseHeavy"/>: ever more exact and slower.</param>
    /// <exception cref="WeightsException">A network is not installed, or damaged.</exception>
    /// <exception cref="Native.TensorsMissingException">There is no libtorch.</exception>
    public BodyPose(ModelCatalogue catalogue, string model = ModelCards.PoseFull)
    {
        if (model is not (ModelCards.PoseLite or ModelCards.PoseFull or ModelCards.PoseHeavy))
        {
            throw new ArgumentException($"Joints are read by {ModelCards.PoseLite}, {ModelCards.PoseFull} or {ModelCards.PoseHeavy}, not '{model}'.", nameof(model));
        }

        Model = model;
        _detector = new PersonDetector(catalogue);
        _landmarks = new BodyLandmarks(catalogue, model);
    }

    /// <summary>Which network reads the joints.</summary>
    public string Model { get; }

    /// <summary>Finds people and reads their joints.</summary>
    /// <param name="picture">What is transparent is seen as white.</param>
    /// <param name="most">How many people at most, the surest first; each takes two more runs of the network.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 or more than 16 people.</exception>
    public PoseReading Read(Pixels picture, int most = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, 16);
        lock (_turn)
        {
            var sight = new Sight(picture);
            var found = _detector.Find(sight);
            var people = found.Take(most).Select(one => Person(sight, one.Region)).OfType<PersonPose>().ToList();
            var reason = people.Count > 0 ? null
                : found.Count == 0 ? "No person was found in the picture."
                : "Something like a person was found, but no joints were.";
            return new PoseReading(people, Model, reason);
        }
    }

    public void Dispose()
    {
        _detector.Dispose();
        _landmarks.Dispose();
    }

    // The detector's square is coarse; that of the joints themselves is what the network was trained to see.
    private PersonPose? Person(Sight picture, Square region)
    {
        var (first, next) = _landmarks.Read(picture, region);
        if (!(next.Side >= 1))
        {
            return first.Confidence < Present ? null : first;
        }

        var (second, _) = _landmarks.Read(picture, next);
        var better = second.Confidence >= first.Confidence || second.Confidence >= Present ? second : first;
        return better.Confidence < Present ? null : better;
    }
}
