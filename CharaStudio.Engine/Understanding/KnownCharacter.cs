using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Understanding;

/// <summary>A character that the caller already has, by whose name or presentation the text may mean them.</summary>
public sealed record KnownCharacter(string Id, string Name, LookSheet Look);
