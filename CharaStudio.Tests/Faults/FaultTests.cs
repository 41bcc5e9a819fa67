namespace CharaStudio.Tests.Faults;

// One class a fault, so that each can be run by its name.
public sealed class F01WebKilledTests : FaultRounds
{
    internal override IFault Create() => new WebKilled();
}

public sealed class F02WorkerKilledTests : FaultRounds
{
    internal override IFault Create() => new WorkerKilled();
}

public sealed class F03PoisonJobTests : FaultRounds
{
    internal override IFault Create() => new PoisonJob();
}

public sealed class F04DiskFullTests : FaultRounds
{
    internal override IFault Create() => new DiskFull();
}

public sealed class F06WriteLockTests : FaultRounds
{
    internal override IFault Create() => new WriteLockHeld();
}

public sealed class F16SecondProcessTests : FaultRounds
{
    internal override IFault Create() => new SecondProcess();
}

public sealed class F07BrokenDatabaseTests : FaultRounds
{
    internal override IFault Create() => new BrokenDatabase();
}

public sealed class F08PowerLossTests : FaultRounds
{
    internal override IFault Create() => new PowerLoss();
}

public sealed class F10BadReceiversTests : FaultRounds
{
    internal override IFault Create() => new BadReceivers();
}

public sealed class F14StopTests : FaultRounds
{
    internal override IFault Create() => new StoppedMidRender();
}

public sealed class F18UpgradeTests : FaultRounds
{
    internal override IFault Create() => new UpgradeCutShort();
}

public sealed class F20HangUpTests : FaultRounds
{
    internal override IFault Create() => new ClientHangsUp();
}

public sealed class F12WorkerMemoryTests : FaultRounds
{
    internal override IFault Create() => new WorkerOutOfMemory();
}
