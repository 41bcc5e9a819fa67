using CharaStudio.Engine.Control;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>How a control's body goes at one moment: what an animal needs to know to go with legs of its own.</summary>
/// <param name="Share">0 its legs do something else to 1 it goes.</param>
/// <param name="Phase">Rounds since some moment: whole numbers are where the control's right foot comes down in front.</param>
/// <param name="Rate">Rounds a frame; 0 when there is but one frame.</param>
/// <param name="Run">0 walks to 1 runs.</param>
/// <param name="Sneak">0 walks to 1 sneaks.</param>
/// <param name="Size">Of its steps against natural ones, 0.5 to 1.4.</param>
/// <param name="Drift">Body heights to the picture's right by which the ground under its feet is crossed a frame.</param>
/// <param name="Even">Body heights to the picture's right from where its feet are in this frame to where they would be if the ground were crossed evenly.</param>
internal readonly record struct Gait(double Share, double Phase, double Rate, double Run, double Sneak, double Size, double Drift, double Even)
{
    // Walking, running, sneaking: share of a round that a foot stands, and body heights of a human that it goes meanwhile.
    private const double WalkStands = 0.64;
    private const double RunStands = 0.36;
    private const double SneakStands = 0.7;
    private const double WalkStep = 0.4;
    private const double RunStep = 0.42;
    private const double SneakStep = 0.33;

    // Shares of the natural pace: below, it is on the spot; above, steps are as long as the way asks for.
    private const double OnTheSpot = 0.12;
    private const double OnItsWay = 0.35;

    // Against the natural step; and the least share of a round that a foot stands.
    private const double LongestStep = 1.25;
    private const double LeastStands = 0.3;

    private double Walk => 1 - Run - Sneak;

    /// <summary>
    /// Share of a round that a foot stands on the ground, and body heights by which it goes back under the body meanwhile. On its way that is what the body
    /// goes forward in that time, so that the foot keeps its place on the ground: where legs are too short for that they stand for a shorter time. On the
    /// spot it is a natural step, as on a treadmill.
    /// </summary>
    /// <param name="scale">The body's size: steps grow with it, the way does not.</param>
    /// <param name="longest">Body heights of the longest step that legs reach.</param>
    public (double Stands, double Step) Pace(double scale, double longest)
    {
        var stands = (Walk * WalkStands) + (Run * RunStands) + (Sneak * SneakStands);
        var natural = Math.Min(longest, Size * ((Walk * WalkStep) + (Run * RunStep) + (Sneak * SneakStep)));
        if (Rate <= 0)
        {
            return (stands, natural);
        }

        var round = Math.Abs(Drift) / (Rate * scale);
        var goes = Ease.Smooth(((round * stands / natural) - OnTheSpot) / (OnItsWay - OnTheSpot));
        var reach = Math.Min(longest, LongestStep * natural);
        var shorter = Math.Max(LeastStands, Math.Min(stands, reach / Math.Max(1e-9, round)));
        stands += goes * (shorter - stands);
        return (stands, natural + (goes * (Math.Min(longest, round * stands) - natural)));
    }
}
