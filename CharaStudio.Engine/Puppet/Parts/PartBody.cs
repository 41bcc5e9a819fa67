using CharaStudio.Engine.Puppet.Arap;
using CharaStudio.Engine.Puppet.Bones;
using CharaStudio.Engine.Puppet.Lattices;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>A part that can be moved.</summary>
/// <param name="FirstVertex">Where its vertices begin among those of the whole mesh.</param>
/// <param name="Pins">In the order of the solver's targets.</param>
/// <param name="Skirt">Vertices that go where its cloth is, whatever the solver says.</param>
internal sealed record PartBody(BodyPart Part, TextureLayer Layer, Lattice Mesh, int FirstVertex, BonePin[] Pins, ArapSolver Solver, IReadOnlyDictionary<int, Drape> Skirt);
