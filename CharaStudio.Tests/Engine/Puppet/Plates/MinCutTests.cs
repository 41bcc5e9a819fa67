using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Plates;

namespace CharaStudio.Tests.Engine.Puppet.Plates;

public sealed class MinCutTests
{
    private const int Nodes = 9;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Run_AnyGraph_CutsNoDearerThanTheCheapestOfAllCuts(int seed)
    {
        var (stays, goes, joins) = Graph(Dice.For(seed, "graph"));
        var cut = new MinCut(Nodes);
        for (var node = 0; node < Nodes; node++)
        {
            cut.Weigh(node, stays[node], goes[node]);
        }

        foreach (var (a, b, costs, back) in joins)
        {
            cut.Join(a, b, costs, back);
        }

        cut.Run();

        var least = Enumerable.Range(0, 1 << Nodes).Min(side => Cost(node => (side >> node & 1) == 1, stays, goes, joins));
        Assert.Equal(least, Cost(cut.Stays, stays, goes, joins));
    }

    [Fact]
    public void Run_TwoCutsOfTheSameCost_LeavesFewestNodesWithTheSource()
    {
        var cut = new MinCut(3);
        cut.Weigh(0, 0, 5);
        cut.Weigh(2, 5, 0);
        cut.Join(0, 1, 2, 0);
        cut.Join(1, 2, 2, 0);

        cut.Run();

        Assert.Equal([true, false, false], Enumerable.Range(0, 3).Select(cut.Stays));
    }

    private static (int[] Stays, int[] Goes, (int A, int B, int Costs, int Back)[] Joins) Graph(Dice dice)
    {
        int[] Weights() => [.. Enumerable.Range(0, Nodes).Select(_ => dice.Index(12))];
        var joins = Enumerable.Range(0, 3 * Nodes).Select(_ => (A: dice.Index(Nodes), B: dice.Index(Nodes), dice.Index(9), dice.Index(9)));
        return (Weights(), Weights(), [.. joins.Where(join => join.A != join.B)]);
    }

    private static int Cost(Func<int, bool> stays, int[] staying, int[] going, (int A, int B, int Costs, int Back)[] joins) =>
        Enumerable.Range(0, Nodes).Sum(node => stays(node) ? staying[node] : going[node])
        + joins.Sum(join => (stays(join.A), stays(join.B)) switch { (true, false) => join.Costs, (false, true) => join.Back, _ => 0 });
}
