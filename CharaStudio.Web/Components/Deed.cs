using CharaStudio.Web.Http;

namespace CharaStudio.Web.Components;

/// <summary>What a person asked a desk for: busy while it is being done, and in words why it could not be.</summary>
public sealed class Deed
{
    public bool Busy { get; private set; }

    /// <summary>What is being done, in words; null where nobody need be told.</summary>
    public string? Doing { get; private set; }

    /// <summary>Of the last deed; null when it was done.</summary>
    public string? Error { get; private set; }

    /// <summary>Does it; a refusal becomes <see cref="Error"/>.</summary>
    /// <returns>True when it was done.</returns>
    public async Task<bool> DoAsync(Func<Task> act, string? doing = null)
    {
        (Busy, Doing, Error) = (true, doing, null);
        try
        {
            await act();
            return true;
        }
        catch (StudioException error)
        {
            Error = error.Message;
            return false;
        }
        finally
        {
            (Busy, Doing) = (false, null);
        }
    }

    /// <summary>Says that it failed after all, unless that is said already.</summary>
    /// <param name="reason">Null when it did not fail.</param>
    public void Fail(string? reason) => Error ??= reason;
}
