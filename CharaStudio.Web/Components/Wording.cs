namespace CharaStudio.Web.Components;

/// <summary>The vocabulary's words as people read them.</summary>
public static class Wording
{
    /// <summary>long_straight becomes long straight.</summary>
    public static string Plain(string word) => word.Replace('_', ' ');
}
