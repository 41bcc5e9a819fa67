using CharaStudio.Tests.Support;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Webhooks;

public sealed class WebhookRoundsTests
{
    [Fact]
    public async Task Start_DatabaseThatFailsAtFirst_IsAskedAgainAndTheRoundsGoOn()
    {
        await using var studio = new StudioApplication();
        var choice = studio.Services.GetRequiredService<DatabaseChoice>();
        var weak = new FailingOnce(choice.Factory());
        await using var writes = new WriteQueue(weak, choice, TimeProvider.System);
        using var rounds = ActivatorUtilities.CreateInstance<WebhookRounds>(studio.Services, writes);

        await rounds.StartAsync(CancellationToken.None);
        await Eventually.HoldsAsync("The second question", () => weak.Asked > 1 || rounds.ExecuteTask!.IsCompleted);

        Assert.False(rounds.ExecuteTask!.IsCompleted);
        await rounds.StopAsync(CancellationToken.None);
    }

    private sealed class FailingOnce(IDbContextFactory<StudioDbContext> sound) : IDbContextFactory<StudioDbContext>
    {
        private int _asked;

        public int Asked => Volatile.Read(ref _asked);

        public StudioDbContext CreateDbContext() => Interlocked.Increment(ref _asked) == 1 ? throw new InvalidOperationException("Not now.") : sound.CreateDbContext();
    }
}
