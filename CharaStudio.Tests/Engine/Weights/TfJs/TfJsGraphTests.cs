using System.Text;
using CharaStudio.Engine.Weights;
using CharaStudio.Engine.Weights.TfJs;

namespace CharaStudio.Tests.Engine.Weights.TfJs;

public sealed class TfJsGraphTests
{
    private static TfJsGraph Small => TfJsGraph.Read("small", SmallGraph.Bytes, SmallGraph.Shard);

    [Fact]
    public void Read_NodesOutOfOrder_AreSorted()
    {
        var names = Small.Nodes.Select(node => node.Name).ToList();

        Assert.All(Small.Nodes, node => Assert.All(node.Inputs, input => Assert.True(names.IndexOf(input.Node) < names.IndexOf(node.Name))));
        Assert.Equal("x", Assert.Single(Small.Placeholders).Name);
        Assert.Equal("y", Assert.Single(Small.Results).Name);
    }

    [Fact]
    public void Read_WeightsAcrossShards_AreWidened()
    {
        Assert.Equal([-1f, -0.5f, 0, 1], Small.Weights["w"].Floats!);
        Assert.Equal([1f, -2], Small.Weights["b"].Floats!);
        Assert.Equal([9], Small.Weights["n"].Integers!);
    }

    [Fact]
    public void Read_Attributes_HaveTheirKinds()
    {
        var nodes = Small.Nodes.ToDictionary(node => node.Name);

        Assert.True(nodes["product"].Flag("transpose_b"));
        Assert.Equal("NHWC", nodes["sum"].Text("data_format"));
        Assert.Equal("SAME", nodes["b"].Text("label"));
        Assert.Equal(7, nodes["b"].Whole("N"));
        Assert.Equal([1, 2], nodes["b"].WholeList("squeeze_dims"));
        Assert.Equal([-1, 2], nodes["x"].WholeList("shape"));
        Assert.Throws<WeightsException>(() => nodes["b"].Text("N"));
    }

    [Theory]
    [InlineData("\"x\", \"w\"", "\"y\", \"w\"", "circles")]
    [InlineData("\"x\", \"w\"", "\"x\", \"gone\"", "has none")]
    [InlineData("\"name\": \"n\", \"op\": \"Const\"", "\"name\": \"m\", \"op\": \"Const\"", "has none")]
    [InlineData("\"shape\": [2, 2]", "\"shape\": [2, 3]", "need")]
    [InlineData("\"shape\": [2, 2]", "\"shape\": [65536, 65536]", "too large")]
    [InlineData("one.bin", "../one.bin", "plain file name")]
    [InlineData("\"uint8\"", "\"uint4\"", "quantised to none")]
    public void Read_WrongGraph_IsRefusedWithTheReason(string right, string wrong, string reason)
    {
        var json = Encoding.UTF8.GetBytes(SmallGraph.Json.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(reason, Assert.Throws<WeightsException>(() => TfJsGraph.Read("bad", json, SmallGraph.Shard)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MutatedGraphs_AreReadWholeOrRefused()
    {
        var (read, refused) = Mutation.Try(SmallGraph.Bytes, 6000, 3, bytes => TfJsGraph.Read("fuzz", bytes, SmallGraph.Shard));

        Assert.InRange(read, 1, 3000);
        Assert.Equal(6000, read + refused);
    }

    [Fact]
    public void Read_NonFiniteWeight_IsRefused()
    {
        var broken = Assert.Throws<WeightsException>(() => TfJsGraph.Read("bad", SmallGraph.Bytes, name => name is "two.bin" ? [0x7C, 0, 0, 9, 0, 0, 0] : SmallGraph.Shard(name)));

        Assert.Equal("b", broken.Tensor);
    }
}
