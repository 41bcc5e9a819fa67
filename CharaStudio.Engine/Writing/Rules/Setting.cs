namespace CharaStudio.Engine.Writing.Rules;

/// <summary>What can be seen, heard and felt in a kind of place.</summary>
internal sealed record Setting(string[] Words, bool Interior, string[] Sights, string[] Sounds, string[] Touches)
{
    /// <summary>The first setting one of whose words occurs in the place's kind, name or description; otherwise one that fits anywhere.</summary>
    public static Setting Find(string? kind, string name, string description)
    {
        foreach (var text in new[] { kind ?? "", name, description })
        {
            var lower = text.ToLowerInvariant().Replace('_', ' ');
            var found = SettingBank.All.FirstOrDefault(s => s.Words.Any(w => lower.Contains(w, StringComparison.Ordinal)));
            if (found is not null)
            {
                return found;
            }
        }

        return SettingBank.Anywhere;
    }
}

/// <summary>Sensory wordings by place; original text of this project, best first.</summary>
internal static class SettingBank
{
    public static readonly Setting Anywhere = new(
        [], false,
        ["{Place} lay open on every side, with nowhere to hide and little to hide behind.", "Someone had been at {place} before them; the marks were still fresh.", "From here {place} looked smaller than the stories had made it."],
        ["It was quiet enough to hear cloth move.", "Far off something fell, and was not picked up again.", "A single bird tried two notes and thought better of it."],
        ["The ground still held a little of the day’s warmth.", "There was a taste of metal in the air.", "The air smelled of dust and old rope."]);

