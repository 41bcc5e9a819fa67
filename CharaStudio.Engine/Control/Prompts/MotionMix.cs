using CharaStudio.Engine.Control.Motion;

namespace CharaStudio.Engine.Control.Prompts;

/// <summary>Channels put together and made larger or smaller.</summary>
internal static class MotionMix
{
    /// <summary>Arms, head and face: what one can do with while one walks.</summary>
    public static readonly MotionChannel[] Upper =
    [
        .. Enum.GetValues<MotionChannel>().Where(c => c is >= MotionChannel.RightForward and <= MotionChannel.LeftLowerOut or >= MotionChannel.Mouth),
        MotionChannel.HeadTilt, MotionChannel.HeadNod, MotionChannel.Shrug, MotionChannel.ArmSwing,
    ];

    private static readonly MotionChannel[] s_kept =
        [MotionChannel.View, MotionChannel.Swing, MotionChannel.ArmSwing, MotionChannel.Anchor, MotionChannel.Seat, MotionChannel.Tip, MotionChannel.RightFootOut, MotionChannel.LeftFootOut];

    private const double Furthest = 176;

    /// <summary>A movement larger or smaller about what its clip holds throughout; where limbs would go beyond overhead they stop there.</summary>
    public static double[] Sized(double[] channels, MotionClip clip, double size)
    {
        if (size == 1)
        {
            return channels;
        }

        var by = Math.Clamp(size, 0.5, 1.4);
        foreach (var channel in Enum.GetValues<MotionChannel>().Where(c => c < MotionChannel.Mouth && !s_kept.Contains(c)))
        {
            var (value, held) = (channels[(int)channel], clip.Held(channel));
            var sized = held + ((value - held) * by);
            channels[(int)channel] = Math.Abs(sized) > Furthest ? Math.Sign(sized) * Math.Max(Math.Abs(value), Furthest) : sized;
        }

        return channels;
    }

    /// <summary>Between two moments of different movements.</summary>
    public static double[] Between(double[] a, double[] b, double share)
    {
        var s = Ease.Smooth(share);
        return [.. a.Zip(b, (x, y) => x + ((y - x) * s))];
    }
}
