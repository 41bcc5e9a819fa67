using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Pipelines;

/// <summary>What texts mean. The unit has no file and one of <see cref="RenderUnit.Meanings"/> a text, in their order.</summary>
/// <param name="Texts">1 to 256; of each the first 500 letters or so count.</param>
public sealed record EncodeRequest(IReadOnlyList<string> Texts) : RenderRequest
{
    public const int MostTexts = 256;
}

/// <summary>A meaning as it is stored and sent: a unit vector in half precision.</summary>
public static class Meaning
{
    /// <summary>Bytes of one.</summary>
    public const int Length = 2 * Perception.Sentences.SentenceEncoder.Size;

    /// <summary>How alike two texts are: 1 for the same, about 0 for texts that have nothing to do with each other.</summary>
    /// <exception cref="ArgumentException">They are not of one <see cref="Length"/>.</exception>
    public static float Likeness(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.Length != Length || other.Length != Length)
        {
            throw new ArgumentException($"A meaning has {Length} bytes.", nameof(one));
        }

        var left = MemoryMarshal.Cast<byte, Half>(one);
        var right = MemoryMarshal.Cast<byte, Half>(other);
        var sum = 0f;
        for (var i = 0; i < left.Length; i++)
        {
            sum += (float)left[i] * (float)right[i];
        }

        return sum;
    }

    internal static byte[] Of(float[] vector) => MemoryMarshal.AsBytes<Half>(Array.ConvertAll(vector, number => (Half)number)).ToArray();
}
