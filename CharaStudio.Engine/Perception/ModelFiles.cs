using CharaStudio.Engine.Weights;
using CharaStudio.Engine.Weights.Anime4K;
using CharaStudio.Engine.Weights.TfJs;
using CharaStudio.Engine.Weights.TfLite;

namespace CharaStudio.Engine.Perception;

/// <summary>Networks of the catalogue, read in their own formats. All throw <see cref="WeightsException"/> when missing or damaged.</summary>
public static class ModelFiles
{
    /// <summary>Of <see cref="ModelCards.SubjectMask"/> to <see cref="ModelCards.HandLandmarks"/>.</summary>
    public static TfLiteModel TfLite(this ModelCatalogue catalogue, string id) => TfLiteReader.Read(id, catalogue.Bytes(id));

    /// <summary>Of <see cref="ModelCards.UpscaleSmall"/> to <see cref="ModelCards.RestoreLarge"/>.</summary>
    public static Anime4KModel Anime4K(this ModelCatalogue catalogue, string id) => Anime4KReader.Read(id, catalogue.Bytes(id));

    /// <summary>The graph of <see cref="ModelCards.SentenceEncoder"/>.</summary>
    public static TfJsGraph SentenceGraph(this ModelCatalogue catalogue) => TfJsGraph.Read(
        ModelCards.SentenceEncoder, catalogue.Bytes(ModelCards.SentenceEncoder, "dist/model.json"), shard => Beside(catalogue, ModelCards.SentenceEncoder, "dist/" + shard));

    /// <summary>The tokenizer of <see cref="ModelCards.SentenceEncoder"/>.</summary>
    public static SentenceTokenizer SentenceTokenizer(this ModelCatalogue catalogue) =>
        Perception.SentenceTokenizer.Read(ModelCards.SentenceEncoder, catalogue.Bytes(ModelCards.SentenceEncoder, "dist/vocab.json"));

    /// <summary>The weights of <see cref="ModelCards.FaceIdentity"/> or <see cref="ModelCards.FaceExpression"/>, by name.</summary>
    public static IReadOnlyDictionary<string, TfJsTensor> FaceWeights(this ModelCatalogue catalogue, string id) =>
        WeightsManifest.Read(id, catalogue.Bytes(id)).Load(shard => Beside(catalogue, id, "model/" + shard));

    // A manifest that names a file of which no hash is known is no manifest of ours.
    private static byte[] Beside(ModelCatalogue catalogue, string id, string path) =>
        ModelCatalogue.Card(id).Files.Any(file => file.Path == path)
            ? catalogue.Bytes(id, path)
            : throw new WeightsException(id, null, "its manifest names a file that does not belong to it.");
}
