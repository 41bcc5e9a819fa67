using System.Net;
using System.Net.Sockets;
using CharaStudio.Web.Outgoing;

namespace CharaStudio.Tests.Web.Outgoing;

/// <summary>A name server of the test's own: each question gets the next answer, the last one for ever.</summary>
internal sealed class Names(params string[][] answers) : IHostResolver
{
    private int _questions;

    public int Questions => _questions;

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken token)
    {
        var answer = answers.Length == 0 ? throw new SocketException((int)SocketError.HostNotFound) : answers[Math.Min(_questions++, answers.Length - 1)];
        return Task.FromResult<IReadOnlyList<IPAddress>>([.. answer.Select(IPAddress.Parse)]);
    }
}
