namespace CharaStudio.Engine.Film;

/// <summary>Where an encoder's raw frames come from.</summary>
internal interface IFrameSource
{
    /// <summary>A frame, asked for in order; it stays as it is until it is reported sent.</summary>
    ValueTask<byte[]> NextAsync(int index, CancellationToken token);

    /// <summary>The frame's bytes are with the encoder.</summary>
    void Sent(int index);
}

/// <summary>Frames drawn on the spot into two buffers in turn: one is drawn while the other is being sent.</summary>
internal sealed class DrawnFrames(int bytes, Action<int, byte[]> draw) : IFrameSource
{
    private readonly byte[][] _buffers = [new byte[bytes], new byte[bytes]];

    public ValueTask<byte[]> NextAsync(int index, CancellationToken token)
    {
        var buffer = _buffers[index & 1];
        draw(index, buffer);
        return ValueTask.FromResult(buffer);
    }

    public void Sent(int index)
    {
        // The other buffer is drawn into next.
    }
}
