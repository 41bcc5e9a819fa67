using System.Text.Json;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Web.Features.References;

/// <summary>The facts of a reference image as its row keeps them.</summary>
internal static class ReferenceJson
{
    public static string Write(ReferenceFacts facts) => JsonSerializer.Serialize(facts, PlanJson.Options);

    public static ReferenceFacts? Facts(ReferenceImage row) =>
        row.Facts is null ? null : JsonSerializer.Deserialize<ReferenceFacts>(row.Facts, PlanJson.Options);

    /// <summary>right_elbow.</summary>
    public static string Word(Joint joint) => JsonNamingPolicy.SnakeCaseLower.ConvertName(joint.ToString());

    public static Joint? Joint(string word) =>
        Enum.GetValues<Joint>().Where(joint => Word(joint) == word).Select(joint => (Joint?)joint).FirstOrDefault();
}
