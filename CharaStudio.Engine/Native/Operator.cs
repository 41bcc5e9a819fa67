using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using CharaStudio.Engine.Torch;

namespace CharaStudio.Engine.Native;

/// <summary>
/// One ATen operator, found by name and overload and called with positional arguments in the order of its schema. Trailing arguments
/// that are left out take the schema's defaults. Found when first called, so that naming one costs nothing where libtorch is absent.
/// </summary>
internal sealed unsafe class Operator(string name, string overload = "")
{
    private const int MostResults = 8;
    private const int StackWords = 64;
    private nint _handle;

    public string Name { get; } = overload.Length == 0 ? $"aten::{name}" : $"aten::{name}.{overload}";

    /// <summary>Whether this libtorch has it: operators come and go between versions.</summary>
    public bool Exists => _handle != 0 || (TensorRuntime.Require() && Find() is Ct.Status.Done);

    /// <summary>Calls an operator that has one tensor as its result.</summary>
    /// <exception cref="TensorException">libtorch refused, or the result is another.</exception>
    public torch.Tensor Call(params ReadOnlySpan<Argument> arguments)
    {
        Ct.Value result;
        var produced = Run(arguments, &result, 1);
        if (produced != 1 || result.Tag is not Ct.Tag.Tensor)
        {
            Drop(&result, Math.Min(produced, 1));
            throw new TensorException($"{Name} has no single tensor as its result.");
        }

        return torch.Tensor.Own((nint)result.Bits);
    }

    /// <summary>Calls an operator for what it does to its first argument: the result is the argument itself.</summary>
    public void Do(params ReadOnlySpan<Argument> arguments)
    {
        Ct.Value result;
        Drop(&result, Math.Min(1, Run(arguments, &result, 1)));
    }

    /// <summary>Calls an operator with several tensors as its results; an undefined one is null.</summary>
    public torch.Tensor?[] CallMany(params ReadOnlySpan<Argument> arguments)
    {
        var room = stackalloc Ct.Value[MostResults];
        var produced = Run(arguments, room, MostResults);
        if (produced <= MostResults)
        {
            return Tensors(new ReadOnlySpan<Ct.Value>(room, produced));
        }

        var all = new Ct.Value[produced];
        fixed (Ct.Value* rest = all)
        {
            Ct.Check(Ct.ct_op_rest(rest, produced), Name);
        }

        return Tensors(all);
    }

    /// <summary>Calls an operator whose result is a number, given as 64-bit integer or as real.</summary>
    public (long Whole, double Real, bool IsReal) CallNumber(params ReadOnlySpan<Argument> arguments)
    {
        Ct.Value result;
        var produced = Run(arguments, &result, 1);
        if (produced == 1 && result.Tag is Ct.Tag.Int or Ct.Tag.Bool)
        {
            return (result.Bits, result.Bits, false);
        }

        if (produced == 1 && result.Tag is Ct.Tag.Double)
        {
            var real = BitConverter.Int64BitsToDouble(result.Bits);
            return ((long)real, real, true);
        }

        Drop(&result, Math.Min(produced, 1));
        throw new TensorException($"{Name} has no number as its result.");
    }

    private int Run(ReadOnlySpan<Argument> arguments, Ct.Value* results, int capacity)
    {
        if (_handle == 0)
        {
            TensorRuntime.Require();
            if (Find() is not Ct.Status.Done)
            {
                throw new TensorException($"{Name}: {Ct.Error()} ({TensorRuntime.Version})");
            }
        }

        var values = stackalloc Ct.Value[arguments.Length];
        var words = Words(arguments);
        var rented = words > StackWords ? ArrayPool<long>.Shared.Rent(words) : null;
        var stack = stackalloc long[rented is null ? words : 0];
        fixed (long* heap = rented)
        {
            Lay(arguments, values, rented is null ? stack : heap);
            var status = Ct.ct_op_call(_handle, values, arguments.Length, results, capacity, out var produced);
            if (rented is not null)
            {
                ArrayPool<long>.Shared.Return(rented);
            }

            if (status is not Ct.Status.Done)
            {
                Throw(status, arguments);
            }

            return produced;
        }
    }

