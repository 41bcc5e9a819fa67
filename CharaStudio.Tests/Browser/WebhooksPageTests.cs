using CharaStudio.Tests.Support;
using CharaStudio.Tests.Web.Features.Webhooks;
using CharaStudio.Web.Features.Webhooks;
using CharaStudio.Web.Outgoing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Browser;

[Trait("Category", "Browser")]
public sealed class WebhooksPageTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    // Enough time for a try that none is sent twice because the machine was slow.
    private readonly StudioApplication _studio = new(configure: services => services.Replace(ServiceDescriptor.Singleton(
        new WebhookSettings { Rule = OutgoingRule.Delivery with { Total = Eventually.Patience, Connect = Eventually.Patience } })));
    private readonly Receiver _receiver = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _studio.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task Webhook_AddedTestedAndSentAgain_ShowsEachDeliveryAsItHappens()
    {
        _studio.Settings["outgoing-allow"] = "127.0.0.1";
        var address = _studio.Listen();
        var page = await _studio.SignInAsync(chromium);
        await page.OpenAsync(address + "/webhooks");
        await page.FillAsync("input[type=url]", _receiver.Url);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add webhook" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("whsec_");

        await page.Locator("[data-webhook] a").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send a test" }).ClickAsync();
        var delivery = page.Locator("[data-delivery]");
        await Assertions.Expect(delivery).ToHaveAttributeAsync("data-status", "delivered");
        await delivery.Locator(".line").ClickAsync();
        await Assertions.Expect(delivery.Locator("pre")).ToContainTextAsync("job_test");
        await delivery.GetByRole(AriaRole.Button, new() { Name = "Send again" }).ClickAsync();
        await Assertions.Expect(delivery.Locator("li")).ToHaveCountAsync(2);
        Assert.Equal(_receiver.Received[0].Id, _receiver.Received[1].Id);
    }
}
