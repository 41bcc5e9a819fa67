using CharaStudio.Engine.Control.Motion;

namespace CharaStudio.Engine.Control.Prompts;

/// <summary>What is done for a part of a prompt.</summary>
/// <param name="Clip">The movement of the whole body.</param>
/// <param name="Blend">A second one mixed into it, with its share; both are loops.</param>
/// <param name="Arms">What arms and head do at the same time.</param>
internal sealed record MotionChoice(MotionClip Clip, PromptPart Part, double? Similarity = null)
{
    public (MotionClip Clip, double Share, double Similarity)? Blend { get; init; }

    public MotionClip? Arms { get; init; }

    /// <summary>Seconds at the pace asked for of one whole movement, up to where a hold is reached.</summary>
    public double Once(double tempo) => Clip.Seconds * (Clip.End is MotionEnd.Hold ? Clip.Keep : 1) / Pace(tempo);

    public double Pace(double tempo) => Math.Clamp(Part.Tempo * tempo, 0.35, 2.2);

    /// <summary>All channels, a time after the part began.</summary>
    /// <param name="seconds">Of the clip's own time.</param>
    public double[] At(double seconds)
    {
        var channels = Clip.At(seconds);
        if (Blend is { } blend)
        {
            // The same share of both loops, so that their beats meet.
            var other = blend.Clip.At(seconds / Clip.Seconds * blend.Clip.Seconds);
            for (var i = 0; i < channels.Length; i++)
            {
                channels[i] += (other[i] - channels[i]) * blend.Share;
            }
        }

        if (Arms is not null)
        {
            var arms = Arms.At(Arms.End is MotionEnd.Once ? seconds % (Arms.Seconds + 0.4) : seconds);
            foreach (var channel in MotionMix.Upper)
            {
                channels[(int)channel] = arms[(int)channel];
            }
        }

        return MotionMix.Sized(channels, Clip, Part.Size);
    }
}
