namespace CharaStudio.Engine.Control.Motion;

/// <summary>How a movement goes on when it is over.</summary>
public enum MotionEnd
{
    /// <summary>It begins again without a break: walking.</summary>
    Loop,

    /// <summary>It leads back to standing, and may be done again: a bow.</summary>
    Once,

    /// <summary>It leads into an attitude that is kept: sitting down. Its last part, from <see cref="MotionClip.Keep"/> on, is a loop.</summary>
    Hold,
}

/// <summary>A movement of the library.</summary>
public sealed class MotionClip
{
    private readonly double[] _rest;
    private readonly Dictionary<MotionChannel, MotionCurve> _curves;
    private readonly Dictionary<MotionChannel, MotionCurve> _kept;

    internal MotionClip(ClipDraft draft)
    {
        (Name, Description, End, Seconds, Keep, Drag, Pace) = (draft.Name, draft.Description, draft.End, draft.Seconds, draft.Keep, draft.Drag, draft.Pace);
        _rest = draft.Rest;
        _curves = draft.Keys.ToDictionary(c => c.Key, c => new MotionCurve(c.Value, End is MotionEnd.Loop));
        _kept = End is MotionEnd.Hold ? draft.Keys.ToDictionary(c => c.Key, c => Kept(c.Value, Keep)) : [];
    }

    public string Name { get; }

    /// <summary>What the figure does, as an English sentence without its subject.</summary>
    public string Description { get; }

    public MotionEnd End { get; }

    /// <summary>How long it takes once, at its natural pace.</summary>
    public double Seconds { get; }

    /// <summary>Where in its time, 0 to 1, the attitude is reached that <see cref="MotionEnd.Hold"/> keeps; 1 for other clips.</summary>
    public double Keep { get; }

    /// <summary>Body heights a second over the ground when the figure is not kept in place; 0 where it stands.</summary>
    public double Pace { get; }

    /// <summary>Shares of the clip's time by which forearms and head come behind.</summary>
    internal double Drag { get; }

    /// <summary>Seconds of the part that a hold repeats.</summary>
    internal double KeptSeconds => Seconds * (1 - Keep);

    /// <summary>What a channel has where no key moves it.</summary>
    internal double Held(MotionChannel channel) => _rest[(int)channel];

    /// <summary>All channels at a moment.</summary>
    /// <param name="seconds">From the clip's start; a loop begins again, a hold goes on breathing, another clip stays at its end.</param>
    internal double[] At(double seconds)
    {
        var values = (double[])_rest.Clone();
        var time = seconds / Seconds;
        foreach (var (channel, curve) in _curves)
        {
            var t = MotionChannels.Dragged.Contains(channel) ? time - Drag : time;
            values[(int)channel] = End is MotionEnd.Hold && t > Keep ? _kept[channel].At((t - Keep) / (1 - Keep)) : curve.At(t);
        }

        return values;
    }

    // The last part as a loop of its own, its time stretched to 0..1. Its end is its beginning.
    private static MotionCurve Kept(IReadOnlyList<(double Time, double Value)> keys, double keep)
    {
        var start = new MotionCurve(keys, loop: false).At(keep);
        return new MotionCurve([(0, start), .. keys.Where(k => k.Time > keep + 1e-9 && k.Time < 1 - 1e-9).Select(k => ((k.Time - keep) / (1 - keep), k.Value))], loop: true);
    }
}
