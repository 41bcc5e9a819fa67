using System.Text.Json;
using System.Text.Json.Serialization;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Pipelines;

public sealed class RenderRequestTests
{
    public static TheoryData<Type> Kinds() => [.. typeof(RenderRequest).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
        .Cast<JsonDerivedTypeAttribute>().Select(derived => derived.DerivedType)];

    // One request whose field is called kind breaks the reading and writing of all of them.
    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryKind_CanBeWrittenForTheWorker(Type kind)
    {
        Assert.Contains(JsonSerializer.SerializeToUtf8Bytes<RenderRequest>(new MapRequest(new MapPlan()), PlanJson.Options), sign => sign == (byte)'{');
        Assert.DoesNotContain(PlanJson.Options.GetTypeInfo(kind).Properties, property => property.Name == "kind");
    }
}
