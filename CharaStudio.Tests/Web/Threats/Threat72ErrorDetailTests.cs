using System.Text.RegularExpressions;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>What breaks inside stays inside.</summary>
public sealed partial class Threat72ErrorDetailTests
{
    private sealed class Breakable(IDbContextFactory<StudioDbContext> real) : IDbContextFactory<StudioDbContext>
    {
        public string? Fault { get; set; }

        public StudioDbContext CreateDbContext() =>
            Fault is null ? real.CreateDbContext() : throw new InvalidOperationException(Fault);
    }

    [Fact]
    public async Task Faults_OfTwentyRoutes_TellNothing()
    {
        Breakable breakable = null!;
        await using var application = new StudioApplication(configure: services =>
        {
            var factory = services.Last(service => service.ServiceType == typeof(IDbContextFactory<StudioDbContext>));
            services.AddSingleton<IDbContextFactory<StudioDbContext>>(provider => breakable = new Breakable((IDbContextFactory<StudioDbContext>)
                (factory.ImplementationFactory?.Invoke(provider) ?? factory.ImplementationInstance ?? ActivatorUtilities.CreateInstance(provider, factory.ImplementationType!))));
        });
        using var api = new ApiClient(await application.CreateKeyedClientAsync());
        var ids = await SampleStory.MakeAsync(api);
        breakable.Fault = "SELECT secret FROM Accounts; /srv/data/studio.db; Host=db;Password=canary";
        var broken = 0;
        foreach (var route in ApiRoutes.Of(application).Where(route => !route.IsOpen))
        {
            var answer = await api.Send(route.Method, ids.Address(route.Pattern), route.Method == HttpMethod.Get ? null : """{"name":"x","title":"x"}""");
            broken += answer.Status >= 500 ? 1 : 0;
            Assert.DoesNotMatch(Inner(), answer.Body.ToString());
        }

        Assert.InRange(broken, 20, int.MaxValue);
    }

    [GeneratedRegex(@"canary|SELECT|/srv/|Exception|CharaStudio\.Web|   at ", RegexOptions.None, 1000)]
    private static partial Regex Inner();
}
