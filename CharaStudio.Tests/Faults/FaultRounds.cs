using System.Globalization;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Faults;

/// <summary>Runs a fault's rounds: five in the suite, as many as CHARASTUDIO_FAULT_ROUNDS says in the bench.</summary>
[Collection(nameof(Alone))]
public abstract class FaultRounds
{
    private const int StandardRounds = 5;

    /// <summary>True in the bench, which has time for the table's own figures (a lock of 60 s, say).</summary>
    internal static bool IsBench => Environment.GetEnvironmentVariable("CHARASTUDIO_FAULT_ROUNDS") is not null;

    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("CHARASTUDIO_FAULT_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds)
            ? rounds
            : StandardRounds;

    internal abstract IFault Create();

    [Fact]
    [Trait("Category", "Fault")]
    public async Task Rounds_NothingAcknowledgedIsLost()
    {
        await using var fault = Create();
        for (var seed = 1; seed <= Rounds; seed++)
        {
            try
            {
                FaultReport.Note(fault, seed, await fault.RunAsync(seed));
            }
            catch (Exception error)
            {
                FaultReport.Note(fault, seed, error.Message, held: false);
                throw new InvalidOperationException($"{fault.Id}, seed {seed}: {error.Message}", error);
            }
        }
    }
}
