using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Operations;

public sealed class MediaSweepTests : IAsyncLifetime
{
    private readonly MovableClock _clock = new();
    private readonly StudioApplication _studio = new();
    private MediaFile _kept = null!;

    private MediaStore Store => _studio.Services.GetRequiredService<MediaStore>();

    // With a clock of its own: the studio's sweep, which comes half a minute after the start, must not find anything old.
    private MediaSweep Sweep => ActivatorUtilities.CreateInstance<MediaSweep>(_studio.Services, _clock);

    public async Task InitializeAsync()
    {
        var owner = await _studio.Services.GetRequiredService<AccountService>().EnsureOwnerAsync();
        _kept = await Store.AddAsync(owner, new byte[3], "image/png", "a.png", 1, 1);
    }

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Fact]
    public async Task Sweep_OldFileWithoutRow_IsRemoved_TheOthersStay()
    {
        var stray = Store.PathOf(Guid.NewGuid());
        await File.WriteAllBytesAsync(stray, new byte[1]);
        _clock.Move(TimeSpan.FromHours(2));

        var (removed, missing) = await Sweep.SweepAsync(default);

        Assert.Equal((1, 0), (removed, missing));
        Assert.False(File.Exists(stray));
        Assert.True(File.Exists(Store.PathOf(_kept.Id)));
    }

    [Fact]
    public async Task Sweep_YoungFileWithoutRow_IsLeftAlone()
    {
        await File.WriteAllBytesAsync(Store.PathOf(Guid.NewGuid()), new byte[1]);
        Assert.Equal((0, 0), await Sweep.SweepAsync(default));
    }

    [Fact]
    public async Task Sweep_RowWithoutFile_IsToldOfAndKept()
    {
        File.Delete(Store.PathOf(_kept.Id));
        _clock.Move(TimeSpan.FromHours(2));

        Assert.Equal((0, 1), await Sweep.SweepAsync(default));
        Assert.NotNull(await Store.FindAsync(_kept.Id));
    }
}
