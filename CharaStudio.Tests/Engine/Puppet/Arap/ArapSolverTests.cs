using System.Numerics;
using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Arap;
using CharaStudio.Engine.Puppet.Lattices;

namespace CharaStudio.Tests.Engine.Puppet.Arap;

public sealed class ArapSolverTests
{
    private static readonly Lattice s_bar = Bar();
    private static readonly MeshPin[] s_pins = [MeshPin.At(0), MeshPin.At(1), MeshPin.At(s_bar.Vertices - 1)];
    private static readonly ArapSolver s_solver = new(s_bar.Points, s_bar.Triangles, _ => 1, s_pins);

    [Fact]
    public void Solve_PinsTurnedAndShiftedAsOne_TurnsTheWholeMesh()
    {
        var (turn, shift) = (Complex.FromPolarCoordinates(1, 2.2), new Complex(31, -17));
        var made = ArapBench.Solve(s_solver, [[.. s_pins.Select(pin => (turn * Rest(pin.A)) + shift)]], s_bar.Vertices)[0];
        Assert.All(made.Index(), v => Assert.True((v.Item - (turn * Rest(v.Index)) - shift).Magnitude < 1e-6));
    }

    [Fact]
    public void Solve_PinsPulledApart_HoldsThePins()
    {
        var targets = s_pins.Select(pin => Rest(pin.A) + new Complex(pin.A == 0 ? -5 : 3, 9)).ToArray();
        var made = ArapBench.Solve(s_solver, [targets], s_bar.Vertices)[0];
        Assert.All(s_pins.Zip(targets), held => Assert.True((made[held.First.A] - held.Second).Magnitude < 0.01));
    }

    [Fact]
    public void Solve_AnyPins_GivesWhatSolvingBothSystemsAnewGives()
    {
        Complex[] targets = [Rest(0) + new Complex(4, 11), Rest(1) + new Complex(-6, 2), Rest(s_bar.Vertices - 1) + new Complex(-40, 25)];
        var made = ArapBench.Solve(s_solver, [targets], s_bar.Vertices)[0];
        var wanted = new SparseArap(s_solver.Systems).Solve(targets);
        Assert.All(made.Zip(wanted), pair => Assert.True((pair.First - pair.Second).Magnitude < 1e-7));
    }

    [Fact]
    public void Constructor_PieceWithoutPins_SaysWhatIsMissing()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => new ArapSolver(s_bar.Points, s_bar.Triangles, _ => 1, []));
        Assert.Contains("held by nothing", refused.Message, StringComparison.Ordinal);
    }

    private static Complex Rest(int vertex) => new(s_bar.Points[2 * vertex], s_bar.Points[(2 * vertex) + 1]);

    private static Lattice Bar() => Lattice.Over(new TextureLayer(3, 5, 60, 14, [.. Enumerable.Repeat((byte)255, 60 * 14 * 4)]), 5, _ => 0);
}
