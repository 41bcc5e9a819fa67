namespace CharaStudio.Engine.Imaging;

/// <summary>A picture could not be drawn, read or written; the message is fit for the user.</summary>
public sealed class PictureException(string message, Exception? inner = null) : Exception(message, inner);
