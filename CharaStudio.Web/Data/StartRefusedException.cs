namespace CharaStudio.Web.Data;

/// <summary>The studio will not start. The message is all that the operator sees: it names the cause, the file, and what to do.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
