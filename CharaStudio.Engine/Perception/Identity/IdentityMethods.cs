namespace CharaStudio.Engine.Perception.Identity;

/// <summary>The ways to make an identity vector.</summary>
public static class IdentityMethods
{
    /// <summary>Face, colours, texture and outline, 512 numbers.</summary>
    public const string Cnn = "cnn";

    /// <summary>A vision transformer's.</summary>
    public const string Vit = "vit";

    public static IReadOnlyList<string> All { get; } = [Cnn, Vit];

    /// <summary>Why a method cannot be used; null when it can.</summary>
    /// <exception cref="ArgumentException">There is no such method.</exception>
    public static string? Reason(string method) => method switch
    {
        Cnn => null,
        Vit => "The identity method 'vit' is not available: no weights of a vision transformer that may be passed on and that know drawn characters are installed. Use 'cnn'.",
        _ => throw new ArgumentException($"There is no identity method '{method}'; there are: {string.Join(", ", All)}.", nameof(method)),
    };
}
