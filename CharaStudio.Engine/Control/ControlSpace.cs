using System.Globalization;
using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control;

/// <summary>
/// The one space of control vectors, whatever made them: pose 0..31, travel and camera 32..39, expression 40..47, mood and style 48..63.
/// Zero is the rest pose before the reference's own camera, face and light; numbers drawn from N(0, 1) are plausible. docs/control-space.md
/// says what each number is.
/// </summary>
public static class ControlSpace
{
    public const int Dimension = 64;

    /// <summary>Most vectors of one sequence.</summary>
    public const int MostFrames = 600;

    internal const int Pose = 32;

    /// <summary>The vector of a frame; what lies beyond the documented ranges is drawn in to them.</summary>
    /// <returns><see cref="Dimension"/> numbers.</returns>
    /// <exception cref="ControlException">The frame has not 17 joints, or one that is not finite.</exception>
    public static float[] Encode(ControlFrame frame)
    {
        if (frame.Joints.Count != RestBody.Joints)
        {
            throw new ControlException("joints", $"A body has {RestBody.Joints} joints, not {frame.Joints.Count}.");
        }

        if (frame.Joints.Any(j => !double.IsFinite(j.X + j.Y + j.Z)))
        {
            throw new ControlException("joints", "A joint must lie at a finite point.");
        }

        Span<double> z = stackalloc double[Dimension];
        z.Clear();
        PoseCode.Encode(frame.Joints, z);
        FrameCode.Encode(frame, z);
        var numbers = new float[Dimension];
        for (var i = 0; i < Dimension; i++)
        {
            numbers[i] = (float)z[i];
        }

        return numbers;
    }

    /// <summary>The frame of a vector; any finite numbers give a plausible body.</summary>
    /// <exception cref="ControlException">See <see cref="Check"/>.</exception>
    public static ControlFrame Decode(ReadOnlySpan<float> z)
    {
        Check(z);
        Span<double> numbers = stackalloc double[Dimension];
        for (var i = 0; i < Dimension; i++)
        {
            numbers[i] = z[i];
        }

        Vec3[] joints = PoseCode.Decode(numbers[..Pose]);
        return FrameCode.Decode(joints, numbers);
    }

    /// <summary>Refuses what is no control vector.</summary>
    /// <param name="field">How the request calls the vector, for the message.</param>
    /// <exception cref="ControlException">The length is wrong, or a number is NaN or infinite.</exception>
    public static void Check(ReadOnlySpan<float> z, string field = "z_t")
    {
        if (z.Length != Dimension)
        {
            throw new ControlException(field, $"{field} has {Counted(z.Length)}; {Dimension} are needed.");
        }

        for (var i = 0; i < z.Length; i++)
        {
            if (!float.IsFinite(z[i]))
            {
                throw new ControlException(field, $"{field}[{i}] is {z[i].ToString(CultureInfo.InvariantCulture)}; only finite numbers can be used.");
            }
        }
    }

    /// <summary>Refuses what is no sequence of control vectors.</summary>
    /// <exception cref="ControlException">There is no vector, there are more than <see cref="MostFrames"/>, or one of them is wrong.</exception>
    public static void CheckSequence(IReadOnlyList<float[]> sequence, string field = "z_sequence")
    {
        if (sequence.Count is 0 or > MostFrames)
        {
            throw new ControlException(field, $"{field} has {sequence.Count} vectors; 1 to {MostFrames} are possible.");
        }

        for (var i = 0; i < sequence.Count; i++)
        {
            Check(sequence[i], $"{field}[{i}]");
        }
    }

    private static string Counted(int numbers) => numbers == 1 ? "1 number" : $"{numbers} numbers";
}
