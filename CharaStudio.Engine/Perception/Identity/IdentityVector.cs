namespace CharaStudio.Engine.Perception.Identity;

/// <summary>A part of an identity vector.</summary>
/// <param name="Name">face, colour, texture or shape.</param>
/// <param name="Start">Its first number's place among the 512.</param>
/// <param name="Confidence">0 to 1: how far it can be trusted; 0 where all its numbers are 0.</param>
public sealed record IdentityBlock(string Name, int Start, int Length, double Confidence);

/// <summary>Who a subject is, as far as it can be seen.</summary>
/// <param name="Vector">512 numbers, 1 long together; docs/identity.md says what each is.</param>
/// <param name="Model">As <see cref="IdentityMethods"/> names it.</param>
/// <param name="Blocks">The parts in their order.</param>
/// <param name="FaceFound">Whether a face is part of it: the numbers are then biometric.</param>
/// <param name="FaceReason">Why there is no face in it; null when there is.</param>
public sealed record IdentityVector(float[] Vector, string Model, IReadOnlyList<IdentityBlock> Blocks, bool FaceFound, string? FaceReason)
{
    public const int Length = 512;

    // Chosen on the eighteen others of `bench identity`; the cast and the sprites, by which it is judged, had no say.
    private static readonly (string Name, int Length, double Weight)[] s_blocks =
    [
        ("face", FaceNetwork.Length, 0.5),
        ("colour", SubjectDescriptor.ColorLength, 1),
        ("texture", SubjectDescriptor.TextureLength, 0.2),
        ("shape", SubjectDescriptor.ShapeLength, 0.1),
    ];

    /// <summary>Each block is brought to length 1 and weighed, the whole brought to length 1.</summary>
    /// <param name="blocks">In the order of docs/identity.md; a block without numbers is all zeros.</param>
    internal static IdentityVector Of(IReadOnlyList<double[]?> blocks, IReadOnlyList<double> confidences, string? faceReason)
    {
        var (vector, parts, start) = (new double[Length], new List<IdentityBlock>(), 0);
        for (var i = 0; i < s_blocks.Length; i++)
        {
            var (name, length, weight) = s_blocks[i];
            Unit(blocks[i] ?? new double[length], weight).CopyTo(vector, start);
            parts.Add(new IdentityBlock(name, start, length, blocks[i] is null ? 0 : confidences[i]));
            start += length;
        }

        return new IdentityVector(Array.ConvertAll(Unit(vector, 1), value => (float)value), IdentityMethods.Cnn, parts, blocks[0] is not null, faceReason);
    }

    /// <summary>Cosine: 1 for the same picture, about 0.87 for the same character in another, about 0.7 for others. The face counts only where both have one.</summary>
    public static double Likeness(IdentityVector a, IdentityVector b)
    {
        var from = a.FaceFound && b.FaceFound ? 0 : FaceNetwork.Length;
        double dot = 0, ofA = 0, ofB = 0;
        for (var i = from; i < Length; i++)
        {
            dot += (double)a.Vector[i] * b.Vector[i];
            ofA += (double)a.Vector[i] * a.Vector[i];
            ofB += (double)b.Vector[i] * b.Vector[i];
        }

        return dot / Math.Sqrt(ofA * ofB);
    }

    private static double[] Unit(double[] part, double weight)
    {
        var length = Math.Sqrt(part.Sum(value => value * value));
        return length == 0 ? part : Array.ConvertAll(part, value => value * weight / length);
    }
}
