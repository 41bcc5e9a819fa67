using System.Text.Json;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;
using CharaStudio.Web.Features.Characters;

namespace CharaStudio.Web.Features.Portraits;

/// <summary>How a stored character looks: the sheet that its owner fixed, else what the description says and the seed rolls.</summary>
public static class Looks
{
    public static LookSheet Of(CharacterView character) => character.LookSheet ?? Read(character).Look;

    /// <summary>What the description says, trait by trait.</summary>
    public static PersonReading Read(CharacterView character) =>
        LookParser.ReadCharacter(character.Name, character.Description, character.Personality, character.Seed);

    /// <summary>The look's fingerprint: pictures made from it are the same as long as it is.</summary>
    public static string Fingerprint(LookSheet look) => Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(look, PlanJson.Options)))[..16];
}
