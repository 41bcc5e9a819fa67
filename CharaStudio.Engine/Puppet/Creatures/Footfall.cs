using CharaStudio.Engine.Control;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>Where one foot of a gait is at one moment.</summary>
/// <param name="Along">Of the step, forward: 0.5 where the foot comes down, -0.5 where it leaves the ground.</param>
/// <param name="Up">0 on the ground to 1 at its highest.</param>
/// <param name="Peel">0 flat to 1: the heel is up and the toes point down.</param>
/// <param name="Grounded">1 it stands to 0 it is well in the air.</param>
internal readonly record struct Footfall(double Along, double Up, double Peel, double Grounded)
{
    // Of the time that it stands: where the heel begins to rise. Of the time in the air: where the toes hang most, and where they are ready for the ground.
    private const double Rises = 0.62;
    private const double Hangs = 0.22;
    private const double Ready = 0.8;

    // Of the time in the air: so long it is still, or already, near the ground.
    private const double Lets = 0.18;

    // Of the peel that it has in the air it has so much as it leaves the ground.
    private const double Leaves = 0.6;

    /// <param name="round">Rounds since the foot came down; its whole part means nothing.</param>
    /// <param name="stands">Share of the round that it stands.</param>
    public static Footfall At(double round, double stands)
    {
        round -= Math.Floor(round);
        if (round < stands)
        {
            var stood = round / stands;
            return new Footfall(0.5 - stood, 0, Leaves * Ease.Smooth((stood - Rises) / (1 - Rises)), 1);
        }

        var (flown, air) = ((round - stands) / (1 - stands), (1 - stands) / stands);
        var peel = flown < Hangs ? Leaves + ((1 - Leaves) * Ease.Smooth(flown / Hangs)) : 1 - Ease.Smooth((flown - Hangs) / (Ready - Hangs));
        var up = Math.Sin(Math.PI * Math.Pow(flown, 0.85));
        return new Footfall(Swung(flown, air), up * up, peel, Math.Max(Ease.Smooth(1 - (flown / Lets)), Ease.Smooth(1 - ((1 - flown) / Lets))));
    }

    // Hermite's cubic from where it left to where it comes down: it leaves and arrives at the speed of the ground.
    private static double Swung(double t, double air)
    {
        var (t2, t3) = (t * t, t * t * t);
        return (-0.5 * ((2 * t3) - (3 * t2) + 1)) + (0.5 * ((3 * t2) - (2 * t3))) - (air * ((2 * t3) - (3 * t2) + t));
    }
}
