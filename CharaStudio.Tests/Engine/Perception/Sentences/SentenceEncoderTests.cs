using System.Text.Json;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Sentences;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception.Sentences;

public sealed class SentenceEncoderTests
{
    [TensorModelFact(ModelCards.SentenceEncoder)]
    public void Encode_GoldenSentences_AgreesWithTensorFlow()
    {
        using var encoder = new SentenceEncoder(ModelFactAttribute.Installed);
        using var golden = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Golden", "perception", "sentences.json")));

        Assert.All(golden.RootElement.EnumerateArray(), row =>
        {
            var made = encoder.Encode(row.GetProperty("text").GetString()!);
            var stride = row.GetProperty("stride").GetInt32();
            Assert.Equal(SentenceEncoder.Size, made.Length);
            Assert.All(row.GetProperty("values").EnumerateArray().Select((value, i) => Math.Abs(value.GetDouble() - made[i * stride])), difference => Assert.InRange(difference, 0, 1e-5));
        });
    }

    [TensorModelFact(ModelCards.SentenceEncoder)]
    public void Encode_OneThingInOtherWords_IsNearerThanAnother()
    {
        using var encoder = new SentenceEncoder(ModelFactAttribute.Installed);
        var knight = encoder.Encode("The knight walks through a dark forest");

        var alike = Nearness(knight, encoder.Encode("A warrior with a sword crosses the gloomy woods"));

        Assert.InRange(alike, 0.5, 1);
        Assert.InRange(Nearness(knight, encoder.Encode("Two friends drink tea in a small kitchen")), -1, alike - 0.3);
        Assert.Equal(1, Nearness(knight, knight), 1e-5);
    }

    // Longer than the network's positions: the first 128 pieces decide.
    [TensorModelFact(ModelCards.SentenceEncoder)]
    public void Encode_LongText_ReadsItsBeginning()
    {
        using var encoder = new SentenceEncoder(ModelFactAttribute.Installed);
        var words = string.Join(' ', Enumerable.Repeat("rain", 200));

        Assert.Equal(encoder.Encode(words), encoder.Encode(words + " and then a dragon came"));
    }

    [TensorModelFact(ModelCards.SentenceEncoder)]
    public void Encode_NoWords_IsRefused()
    {
        using var encoder = new SentenceEncoder(ModelFactAttribute.Installed);

        Assert.Throws<ArgumentException>(() => { encoder.Encode("  "); });
    }

    [Fact]
    public void Encoder_WithoutModels_SaysWhatToInstall()
    {
        var empty = new ModelCatalogue(Path.Combine(AppContext.BaseDirectory, "no-such-folder"));

        var error = Assert.Throws<ModelMissingException>(() => { _ = new SentenceEncoder(empty); });

        Assert.Equal(SentenceEncoder.Reason(empty), error.Message);
        Assert.Contains("install", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    private static double Nearness(float[] a, float[] b) => a.Zip(b, (x, y) => (double)x * y).Sum();
}
