using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Sentences;

namespace CharaStudio.Engine.Control.Prompts;

/// <summary>The movement that is nearest in meaning to a part of a prompt, by the sentence encoder; a word that names a movement counts beside it.</summary>
internal sealed class MotionMatcher : IDisposable
{
    /// <summary>What a movement's own word is worth, in similarity. Sentence vectors tell topics apart better than verbs.</summary>
    private const double Word = 0.35;

    /// <summary>Below this nothing in the library is meant: the best of all movements has about 0.4 by chance.</summary>
    private const double Least = 0.45;

    /// <summary>How fast the second best loses its share in a blend.</summary>
    private const double Sharpness = 0.04;

    private const double LeastShare = 0.25;

    private readonly SentenceEncoder _encoder;
    private readonly (MotionClip Clip, float[][] Meanings)[] _clips;

    /// <exception cref="ModelMissingException">The encoder is not installed.</exception>
    public MotionMatcher(ModelCatalogue catalogue)
    {
        _encoder = new SentenceEncoder(catalogue);
        _clips = [.. MotionLibrary.All.Select(clip => (clip, Sentences(clip).Select(_encoder.Encode).ToArray()))];
    }

    /// <returns>Null when nothing in the library comes near.</returns>
    public MotionChoice? Choose(PromptPart part)
    {
        var meaning = _encoder.Encode(part.Text);
        var near = _clips.Select(c => (c.Clip, Similarity: c.Meanings.Max(m => Dot(m, meaning))))
            .Select(c => (c.Clip, c.Similarity, Score: c.Similarity + (part.Named.Count > 0 && part.Named[0] == c.Clip.Name ? Word : 0)))
            .OrderByDescending(c => c.Score).Take(2).ToArray();
        if (near[0].Score < Least)
        {
            return null;
        }

        var choice = new MotionChoice(near[0].Clip, part, near[0].Similarity);
        var share = 1 / (1 + Math.Exp((near[0].Score - near[1].Score) / Sharpness));
        return share >= LeastShare && Mix(near[0].Clip, near[1].Clip) ? choice with { Blend = (near[1].Clip, share, near[1].Similarity) } : choice;
    }

    public void Dispose() => _encoder.Dispose();

    private static string[] Sentences(MotionClip clip) => [$"Someone {clip.Description}.", ActionLexicon.Gist(clip.Name)];

    // Only loops in the same attitude give a third that looks like anything.
    private static bool Mix(MotionClip a, MotionClip b) => a.End is MotionEnd.Loop && b.End is MotionEnd.Loop
        && a.Held(MotionChannel.Seat) == b.Held(MotionChannel.Seat) && (a.Pace > 0) == (b.Pace > 0)
        && Math.Abs(a.Held(MotionChannel.Tip) - b.Held(MotionChannel.Tip)) < 20;

    private static double Dot(float[] a, float[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
