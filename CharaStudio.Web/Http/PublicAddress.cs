namespace CharaStudio.Web.Http;

/// <summary>The address under which clients reach this studio, for the absolute URLs of answers (contract C11).</summary>
public sealed class PublicAddress(IConfiguration configuration, IHttpContextAccessor requests)
{
    private readonly string? _set = configuration["public-url"]?.TrimEnd('/');

    /// <summary>Without a closing slash: the setting <c>public-url</c>, else the host that this request named, else nothing, which makes URLs relative.</summary>
    public string Root => _set ?? (requests.HttpContext?.Request is { Host.HasValue: true } request ? $"{request.Scheme}://{request.Host}" : "");

    /// <summary>The operator has named it, so that it holds where there is no request too.</summary>
    public bool IsSet => _set is not null;

    /// <param name="path">Begins with a slash.</param>
    public string Of(string path) => Root + path;
}
