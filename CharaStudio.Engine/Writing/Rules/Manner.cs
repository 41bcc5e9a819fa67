namespace CharaStudio.Engine.Writing.Rules;

/// <summary>How a temperament moves and speaks. Speech is past-tense prose with the speaker's <c>{Sub}</c> in the attribution.</summary>
/// <param name="Gestures">What the hero does while wanting something.</param>
/// <param name="Notice">First words about the trouble.</param>
/// <param name="Resolve">Last words before acting.</param>
/// <param name="Reply">What such a person answers as the companion; <c>{other}</c> is the speaker.</param>
internal sealed record Manner(string[] Words, string[] Gestures, string[] Notice, string[] Resolve, string[] Reply)
{
    public static Manner Plain => MannerBank.Plain;

    /// <summary>The manner whose words the personality uses most; earlier words weigh more because traits are listed by importance.</summary>
    public static Manner Read(string personality)
    {
        var text = personality.ToLowerInvariant();
        var best = Plain;
        var score = 0.0;
        foreach (var manner in MannerBank.All)
        {
            var hits = manner.Words.Select(w => text.IndexOf(w, StringComparison.Ordinal)).Where(at => at >= 0).Sum(at => 1.0 / (1 + (at / 20.0)));
            if (hits > score)
            {
                (best, score) = (manner, hits);
            }
        }

        return best;
    }
}

/// <summary>Temperaments; original text of this project, best first.</summary>
internal static class MannerBank
{
    public static readonly Manner Plain = new(
        [],
        ["{Sub} stood a moment and let the place come to {obj}.", "{Sub} looked twice at everything, the second time for what was missing.", "{Sub} kept {pos} hands where they could be seen."],
        ["“That was not here before,” said {name}.", "“Look,” said {name}, and pointed.", "“Something has changed,” {sub} said."],
        ["“Well,” said {name}, “it will not get easier by waiting.”", "“We do it now,” {sub} said, “or we tell people for years why we did not.”", "“I have come too far to go home with half an answer,” said {name}."],
        ["“I was hoping you would say something else,” said {other}.", "“Then I am coming too,” said {other}.", "{Other} only nodded."]);