    public static readonly Setting[] All =
    [
        new(["gate", "wall"], false,
            ["{Place} stood taller than any tree, its iron teeth half lowered.", "Carts had stopped in a long line before {place}, and nobody was shouting any more.", "Torch smoke had blackened the arch of {place} up to the height of a man on horseback.", "Two banners hung from {place}, one of them newly torn."],
            ["Chains knocked somewhere inside the stone.", "A horn sounded once from the wall, and nothing answered it.", "Hooves and low voices filled the arch and came back doubled."],
            ["The stones gave off cold like a cellar.", "It smelled of wet horses and lamp oil.", "The cobbles were polished by so many feet that each step wanted care."]),
        new(["throne", "hall", "palace", "court"], true,
            ["{Place} was built to make people feel late.", "Light came down in narrow bars and left most of {place} to the dark.", "A strip of carpet ran the whole length of {place}, and no one stood on it."],
            ["Every footstep went up to the roof and came back with company.", "Somebody coughed behind a pillar and was hushed.", "Silk moved somewhere; nothing else did."],
            ["The air smelled of wax and polished wood.", "The floor was cold enough to feel through a boot.", "A draught from nowhere pulled at the candles."]),
        new(["castle", "keep", "fort", "tower"], false,
            ["{Place} had been mended so often that hardly any of the first stones were left.", "One window was lit, high up in {place}, and it had not been lit an hour ago.", "Crows sat along the battlements like a row of bad news."],
            ["Wind went through the arrow slits and made a tune of it.", "A door was barred, somewhere below, with great care.", "A chain ran out and stopped short."],
            ["The steps were worn hollow and held rain.", "It smelled of moss, iron and cold hearths.", "The rail was rough with rust."]),
        new(["temple", "shrine", "church", "sanctuary", "monastery"], false,
            ["Rows of small flames divided {place} into gold and black.", "Paper prayers stirred on their strings all along {place}.", "The oldest statue in {place} had lost its face to people’s hands."],
            ["A bell had just stopped; the air still leaned on it.", "Someone was sweeping, slowly, out of sight.", "Water dropped into a stone bowl and counted for them."],
            ["Incense hung at the height of the breath.", "The boards were cool and smooth as skin.", "The smoke tasted of cedar."]),
        new(["forest", "wood", "grove", "jungle"], false,
            ["The trunks stood so close around {place} that the path seemed to be thinking its way through.", "Light lay on the ground in {place} like dropped coins.", "Something had rubbed the bark away at shoulder height, all along one side."],
            ["Branches answered one another overhead.", "A twig broke, and then, too carefully, nothing did.", "A stream talked under the leaves and could not be found."],
            ["It smelled of earth turned over and of rain kept for later.", "The moss gave under each step and slowly forgot it.", "Spider silk broke across a cheek."]),
        new(["mountain", "pass", "cliff", "peak", "cave", "canyon"], false,
            ["The track at {place} was one cart wide, and there had never been a cart.", "Below {place} the valley had gone blue with distance.", "Someone had stacked flat stones beside the way, one for each who had not come back."],
            ["A pebble went over the edge and was a long time saying so.", "The wind had only one word and kept repeating it.", "High up, ice cracked like a knuckle."],
            ["Each breath was thin and had to be taken twice.", "The rock was cold enough to stick to a bare palm.", "The air tasted of snow and flint."]),
        new(["harbour", "harbor", "dock", "port", "shore", "beach", "ship", "river", "lake"], false,
            ["Masts crowded {place} like a winter wood.", "Nets hung drying along {place}, and one of them had been cut.", "The water at {place} held every lamp twice and kept none of them still."],
            ["Rope creaked; water slapped at wood, patient as a debt.", "Gulls argued over something they would not share.", "A boat knocked and knocked against its mooring."],
            ["It smelled of tar and fish scales.", "Salt dried tight on the lips.", "The planks were slick and moved a little, as if they breathed."]),
        new(["tavern", "inn", "bar", "cafe", "café", "kitchen"], true,
            ["Every table in {place} was taken but the one under the window.", "The fire in {place} had been built too large by someone who did not pay for wood.", "Over the counter of {place} hung a clock that nobody had wound since the old owner died."],
            ["Talk dropped when the door opened, and came back lower.", "Dice ran across a table and stopped.", "Someone was singing the second verse for the third time."],
            ["It smelled of onions, wet wool and spilled beer.", "The table was sticky and carved with other people’s names.", "Heat from the hearth reached only one side of the face."]),
        new(["bedroom", "room", "chamber", "house", "home", "apartment"], true,
            ["Somebody had left {place} in a hurry and closed the drawers afterwards.", "The bed in {place} had not been slept in.", "A lamp burned low in {place}, turned down by a careful hand."],
            ["The floor spoke up at the third step from the door.", "Behind the wall, water ran and stopped.", "A clock ticked as though it were being paid by the minute."],
            ["The air held soap and old paper.", "The window frame was cold, and its catch was loose.", "Dust had been wiped from one shelf only."]),
        new(["classroom", "school", "library", "academy", "laborator", "office", "study"], true,
            ["Chalk still hung in the air of {place}, over a sentence wiped out halfway.", "The desks of {place} stood in rows, all but one.", "Books were piled along {place} in the order in which someone had needed them."],
            ["A page turned, though no one was sitting there.", "Laughter went past in the corridor and took its warmth along.", "A pen had rolled to the edge and was still rocking."],
            ["It smelled of ink and floor polish.", "The lid of the desk was scratched with small, serious letters.", "The radiator ticked and gave nothing."]),
        new(["village", "street", "market", "city", "town", "alley", "square", "bridge"], false,
            ["Shutters closed one after another along {place}, without haste, like eyes.", "Washing hung across {place}, and nobody had come to take it in.", "{Place} smelled of bread and had no one in it to eat."],
            ["A dog barked twice and was called off by name.", "Somewhere a hammer kept time for the whole street.", "A handcart rattled over the stones and away."],
            ["Smoke from supper fires lay low between the houses.", "The stones underfoot were uneven and known by heart.", "The air tasted of coal and apples."]),
        new(["ruin", "desert", "plain", "field", "camp", "grave"], false,
            ["At {place} the grass had grown up through everything that people had once been proud of.", "Nothing at {place} was higher than a standing man, and that made a standing man feel watched.", "A ring of blackened stones showed where others had waited at {place}."],
            ["Insects stopped all at once and then went on.", "The wind found a hollow thing and played it.", "Canvas flapped, though there was no tent to be seen."],
            ["Grit got between the teeth.", "The ground was warm above and cold a finger’s depth down.", "It smelled of ash and crushed thyme."]),
    ];
}