    private Ct.Status Find()
    {
        var status = Ct.ct_op_find($"aten::{name}", overload, out var handle);
        if (status is Ct.Status.Done)
        {
            _handle = handle;
        }

        return status;
    }

    /// <summary>Eight-byte words that the lists among the arguments take.</summary>
    private static int Words(ReadOnlySpan<Argument> arguments)
    {
        var words = 0;
        foreach (ref readonly var argument in arguments)
        {
            words += argument.Reference switch
            {
                null or torch.Tensor or torch.Generator => 0,
                long[] numbers => numbers.Length,
                double[] numbers => numbers.Length,
                torch.Tensor?[] tensors => tensors.Length,
                bool[] truths => (truths.Length / 8) + 1,
                string text => (Encoding.UTF8.GetByteCount(text) / 8) + 1,
                _ => 0,
            };
        }

        return words;
    }

    private static void Lay(ReadOnlySpan<Argument> arguments, Ct.Value* values, long* room)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            ref readonly var argument = ref arguments[i];
            ref var value = ref values[i];
            (value.Tag, value.Bits, value.Count) = (argument.Tag, argument.Bits, 0);
            switch (argument.Reference)
            {
                case null:
                    break;
                case torch.Tensor tensor:
                    value.Bits = tensor.Handle;
                    break;
                case torch.Generator generator:
                    value.Bits = generator.Handle;
                    break;
                case long[] numbers:
                    room = Place(ref value, MemoryMarshal.AsBytes(numbers.AsSpan()), numbers.Length, room);
                    break;
                case double[] numbers:
                    room = Place(ref value, MemoryMarshal.AsBytes(numbers.AsSpan()), numbers.Length, room);
                    break;
                case bool[] truths:
                    room = Place(ref value, MemoryMarshal.AsBytes(truths.AsSpan()), truths.Length, room);
                    break;
                case string text:
                    var bytes = Encoding.UTF8.GetBytes(text);
                    room = Place(ref value, bytes, bytes.Length, room);
                    break;
                case torch.Tensor?[] tensors:
                    (value.Bits, value.Count) = ((long)room, tensors.Length);
                    foreach (var tensor in tensors)
                    {
                        *room++ = tensor is null ? 0 : tensor.Handle;
                    }

                    break;
            }
        }
    }

    private static long* Place(ref Ct.Value value, ReadOnlySpan<byte> bytes, int count, long* room)
    {
        var words = (bytes.Length + 7) / 8;
        bytes.CopyTo(new Span<byte>(room, words * 8));
        (value.Bits, value.Count) = ((long)room, count);
        return room + words;
    }

    private static torch.Tensor?[] Tensors(ReadOnlySpan<Ct.Value> values)
    {
        var tensors = new torch.Tensor?[values.Length];
        for (var i = 0; i < tensors.Length; i++)
        {
            tensors[i] = values[i].Tag is Ct.Tag.Tensor ? torch.Tensor.Own((nint)values[i].Bits) : null;
        }

        return tensors;
    }

    private static void Drop(Ct.Value* values, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (values[i].Tag is Ct.Tag.Tensor)
            {
                Ct.ct_tensor_release((nint)values[i].Bits);
            }
        }
    }

    private void Throw(Ct.Status status, ReadOnlySpan<Argument> arguments)
    {
        var message = new StringBuilder(Name).Append(": ").Append(Ct.Error().TrimEnd());
        var given = new List<string>();
        foreach (ref readonly var argument in arguments)
        {
            foreach (var tensor in argument.Reference switch { torch.Tensor one => [one], torch.Tensor?[] many => many, _ => [] })
            {
                given.Add(tensor?.ToString() ?? "none");
            }
        }

        if (given.Count > 0)
        {
            message.Append(" Given: ").AppendJoin(", ", given.Take(MostResults)).Append('.');
        }

        throw (status is Ct.Status.OutOfMemory ? new TensorMemoryException(message.ToString()) : new TensorException(message.ToString()));
    }
}
