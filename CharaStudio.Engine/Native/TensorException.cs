using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Native;

/// <summary>libtorch refused an operation; the message names the operator, why, and what it was given.</summary>
/// <remarks>An <see cref="ExternalException"/>, as TorchSharp throws: what catches one catches the other.</remarks>
public class TensorException(string message, Exception? inner = null) : ExternalException(message, inner);

/// <summary>There is not enough memory for a tensor. Nothing was changed; smaller work, or a higher limit, may pass.</summary>
public sealed class TensorMemoryException(string message) : TensorException(message);

/// <summary>The tensor engine cannot be used on this machine; the message says why and what to type.</summary>
public sealed class TensorsMissingException(string reason) : InvalidOperationException(reason);
