using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Operations;

/// <summary>Threat 79.</summary>
public sealed class OwnerQuotaTests : IAsyncLifetime
{
    private readonly StudioApplication _studio = new() { Settings = { ["owner-files"] = "10", ["owner-bytes"] = "1000" } };
    private Guid _owner;

    public async Task InitializeAsync() => _owner = await _studio.Services.GetRequiredService<AccountService>().EnsureOwnerAsync();

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    private MediaStore Store => _studio.Services.GetRequiredService<MediaStore>();

    [Fact]
    public async Task Upload_FiftyAtOnceForTheLastPlace_ExactlyOnePasses()
    {
        for (var n = 0; n < 9; n++)
        {
            await AddAsync(10);
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => TryAsync(10)));

        Assert.Single(answers, passed => passed);
    }

    [Fact]
    public async Task Upload_BeyondTheBytes_IsRefusedAndLeavesNoFile()
    {
        await AddAsync(900);
        var refusal = await Assert.ThrowsAsync<StudioException>(() => AddAsync(101));
        Assert.Equal(ErrorCode.PaymentRequired, refusal.Code);
        Assert.Single(Directory.GetFiles(Path.Combine(_studio.DataFolder, "media"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Upload_AfterADelete_HasRoomAgain()
    {
        var first = await AddAsync(1000);
        Assert.False(await TryAsync(1));
        await Store.DeleteAsync(_owner, [first.Id]);
        Assert.True(await TryAsync(1));
    }

    private Task<MediaFile> AddAsync(int bytes) => Store.AddAsync(_owner, new byte[bytes], "image/png", "a.png", 1, 1);

    private async Task<bool> TryAsync(int bytes)
    {
        try
        {
            await AddAsync(bytes);
            return true;
        }
        catch (StudioException error) when (error.Code is ErrorCode.PaymentRequired)
        {
            return false;
        }
    }
}
