using CharaStudio.Engine.Writing;
using CharaStudio.Engine.Writing.Rules;
using CharaStudio.Engine.Writing.Served;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Stories;

/// <summary>
/// Who can write here: the rule-based writer always, and the language model named by <c>Writer:BaseUrl</c>, <c>Writer:Model</c> and
/// <c>Writer:Key</c>. When a model is configured it writes by default, and its failures are reported, never papered over.
/// </summary>
public sealed class Writers(IHttpClientFactory clients, IConfiguration configuration)
{
    public const string Client = "writer";
    private readonly RuleWriter _rules = new();

    /// <summary>The configured language model, or null.</summary>
    public ServedModel? Served => Uri.TryCreate(configuration["Writer:BaseUrl"], UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https" && configuration["Writer:Model"] is { Length: > 0 } model
            ? new ServedModel(url, model, configuration["Writer:Key"])
            : null;

    /// <summary>The writer of this model id; null takes the default.</summary>
    /// <exception cref="StudioException">ModelNotFound for an id that cannot write here.</exception>
    public IStoryWriter Find(string? model)
    {
        var served = Served;
        if (model == RuleWriter.Id || (model is null && served is null))
        {
            return _rules;
        }

        return served is not null && (model is null || model == served.Model)
            ? new ServedWriter(clients.CreateClient(Client), served)
            : throw new StudioException(
                ErrorCode.ModelNotFound, $"No writer of this id is here. Writers: {string.Join(", ", ((string?[])[RuleWriter.Id, served?.Model]).OfType<string>())}.", "model");
    }
}
