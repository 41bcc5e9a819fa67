using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Http;
using CharaStudio.Web.Limits;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Limits;

/// <summary>Threats 28 and 29: no key and no owner takes all places.</summary>
public sealed class QueueCapTests
{
    private const string Order = """{"async":true,"panels":[{"description":"a hill"},{"description":"a hill"},{"description":"a hill"}]}""";

    [Fact]
    public async Task Key_WithTooManyWaiting_Is503_AndAnotherKeyIsNot()
    {
        await using var studio = new StudioApplication(configure: services => services.AddSingleton<IEngine>(new StillEngine()));
        studio.Settings["key-queue"] = "2";
        studio.Settings["slots"] = "1";
        using var first = new ApiClient(await studio.CreateKeyedClientAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => first.Post("/v1/generate/comic", Order)));
        var refused = answers.First(answer => answer.Status != 202);
        Assert.Equal((503, "QueueFull"), (refused.Status, refused.ErrorCode));
        Assert.NotNull(refused.Headers.RetryAfter);
        using var second = new ApiClient(await studio.CreateKeyedClientAsync());
        Assert.Equal(202, (await second.Post("/v1/generate/comic", Order)).Status);
    }

    [Fact]
    public void DirectRenders_TheThirdAtOnce_IsRefused_AndAPlaceComesBack()
    {
        var direct = new DirectRenders(new Caps());
        var owner = Guid.NewGuid();
        var place = direct.Enter(owner);
        using var second = direct.Enter(owner);
        Assert.Equal(ErrorCode.RateLimited, Assert.Throws<StudioException>(() => direct.Enter(owner)).Code);
        using var stranger = direct.Enter(Guid.NewGuid());
        place.Dispose();
        place.Dispose();
        using var again = direct.Enter(owner);
        Assert.Throws<StudioException>(() => direct.Enter(owner));
    }
}
