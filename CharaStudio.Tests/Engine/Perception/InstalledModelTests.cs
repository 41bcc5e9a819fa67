using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Weights.TfLite;
using CharaStudio.Tests.Engine.Weights;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception;

/// <summary>The files that npm brings, read whole. Figures of shared facts: parameters and shapes that the makers document.</summary>
public sealed class InstalledModelTests
{
    [ModelFact(ModelCards.SubjectMask)]
    public void TfLite_SubjectMask_HasItsDocumentedShapes()
    {
        var model = ModelFactAttribute.Installed.TfLite(ModelCards.SubjectMask);

        Assert.Equal([1, 256, 256, 3], model.Tensors[model.Inputs[0]].Shape);
        Assert.Equal([1, 256, 256, 1], model.Tensors[model.Outputs[0]].Shape);
        Assert.InRange(model.Parameters, 106_000, 107_000);
    }

    [ModelFact(ModelCards.SubjectMaskWide, ModelCards.PoseDetector, ModelCards.PoseLite, ModelCards.PoseFull, ModelCards.PoseHeavy, ModelCards.FaceDetector,
        ModelCards.FaceDetectorShort, ModelCards.FaceMesh, ModelCards.PalmDetector, ModelCards.HandLandmarks)]
    public void TfLite_EveryOther_IsRead() => Assert.All(
        [
            (ModelCards.SubjectMaskWide, 100_000), (ModelCards.PoseDetector, 2_900_000), (ModelCards.PoseLite, 1_300_000), (ModelCards.PoseFull, 3_100_000),
            (ModelCards.PoseHeavy, 13_700_000), (ModelCards.FaceDetector, 500_000), (ModelCards.FaceDetectorShort, 100_000), (ModelCards.FaceMesh, 600_000),
            (ModelCards.PalmDetector, 1_100_000), (ModelCards.HandLandmarks, 2_700_000),
        ],
        pair => Assert.InRange(ModelFactAttribute.Installed.TfLite(pair.Item1).Operators.Count, 50, 700));

    [ModelFact(ModelCards.PoseDetector)]
    public void TfLite_DamagedSparseDetector_IsReadWholeOrRefused()
    {
        var (read, refused) = Mutation.Try(ModelFactAttribute.Installed.Bytes(ModelCards.PoseDetector), 60, 17, bytes => TfLiteReader.Read("fuzz", bytes));

        Assert.Equal(60, read + refused);
    }

    [ModelFact(ModelCards.UpscaleLarge)]
    public void Anime4K_Large_HasEightStagesAndColourResidual()
    {
        var model = ModelFactAttribute.Installed.Anime4K(ModelCards.UpscaleLarge);

        Assert.Equal((2, 3), (model.Scale, model.ResidualChannels));
        Assert.Equal([3, 16, 16, 16, 16, 16, 16, 112], model.Stages.Select(stage => stage.InputChannels));
        Assert.Equal([8, 8, 8, 8, 8, 8, 8, 12], model.Stages.Select(stage => stage.OutputChannels));
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], model.Stages[^1].Inputs);
    }

    [ModelFact(ModelCards.UpscaleSmall, ModelCards.UpscaleMedium, ModelCards.RestoreSmall, ModelCards.RestoreMedium, ModelCards.RestoreLarge)]
    public void Anime4K_EveryOther_IsRead() => Assert.All(
        [
            (ModelCards.UpscaleSmall, 2, 4, 1), (ModelCards.UpscaleMedium, 2, 8, 3), (ModelCards.RestoreSmall, 1, 4, 3),
            (ModelCards.RestoreMedium, 1, 8, 3), (ModelCards.RestoreLarge, 1, 5, 3),
        ],
        row => Assert.Equal((row.Item2, row.Item3, row.Item4), ModelFactAttribute.Installed.Anime4K(row.Item1) is var model ? (model.Scale, model.Stages.Count, model.ResidualChannels) : default));

    [ModelFact(ModelCards.SentenceEncoder)]
    public void SentenceGraph_Installed_HasItsTwoInputsAndEmbedding()
    {
        var graph = ModelFactAttribute.Installed.SentenceGraph();

        Assert.Equal(["indices", "values"], graph.Placeholders.Select(node => node.Name).Order());
        Assert.Equal([8002, 256], graph.Weights["module/Embeddings_en"].Shape);
        Assert.Single(graph.Results);
    }

    [ModelFact(ModelCards.FaceIdentity, ModelCards.FaceExpression)]
    public void FaceWeights_Installed_AreWidened()
    {
        var weights = ModelFactAttribute.Installed.FaceWeights(ModelCards.FaceIdentity);

        Assert.Equal([7, 7, 3, 32], weights["conv32_down/conv/filters"].Shape);
        Assert.InRange(weights["conv32_down/conv/filters"].Floats!.Max(Math.Abs), 0.01f, 1f);
        Assert.NotEmpty(ModelFactAttribute.Installed.FaceWeights(ModelCards.FaceExpression));
    }
}
