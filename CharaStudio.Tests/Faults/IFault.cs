namespace CharaStudio.Tests.Faults;

/// <summary>
/// A fault of the reliability table with what must hold afterwards. One object serves all rounds of a suite, one after another, so that
/// a studio may be started once; a round throws when something that was acknowledged is missing or altered.
/// </summary>
internal interface IFault : IAsyncDisposable
{
    /// <summary>F1 ... F20.</summary>
    string Id { get; }

    /// <summary>What is done to the studio.</summary>
    string Injection { get; }

    /// <summary>One round, its moment drawn from the seed.</summary>
    /// <returns>What was measured, in a few words.</returns>
    Task<string> RunAsync(int seed);
}
