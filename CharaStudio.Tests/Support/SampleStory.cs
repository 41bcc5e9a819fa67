namespace CharaStudio.Tests.Support;

/// <summary>One of each thing that has an id, all of one owner and hanging together.</summary>
public sealed record SampleStory(string Character, string World, string Scene, string Story, string Node, string OtherNode, string Edge)
{
    public static async Task<SampleStory> MakeAsync(ApiClient api)
    {
        var character = (await api.Post("/v1/characters", """{"name":"Lin Shuang"}""")).Id;
        var world = (await api.Post("/v1/worlds", """{"name":"Frost Moon"}""")).Id;
        var scene = (await api.Post($"/v1/worlds/{world}/scenes", """{"name":"City gate"}""")).Id;
        var story = (await api.Post("/v1/stories", $$"""{"title":"Legend","world_id":"{{world}}","character_ids":["{{character}}"]}""")).Id;
        var node = (await api.Post($"/v1/stories/{story}/nodes", """{"title":"One","text":"Snow."}""")).Id;
        var other = (await api.Post($"/v1/stories/{story}/nodes", """{"title":"Two"}""")).Id;
        var edge = (await api.Post($"/v1/stories/{story}/edges", $$"""{"from":"{{node}}","to":"{{other}}","text":"On"}""")).Id;
        return new SampleStory(character, world, scene, story, node, other, edge);
    }

    /// <summary>The route's address with these ids in it.</summary>
    public string Address(string pattern) => pattern
        .Replace("{character_id}", Character, StringComparison.Ordinal)
        .Replace("{world_id}", World, StringComparison.Ordinal)
        .Replace("{scene_id}", Scene, StringComparison.Ordinal)
        .Replace("{story_id}", Story, StringComparison.Ordinal)
        .Replace("{node_id}", Node, StringComparison.Ordinal)
        .Replace("{edge_id}", Edge, StringComparison.Ordinal)
        .Replace("{model_id}", "charastudio-writer", StringComparison.Ordinal)
        .TrimEnd('/');
}
