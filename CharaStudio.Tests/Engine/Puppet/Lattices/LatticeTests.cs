using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Lattices;

namespace CharaStudio.Tests.Engine.Puppet.Lattices;

public sealed class LatticeTests
{
    private static readonly Lattice s_mesh = Lattice.Over(new TextureLayer(-31, 47, 90, 80, [.. Enumerable.Repeat((byte)255, 90 * 80 * 4)]), 5, _ => 0);

    [Fact]
    public void Thirds_AnyTriangle_HasExactlyOneOfThem()
    {
        var thirds = s_mesh.Thirds().ToHashSet();
        Assert.All(s_mesh.Triangles.Chunk(3), triangle => Assert.Single(triangle, thirds.Contains));
    }
}
