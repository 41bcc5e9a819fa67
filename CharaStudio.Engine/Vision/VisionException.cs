namespace CharaStudio.Engine.Vision;

/// <summary>Why an operation on a picture did not happen.</summary>
public enum VisionFault
{
    /// <summary>Sizes, types or numbers that the operation does not take; the message says which it takes.</summary>
    Refused = 1,

    /// <summary>More pixels than the caller allows.</summary>
    TooLarge = 2,

    /// <summary>Not enough memory.</summary>
    Memory = 3,

    /// <summary>The file is no picture, or a broken one.</summary>
    Damaged = 4,

    /// <summary>Anything else.</summary>
    Failed = 5,
}

/// <summary>OpenCV refused or failed; the message says what to change.</summary>
public sealed class VisionException(VisionFault fault, string message) : Exception(message)
{
    public VisionFault Fault { get; } = fault;
}
