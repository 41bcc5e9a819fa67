using CharaStudio.Engine.Native;
using CharaStudio.Engine.Torch;
using CharaStudio.Tests.Engine.Torch;

namespace CharaStudio.Tests.Engine.Native;

public sealed class OperatorTests
{
    [TensorFact]
    public void Call_Linear_IsAsTheReference()
    {
        var golden = new GoldenCase("linear");
        golden.Check(new Operator("linear").Call(golden["x"], golden["w"], golden["b"]));
    }

    [TensorFact]
    public void Call_ShapesThatDoNotFit_NamesOperatorReasonAndShapes()
    {
        var (a, b) = (new GoldenCase("bmm")["a"], new GoldenCase("linear")["w"]);
        var error = Assert.Throws<TensorException>(() => new Operator("mm").Call(a, b));

        Assert.StartsWith("aten::mm: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("[3, 4, 5] Float32, [4, 5] Float32", error.Message, StringComparison.Ordinal);
    }

    [TensorFact]
    public void Call_UnknownOperator_SaysSo() =>
        Assert.Contains("no such operator", Assert.Throws<TensorException>(() => new Operator("no_such_thing").Call()).Message, StringComparison.Ordinal);

    [TensorFact]
    public void Call_WrongKindOfArgument_NamesItAndTheSchema()
    {
        var error = Assert.Throws<TensorException>(() => new Operator("relu").Call(new long[] { 1, 2 }));
        Assert.Contains("argument 'self' of aten::relu cannot be a list of whole numbers", error.Message, StringComparison.Ordinal);
    }

    [TensorFact]
    public void CallMany_MoreResultsThanRoom_GivesAll()
    {
        var parts = new Operator("unbind", "int").CallMany(new Operator("arange").Call(40L));

        Assert.Equal(40, parts.Length);
        Assert.Equal(39, new Operator("_local_scalar_dense").CallNumber(parts[39]).Whole);
    }

    [TensorFact]
    public void Operators_EveryAtenOperatorIsFound()
    {
        var names = TensorRuntime.Operators.Where(name => name.StartsWith("aten::", StringComparison.Ordinal)).Select(name => name[6..].Split('.', 2)).ToList();

        Assert.True(names.Count > 2500, $"{names.Count} operators");
        Assert.All(names, name => Assert.True(new Operator(name[0], name.Length > 1 ? name[1] : "").Exists, string.Join('.', name)));
    }
}
