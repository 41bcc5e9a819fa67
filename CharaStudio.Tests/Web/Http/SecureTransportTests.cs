using System.Net;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Http;

/// <summary>Row 63: keys travel over HTTPS only, except on this machine or where the operator allows it.</summary>
public sealed class SecureTransportTests
{
    private static async Task<bool> PassesAsync(string scheme, string? from, string path = "/v1/characters", string? setting = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("http", setting)]).Build();
        var passed = false;
        var app = new ApplicationBuilder(new ServiceCollection().BuildServiceProvider());
        app.UseSecureTransport(configuration);
        app.Run(_ =>
        {
            passed = true;
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext();
        (context.Request.Scheme, context.Request.Path) = (scheme, path);
        context.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
        try
        {
            await app.Build()(context);
        }
        catch (StudioException error) when (error.Code is ErrorCode.Forbidden)
        {
            return false;
        }

        return passed;
    }

    [Theory]
    [InlineData("http", "127.0.0.1", true)]
    [InlineData("http", "::1", true)]
    [InlineData("http", "::ffff:127.0.0.1", true)]
    [InlineData("https", "203.0.113.9", true)]
    [InlineData("http", "203.0.113.9", false)]
    [InlineData("http", "192.168.1.2", false)]
    [Trait("Row", "63")]
    public async Task ApiRequest_OverPlainHttp_IsForThisMachineOnly(string scheme, string from, bool passes) =>
        Assert.Equal(passes, await PassesAsync(scheme, from));

    [Fact]
    public async Task ApiRequest_WhereTheOperatorAllowsHttp_Passes() =>
        Assert.True(await PassesAsync("http", "192.168.1.2", setting: "allow"));

    [Fact]
    public async Task Page_OverPlainHttp_Passes() => Assert.True(await PassesAsync("http", "192.168.1.2", "/characters"));

    [Fact]
    public void Setting_OfAnotherWord_EndsTheStart() => Assert.Throws<InvalidOperationException>(() =>
        new ApplicationBuilder(new ServiceCollection().BuildServiceProvider())
            .UseSecureTransport(new ConfigurationBuilder().AddInMemoryCollection([new("http", "maybe")]).Build()));

    [Theory]
    [InlineData("127.0.0.1", null, true)]
    [InlineData("0.0.0.0", null, false)]
    [InlineData("192.168.1.2", null, false)]
    [InlineData("0.0.0.0", "anywhere", true)]
    public async Task Start_WithoutAPassword_ListensHereOnly(string bind, string? firstRun, bool listens)
    {
        await using var studio = new StudioApplication();
        _ = studio.Services;
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([new("bind", bind), new("first-run", firstRun), new("urls", null)]);
        builder.Services.AddSingleton(studio.Services.GetRequiredService<CharaStudio.Web.Features.Accounts.AccountService>());
        await using var app = builder.Build();
        using var said = new StringWriter();
        Assert.Equal(listens, await app.MayListenAsync(said));
        Assert.Equal(listens, said.ToString().Length == 0);
    }
}
