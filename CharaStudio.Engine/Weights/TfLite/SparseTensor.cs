namespace CharaStudio.Engine.Weights.TfLite;

/// <summary>
/// A tensor of which only some numbers, or blocks of numbers, are stored: dimensions in their order of traversal, each dense or
/// compressed (segments and indices, as rows of a CSR matrix). The TACO format, as TFLite's schema describes it at SparsityParameters.
/// </summary>
internal sealed class SparseTensor
{
    private readonly string _file;
    private readonly string _name;
    private readonly int[] _order;
    private readonly int[] _blockMap;
    private readonly Level[] _levels;
    private readonly int[] _shape;

    private SparseTensor(string file, string name, int[] order, int[] blockMap, Level[] levels, int[] shape) =>
        (_file, _name, _order, _blockMap, _levels, _shape) = (file, name, order, blockMap, levels, shape);

    // Dense: Segments is null and Size counts. Compressed: entry p has the indices from Segments[p] to Segments[p + 1].
    private sealed record Level(int Size, int[]? Segments, int[] Indices);

    public static SparseTensor Read(FlatTable table, string name, int[] shape)
    {
        var order = table.Int32s(0, 2 * TfLiteReader.MaxRank, "dimensions");
        var blockMap = table.Int32s(1, TfLiteReader.MaxRank, "blocked dimensions");
        var levels = table.Tables(2, 2 * TfLiteReader.MaxRank, "dimensions").Select(level => ReadLevel(level, name)).ToArray();
        var sparse = new SparseTensor(table.Buffer.File, name, order, blockMap, levels, shape);
        sparse.CheckOrder();
        sparse.CheckSizes();
        return sparse;
    }

    public float[] Densify(float[] stored)
    {
        var dense = new float[_shape.Aggregate(1, (product, side) => product * side)];
        var at = 0;
        Visit(0, 0, new int[_levels.Length]);
        return at == stored.Length ? dense : throw Wrong($"{stored.Length} numbers are stored, but {at} places are named.");

        void Visit(int depth, int entry, int[] indices)
        {
            if (depth == _levels.Length)
            {
                dense[Place(indices)] = at < stored.Length ? stored[at++] : throw Wrong($"more places are named than the {stored.Length} numbers stored.");
                return;
            }

            var level = _levels[depth];
            int from = level.Segments?[entry] ?? 0, to = level.Segments?[entry + 1] ?? level.Size;
            for (var i = from; i < to; i++)
            {
                indices[depth] = level.Segments is null ? i : level.Indices[i];
                Visit(depth + 1, level.Segments is null ? (entry * level.Size) + i : i, indices);
            }
        }
    }

    private static Level ReadLevel(FlatTable table, string name)
    {
        switch (table.Byte(0))
        {
            case 0:
                return new Level(table.Int32(1), null, []);
            case 1:
                return new Level(0, Indices(table, 2, name), Indices(table, 4, name));
            case var other:
                throw new WeightsException(table.Buffer.File, name, $"one of its dimensions is stored in way {other}, which is not read.");
        }
    }

    // A union of vectors of 32, 16 or 8 bits: its type in one field, the table in the next.
    private static int[] Indices(FlatTable table, int field, string name)
    {
        const int Most = 1 << 24;
        return (table.Byte(field), table.Table(field + 1)) switch
        {
            (1, { } vector) => vector.Int32s(0, Most, "indices"),
            (2, { } vector) => vector.UInt16s(0, Most, "indices"),
            (3, { } vector) => Array.ConvertAll(vector.Bytes(0).ToArray(), index => (int)index),
            _ => throw new WeightsException(table.Buffer.File, name, "one of its compressed dimensions has no indices."),
        };
    }

    private void CheckOrder()
    {
        int rank = _shape.Length, all = rank + _blockMap.Length;
        if (_order.Length != all || _levels.Length != all || !_order.Order().SequenceEqual(Enumerable.Range(0, all))
            || _order.Take(rank).Any(dimension => dimension >= rank) || _blockMap.Any(dimension => dimension < 0 || dimension >= rank)
            || _blockMap.Distinct().Count() != _blockMap.Length)
        {
            throw Wrong("the order of its dimensions is impossible.");
        }
    }

    private void CheckSizes()
    {
        var entries = 1L;
        for (var depth = 0; depth < _levels.Length; depth++)
        {
            var (level, size) = (_levels[depth], SizeAt(depth));
            if (level.Segments is null)
            {
                entries *= level.Size;
                if (level.Size != size || entries > TfLiteReader.MaxParameters)
                {
                    throw Wrong($"dimension {depth} has the size {level.Size} instead of {size}.");
                }

                continue;
            }

            if (level.Segments.Length != entries + 1 || level.Segments[0] != 0 || level.Segments[^1] != level.Indices.Length
                || level.Segments.Zip(level.Segments.Skip(1)).Any(pair => pair.First > pair.Second) || level.Indices.Any(index => index < 0 || index >= size))
            {
                throw Wrong($"the segments or indices of dimension {depth} are impossible.");
            }

            entries = level.Indices.Length;
        }
    }

    // A blocked dimension counts blocks; its inner level counts what is in one.
    private int SizeAt(int depth)
    {
        var dimension = _order[depth];
        if (dimension >= _shape.Length)
        {
            return _levels[depth].Segments is null && _levels[depth].Size >= 1 && _shape[_blockMap[dimension - _shape.Length]] % _levels[depth].Size == 0
                ? _levels[depth].Size
                : throw Wrong("the size of its blocks does not divide its shape.");
        }

        return _shape[dimension] / BlockOf(dimension);
    }

    private int BlockOf(int dimension)
    {
        var block = Array.IndexOf(_blockMap, dimension);
        return block < 0 ? 1 : Math.Max(1, _levels[Array.IndexOf(_order, _shape.Length + block)].Size);
    }

    private int Place(int[] indices)
    {
        Span<int> place = stackalloc int[TfLiteReader.MaxRank];
        for (var depth = 0; depth < indices.Length; depth++)
        {
            if (_order[depth] < _shape.Length)
            {
                place[_order[depth]] = indices[depth] * BlockOf(_order[depth]);
            }
            else
            {
                // Blocks come behind all plain dimensions.
                place[_blockMap[_order[depth] - _shape.Length]] += indices[depth];
            }
        }

        var at = 0;
        for (var i = 0; i < _shape.Length; i++)
        {
            at = (at * _shape[i]) + place[i];
        }

        return at;
    }

    private WeightsException Wrong(string reason) => new(_file, _name, reason);
}
