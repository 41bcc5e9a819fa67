namespace CharaStudio.Engine.Control;

/// <summary>What was given cannot be read as control; the message says what is allowed and is fit for the user.</summary>
/// <param name="field">The part of the request that is wrong, as contract.md names it: z_t, z_sequence, keypoints, prompt, steps ...</param>
public sealed class ControlException(string field, string message) : FormatException(message)
{
    public string Field { get; } = field;
}
