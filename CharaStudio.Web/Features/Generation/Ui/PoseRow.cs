using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Poses;
using CharaStudio.Engine.Illustrator;

namespace CharaStudio.Web.Features.Generation.Ui;

/// <summary>A pose of a row, as it is being made.</summary>
/// <param name="Name">Of the catalogue's pose; empty when it was made by hand.</param>
/// <param name="Seconds">Until the next one.</param>
public sealed record PoseStep(float[] Z, string Name, double Seconds);

/// <summary>The poses that a movement passes, as a person puts them together: one of them is chosen and can be changed.</summary>
public sealed class PoseRow
{
    public const int MostPoses = 12;

    /// <summary>What the reference itself shows: every number at rest.</summary>
    public const string AtRest = "at_rest";

    private readonly List<PoseStep> _steps = [Step(AtRest), Step("wave")];

    /// <summary>In pixels of the doll's picture.</summary>
    public static PoseStage Stage { get; } = new(360, 360);

    /// <summary>For one figure alone first, then those of pairs.</summary>
    public static IReadOnlyList<(string Name, string Description)> Catalogue { get; } =
        [(AtRest, "as the picture stands"), .. PoseBook.All.OrderBy(pose => pose.Name.EndsWith("_a", StringComparison.Ordinal) || pose.Name.EndsWith("_b", StringComparison.Ordinal))];

    public IReadOnlyList<PoseStep> Steps => _steps;

    /// <summary>Which one is being changed.</summary>
    public int Chosen { get; private set; } = 1;

    public PoseStep Shown => _steps[Chosen];

    /// <summary>From the last pose back to the first, for films that repeat.</summary>
    public bool Returns { get; set; } = true;

    /// <summary>Of the whole movement.</summary>
    public double Seconds => PoseKeys.Seconds(Keys, Returns);

    private IReadOnlyList<PoseKey> Keys => [.. _steps.Select(step => new PoseKey(step.Z, step.Seconds))];

    /// <exception cref="ControlException">It takes too many frames.</exception>
    public IReadOnlyList<float[]> Sequence(int fps) => PoseKeys.Between(Keys, fps, Returns);

    public void Choose(int step) => Chosen = Math.Clamp(step, 0, _steps.Count - 1);

    /// <summary>The chosen one becomes a pose of the catalogue.</summary>
    public void Take(string name) => _steps[Chosen] = Step(name) with { Seconds = Shown.Seconds };

    public void Pull(Joint joint, double x, double y) => _steps[Chosen] = Shown with { Z = Stage.Pull(Shown.Z, joint, x, y), Name = "" };

    /// <summary>A copy behind the chosen one, which is then chosen.</summary>
    public void Add()
    {
        if (_steps.Count < MostPoses)
        {
            _steps.Insert(Chosen + 1, Shown);
            Chosen++;
        }
    }

    public void Remove()
    {
        if (_steps.Count > 1)
        {
            _steps.RemoveAt(Chosen);
            Choose(Chosen);
        }
    }

    /// <summary>Changes places with the one before (-1) or behind (1).</summary>
    public void Shift(int by)
    {
        var to = Chosen + by;
        if (to >= 0 && to < _steps.Count)
        {
            (_steps[Chosen], _steps[to]) = (_steps[to], _steps[Chosen]);
            Chosen = to;
        }
    }

    public void Pace(int step, double seconds) =>
        _steps[step] = _steps[step] with { Seconds = double.IsFinite(seconds) ? Math.Clamp(seconds, PoseKeys.ShortestSeconds, PoseKeys.LongestSeconds) : _steps[step].Seconds };

    private static PoseStep Step(string name) => new(name == AtRest ? new float[ControlSpace.Dimension] : PoseBook.Get(name), name, 0.8);
}
