namespace CharaStudio.Tests.Web.Features.Characters.Search;

/// <summary>Twenty people, and questions that use other words than their cards.</summary>
internal static class SampleCards
{
    public static readonly IReadOnlyList<(string Name, string Description, string Personality)> Cards =
    [
        ("Mira Holt", "A knight in dented plate armour who guards the northern bridge. She has short red hair and a scar over one eye.", "brave, loyal, stubborn"),
        ("Tobias Fenn", "Runs the bakery on the market square. Flour on his apron, always a loaf under his arm.", "cheerful, generous"),
        ("Ysolde", "An old sorceress who lives alone in a tower full of owls and forbidden scrolls.", "secretive, wise"),
        ("Captain Brandt", "Commands a merchant ship between the southern islands. Weathered face, grey beard, a wooden leg.", "gruff, fair"),
        ("Nell", "A child of eight who steals apples and sleeps in the stables with her dog.", "cheeky, hungry"),
        ("Dr. Amara Osei", "Surgeon at the city hospital. White coat, tired eyes, steady hands.", "calm, precise"),
        ("K-7", "A repair robot with one flickering lamp and a habit of collecting screws.", "literal, curious"),
        ("Father Anselm", "Keeps the chapel on the hill and rings its bell at dawn. He prays for everyone who left the village.", "gentle, sorrowful"),
        ("Lyra Quickfinger", "Picks pockets at the harbour and fences jewellery through her uncle's tavern.", "sly, quick"),
        ("Hugo Blanchard", "Painter of portraits for the court; his studio smells of turpentine and roses.", "vain, observant"),
        ("Detective Ines Roca", "Solves murders for the harbour police, in a raincoat, with a cigarette she never lights.", "cynical, patient"),
        ("Grum", "A troll under the mill who likes riddles and hates goats.", "slow, proud"),
        ("Princess Elowen", "Heir to the throne of the forest realm, trained in diplomacy and bored by balls.", "restless, kind"),
        ("Sergei Volkov", "Cosmonaut who spent a year alone on the orbital station and talks to the plants he grew there.", "lonely, humorous"),
        ("Rosa Lind", "Teaches the village school. Chalk on her sleeves, spectacles on a chain.", "strict, warm"),
        ("Vex", "A vampire nobleman who gives dinner parties he cannot eat at.", "charming, cruel"),
        ("Old Pat", "A farmer with a bad back, three cows and an opinion on the weather.", "grumbling, honest"),
        ("Jun Park", "Plays guitar in a street band and writes songs about girls he never spoke to.", "shy, dreamy"),
        ("Commander Ruha", "Leads the rebels in the mountains against the occupation. She lost two brothers.", "fierce, just"),
        ("Pip", "A talking cat who reads newspapers and complains about the milk.", "snobbish, lazy"),
    ];

    public static readonly IReadOnlyList<(string Query, string Name)> Questions =
    [
        ("a female warrior with a sword", "Mira Holt"),
        ("someone who sells bread", "Tobias Fenn"),
        ("an elderly witch with magic books", "Ysolde"),
        ("sailor, master of a vessel", "Captain Brandt"),
        ("a homeless little girl", "Nell"),
        ("a physician who operates on patients", "Dr. Amara Osei"),
        ("a machine that fixes things", "K-7"),
        ("a priest", "Father Anselm"),
        ("a thief", "Lyra Quickfinger"),
        ("an artist", "Hugo Blanchard"),
        ("an investigator of crimes", "Detective Ines Roca"),
        ("a monster living below a bridge", "Grum"),
        ("royalty", "Princess Elowen"),
        ("an astronaut in space", "Sergei Volkov"),
        ("a teacher of children", "Rosa Lind"),
        ("a blood-sucking undead aristocrat", "Vex"),
        ("someone who keeps cattle", "Old Pat"),
        ("a musician", "Jun Park"),
        ("a guerrilla leader fighting for freedom", "Commander Ruha"),
        ("a feline that speaks", "Pip"),
    ];
}
