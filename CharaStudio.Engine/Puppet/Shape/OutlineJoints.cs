namespace CharaStudio.Engine.Puppet.Shape;

/// <summary>Joints of a figure of which only the outline is known.</summary>
internal static class OutlineJoints
{
    public static PuppetRig Find(Silhouette silhouette)
    {
        _ = silhouette;
        return JointCheck.Stiff([]);
    }
}
