using System.Buffers.Binary;
using System.Text;

namespace CharaStudio.Tests.Engine.Weights.TfLite;

/// <summary>A table to be written: values by the number of their field. Numbers, texts, lists and tables.</summary>
internal sealed class FlatNode : Dictionary<int, object>;

/// <summary>Writes small FlatBuffers files for tests: every table in front of what it refers to.</summary>
internal sealed class FlatWriter
{
    private readonly List<byte> _bytes = [];

    public static byte[] Write(string identifier, FlatNode root)
    {
        var writer = new FlatWriter();
        writer.Number(0);
        writer._bytes.AddRange(Encoding.ASCII.GetBytes(identifier));
        writer.Point(0, writer.Table(root));
        return [.. writer._bytes];
    }

    private int Table(FlatNode node)
    {
        var vtable = _bytes.Count;
        var fields = node.Keys.DefaultIfEmpty(-1).Max() + 1;
        Short(4 + (2 * fields));
        Short(4 + (4 * fields));
        for (var field = 0; field < fields; field++)
        {
            Short(node.ContainsKey(field) ? 4 + (4 * field) : 0);
        }

        var start = _bytes.Count;
        Number(start - vtable);
        for (var field = 0; field < fields; field++)
        {
            Number(node.TryGetValue(field, out var value) ? Inline(value) : 0);
        }

        foreach (var (field, value) in node.Where(pair => !IsInline(pair.Value)).OrderBy(pair => pair.Key))
        {
            Point(start + 4 + (4 * field), Behind(value));
        }

        return start;
    }

    private static bool IsInline(object value) => value is int or bool or float;

    private static int Inline(object value) => value switch
    {
        int number => number,
        bool flag => flag ? 1 : 0,
        float real => BitConverter.SingleToInt32Bits(real),
        _ => 0,
    };

    private int Behind(object value)
    {
        switch (value)
        {
            case FlatNode table:
                return Table(table);
            case FlatNode[] tables:
                var list = List(tables.Length);
                tables.ToList().ForEach(_ => Number(0));
                for (var i = 0; i < tables.Length; i++)
                {
                    Point(list + 4 + (4 * i), Table(tables[i]));
                }

                return list;
            default:
                var (count, bytes) = value switch
                {
                    string text => (text.Length, Encoding.ASCII.GetBytes(text)),
                    byte[] raw => (raw.Length, raw),
                    int[] numbers => (numbers.Length, numbers.SelectMany(BitConverter.GetBytes).ToArray()),
                    long[] numbers => (numbers.Length, numbers.SelectMany(BitConverter.GetBytes).ToArray()),
                    float[] numbers => (numbers.Length, numbers.SelectMany(BitConverter.GetBytes).ToArray()),
                    _ => throw new ArgumentException("This is not written.", nameof(value)),
                };
                var at = List(count);
                _bytes.AddRange(bytes);
                return at;
        }
    }

    private int List(int count)
    {
        Number(count);
        return _bytes.Count - 4;
    }

    private void Point(int from, int to)
    {
        var four = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, to - from);
        for (var i = 0; i < 4; i++)
        {
            _bytes[from + i] = four[i];
        }
    }

    private void Number(int value) => _bytes.AddRange(BitConverter.GetBytes(value));

    private void Short(int value) => _bytes.AddRange(BitConverter.GetBytes((ushort)value));
}
