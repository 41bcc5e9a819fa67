using System.Text;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Http;

namespace CharaStudio.Tests.Sweeps;

/// <summary>One hostile request.</summary>
/// <param name="At">Which parameter holds the hostile value.</param>
/// <param name="MayMiss">True when the value may lead to another route: then its dialect may be another too.</param>
internal sealed record Shot(MappedRoute Route, string At, string Address, string? Body = null, string? Header = null, string? Value = null, bool MayMiss = false)
{
    /// <summary>RFC 9457 is asked for.</summary>
    public bool WantsProblem { get; init; }

    public bool ReplacesKey => string.Equals(Header, "Authorization", StringComparison.Ordinal);

    public HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(Route.Method, new Uri(Address, UriKind.Relative));
        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", Header is "Content-Type" ? Value : "application/json");
        }

        if (WantsProblem)
        {
            request.Headers.TryAddWithoutValidation("Accept", ErrorBody.ProblemType);
        }

        if (Header is not null and not "Content-Type")
        {
            request.Headers.TryAddWithoutValidation(Header, Value);
        }

        return request;
    }

    public override string ToString() => $"{Route.Method} {Cut(Address)} [{At}]{(Header is null ? "" : $" {Header}: {Cut(Value!)}")}{(Body is null ? "" : " " + Cut(Body))}";

    private static string Cut(string text) => text.Length <= 160 ? text : $"{text[..120]}...({text.Length})";
}
