using System.Text.Json.Serialization;

namespace CharaStudio.Web.Http;

/// <summary>What a DELETE answers: the id that is gone.</summary>
/// <param name="Id">What is gone.</param>
/// <param name="IsGone">True.</param>
public sealed record Deleted(string Id, [property: JsonPropertyName("deleted")] bool IsGone)
{
    public static Deleted Of(string id) => new(id, IsGone: true);
}
