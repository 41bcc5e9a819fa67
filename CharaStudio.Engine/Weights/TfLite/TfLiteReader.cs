namespace CharaStudio.Engine.Weights.TfLite;

/// <summary>
/// Reads the networks that MediaPipe ships, format TFL3, version 3 of the schema. Nothing in the file is believed: references, counts,
/// shapes and sizes are checked before they are used. https://github.com/tensorflow/tensorflow/blob/master/tensorflow/lite/schema/schema.fbs
/// </summary>
public static class TfLiteReader
{
    /// <summary>Longest file in bytes. The largest that we use has 27.7 MB.</summary>
    public const int MaxLength = 64 << 20;

    /// <summary>Most dimensions of a tensor.</summary>
    public const int MaxRank = 6;

    /// <summary>Most numbers that all constants of a network may hold together.</summary>
    public const int MaxParameters = 1 << 25;

    private const int MostTensors = 8192;
    private const int MostOperators = 8192;
    private const int MostCodes = 256;

    private sealed record Code(int Number, string Custom);

    private sealed record Step(FlatTable Table, Code Code, int[] Inputs, int[] Outputs);

    /// <param name="file">For messages.</param>
    /// <param name="bytes">The whole file, or its part of a package that holds several.</param>
    /// <exception cref="WeightsException">Anything is out of order, or an operator is not one of <see cref="TfLiteKind"/>.</exception>
    public static TfLiteModel Read(string file, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxLength)
        {
            throw new WeightsException(file, null, $"it has {bytes.Length} bytes; at most {MaxLength} are read.");
        }

        var buffer = new FlatBuffer(file, bytes);
        var root = buffer.Root("TFL3"u8);
        if (root.Int32(0) != 3)
        {
            throw buffer.Wrong($"its schema has version {root.Int32(0)}; 3 is read.");
        }

        var codes = root.Tables(1, MostCodes, "operator codes").Select(ReadCode).ToArray();
        var graphs = root.Tables(2, MostCodes, "networks");
        if (graphs.Length != 1)
        {
            throw buffer.Wrong($"it holds {graphs.Length} networks; one is read.");
        }

        var constants = new ConstantReader(buffer, root.Tables(4, 2 * MostTensors, "buffers"));
        return ReadGraph(graphs[0], codes, constants, root.Text(3));
    }

    private static Code ReadCode(FlatTable table) =>
        // The first field is a byte; since there are more than 127 operators the fourth holds them all.
        new(Math.Max((sbyte)table.Byte(0), table.Int32(3)), table.Text(1));

    private static TfLiteModel ReadGraph(FlatTable graph, Code[] codes, ConstantReader constants, string description)
    {
        var buffer = graph.Buffer;
        var tensors = graph.Tables(0, MostTensors, "tensors").Select(constants.Read).ToArray();
        var inputs = Numbers(graph, 1, "inputs", tensors.Length, optional: false);
        var outputs = Numbers(graph, 2, "outputs", tensors.Length, optional: false);
        var made = new bool[tensors.Length];
        foreach (var tensor in tensors.Where(tensor => tensor.IsConstant))
        {
            made[tensor.Index] = true;
        }

        foreach (var input in inputs)
        {
            Make(buffer, made, input);
        }

        var operators = new List<TfLiteOperator>();
        foreach (var table in graph.Tables(3, MostOperators, "operators"))
        {
            var step = ReadStep(table, codes, tensors.Length);
            if (step.Inputs.Any(input => input >= 0 && !made[input]))
            {
                throw buffer.Wrong($"operator {operators.Count} needs a tensor that nothing before it makes.");
            }

            if (step.Code.Number is OperatorReader.Dequantize or OperatorReader.Densify)
            {
                tensors[Only(buffer, step.Outputs)] = Widened(buffer, tensors[Only(buffer, step.Inputs)], tensors[Only(buffer, step.Outputs)]);
            }
            else
            {
                operators.Add(OperatorReader.Read(table, step.Code.Number, step.Code.Custom, step.Inputs, step.Outputs));
            }

            foreach (var output in step.Outputs)
            {
                Make(buffer, made, output);
            }
        }

        return outputs.All(output => made[output]) && inputs.Length > 0 && outputs.Length > 0
            ? GeometryCheck.Passed(buffer, new TfLiteModel(description, tensors, operators, inputs, outputs))
            : throw buffer.Wrong("it has no input, or an output that nothing makes.");
    }

    private static Step ReadStep(FlatTable table, Code[] codes, int tensors)
    {
        var code = table.Int32(0);
        return code >= 0 && code < codes.Length
            ? new Step(table, codes[code], Numbers(table, 1, "inputs", tensors, optional: true), Numbers(table, 2, "outputs", tensors, optional: false))
            : throw table.Buffer.Wrong($"an operator is of kind {code}, but {codes.Length} kinds are listed.");
    }

    private static int[] Numbers(FlatTable table, int field, string what, int tensors, bool optional)
    {
        var numbers = table.Int32s(field, 64, what);
        return numbers.All(number => number < tensors && number >= (optional ? -1 : 0))
            ? numbers
            : throw table.Buffer.Wrong($"among {what} is the number of a tensor that does not exist.");
    }

    private static int Only(FlatBuffer buffer, int[] numbers) =>
        numbers is [>= 0 and var one] ? one : throw buffer.Wrong("a DEQUANTIZE or DENSIFY has other than one input and one output.");

    // Its numbers were made dense and single when the source was read.
    private static TfLiteTensor Widened(FlatBuffer buffer, TfLiteTensor source, TfLiteTensor target) =>
        source.Floats is { } numbers && source.Shape.SequenceEqual(target.Shape)
            ? target with { Floats = numbers }
            : throw buffer.Wrong($"tensor {target.Index} would be widened while the network runs, or changes its shape; only constants are widened.");

    private static void Make(FlatBuffer buffer, bool[] made, int tensor)
    {
        if (made[tensor])
        {
            throw buffer.Wrong($"tensor {tensor} is made twice.");
        }

        made[tensor] = true;
    }
}
