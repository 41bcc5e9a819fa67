using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>
/// Where an animal's feet go. Who walks, sneaks or runs has a gait of its own at the control's pace: a walk's four beats (hind foot, fore foot of the same side, then the other
/// side's), a run's two on the diagonal. Whatever else the control does with its legs the animal does with a leg of each pair.
/// </summary>
/// <param name="clear">Pixels from the ground to the hips.</param>
/// <param name="unit">Pixels of a human body whose legs are as long.</param>
internal sealed class Paws(FourLegs legs, double clear, double unit)
{
    // How far legs of a pair that stand apart come together as they walk.
    private const double Together = 0.75;

    // How much a leg without a partner swings, and how high a foot is lifted, in shares of the height below the trunk.
    private const double Alone = 0.5;
    private const double MostLift = 0.34;
    private const double WalkLift = 0.13;
    private const double RunLift = 0.24;
    private const double SneakLift = 0.17;

    // Rounds by which a fore foot comes down after the hind foot of its side.
    private const double WalkLag = 0.25;
    private const double RunLag = 0.5;

    // Degrees by which toes hang: of a foot in the air, as it walks and as it runs.
    private const double Hanging = 30;
    private const double WalkPeel = 40;
    private const double RunPeel = 62;

    // Share of the height below the trunk by which it sinks at most so that legs reach far.
    private const double MostSink = 0.08;

    // Of a leg's length: how far it reaches.
    private const double Reach = 1.025;
    private readonly double _longest = 2 * legs.Legs.Min(leg => Half(leg, MostSink * clear)) / unit;

    /// <summary>Rounds by which the fore feet come after the hind ones.</summary>
    public static double Lag(Gait gait) => WalkLag + (gait.Run * (RunLag - WalkLag));

    /// <summary>Pixels by which the trunk sinks so that the legs reach the ends of their steps.</summary>
    public double Sink(Gait gait, double scale)
    {
        var half = gait.Pace(scale, _longest).Step * unit / 2;
        return legs.Legs.Average(leg => Math.Max(0, leg.Foot.Y - leg.Hip.Y - Math.Sqrt(Math.Max(0, Math.Pow(Reach * leg.Length, 2) - (half * half)))));
    }

    /// <summary>Where a leg's toe is to be, the ground at rest and degrees clockwise by which the foot is turned.</summary>
    /// <param name="mirror">1 the control looks where the animal does.</param>
    public (Vec Toe, double Turn) Of(Acting acting, Gait gait, AnimalLeg leg, double mirror, double scale)
    {
        var (free, freeTurn) = Free(acting, leg, mirror, 1 - gait.Share);
        if (gait.Share == 0)
        {
            return (free, freeTurn);
        }

        var (gone, goneTurn) = Going(acting, gait, leg, scale);
        return (Vec.Lerp(free, gone, gait.Share), freeTurn + (gait.Share * (goneTurn - freeTurn)));
    }

    private static double Half(AnimalLeg leg, double sink)
    {
        var high = leg.Foot.Y - leg.Hip.Y - sink;
        return Math.Sqrt(Math.Max(0.04 * leg.Length * leg.Length, Math.Pow(Reach * leg.Length, 2) - (high * high)));
    }

    // Two legs that could not be told apart swing as one, by less, and stay near the ground.
    private double Own(AnimalLeg leg) => legs.Legs.Count(one => one.Fore == leg.Fore) == 1 ? Alone : 1;

    private double Gathered(AnimalLeg leg) => (legs.Legs.Where(one => one.Fore == leg.Fore).Average(one => one.Toe.X) - leg.Toe.X) * Together;

    private (Vec Toe, double Turn) Going(Acting acting, Gait gait, AnimalLeg leg, double scale)
    {
        var (stands, step) = gait.Pace(scale, _longest);
        var fall = Footfall.At(gait.Phase - (leg.Near ? 0 : 0.5) - (leg.Fore ? Lag(gait) : 0), stands);
        var lift = (WalkLift + (gait.Run * (RunLift - WalkLift)) + (gait.Sneak * (SneakLift - WalkLift))) * gait.Size * clear * Own(leg);
        var along = legs.Facing * step * unit * fall.Along * Own(leg);
        // Who stands stays on the ground while the body begins to rise.
        var down = Math.Max(0, acting.Lift) * unit * fall.Grounded;
        var peel = (WalkPeel + (gait.Run * (RunPeel - WalkPeel))) * fall.Peel * Own(leg);
        return (leg.Toe + new Vec(Gathered(leg) + along, down - (lift * fall.Up)), legs.Facing * peel);
    }

    private (Vec Toe, double Turn) Free(Acting acting, AnimalLeg leg, double mirror, double share)
    {
        var step = leg.Fore != leg.Near ? acting.RightFoot : acting.LeftFoot;
        var (steps, lies, air) = (Steps(acting) * share, Math.Abs(acting.Lies), Ease.Smooth(acting.Lift / 0.1));
        var ahead = (Gathered(leg) * steps) + (step.X * mirror * unit * (1 - lies) * Own(leg));
        var up = (Ease.Within(step.Y * steps * unit, MostLift * clear) * Own(leg) * Own(leg)) + (0.7 * air * acting.Crouch * clear);
        // Who lies or sits puts the feet forward; who raises an arm gives a paw.
        var forward = ((leg.Fore ? 0.8 : 0.5) * lies) + (leg.Fore ? 0 : 0.3 * Sits(acting));
        var paw = leg.Fore && leg.Near ? Math.Min(1, 1.8 * acting.Raise) : 0;
        var turn = Hanging * Math.Max(Math.Max(air, paw), Ease.Smooth(up / (0.2 * clear)));
        return (leg.Toe + new Vec(ahead + (legs.Facing * clear * (forward + (0.38 * paw))), -up - (0.5 * paw * clear)), legs.Facing * turn);
    }

    /// <summary>0 both legs stand to 1 they step.</summary>
    public static double Steps(Acting acting) => Ease.Smooth((Math.Sqrt((acting.Stride * acting.Stride / 0.04) + (acting.Step * acting.Step / 0.0144)) - 0.25) / 0.6);

    /// <summary>How far the back leans forward, whichever way it looks.</summary>
    public static double Ahead(Acting acting) => Math.Sqrt((acting.Lean * acting.Lean) + (Math.Max(0, acting.Bow) * Math.Max(0, acting.Bow)));

    public static double Sits(Acting acting) => Ease.Smooth((acting.Crouch - 0.38) / 0.1) * Ease.Smooth((0.5 - Ahead(acting)) / 0.2) * (1 - Math.Abs(acting.Lies)) * (1 - Ease.Smooth(acting.Lift / 0.1));
}
