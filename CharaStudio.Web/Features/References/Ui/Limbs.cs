namespace CharaStudio.Web.Features.References.Ui;

/// <summary>What belongs to which limb of the 16-joint rig and the crown, by the joints' places in a reference's list.</summary>
internal static class Limbs
{
    public const int Count = 17;

    private const string Right = "right";
    private const string Left = "left";
    private const string Trunk = "trunk";

    /// <summary>From joint to joint, outwards from the root.</summary>
    public static IReadOnlyList<(int From, int To)> Bones { get; } =
    [
        (0, 1), (1, 2), (2, 3), (3, 16),
        (3, 4), (4, 5), (5, 6),
        (3, 7), (7, 8), (8, 9),
        (0, 10), (10, 11), (11, 12),
        (0, 13), (13, 14), (14, 15),
    ];

    public static IReadOnlyList<string> Names { get; } =
    [
        "root", "hip", "torso", "neck", "right_shoulder", "right_elbow", "right_hand", "left_shoulder", "left_elbow", "left_hand",
        "right_hip", "right_knee", "right_foot", "left_hip", "left_knee", "left_foot", "head_top",
    ];

    /// <summary>right, left (the subject's own) or trunk.</summary>
    public static string Side(int joint) => joint switch
    {
        (>= 4 and <= 6) or (>= 10 and <= 12) => Right,
        (>= 7 and <= 9) or (>= 13 and <= 15) => Left,
        _ => Trunk,
    };

    /// <summary>As people say it: Left elbow, Middle of the hips.</summary>
    public static string Title(int joint) => joint switch
    {
        0 => "Middle of the hips",
        1 => "Waist",
        2 => "Chest",
        16 => "Top of the head",
        _ => char.ToUpperInvariant(Names[joint][0]) + Names[joint][1..].Replace('_', ' '),
    };
}
