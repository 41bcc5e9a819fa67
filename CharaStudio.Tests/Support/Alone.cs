namespace CharaStudio.Tests.Support;

/// <summary>
/// Tests that run when all others are over, one after another: of processes that stand back behind everything else (nice 19), which hardly get on beside a
/// class that keeps the processors busy, and of faults, which kill, stop and starve.
/// </summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
