using CharaStudio.Engine.Control.Motion;

namespace CharaStudio.Engine.Control.Prompts;

/// <summary>
/// Movements one after another over a number of frames. Each is shown whole at least once, faster where there are few frames; where there are many,
/// loops and holds go on, and a single movement that leads back to where it began is done again after a breath.
/// </summary>
internal sealed class MotionTimeline
{
    private const double Breath = 0.7;
    private const double Crossing = 0.4;
    private const double CrossingFromHold = 0.8;

    private readonly IReadOnlyList<MotionChoice> _choices;
    private readonly double[] _starts;
    private readonly double[] _paces;
    private readonly double _seconds;
    private readonly int _steps;
    private readonly bool _seamless;

    /// <param name="tempo">Of the prompt's mood, for all movements.</param>
    public MotionTimeline(IReadOnlyList<MotionChoice> choices, int steps, double framesPerSecond, double tempo)
    {
        (_choices, _steps) = (choices, steps);
        _seamless = choices.Count == 1 && choices[0].Clip.End is MotionEnd.Loop;
        double[] once = [.. choices.Select(c => c.Once(tempo))];
        _seconds = Math.Max(steps / framesPerSecond, once.Sum());
        _paces = [.. choices.Select(c => c.Pace(tempo))];
        _starts = Starts(once);
        if (_seamless)
        {
            // Whole rounds, so that a film of it can be repeated for ever.
            var round = choices[0].Clip.Seconds;
            _paces[0] = Math.Max(1, Math.Round(_seconds * _paces[0] / round)) * round / _seconds;
        }
    }

    /// <summary>First and last frame of a movement, with what it shares with its neighbours.</summary>
    public (int First, int Last) Frames(int choice)
    {
        int At(double seconds) => (int)Math.Clamp(Math.Round(seconds / _seconds * (_steps - 1)), 0, _steps - 1);
        var end = choice + 1 < _choices.Count ? _starts[choice + 1] + (Width(choice) / 2) : _seconds;
        return (At(choice == 0 ? 0 : _starts[choice] - (Width(choice - 1) / 2)), At(end));
    }

    /// <summary>All channels of a frame, and seconds since the sequence began.</summary>
    public (double[] Channels, double Seconds) At(int frame)
    {
        var time = _steps == 1 ? _starts[0] + (_seconds * 0.35) : _seconds * frame / (_seamless ? _steps : _steps - 1);
        var channels = Of(0, time);
        for (var i = 1; i < _choices.Count; i++)
        {
            var width = Width(i - 1);
            var share = (time - (_starts[i] - (width / 2))) / width;
            if (share > 0)
            {
                channels = share >= 1 ? Of(i, time) : MotionMix.Between(channels, Of(i, time), share);
            }
        }

        return (channels, time);
    }

    /// <summary>Which movement a moment belongs to.</summary>
    public int Index(double seconds) => Math.Max(0, Array.FindLastIndex(_starts, s => s <= seconds));

    /// <summary>A movement's part of the time.</summary>
    public (double Start, double End) Time(int choice) => (_starts[choice], choice + 1 < _starts.Length ? _starts[choice + 1] : _seconds);

    private double[] Of(int choice, double time)
    {
        var clip = _choices[choice].Clip;
        var own = (time - _starts[choice]) * _paces[choice];
        if (clip.End is MotionEnd.Once && _choices.Count == 1)
        {
            // Done again as often as there is time for it whole.
            var round = clip.Seconds + (Breath * _paces[choice]);
            own = own % round is var within && own - within + clip.Seconds <= (_seconds * _paces[choice]) + 1e-9 ? within : clip.Seconds;
        }

        return _choices[choice].At(clip.End is MotionEnd.Loop ? own : Math.Max(own, 0));
    }

    private double Width(int before) =>
        Math.Min(_choices[before].Clip.End is MotionEnd.Hold ? CrossingFromHold : Crossing, (Time(before).End - Time(before).Start) * 0.5);

    // What time is left over goes to what can go on; to the last one where none can.
    private double[] Starts(double[] once)
    {
        var left = _seconds - once.Sum();
        double[] goesOn = [.. _choices.Select(c => c.Clip.End is MotionEnd.Once ? 0.0 : 1)];
        if (goesOn.Sum() == 0)
        {
            goesOn[^1] = 1;
        }

        var starts = new double[once.Length];
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + once[i - 1] + (left * goesOn[i - 1] / goesOn.Sum());
        }

        return starts;
    }
}
