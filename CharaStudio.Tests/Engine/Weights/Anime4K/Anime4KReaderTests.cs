using System.Globalization;
using System.Text;
using CharaStudio.Engine.Weights;
using CharaStudio.Engine.Weights.Anime4K;

namespace CharaStudio.Tests.Engine.Weights.Anime4K;

public sealed class Anime4KReaderTests
{
    [Fact]
    public void Read_Enlarging_JoinsLayersOfTheSameInputs()
    {
        var model = Anime4KReader.Read("small", Enlarging());

        Assert.Equal((2, 3), (model.Scale, model.ResidualChannels));
        Assert.Equal([(3, 8, 3, false), (16, 8, 3, true), (32, 12, 1, true)],
            model.Stages.Select(stage => (stage.InputChannels, stage.OutputChannels, stage.Side, stage.Concatenated)));
        Assert.Equal([0, 1], model.Stages[2].Inputs);
        Assert.Equal(8, model.Stages[0].Bias.Length);
    }

    [Fact]
    public void Read_FirstMatrix_IsColumnByColumnAndAcrossFirst()
    {
        var kernel = Anime4KReader.Read("small", Enlarging()).Stages[0].Kernel;

        // Weights count upwards: matrix m, column c, row o holds (16 m + 4 c + o) / 1000; matrix 1 is one pixel left, on the same row.
        Assert.Equal(0.016f + 0.004f + 0.002f, kernel[(((((2 * 3) + 1) * 3) + 1) * 3) + 0], 6);
    }

    [Fact]
    public void Read_OneByOne_TakesPositivePartsOfAllInputsFirst()
    {
        var kernel = Anime4KReader.Read("small", Enlarging()).Stages[2].Kernel;

        // Stage 1's second layer, negative part: matrix 4 + 3 of the file, group 4 + 3 of the joined channels.
        Assert.Equal(7 * 0.016f, kernel[(4 + 3) * 4], 6);
        // Stage 0's first layer, negative part: matrix 2, group 4.
        Assert.Equal(2 * 0.016f, kernel[4 * 4], 6);
    }

    [Theory]
    [InlineData("\"weights\": [0,", "\"weights\": [", "weights")]
    [InlineData("[\"a0\", \"a1\", \"b0\", \"b1\"]", "[\"a0\", \"b0\", \"b1\"]", "whole earlier layers")]
    [InlineData("\"type\": \"pixel_shuffle\"", "\"type\": \"gelu\"", "neither conv nor")]
    [InlineData("\"bias\": [1, 2, 3, 4]", "\"bias\": [1, 2, 3]", "biases")]
    public void Read_WrongFile_IsRefusedWithTheReason(string right, string wrong, string reason)
    {
        var json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Enlarging()).Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(reason, Assert.Throws<WeightsException>(() => Anime4KReader.Read("bad", json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MutatedFiles_AreReadWholeOrRefused()
    {
        var (read, refused) = Mutation.Try(Restoring(), 4000, 5, bytes => Anime4KReader.Read("fuzz", bytes));

        Assert.InRange(read, 1, 3999);
        Assert.Equal(4000, read + refused);
    }

    private static byte[] Enlarging() => Json(
        Layer("a0", 9, "input_image"), Layer("a1", 9, "input_image"), Layer("b0", 36, "a0", "a1"), Layer("b1", 36, "a0", "a1"),
        Layer("c0", 8, "a0", "a1", "b0", "b1"), Layer("c1", 8, "a0", "a1", "b0", "b1"), Layer("c2", 8, "a0", "a1", "b0", "b1"),
        """ "shuffle": {"type": "pixel_shuffle", "inputs": ["c0", "c1", "c2"]} """);

    private static byte[] Restoring() => Json(Layer("a", 9, "input_image"), Layer("b", 18, "input_image", "a"));

    private static byte[] Json(params string[] layers) => Encoding.UTF8.GetBytes($$"""{"name": "test", "layers": { {{string.Join(", ", layers)}} } }""");

    private static string Layer(string name, int matrices, params string[] inputs)
    {
        // A picture has no fourth channel that a network would look at.
        var weights = Enumerable.Range(0, matrices * 16).Select(i => inputs is ["input_image"] && i % 16 >= 12 ? "0" : (i / 1000.0).ToString(CultureInfo.InvariantCulture));
        return $$""" "{{name}}": {"type": "conv", "inputs": [{{string.Join(", ", inputs.Select(input => $"\"{input}\""))}}], "weights": [{{string.Join(",", weights)}}], "bias": [1, 2, 3, 4]} """;
    }
}
