using System.Globalization;
using CharaStudio.Tests.Support;
using Xunit.Abstractions;

namespace CharaStudio.Tests.Sweeps;

/// <summary>Nothing that a client can send makes the studio fail, hang or answer in a shape that it did not promise.</summary>
public sealed class BadInputSweep(SweepStudio studio, ITestOutputHelper output) : IClassFixture<SweepStudio>
{
    private const int Seed = 20260501;
    private const int Least = 20_000;
    private const int LeastPerParameter = 25;
    private const int OneIn = 8;

    private IReadOnlyList<Shot> All() => Shots.At(studio.Routes, studio.Own, Seed);

    [Fact]
    [Trait("Category", "Sweep")]
    public Task EveryParameter_HostileValues_AreAnsweredWell() => FireAsync(All());

    [Fact]
    public Task SomeOfThem_AreAnsweredWell()
    {
        var dice = new Random(Seed);
        return FireAsync([.. All().Where(_ => dice.Next(OneIn) == 0)]);
    }

    [Fact]
    public void Generator_MakesEnough_ForEachParameterAndInAll()
    {
        var shots = All();
        Assert.True(shots.Count >= Least, $"{shots.Count} requests");
        var few = shots.GroupBy(shot => shot.Header ?? $"{shot.Route} {shot.At}").Where(group => group.Count() < LeastPerParameter).Select(group => $"{group.Key}: {group.Count()}");
        Assert.Empty(few);
    }

    [Fact]
    public void Generator_SameSeed_MakesTheSame() => Assert.Equal(All().Select(shot => (shot.ToString(), shot.WantsProblem)), All().Select(shot => (shot.ToString(), shot.WantsProblem)));

    private async Task FireAsync(IReadOnlyList<Shot> shots)
    {
        using var open = studio.Application.CreatePlainClient();
        var gunner = new Gunner(studio, open);
        var faults = await gunner.FireAsync(shots);
        var statuses = string.Join(", ", gunner.Statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}"));
        var line = string.Create(CultureInfo.InvariantCulture, $"bad input: {shots.Count} requests to {studio.Routes.Count} routes ({statuses}), {faults.Count} faults");
        output.WriteLine(line);
        Figures.Note(line);
        Assert.True(faults.Count == 0, $"{line}\n{string.Join('\n', faults.Order(StringComparer.Ordinal).Take(60))}");
    }
}
