using CharaStudio.Web.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>A script in the page calls what no button offers.</summary>
public sealed class Threat54CircuitTests
{
    [Fact]
    public void NoMethod_CanBeCalledFromScriptWithoutAnObject()
    {
        var callable = typeof(StudioDbContext).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods((System.Reflection.BindingFlags)(-1)))
            .Where(method => method.IsStatic && method.IsDefined(typeof(JSInvokableAttribute), inherit: true));
        Assert.Empty(callable);
    }

    [Fact]
    public void PagesWithoutSignIn_AreTheKnownOnes()
    {
        var open = typeof(StudioDbContext).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(RouteAttribute), inherit: false) && type.IsDefined(typeof(AllowAnonymousAttribute), inherit: true))
            .Select(type => type.Name).Order(StringComparer.Ordinal);
        Assert.Equal(["ErrorPage", "NotFoundPage", "SignInPage", "WelcomePage"], open);
    }
}
