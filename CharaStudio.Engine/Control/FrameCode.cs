using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control;

/// <summary>The numbers of a vector that are not the bones': travel and camera, face, mood and style.</summary>
internal static class FrameCode
{
    public const int Travel = 32;
    public const int Camera = 36;
    public const int Face = 40;
    public const int Mood = 48;

    /// <summary>Numbers of <see cref="MoodFrame.Style"/>.</summary>
    public const int Styles = 13;

    private const double MostStyle = 8;

    // Sizes are coded by their logarithm to base 2, so that half and double are equally far from 1.
    private static readonly Reach[] s_reach =
    [
        new(0, 0.05, -2, 2), new(0, 0.03, -2, 2), new(0, 4, -180, 180), new(0, 0.06, -2, 2),
        new(0, 0.02, -0.5, 0.5), new(0, 0.015, -0.5, 0.5), new(0, 0.1, -1, Math.Log2(3)), new(0, 1.2, -30, 30),
        new(0, 0.25, 0, 1), new(0, 0.4, -1, 1), new(0, 0.2, 0, 1), new(0, 0.35, -1, 1),
        new(0, 0.4, -1, 1), new(0, 0.3, -1, 1), new(0, 0.4, -1, 1), new(0, 0.1, -1, 1),
        new(0, 0.3, -1, 1), new(0, 0.2, -1, 1), new(0, 0.3, -1, 1),
    ];

    private static readonly Reach s_headTurn = new(0, 12, -80, 80);
    private static readonly Reach s_headNod = new(0, 3, -30, 30);

    public static void Encode(ControlFrame frame, Span<double> z)
    {
        var (travel, camera, face, mood) = (frame.Travel, frame.Camera, frame.Face, frame.Mood);
        double[] measures =
        [
            travel.X, travel.Y - RestBody.Sinking(frame.Joints), travel.Turn, Math.Log2(Math.Clamp(travel.Scale, 0.01, 100)),
            camera.X, camera.Y, Math.Log2(Math.Clamp(camera.Zoom, 0.01, 100)), camera.Roll,
            face.Mouth, face.Smile, face.Blink, face.Brow, face.GazeX, face.GazeY, face.Round, face.Wink,
            mood.Warmth, mood.Light, mood.Colour,
        ];
        for (var i = 0; i < measures.Length; i++)
        {
            z[Travel + i] = Number(measures[i], s_reach[i]);
        }

        for (var i = 0; i < Math.Min(mood.Style.Count, Styles); i++)
        {
            z[Mood + 3 + i] = Finite(mood.Style[i], MostStyle);
        }

        z[PoseNumber.HeadTurn] = Number(face.Turn, s_headTurn);
        z[PoseNumber.HeadNod] = Number(face.Nod, s_headNod);
    }

    public static ControlFrame Decode(Vec3[] joints, ReadOnlySpan<double> z)
    {
        var m = new double[s_reach.Length];
        for (var i = 0; i < m.Length; i++)
        {
            m[i] = Measure(z[Travel + i], s_reach[i]);
        }

        var style = new double[Styles];
        for (var i = 0; i < Styles; i++)
        {
            style[i] = Finite(z[Mood + 3 + i], MostStyle);
        }

        return new ControlFrame(joints)
        {
            Travel = new BodyTravel(m[0], Math.Clamp(m[1] + RestBody.Sinking(joints), -2, 2), m[2], Math.Pow(2, m[3])),
            Camera = new CameraFrame(m[4], m[5], Math.Pow(2, m[6]), m[7]),
            Face = new FaceFrame(m[8], m[9], m[10], m[11], Measure(z[PoseNumber.HeadNod], s_headNod))
            {
                Turn = Measure(z[PoseNumber.HeadTurn], s_headTurn), GazeX = m[12], GazeY = m[13], Round = m[14], Wink = m[15],
            },
            Mood = new MoodFrame(m[16], m[17], m[18]) { Style = style },
        };
    }

    // A measure that starts at its edge (a mouth cannot be less than shut) has nothing on its other side.
    private static double Measure(double z, Reach reach)
    {
        if (z < 0 && reach.Low == reach.Rest)
        {
            return reach.Rest;
        }

        Span<double> measure = stackalloc double[1];
        Squash.Decode([z], [reach], measure);
        return measure[0];
    }

    private static double Number(double measure, Reach reach)
    {
        var inside = Math.Clamp(Finite(measure, 1e6), reach.Low, reach.High);
        if (inside == reach.Rest)
        {
            return 0;
        }

        Span<double> z = stackalloc double[1];
        Squash.Encode([inside], [reach], z);
        return z[0];
    }

    private static double Finite(double value, double most) => double.IsFinite(value) ? Math.Clamp(value, -most, most) : 0;
}