    public static readonly Manner[] All =
    [
        new(["calm", "composed", "reserved", "stoic", "quiet", "serene", "silent", "cold", "patient", "serious"],
            ["{Sub} did not hurry; {sub} had found that things which must be hurried were mostly lost already.", "{Sub} stood so still that people walked around {obj} without looking up.", "{Sub} breathed out slowly, and whatever had been in {pos} face a moment ago was gone.", "{Sub} listened until there was nothing left to hear."],
            ["“Wait,” said {name}. It was hardly louder than the air.", "“Do you see it?” {sub} asked, without turning {pos} head.", "“There,” said {name}. “No. Do not look at it yet.”", "“We are expected,” {sub} said, as another might remark on the time."],
            ["“It changes the way,” said {name}. “It does not change where I am going.”", "“Slowly, then,” {sub} said. “But now.”", "“I gave my word,” said {name}, and that was all.", "“Fear is only information,” said {name}. “I have it now.”"],
            ["“As you wish,” said {other}, and checked the knot a second time.", "{Other} considered it. “It could be worse,” {other} said. “It could be daylight.”", "“I will watch your back,” said {other}. “I would rather not have to.”"]),
        new(["fierce", "hot", "brave", "bold", "fiery", "reckless", "aggressive", "wild", "stubborn", "determined", "impulsive", "warrior"],
            ["{Sub} had never learned to stand behind anything.", "{Sub} rolled {pos} shoulders as though the day were a coat that did not fit.", "{Sub} walked faster when the way got worse; it was not courage so much as habit.", "{Pos} jaw was set, and had been since morning."],
            ["“Good,” said {name}. “I was beginning to think nobody would try to stop us.”", "“Who is that meant to frighten?” {sub} said, too loudly.", "“Let them come out and say it,” said {name}.", "“No,” said {name}. “No, not today.”"],
            ["“I am done asking,” said {name}.", "“Move, or be moved,” {sub} said. “I have no third thing.”", "“If it goes wrong, say it was my idea,” said {name}. “It usually is.”", "“Stand aside,” said {name}. “I will do this part.”"],
            ["“At last,” said {other}, and grinned.", "“You take the left,” said {other}. “I want whatever is on the right.”", "“Talk later,” said {other}. “They are already moving.”"]),
        new(["cheerful", "playful", "energetic", "happy", "funny", "humor", "lively", "bright", "optimis", "mischiev"],
            ["{Sub} hummed under {pos} breath, two bars, always the same two.", "{Sub} balanced along the edge of the way with both arms out, because it was there.", "{Sub} had found something to smile at, and kept it to {ref}.", "{Sub} counted good signs on {pos} fingers and stopped, tactfully, at three."],
            ["“Oh,” said {name} brightly. “That looks expensive.”", "“I would like it noted,” {sub} said, “that this was not on the map.”", "“Is it too late to be somewhere else?” said {name}. “I only ask.”", "“Nobody move,” said {name}. “Especially not like that.”"],
            ["“Right,” said {name}. “Worst plan first, so that the others look good.”", "“We laugh about this later,” {sub} said. “So there has to be a later.”", "“I have a good feeling,” said {name}. “It may be the soup.”", "“On three,” said {name}, and went on two."],
            ["“Lead on,” said {other}. “I packed for worse.”", "“If we live, you are buying,” said {other}.", "“I have had sillier evenings,” said {other}. “Not many.”"]),
        new(["kind", "gentle", "caring", "loyal", "warm", "compassion", "sweet", "friendly", "protective", "soft"],
            ["{Sub} had given {pos} scarf away an hour ago and would not say that {sub} {was} cold.", "{Sub} touched the wall in passing, as one touches an old dog.", "{Sub} made sure of the others first, as always, and only then of {ref}.", "{Sub} spoke to people as if each of them had just been unlucky."],
            ["“Someone is hurt,” said {name}. “Listen to it.”", "“Nobody needs to be afraid,” {sub} said, mostly to the dark.", "“There is a reason for this,” said {name}. “There always is. Let me ask.”", "“Stay behind me,” {sub} said gently."],
            ["“I promised,” said {name}. “It was a small promise, but it was mine.”", "“If we leave now, someone else will pay for it,” {sub} said.", "“Then we do it together, and nobody is left behind,” said {name}.", "“I could not sleep again,” said {name}, “knowing that we had turned round here.”"],
            ["“You need not do all of it alone,” said {other}.", "“I know,” said {other} softly. “That is why I came.”", "“Give me your hand,” said {other}. “The other one. That one is shaking.”"]),
        new(["cunning", "sly", "witty", "sarcas", "smug", "clever", "scheming", "charming", "thief", "trick", "ironic"],
            ["{Sub} had already counted the doors, and which of them opened inwards.", "{Sub} smiled at no one in particular, and it was well spent.", "{Sub} {was} never so polite as when something was about to go missing.", "{Sub} let a coin walk over {pos} knuckles and thought."],
            ["“How thoughtful,” said {name}. “Somebody has gone to a great deal of trouble.”", "“Either that is a trap,” {sub} said, “or they are worse at this than I am.”", "“Do not look impressed,” said {name}. “It only encourages them.”", "“Interesting,” said {name}, which was never good."],
            ["“Everyone here is lying,” said {name}. “I only need to lie last.”", "“Give me five minutes and something shiny,” {sub} said.", "“Honesty, then,” said {name}. “They will never see it coming.”", "“Let them think it was their idea,” said {name}."],
            ["“I hate it when that works,” said {other}.", "“And if they have heard that one?” said {other}.", "“For the record,” said {other}, “I was against it. Which way do I run?”"]),
        new(["shy", "timid", "anxious", "nervous", "fearful", "cowardly", "insecure", "lonely", "melanchol", "sad"],
            ["{Sub} kept close to the wall, as if it might be asked to vouch for {obj}.", "{Sub} had practised what to say, all the way here, and could not find the beginning of it.", "{Pos} hands had started without {obj}: button, sleeve, button.", "{Sub} {was} afraid, and came on anyway, one small step behind the fear."],
            ["“I—” said {name}, and began again. “I think someone is there.”", "“Please say that you hear it too,” {sub} whispered.", "“We could still go back,” said {name}, and was ashamed, and did not move.", "“It is probably nothing,” said {name}. Nobody believed it, {name} least of all."],
            ["“I do not feel brave,” said {name}. “I do not think it is a feeling.”", "“If I stop now I shall never start again,” {sub} said.", "“All right,” said {name}, very quietly. “All right. All right.”", "“Somebody has to,” said {name}, “and I am standing nearest.”"],
            ["“I am still here,” said {other}, sounding surprised by it.", "“Could we do it with our eyes shut?” said {other}.", "{Other} swallowed. “After you,” {other} said, and meant it kindly."]),
        new(["proud", "arrogant", "noble", "regal", "haughty", "elegant", "dignified", "honor", "honour", "disciplined"],
            ["{Sub} walked as if the ground had been told that {sub} {was} coming.", "{Sub} did not raise {pos} voice; {sub} had never needed to.", "{Sub} brushed the road from {pos} sleeve, one thread at a time.", "There was a way of standing that {sub} had been taught as a child, and {sub} stood that way now."],
            ["“I was not told of this,” said {name}.", "“They dare,” {sub} said, almost with respect.", "“Someone will explain,” said {name}, “and it had better be short.”", "“So it begins with bad manners,” said {name}."],
            ["“My house has never turned back at a door,” said {name}. “I shall not be the first.”", "“I will walk in by the front,” {sub} said. “Let them find the courage to stop me.”", "“I do not bargain for what is mine,” said {name}.", "“Remember how I stood,” said {name}, “if you remember nothing else.”"],
            ["“With respect,” said {other}, “that is exactly what they want.”", "“Then let it be done properly,” said {other}.", "{Other} bowed by the width of a coin."]),
        new(["curious", "scholar", "smart", "intelligent", "wise", "bookish", "logical", "inventive", "genius", "observant"],
            ["{Sub} had three questions already, and no one to spend them on.", "{Sub} knelt to look at the ground as other people read a letter.", "{Sub} wrote one word in the small book, underlined it, and crossed it out.", "{Sub} walked around things; from the back they told more."],
            ["“That is not how it was described,” said {name}. “How wonderful. How worrying.”", "“Whoever did this was left-handed,” {sub} said, “and in a hurry.”", "“Count them,” said {name}. “There is one more than there should be.”", "“Now why,” said {name}, “would anyone go to that length?”"],
            ["“There is only one way to know,” said {name}, “and I am afraid I like it.”", "“If I am right, it will open,” {sub} said. “If I am wrong, we shall learn something.”", "“Every lock is an opinion,” said {name}. “Let us disagree with it.”", "“Think first,” said {name}, “then run. Never the other way about.”"],
            ["“You are smiling,” said {other}. “Please do not smile.”", "“And the second most likely explanation?” said {other}.", "“I understood most of that,” said {other}. “Show me the part with the door.”"]),
    ];
}
