namespace CharaStudio.Engine.Torch;

/// <summary>
/// Disposes, when it ends, every tensor made on its thread since it began, but those moved out of it. Scopes nest and belong to their
/// thread: do not await within one.
/// </summary>
public sealed class DisposeScope : IDisposable
{
    [ThreadStatic]
    private static DisposeScope? s_current;

    private readonly DisposeScope? _outer;
    private readonly List<torch.Tensor> _tensors = [];
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private bool _isOver;

    internal DisposeScope()
    {
        _outer = s_current;
        s_current = this;
    }

    internal static DisposeScope? Current => s_current;

    /// <summary>Tensors that this scope will dispose.</summary>
    public int DisposablesCount => _tensors.Count;

    internal DisposeScope? Outer => _outer;

    /// <summary>Hands a tensor to the scope around this one, or to nobody when there is none.</summary>
    public T MoveToOuter<T>(T tensor)
        where T : torch.Tensor => MoveTo(_outer, tensor);

    public T MoveToOther<T>(DisposeScope? scope, T tensor)
        where T : torch.Tensor => MoveTo(scope, tensor);

    /// <summary>From now on nobody disposes the tensor but whoever holds it.</summary>
    public T Detach<T>(T tensor)
        where T : torch.Tensor => MoveTo(null, tensor);

    /// <summary>Disposes all but these at once.</summary>
    public void DisposeEverythingBut(params IEnumerable<torch.Tensor> keep)
    {
        var kept = keep.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var tensor in _tensors.Where(tensor => !kept.Contains(tensor)).ToList())
        {
            tensor.Dispose();
        }
    }

    public void DisposeEverything() => DisposeEverythingBut();

    /// <exception cref="InvalidOperationException">Called on another thread, or before an inner scope ended.</exception>
    public void Dispose()
    {
        if (_isOver)
        {
            return;
        }

        if (Environment.CurrentManagedThreadId != _thread)
        {
            throw new InvalidOperationException("A dispose scope ended on another thread than it began on. Do not await within a scope.");
        }

        if (!ReferenceEquals(s_current, this))
        {
            throw new InvalidOperationException("A dispose scope ended before one within it did. Use scopes by using statements.");
        }

        _isOver = true;
        s_current = _outer;
        for (var i = _tensors.Count - 1; i >= 0; i--)
        {
            _tensors[i].Leave();
        }

        _tensors.Clear();
    }

    internal void Add(torch.Tensor tensor)
    {
        tensor.Place = _tensors.Count;
        _tensors.Add(tensor);
    }

    /// <summary>Takes a tensor out in constant time: the last takes its place.</summary>
    internal void Remove(torch.Tensor tensor)
    {
        var last = _tensors[^1];
        _tensors[tensor.Place] = last;
        last.Place = tensor.Place;
        _tensors.RemoveAt(_tensors.Count - 1);
        tensor.Place = -1;
    }

    private static T MoveTo<T>(DisposeScope? scope, T tensor)
        where T : torch.Tensor
    {
        tensor.MoveTo(scope);
        return tensor;
    }
}

public static partial class torch
{
    /// <summary>Begins a scope: <c>using var scope = torch.NewDisposeScope();</c></summary>
    public static DisposeScope NewDisposeScope() => new();
}
