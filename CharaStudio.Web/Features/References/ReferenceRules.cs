using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.References;

/// <summary>What may be changed of a reference image by hand.</summary>
internal static class ReferenceRules
{
    /// <summary>The joints after some were moved.</summary>
    /// <exception cref="StudioException">ValidationFailed: an unknown or repeated name, a place far outside the picture, or not all where there were none.</exception>
    public static IReadOnlyList<JointPlace> Moved(ReferenceImage row, ReferenceFacts facts, IReadOnlyList<JointPut> moved)
    {
        var all = Enum.GetValues<Joint>();
        var places = facts.Joints.Count == all.Length ? [.. facts.Joints] : new JointPlace?[all.Length];
        var seen = new HashSet<Joint>();
        foreach (var put in moved)
        {
            var joint = ReferenceJson.Joint(put.Name)
                ?? throw StudioException.Invalid("joints", $"There is no such joint. There are: {string.Join(", ", all.Select(ReferenceJson.Word))}.");
            if (!seen.Add(joint))
            {
                throw StudioException.Invalid("joints", $"'{put.Name}' is there twice.");
            }

            if (!(Math.Abs(put.X - (row.Width / 2.0)) <= row.Width) || !(Math.Abs(put.Y - (row.Height / 2.0)) <= row.Height))
            {
                throw StudioException.Invalid("joints", $"'{put.Name}' lies too far outside the picture: half its size beyond an edge at most.");
            }

            places[(int)joint] = new JointPlace(put.X, put.Y, 1);
        }

        var missing = all.Where(joint => places[(int)joint] is null).Select(ReferenceJson.Word).ToList();
        return missing.Count == 0 ? [.. places.Select(place => place!)] : throw StudioException.Invalid("joints", $"No joints are known yet: put all of them. Missing: {string.Join(", ", missing)}.");
    }
}
