using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Sentences;

namespace CharaStudio.Engine.Control.Prompts;

/// <summary>
/// Words to a sequence of control vectors: movements of the library in the prompt's order, blended where they meet, at the prompt's pace, with
/// its mood in the face and its place and hour in the scene part. May be called from any thread.
/// </summary>
/// <param name="catalogue">Where the sentence encoder's files are; nothing is read of them before "clip" is asked for.</param>
public sealed class TextControl(ModelCatalogue catalogue) : IDisposable
{
    public const string Clip = "clip";
    public const string CustomNlp = "custom-nlp";

    /// <summary>Most characters of a prompt.</summary>
    public const int LongestPrompt = 2000;

    /// <summary>Name of the table of words that answers for custom-nlp.</summary>
    public const string Words = "charastudio-action-words";

    private const int MostParts = 12;
    private const double FurthestWay = 1.1;

    private readonly Lazy<MotionMatcher> _matcher = new(() => new MotionMatcher(catalogue));

    /// <summary>Why a model cannot answer; null when it can.</summary>
    public static string? Reason(ModelCatalogue catalogue, string model) => model == Clip ? SentenceEncoder.Reason(catalogue) : null;

    /// <exception cref="ControlException">Prompt, steps, model or pace is out of range; the message says what is allowed.</exception>
    /// <exception cref="ModelMissingException">"clip" was asked for and its network is not installed.</exception>
    public TextControlResult Make(TextControlRequest request)
    {
        Check(request);
        var reading = PromptReader.Read(request.Prompt);
        var warnings = new List<string>();
        if (reading.Parts.Count > MostParts)
        {
            warnings.Add($"Of {reading.Parts.Count} things to do the first {MostParts} are done.");
        }

        PromptPart[] parts = reading.Parts.Count == 0 ? [new PromptPart(request.Prompt, [])] : [.. reading.Parts.Take(MostParts)];
        MotionChoice[] choices = [.. parts.Select(part => Choose(part, request, warnings))];
        var timeline = new MotionTimeline(choices, request.Steps, request.FramesPerSecond, reading.Tempo);
        float[][] sequence = [.. Enumerable.Range(0, request.Steps).Select(i => ControlSpace.Encode(Frame(timeline, choices, reading, i)))];
        return new TextControlResult(sequence, request.Model == Clip ? SentenceEncoder.Model : Words, Used(timeline, choices), warnings);
    }

    public void Dispose()
    {
        if (_matcher.IsValueCreated)
        {
            _matcher.Value.Dispose();
        }
    }

    private static void Check(TextControlRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Prompt) || request.Prompt.Length > LongestPrompt)
        {
            throw new ControlException("prompt", $"A prompt has 1 to {LongestPrompt} characters that are not all spaces.");
        }

        if (request.Steps is < 1 or > ControlSpace.MostFrames)
        {
            throw new ControlException("steps", $"{request.Steps} steps are not possible: 1 to {ControlSpace.MostFrames}.");
        }

        if (request.Model is not (Clip or CustomNlp))
        {
            throw new ControlException("model", $"There is no text model '{request.Model}'; there are {Clip} and {CustomNlp}.");
        }

        if (!(request.FramesPerSecond is >= 1 and <= 60))
        {
            throw new ControlException("fps", "Frames are shown at 1 to 60 a second.");
        }
    }

    private MotionChoice Choose(PromptPart part, TextControlRequest request, List<string> warnings)
    {
        var choice = request.Model == Clip ? _matcher.Value.Choose(part) : part.Named.Count > 0 ? new MotionChoice(MotionLibrary.Get(part.Named[0]), part) : null;
        if (choice is null)
        {
            warnings.Add($"No movement is known for '{part.Text}': it is done standing. The movements are {string.Join(", ", MotionLibrary.Names)}.");
            return new MotionChoice(MotionLibrary.Get("idle"), part);
        }

        return part.Named.Count > 1 ? Joined(choice, part) : choice;
    }

    // Of two things done at once the legs do what takes legs.
    private static MotionChoice Joined(MotionChoice choice, PromptPart part)
    {
        MotionClip[] clips = [.. part.Named.Take(2).Select(MotionLibrary.Get)];
        var legs = clips[0].Pace > 0 || clips[1].Pace == 0 ? 0 : 1;
        return choice with { Clip = clips[legs], Arms = clips[1 - legs], Blend = null };
    }

    private static ControlFrame Frame(MotionTimeline timeline, MotionChoice[] choices, PromptReading reading, int index)
    {
        var (channels, seconds) = timeline.At(index);
        var now = timeline.Index(seconds);
        Droop(channels, reading.Droop);
        if (choices[now].Part.Way == "left")
        {
            channels[(int)MotionChannel.View] *= -1;
            channels[(int)MotionChannel.Swing] *= -1;
            channels[(int)MotionChannel.ArmSwing] *= -1;
        }

        var frame = MotionBody.Frame(channels);
        return frame with
        {
            Travel = Gone(frame.Travel, timeline, choices, now, seconds),
            Face = Felt(frame.Face, reading.Face),
            Mood = reading.Mood,
        };
    }

    private static void Droop(double[] channels, double degrees)
    {
        channels[(int)MotionChannel.Lean] += degrees * 0.6;
        channels[(int)MotionChannel.HeadNod] += degrees;
        channels[(int)MotionChannel.Shrug] -= degrees * 0.002;
    }

    // A body that goes somewhere crosses the picture's middle half-way.
    private static BodyTravel Gone(BodyTravel travel, MotionTimeline timeline, MotionChoice[] choices, int now, double seconds)
    {
        var (start, end) = timeline.Time(now);
        if (choices[now].Part.Way is not { } way || choices[now].Clip.Pace == 0 || end <= start)
        {
            return travel;
        }

        var far = Math.Min(choices[now].Clip.Pace * (end - start), 2 * FurthestWay) * (((seconds - start) / (end - start)) - 0.5);
        return way switch
        {
            "right" => travel with { X = travel.X + far },
            "left" => travel with { X = travel.X - far },
            _ => travel with { Scale = Math.Clamp(Math.Pow(1.8, way == "near" ? far : -far), 0.3, 3) },
        };
    }

    private static FaceFrame Felt(FaceFrame moved, FaceFrame felt) => moved with
    {
        Smile = Math.Clamp(felt.Smile == 0 ? moved.Smile : (moved.Smile * 0.3) + felt.Smile, -1, 1),
        Brow = Math.Clamp(moved.Brow + felt.Brow, -1, 1),
        Mouth = Math.Clamp(moved.Mouth + (felt.Mouth * 0.6), 0, 1),
        Blink = Math.Clamp(moved.Blink + felt.Blink, 0, 1),
    };

    private static List<UsedMotion> Used(MotionTimeline timeline, MotionChoice[] choices)
    {
        var used = new List<UsedMotion>();
        for (var i = 0; i < choices.Length; i++)
        {
            var (first, last) = timeline.Frames(i);
            var choice = choices[i];
            used.Add(new UsedMotion(choice.Clip.Name, first, last, 1 - (choice.Blend?.Share ?? 0), choice.Similarity));
            if (choice.Blend is { } blend)
            {
                used.Add(new UsedMotion(blend.Clip.Name, first, last, blend.Share, blend.Similarity));
            }

            if (choice.Arms is { } arms)
            {
                used.Add(new UsedMotion(arms.Name, first, last, 0.5, null));
            }
        }

        return used;
    }
}
