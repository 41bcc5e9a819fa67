using CharaStudio.Engine.Control;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>A subject that is moved by something other than a human figure's bones.</summary>
internal interface ICreature
{
    /// <summary>For people: as what it moves.</summary>
    string Note { get; }

    /// <summary>Pixels of the reference that one body height of a control is.</summary>
    double UnitHeight { get; }

    /// <summary>By frame, x and y of each vertex. What follows a movement depends on the frames before it too.</summary>
    float[][] Pose(IReadOnlyList<ControlFrame> frames);

    /// <summary>For people: that the frames turn it round; null when they do not.</summary>
    string? Turned(IReadOnlyList<ControlFrame> frames);
}
