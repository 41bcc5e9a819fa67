namespace CharaStudio.Web.Http;

/// <summary>What a key may do (contract 3c). A route names the scopes any one of which opens it.</summary>
public static class Scopes
{
    public const string ReferenceRead = "reference:read";
    public const string ControlWrite = "control:write";
    public const string GenerateWrite = "generate:write";
    public const string TemplatesRead = "templates:read";
    public const string CharactersRead = "characters:read";
    public const string CharactersWrite = "characters:write";
    public const string WorldsRead = "worlds:read";
    public const string WorldsWrite = "worlds:write";
    public const string StoriesRead = "stories:read";
    public const string StoriesWrite = "stories:write";
    public const string ChatWrite = "chat:write";
    public const string JobsRead = "jobs:read";
    public const string WebhooksWrite = "webhooks:write";
    public const string KeysAdmin = "keys:admin";

    public static IReadOnlyList<string> All { get; } =
    [
        ReferenceRead, ControlWrite, GenerateWrite, TemplatesRead, CharactersRead, CharactersWrite, WorldsRead, WorldsWrite,
        StoriesRead, StoriesWrite, ChatWrite, JobsRead, WebhooksWrite, KeysAdmin,
    ];

    /// <summary>A new key's: everything but the right to make keys, so that every documented quick start runs.</summary>
    public static IReadOnlyList<string> Standard { get; } = [.. All.Where(scope => scope != KeysAdmin)];
}
