using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CharaStudio.Tests.Support;

/// <summary>In memory there is no socket: what a request names in <see cref="Header"/> stands for the address it came from.</summary>
public sealed class CallerSocket : IStartupFilter
{
    public const string Header = "X-Test-Socket";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            context.Connection.RemoteIpAddress = context.Request.Headers[Header] is { Count: 1 } named ? IPAddress.Parse(named.ToString()) : null;
            return following(context);
        });
        next(app);
    };
}
