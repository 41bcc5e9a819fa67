namespace CharaStudio.Engine.Writing.Rules;

/// <summary>Troubles that belong to certain places or skies; original text of this project.</summary>
internal static class TroubleBank
{
    public static IEnumerable<Trouble> All => Placed.Concat(TroublesAnywhere.All);

    public static readonly Trouble[] Placed =
    [
        new("the barred gate", "The Barred Gate", ["gate", "castle", "temple", "wall", "city"], [], "the gatekeeper")
        {
            Appears = ["The gate was shut. It had not been shut in living memory.", "Across the way in, where there had never been so much as a rope, lay a bar as thick as a man.", "A paper was nailed to the gate, and the ink on it had run."],
            Detail = ["The nails of the bar were new, and had been driven from outside.", "Those who had come before sat along the wall on their bundles and did not look up.", "Behind the planks somebody was breathing."],
            Says = ["“By order,” said the gatekeeper. “Do not ask me whose. I asked, and look where I stand.”", "“Nobody in, nobody out,” said the gatekeeper, “and I sleep no better for it than you do.”", "“I would open if I could,” said the gatekeeper. “They took the key and left me the hat.”"],
            Attempt = ["{Sub} laid a palm on the wood, then an ear, then knocked in a pattern that {sub} had last used years ago.", "{Sub} spoke with the gatekeeper for a while about other things: the cold, a daughter’s wedding, who had carried the timber up.", "{Sub} walked the length of the wall and came back with mortar on {pos} fingers."],
            Gain = ["In the end the small door beside the gate opened by a hand’s breadth, and a voice said: quickly, and only now.", "The bar lifted at one end. It was enough for those who did not mind the mud."],
            Loss = ["The answer came from above: a line of helmets, and arrows laid on strings. The way was closed, but now it had faces.", "When the knock was returned it came from the wrong side of the wall. Someone inside had been waiting to be let out."],
            Choices = [new("Slip through the small door before it closes", "Through the Small Door"), new("Find out who gave the order", "By Whose Order"), new("Wait among the others until the guard changes", "The Change of Guard")],
        },
        new("the broken way", "Where the Way Broke Off", ["mountain", "pass", "cliff", "forest", "bridge", "village", "cave"], [], "the old drover")
        {
            Appears = ["The path went on for six more steps and then it did not.", "Where the bridge should have been, two posts stood with nothing to hold.", "Half the slope had come down in the night and taken the way with it."],
            Detail = ["The break was clean. Weather does not use a saw.", "Down in the gap lay a cart, wheels up, and nobody had come for it.", "On the far side the way continued, swept and innocent."],
            Says = ["“Last week it held a herd,” said the old drover. “Things do not get tired that fast.”", "“There is another way,” said the old drover. “There is always another way. That is what is wrong with it.”"],
            Attempt = ["{Sub} tied the rope twice, pulled once, and did not look down until the middle.", "{Sub} tested stone after stone, and trusted the ugly ones.", "{Sub} threw the pack across first, so that going back was no longer the cheaper choice."],
            Gain = ["On the other side {sub} sat down without deciding to. The crossing was made, and the rope was gone.", "The last stone held just long enough to be thanked."],
            Loss = ["The rope held. The post did not. The pack went down with it, and took a long time to land.", "The only way back was by the same stones, and there were fewer of them now."],
            Choices = [new("Take the other way the drover spoke of", "The Other Way"), new("Climb down to the cart", "The Cart Below"), new("Look for whoever used the saw", "Clean Cuts")],
        },
        new("the storm on the road", "Weather on the Way", ["gate", "mountain", "forest", "harbour", "village", "street", "pass", "field", "desert", "plain", "camp"], ["snow", "rain", "fog", "storm"], "a voice out of the white")
        {
            Appears = ["Then the weather stopped being weather and became a wall.", "In the space of a few breaths there was no road, no sky, and nobody else.", "The wind turned round, as a person turns round who has heard their name."],
            Detail = ["{Sub} could see {pos} own hand, and after that it was a matter of belief.", "Somewhere a bell was being rung for those who were lost. It seemed to come from everywhere.", "The tracks that had led here filled up while one looked at them."],
            Says = ["“This way,” called a voice, quite near, and then, from the other side: “this way.”", "“Keep hold of something,” said a voice. It did not say what."],
            Attempt = ["{Sub} stopped trusting {pos} eyes and went by the slope of the ground.", "{Sub} counted steps aloud, so that there should be at least one thing that went on.", "{Sub} stood still and waited for the gust between the gusts."],
            Gain = ["When it lifted for a moment, the thing that had been so hard to find stood much closer than it had any right to.", "A wall came up under {pos} hand, then a corner, then the warm crack of a door."],
            Loss = ["When it cleared, it was over the place where the day had begun, and there was one line of footprints too many.", "It passed. It had kept one of the packs, and the better of the maps."],
            Choices = [new("Follow the bell", "The Bell in the White"), new("Follow the second set of footprints", "One Too Many"), new("Take shelter and let the night pass", "Shelter")],
        },
        new("the old debt", "An Old Debt", ["tavern", "inn", "harbour", "market", "street", "village", "town", "bar", "city"], [], "the woman with the ledger")
        {
            Appears = ["A woman sat down opposite without asking, and laid a ledger on the table as one lays down a knife.", "“There you are,” someone said, and it was not a greeting.", "Three chairs were moved back at once, and that left the way to the door a good deal longer."],
            Detail = ["On the open page stood a name, and under the name a sum, and under the sum nothing yet.", "The ink of the last line was older than the chair.", "Nobody in earshot was looking at them, very carefully."],
            Says = ["“It was not your signature,” said the woman with the ledger. “It was your blood’s. I am not particular.”", "“I do not want money,” said the woman with the ledger. “Anyone has money.”", "“Sit,” said the woman with the ledger. “I only ever chase people who run.”"],
            Attempt = ["{Sub} read the page to the end, which nobody had ever done, and put a finger on the date.", "{Sub} offered one true thing for it, and held the second one back.", "{Sub} asked to see the other half of the contract."],
            Gain = ["The ledger closed. Half was forgiven, and the other half was to be a favour, to be named when it was least welcome.", "She tore the page out and burned it at the candle. “Now,” she said, “you owe me nothing, and that will cost you.”"],
            Loss = ["The sum was doubled for the pleasure of the conversation. But the date was wrong, and now both of them knew it.", "{Party} left with nothing lost but a name, which stayed in the book."],
            Choices = [new("Accept the favour that has not been named", "A Favour, Unnamed"), new("Find the other half of the contract", "The Other Half"), new("Leave by the kitchen before the third chair moves", "By the Kitchen Door")],
        },
        new("the locked door", "Voices Behind the Door", ["castle", "throne", "bedroom", "room", "class", "school", "library", "hall", "palace", "house", "office", "laborator", "ship", "tower"], [], "the voice behind the door")
        {
            Appears = ["Behind the last door two people were talking, and one of them was using {pos} name.", "The door at the end was locked, which was odd, since it had no keyhole on this side.", "A line of light lay under the door. Something walked through it, and back."],
            Detail = ["The words came in pieces: before the moon, and not alone, and by then it will be too late to matter.", "The handle was warm.", "Whoever was inside knew how to be silent; it was the silence that gave them away."],
            Says = ["“You may as well come in,” said the voice behind the door. “You breathe like a family I used to know.”", "“One more day,” said the voice behind the door. “Then it opens by itself, and I shall be sorry for everyone in front of it.”"],
            Attempt = ["{Sub} set one eye to the crack, and then wished for the ear again.", "{Sub} knocked, since that was the one thing nobody could be expecting.", "{Sub} worked the hinge pins out with a hairpin and a great deal of patience."],
            Gain = ["The room was empty, but the chair was still turning, and on the desk lay a list in a hand {sub} knew.", "The door opened on someone far older and far more frightened than the voice had been."],
            Loss = ["When the door gave, there was a wall behind it, fresh plaster, still wet. The voices had been meant to be heard.", "The light went out. Down the corridor, calmly, another door was locked."],
            Choices = [new("Take the list and follow the handwriting", "A Hand One Knows"), new("Answer the voice", "The Voice"), new("Hide and see who comes back", "Behind the Curtain")],
        },
        new("the guardian’s question", "The Guardian’s Question", ["temple", "shrine", "ruin", "cave", "throne", "forest", "library", "church"], [], "the guardian")
        {
            Appears = ["What {sub} had taken for a statue opened its eyes.", "Someone sat across the way with folded legs, and had clearly been sitting there for longer than was possible.", "On the third step the lamps went out; on the fourth, something in the dark lit a single one."],
            Detail = ["Its face was kind, in the way that very deep water is calm.", "Dust had drifted into its lap, and small flowers grew there.", "It looked at {obj} as one looks at a page with a word missing."],
            Says = ["“Not what you want,” said the guardian. “Everyone wants. Tell me what you would put down to get it.”", "“One question,” said the guardian. “You have been answering it all day. I only wish to hear it said.”", "“The others were brave,” said the guardian. “It was not what I asked for.”"],
            Attempt = ["{Sub} began with the good answer, heard how it sounded in that place, and gave the true one.", "{Sub} said nothing for so long that the flame grew a finger taller.", "{Sub} laid the most useful thing {sub} owned on the step."],
            Gain = ["“So,” said the guardian, and moved aside, and it was like a season moving. “Remember that you said it.”", "The way stood open. What {sub} had laid down lay there still, and it no longer looked like {pos} own."],
            Loss = ["“Almost,” said the guardian gently, and closed its eyes again, and no strength in the world would open them.", "The lamp went out. “Come back,” said the dark, “when it is true.”"],
            Choices = [new("Go on without what was laid down", "What Was Laid Down"), new("Ask the guardian a question in return", "A Question in Return"), new("Turn back and make the answer true", "To Make It True")],
        },
        new("the light between the trees", "A Light That Moved", [], ["night", "moonlit", "fog", "dusk", "storm", "firelit"], "the lamp-bearer")
        {
            Appears = ["There was a light ahead that had not been there, and it moved whenever {sub} moved.", "A lamp hung in the dark at the height of a hand, and nobody seemed to be holding it.", "Out beyond the last of the light, somebody lit another."],
            Detail = ["It stopped when {sub} stopped. It was in no hurry at all.", "Twice it dipped, as one dips a lamp over a face on the ground.", "It threw no shadow, and {sub} wished that {sub} had not noticed."],
            Says = ["“I carry it for whoever is next,” said the lamp-bearer. “I had hoped that you would be later.”", "“You are going the right way,” said the lamp-bearer. “I came to ask you not to.”"],
            Attempt = ["{Sub} put out {pos} own lamp and walked towards it blind.", "{Sub} called it by the only name that came to mind, and the flame leaned over to listen.", "{Sub} circled to the left, where the ground was bad and no one would be expected."],
            Gain = ["It let {obj} come close enough to see the hand that held it, and the ring on the hand. Then it gave {obj} the lamp.", "The light led them round something large and asleep, and never once spoke of it."],
            Loss = ["It went out. In the sudden dark something brushed past, going the other way, towards those who had stayed behind.", "By the time {sub} reached the spot there was only wax on the ground, still soft."],
            Choices = [new("Carry the lamp to where it was going", "The Lamp"), new("Go back to those who stayed behind", "Those Who Stayed"), new("Follow the wax", "Drops of Wax")],
        },
    ];
}
