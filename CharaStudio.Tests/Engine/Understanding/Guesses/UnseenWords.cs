namespace CharaStudio.Tests.Engine.Understanding.Guesses;

/// <summary>Words that the lexicon does not have, none of which was looked at when the guessing was made; each with the values that a reader would take for it.</summary>
internal static class UnseenWords
{
    public const string Lines =
        """
        a gangster with red hair | ninja pirate
        a dentist with red hair | scientist
        a surgeon with red hair | scientist
        a lawyer with red hair | businessman businesswoman detective
        a judge with red hair | king businessman monk guard
        a poet with red hair | musician
        a drummer with red hair | musician
        a pianist with red hair | musician
        a guitarist with red hair | musician
        a baroness with red hair | princess queen
        a marquis with red hair | prince king
        a vicar with red hair | monk
        a pastor with red hair | monk
        a smuggler with red hair | pirate ninja
        a sniper with red hair | archer warrior ninja
        a trooper with red hair | warrior guard
        a lieutenant with red hair | warrior guard pirate
        a policeman with red hair | guard detective
        a librarian with red hair | teacher student scientist
        a nanny with red hair | maid woman grandmother
        a schoolmaster with red hair | teacher
        a headmistress with red hair | teacher
        a butcher with red hair | chef farmer
        a grocer with red hair | chef farmer
        a biologist with red hair | scientist
        a psychologist with red hair | scientist
        a gunman with red hair | warrior pirate archer ninja
        a conjurer with red hair | mage sorceress
        a rancher with red hair | farmer
        a governess with red hair | teacher maid queen princess
        a man holding a bayonet | dagger sword spear gun
        a man holding a carbine | gun
        a man holding a cleaver | dagger axe
        a man holding a broadsword | sword
        a man holding a pickaxe | axe
        a man holding a handgun | gun
        a man holding a pamphlet | book letter
        a man holding a textbook | book
        a man holding a manuscript | book scroll letter
        a man holding a parchment | scroll letter
        a man holding a briefcase | bag
        a man holding a teapot | cup potion
        a woman holding a sunflower | flower
        a woman holding an orchid | flower
        a woman holding a telegram | letter
        a man holding a cellphone | phone
        a man holding a penknife | dagger
        a woman holding a schoolbag | bag
        a man wearing a nightgown | gown
        a man wearing a raincoat | coat
        a man wearing a sweatshirt | shirt
        a man wearing a tracksuit | suit
        a man wearing a headscarf | scarf
        a man wearing snowboots | boots
        a man wearing a tailcoat | coat
        a man wearing sunglasses | glasses
        a man wearing a beanie | hat
        a man wearing a turban | hat headband
        a man wearing jodhpurs | trousers
        a man wearing brogues | shoes
        a man wearing a cravat | suit scarf
        a man wearing a pashmina | scarf
        a woman wearing a sari | dress robe
        a man wearing a bathrobe | robe
        a man wearing a hauberk | armour
        a man wearing a visor | helmet mask hat
        a man wearing a fleece | jacket
        a man wearing clogs | shoes sandals
        a man wearing a trilby | hat
        a man wearing underpants | shorts trousers
        """;

    /// <summary>Sentences whose unknown words stand for nothing that can be drawn.</summary>
    public static readonly IReadOnlyList<string> Nonsense =
    [
        "a man wearing Tuesday", "a woman holding inflation", "a boy in a parliament", "a man holding a Wednesday", "a zorblax with red hair", "a woman wearing gravity",
        "a man wearing arithmetic", "a woman holding an opinion", "a man with a grievance", "a girl wearing democracy", "a boy holding tomorrow", "a quxgate with red hair",
    ];
}
