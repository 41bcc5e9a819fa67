using CharaStudio.Engine.Control.Prompts;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Sentences;
using CharaStudio.Tests.Support;
using Xunit;

namespace CharaStudio.Tests.Engine.Control.Prompts;

public sealed class TextEncoderTests
{
    [TensorModelFact(ModelCards.SentenceEncoder)]
    public void Make_Clip_FindsMovementsByMeaning()
    {
        using var text = new TextControl(ModelFactAttribute.Installed);
        (string Prompt, string Motion)[] asked =
        [
            ("A cat playing piano", "piano"), ("A dancing robot in a city street", "dance"), ("a pianist at a concert grand", "piano"),
            ("practising karate kicks", "kick"), ("a tired child in bed, snoring", "sleep"), ("front crawl in the pool", "swim"),
        ];

        var found = asked.Select(a => (a.Motion, Made: text.Make(new TextControlRequest(a.Prompt, 8)))).ToArray();

        Assert.All(found, f => Assert.Contains(f.Motion, f.Made.Motions.Select(m => m.Name)));
        Assert.All(found, f => Assert.Equal(SentenceEncoder.Model, f.Made.Encoder));
        Assert.All(found, f => Assert.InRange(f.Made.Motions[0].Similarity!.Value, 0.1, 1));
    }

    [TensorModelFact(ModelCards.SentenceEncoder)]
    public void Make_ClipWithSeveralActions_DoesThemInOrder()
    {
        using var text = new TextControl(ModelFactAttribute.Installed);

        Assert.Equal(["walk", "wave"], text.Make(new TextControlRequest("walks then waves", 60)).Motions.Select(m => m.Name));
    }
}
