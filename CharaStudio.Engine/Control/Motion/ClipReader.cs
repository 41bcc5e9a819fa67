using System.Globalization;

namespace CharaStudio.Engine.Control.Motion;

/// <summary>A clip as its text says it.</summary>
internal sealed record ClipDraft(string Name, string Description, MotionEnd End, double Seconds)
{
    public double Keep { get; init; } = 1;

    public double Drag { get; init; }

    public double Pace { get; init; }

    public double[] Rest { get; init; } = [.. MotionBody.Rest];

    public SortedDictionary<MotionChannel, List<(double Time, double Value)>> Keys { get; } = [];
}

/// <summary>
/// Clips as text. A clip starts with "clip NAME loop|once|hold SECONDS [keep T] [drag T] [pace P] [mirror] : what the figure does"; then a line
/// a key: its time, 0 to 1, and for each channel that is keyed there its word and values: "0.25 lean 4 R 20 9 38 2 RL 24 3 10 2 8 -12". "swing" is of legs and arms. "base" in place of a time
/// gives what holds where a channel has no key. A channel has only the keys that name it, so that arms need not move when legs do. With "mirror" only
/// right limbs are keyed, over the whole time, and the rest of the body over its first half: the left ones do the same half the time later. "#" starts a remark.
/// </summary>
internal static class ClipReader
{
    private static readonly Dictionary<string, MotionChannel[]> s_words = new(StringComparer.Ordinal)
    {
        ["lean"] = [MotionChannel.Lean], ["hips"] = [MotionChannel.Hips], ["side"] = [MotionChannel.Side], ["twist"] = [MotionChannel.Twist],
        ["tilt"] = [MotionChannel.HipTilt], ["yaw"] = [MotionChannel.HipYaw], ["ht"] = [MotionChannel.HeadTilt], ["hn"] = [MotionChannel.HeadNod],
        ["shrug"] = [MotionChannel.Shrug], ["tip"] = [MotionChannel.Tip], ["lift"] = [MotionChannel.Lift], ["view"] = [MotionChannel.View],
        ["swing"] = [MotionChannel.Swing], ["x"] = [MotionChannel.X], ["anchor"] = [MotionChannel.Anchor], ["seat"] = [MotionChannel.Seat],
        ["mouth"] = [MotionChannel.Mouth], ["smile"] = [MotionChannel.Smile], ["blink"] = [MotionChannel.Blink], ["brow"] = [MotionChannel.Brow],
        ["turn"] = [MotionChannel.HeadTurn], ["gx"] = [MotionChannel.GazeX], ["gy"] = [MotionChannel.GazeY], ["round"] = [MotionChannel.Round],
        ["wink"] = [MotionChannel.Wink],
        ["R"] = Four(MotionChannel.RightForward), ["L"] = Four(MotionChannel.LeftForward),
        ["RL"] = Four(MotionChannel.RightLegForward), ["LL"] = Four(MotionChannel.LeftLegForward),
        ["RF"] = [MotionChannel.RightFootOut, MotionChannel.RightFootDown], ["LF"] = [MotionChannel.LeftFootOut, MotionChannel.LeftFootDown],
    };

    /// <exception cref="FormatException">The text is no list of clips; the message names the line.</exception>
    public static IReadOnlyList<MotionClip> Read(string text)
    {
        var clips = new List<MotionClip>();
        ClipDraft? draft = null;
        var mirror = false;
        foreach (var (line, number) in text.Split('\n').Select((l, i) => (l.Split('#')[0].Trim(), i + 1)))
        {
            if (line.StartsWith("clip ", StringComparison.Ordinal))
            {
                Finish(clips, draft, mirror);
                (draft, mirror) = Head(line, number);
            }
            else if (line.Length > 0)
            {
                Key(draft ?? throw Wrong(number, "a key before the first clip"), line, number);
            }
        }

        Finish(clips, draft, mirror);
        return clips;
    }

    private static (ClipDraft, bool Mirror) Head(string line, int number)
    {
        var cut = line.IndexOf(':', StringComparison.Ordinal);
        if (cut < 0)
        {
            throw Wrong(number, "a clip has no description");
        }

        var words = line[..cut].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 4 || !Enum.TryParse<MotionEnd>(words[2], ignoreCase: true, out var end))
        {
            throw Wrong(number, "a clip is 'clip NAME loop|once|hold SECONDS ... : description'");
        }

        double Of(string word, double otherwise) => Array.IndexOf(words, word) is > 0 and var at ? Number(words[at + 1], number) : otherwise;
        var draft = new ClipDraft(words[1], line[(cut + 1)..].Trim(), end, Number(words[3], number))
        {
            Keep = Of("keep", 1), Drag = Of("drag", 0), Pace = Of("pace", 0),
        };
        return (draft, words.Contains("mirror"));
    }

    private static void Key(ClipDraft draft, string line, int number)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double? time = words[0] == "base" ? null : Number(words[0], number);
        for (var i = 1; i < words.Length;)
        {
            var channels = s_words.GetValueOrDefault(words[i]) ?? throw Wrong(number, $"'{words[i]}' is no channel");
            i++;
            foreach (var channel in channels)
            {
                var value = Number(i < words.Length ? words[i] : "", number);
                Add(draft, channel, time, value);
                if (channel is MotionChannel.Swing)
                {
                    Add(draft, MotionChannel.ArmSwing, time, value);
                }

                i++;
            }
        }
    }

    private static void Add(ClipDraft draft, MotionChannel channel, double? time, double value)
    {
        if (time is not { } at)
        {
            draft.Rest[(int)channel] = value;
            return;
        }

        if (!draft.Keys.TryGetValue(channel, out var keys))
        {
            draft.Keys[channel] = keys = [];
        }

        keys.Add((at, value));
    }

    private static void Finish(List<MotionClip> clips, ClipDraft? draft, bool mirror)
    {
        if (draft is null)
        {
            return;
        }

        if (mirror)
        {
            Mirror(draft);
        }

        foreach (var (channel, keys) in draft.Keys)
        {
            keys.Sort((a, b) => a.Time.CompareTo(b.Time));
            if (keys.Zip(keys.Skip(1)).Any(pair => pair.Second.Time - pair.First.Time < 1e-6) || (draft.End is MotionEnd.Loop && keys[^1].Time > 0.999))
            {
                throw new FormatException($"Clip {draft.Name}: {channel} has two keys at one time, or a key at the end of a loop.");
            }
        }

        clips.Add(new MotionClip(draft));
    }

    private static void Mirror(ClipDraft draft)
    {
        foreach (var (channel, keys) in draft.Keys.Select(c => (c.Key, Keys: c.Value.ToArray())).ToArray())
        {
            var (other, sign) = MotionChannels.Mirrored(channel);
            foreach (var (time, value) in keys)
            {
                Add(draft, other, (time + 0.5) % 1, sign * value);
            }
        }
    }

    private static MotionChannel[] Four(MotionChannel first) => [first, first + 1, first + 2, first + 3];

    private static double Number(string word, int line) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Wrong(line, $"'{word}' is no number");

    private static FormatException Wrong(int line, string what) => new($"Motion clips, line {line}: {what}.");
}
