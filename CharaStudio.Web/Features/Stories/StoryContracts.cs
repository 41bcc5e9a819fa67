using CharaStudio.Engine.Writing;

namespace CharaStudio.Web.Features.Stories;

/// <summary>A new story. Only the title is needed.</summary>
/// <param name="Title">1-200 characters.</param>
/// <param name="WorldId">The world it plays in.</param>
/// <param name="Outline">Where it is going, in free text up to 64 KiB; the writer reads one aim a scene from its sentences.</param>
/// <param name="CharacterIds">Its cast, the protagonist first, up to 50.</param>
public sealed record StoryCreate(string Title, string? WorldId = null, string? Outline = null, IReadOnlyList<string>? CharacterIds = null);

/// <summary>A change: only fields that are sent change; null clears.</summary>
public sealed record StoryChange(string? Title = null, string? WorldId = null, string? Outline = null, IReadOnlyList<string>? CharacterIds = null);

/// <summary>A story as the API shows it.</summary>
/// <param name="Id">story_...</param>
/// <param name="Title">What lists call it.</param>
/// <param name="WorldId">The world it plays in, world_...; null for none.</param>
/// <param name="Outline">Where it is going.</param>
/// <param name="CharacterIds">Its cast, the protagonist first.</param>
public sealed record StoryView(
    string Id,
    string Title,
    string? WorldId,
    string Outline,
    IReadOnlyList<string> CharacterIds,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    int Version);

/// <summary>A new node.</summary>
/// <param name="Title">Up to 200 characters.</param>
/// <param name="Text">Prose, up to 64 KiB; a node without text is a way not written yet.</param>
/// <param name="SceneId">The scene card that it plays on; null for none.</param>
/// <param name="X">Place in the graph editor, finite and at most 1e7 from 0.</param>
/// <param name="Y">Place in the graph editor, finite and at most 1e7 from 0.</param>
public sealed record NodeCreate(string? Title = null, string? Text = null, string? SceneId = null, double? X = null, double? Y = null);

/// <summary>A change: only fields that are sent change; null clears.</summary>
public sealed record NodeChange(string? Title = null, string? Text = null, string? SceneId = null, double? X = null, double? Y = null);

/// <summary>A node of a story.</summary>
/// <param name="Id">node_...</param>
/// <param name="StoryId">The story that it belongs to.</param>
/// <param name="Ordinal">Its number in the story, from 1.</param>
/// <param name="Title">A heading.</param>
/// <param name="Text">Prose; empty until it is written.</param>
/// <param name="Written">False while the node is only a choice that leads on.</param>
/// <param name="SceneId">The scene card that it plays on; null for none.</param>
/// <param name="X">Place in the graph editor, from left to right.</param>
/// <param name="Y">Place in the graph editor, from top to bottom.</param>
/// <param name="Plot">What the writer planned; null for people's text and language models.</param>
/// <param name="Writer">Model id of who wrote the text; null for people.</param>
/// <param name="Seed">What the writer rolled with; null for people.</param>
public sealed record NodeView(
    string Id,
    string StoryId,
    int Ordinal,
    string Title,
    string Text,
    bool Written,
    string? SceneId,
    double X,
    double Y,
    ScenePlot? Plot,
    string? Writer,
    long? Seed,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    int Version);

/// <summary>A new way between two nodes of the story.</summary>
/// <param name="From">The node that it leads away from, node_...</param>
/// <param name="To">The node that it leads to, node_...</param>
/// <param name="Text">The choice that the reader takes, up to 2,000 bytes.</param>
public sealed record EdgeCreate(string From, string To, string? Text = null);

/// <summary>A change: only fields that are sent change.</summary>
public sealed record EdgeChange(string? From = null, string? To = null, string? Text = null);

/// <summary>A way from one node to another.</summary>
/// <param name="Id">edge_...</param>
/// <param name="From">The node that it leads away from.</param>
/// <param name="To">The node that it leads to.</param>
/// <param name="Text">The choice that the reader takes.</param>
/// <param name="Ordinal">Its number among the ways out of the node.</param>
public sealed record EdgeView(string Id, string From, string To, string Text, int Ordinal, int Version);

/// <summary>A story's graph, nodes in the order in which they were made.</summary>
/// <param name="Nodes">All nodes in the order in which they were made.</param>
/// <param name="Edges">All ways between them.</param>
public sealed record GraphView(IReadOnlyList<NodeView> Nodes, IReadOnlyList<EdgeView> Edges);

/// <summary>Asks for the next scene.</summary>
/// <param name="SceneId">The scene card it plays on; null lets the node's own or none decide.</param>
/// <param name="Mode">incremental, the default and the only one.</param>
/// <param name="Params">How it is written; null for the standards.</param>
/// <param name="NodeId">The unwritten node to write, or the written one to go on from; null goes on from the newest.</param>
/// <param name="Model">Who writes: charastudio-writer or the configured language model; null takes the configured one, else the rule-based writer.</param>
/// <param name="Strictness">normal or liberal; null takes the project's own.</param>
public sealed record GenerateText(string? SceneId = null, string? Mode = null, GenerateParams? Params = null, string? NodeId = null, string? Model = null,
    string? Strictness = null);

/// <summary>How a scene is written.</summary>
/// <param name="Temperature">Variety, 0 to 2, default 0.8.</param>
/// <param name="MaxTokens">Upper bound of the prose, 64 to 4096, default 1024.</param>
/// <param name="Seed">Same story, same seed, same text (rule-based writer); chosen and told when absent.</param>
public sealed record GenerateParams(double? Temperature = null, int? MaxTokens = null, long? Seed = null);

/// <summary>A scene just written.</summary>
/// <param name="Text">The prose; also the node's text.</param>
/// <param name="Node">The node that was written.</param>
/// <param name="Nodes">The new, unwritten nodes that its choices lead to.</param>
/// <param name="Edges">The new edges.</param>
/// <param name="Writer">Who wrote it.</param>
/// <param name="Seed">What to send to have the same again.</param>
/// <param name="FinishReason">stop, or length when max_tokens made the scene shorter than planned.</param>
/// <param name="Usage">What it took.</param>
public sealed record GeneratedText(
    string Text,
    NodeView Node,
    IReadOnlyList<NodeView> Nodes,
    IReadOnlyList<EdgeView> Edges,
    WriterInfo Writer,
    long Seed,
    string FinishReason,
    TextUsage Usage);

/// <summary>Tokens, as language models count.</summary>
/// <param name="PromptTokens">Read.</param>
/// <param name="CompletionTokens">Written.</param>
/// <param name="TotalTokens">Both together.</param>
/// <param name="Tokenizer">estimate (four letters or one CJK character a token) or server.</param>
public sealed record TextUsage(int PromptTokens, int CompletionTokens, int TotalTokens, string Tokenizer);
