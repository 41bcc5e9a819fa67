namespace CharaStudio.Engine.Perception;

/// <summary>A service of perception cannot answer because something that it needs is not installed; the message says what, and what to do.</summary>
public sealed class ModelMissingException(string reason) : InvalidOperationException(reason);
