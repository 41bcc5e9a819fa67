using System.Reflection;
using CharaStudio.Engine.Native;
using CharaStudio.Engine.Torch;

namespace CharaStudio.Tests.Engine.Torch;

public sealed class OperatorFieldTests
{
    /// <summary>Operators that newer versions have and this code asks for by <see cref="Operator.Exists"/>.</summary>
    private static readonly string[] s_newer = ["aten::scaled_dot_product_attention", "aten::rms_norm"];

    [TensorFact]
    public void Fields_NameOperatorsThatThisLibtorchHas()
    {
        var missing = Types(typeof(torch))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(member => member.FieldType == typeof(Operator) && !member.DeclaringType!.ContainsGenericParameters)
            .Select(member => (Operator)member.GetValue(null)!)
            .Where(named => !s_newer.Contains(named.Name) && !named.Exists)
            .Select(named => named.Name);

        Assert.Equal([], missing);
    }

    private static IEnumerable<Type> Types(Type type) => type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(Types).Prepend(type);
}
