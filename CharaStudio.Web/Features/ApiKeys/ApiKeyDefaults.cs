namespace CharaStudio.Web.Features.ApiKeys;

public static class ApiKeyDefaults
{
    /// <summary>The authentication scheme: <c>Authorization: Bearer sk_live_...</c>.</summary>
    public const string Scheme = "ApiKey";

    /// <summary>The authorization policy of every API route: a valid key with a scope that the route names.</summary>
    public const string Policy = "ApiKey";
}
