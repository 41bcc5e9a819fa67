namespace CharaStudio.Engine.Writing.Rules;

/// <summary>Troubles that fit any place; original text of this project.</summary>
internal static class TroublesAnywhere
{
    public static readonly Trouble[] All =
    [
        new("the one who followed", "The One Who Followed", [], [], "the stranger")
        {
            Appears = ["Someone was following, and no longer took the trouble to hide it.", "It was the third time today that {sub} had seen that grey coat.", "Whenever {sub} stopped, one pair of footsteps stopped a little late."],
            Detail = ["The stranger limped, but only when watched.", "There was something under the coat, long and wrapped in cloth.", "The face under the brim was young, and tired, and did not look away."],
            Says = ["“If I had meant harm,” said the stranger, “I would have walked in front.”", "“You have something that was given to you by mistake,” said the stranger. “I was to have had it. I only want to see it once.”", "“I was sent to stop you,” said the stranger. “I have been hoping all day that you would give me a reason not to.”"],
            Attempt = ["{Sub} turned the next corner, waited, and stepped out again with empty hands.", "{Sub} sat down in plain sight and pointed at the place opposite.", "{Sub} let the distance shrink until there was no more use in pretending."],
            Gain = ["They went on as one more than before. Nobody called it trust; the stranger was simply given the middle of the path.", "The stranger unwrapped the cloth. Inside lay the twin of what {sub} had carried all this way."],
            Loss = ["The coat lay empty on the ground, folded, with a knife on it. The message was quite clear and could have meant anything.", "“Then I am sorry,” said the stranger, and whistled, and the dark on both sides stood up."],
            Choices = [new("Show the stranger what was carried so far", "The Twin"), new("Ask who sent the stranger", "Who Sends"), new("Lose them in the crowd and double back", "Doubling Back")],
        },
        new("the empty place", "The Empty Place", [], [], "the child")
        {
            Appears = ["The one who should have been waiting was not there.", "The place where it should have been was empty, and swept.", "There was a mark on the ground, clean and square, where something had stood until today."],
            Detail = ["A cup had been left, and it was still warm.", "Whoever had taken it had known exactly what to leave.", "Under the dust, very small, someone had scratched an arrow."],
            Says = ["“They said you would come,” said the child. “They said to say that they waited as long as they could.”", "“I saw who took it,” said the child. “What do I get if I forget?”", "“It was not stolen,” said the child. “It walked.”"],
            Attempt = ["{Sub} went over the ground on hands and knees, and did not care who saw it.", "{Sub} asked the child’s name first, and only then the rest.", "{Sub} drank what was left in the cup. Bitter; it was a taste {sub} knew."],
            Gain = ["The arrow pointed at nothing, unless one knew how the wall had run in former years. {Sub} knew.", "The child led the way, a long way round, and stopped, and would not go further. From there it could be seen."],
            Loss = ["When {sub} looked back, the square mark had been covered over. Someone had been close enough to do it with a broom.", "There was nothing else to find; and it came to {obj} slowly that this, too, had been left there to be found."],
            Choices = [new("Follow the scratched arrow", "The Arrow"), new("Pay the child to remember", "What the Child Saw"), new("Wait for whoever comes back for the cup", "The Second Cup")],
        },
        new("the message", "A Message for No One", [], [], "the messenger")
        {
            Appears = ["A messenger came running, saw {obj}, and plainly wished to have run more slowly.", "The letter had been folded so often that it fell open by itself.", "Someone pressed a note into {pos} hand and was gone before the hand had closed."],
            Detail = ["It held four words, and the third had been scratched out with a knife.", "The seal was whole. The paper inside had been cut in half all the same.", "It was {pos} own handwriting. {Sub} had never written it."],
            Says = ["“I was told to wait for an answer,” said the messenger, “and told not to be surprised.”", "“There was a second one,” said the messenger, “for the other side. I carried that first. Forgive me; I have children.”", "“It is dated tomorrow,” said the messenger. “I thought that you should know before you open it.”"],
            Attempt = ["{Sub} held it over the flame until the other writing came, brown and hurried.", "{Sub} read it three times: for what it said, for what it did not say, and for the hand.", "{Sub} gave it back unread and watched what the messenger’s face did."],
            Gain = ["Between the lines stood a place, an hour, and the name of someone believed dead.", "So there was still one friend on the inside, and that friend had just spent everything to say so."],
            Loss = ["By the time it was understood, the hour that it named was past; and over the roofs went up a thin, straight smoke.", "It was a good forgery. What hurt was how well somebody knew what {sub} would want to read."],
            Choices = [new("Go to the place at the named hour", "The Named Hour"), new("Send back a false answer", "A False Answer"), new("Find the second letter", "The Second Letter")],
        },
        new("the false welcome", "Too Warm a Welcome", [], [], "the host")
        {
            Appears = ["It was no surprise visit. A table had been laid, and the number of cups was right.", "People smiled at {obj}; strangers, one after the other, and all with the same smile.", "“At last,” said a perfect stranger, and took {pos} hands like an old friend."],
            Detail = ["The bread was fresh, and nobody had cut it.", "Every door stood open, except for the one by which {sub} had come.", "No one asked about the road. No one asked anything."],
            Says = ["“Eat, rest,” said the host. “The thing you came for will still be there. It is not as if it could leave.”", "“You must forgive us,” said the host. “It is so long since anybody came on purpose.”", "“We do not ask for payment,” said the host. “We only ask that you stay until it is over.”"],
            Attempt = ["{Sub} raised the cup, let it touch {pos} lips, and set it down as full as before.", "{Sub} complimented the host on the house, and kept on walking through it.", "{Sub} asked to thank the cook."],
            Gain = ["In the kitchen stood a woman who did not smile. “Go by the cellar,” she said. “And take me with you.”", "{Party} left with a full pack, before the toast; and it was a long time before anyone dared to eat."],
            Loss = ["It was the water, not the wine. {Sub} had time to be angry about that, and then {sub} {was} on the floor.", "When {sub} rose to go, everyone else rose too, still smiling."],
            Choices = [new("Go by the cellar", "By the Cellar"), new("Stay, and play the guest", "The Guest"), new("Ask what it is that will be over", "Until It Is Over")],
        },
        new("the wound", "Someone on the Ground", [], [], "the wounded one")
        {
            Appears = ["Somebody lay across the way, and it was no longer possible to step round and call it caution.", "There was blood, not much, and then, some steps on, too much.", "A hand came out of the dark at the height of {pos} knee and held on."],
            Detail = ["The clothes were those of the other side. The face was anybody’s.", "The wound had been bound already, by someone who knew how and had then gone away.", "He could not have been older than {pos} youngest friend."],
            Says = ["“Do not go on,” said the wounded one. “It is not what it was. It opened its eyes.”", "“I know who you are,” said the wounded one. “I was paid to. Funny, is it not?”", "“Take the bag,” said the wounded one. “Not for me. Just do not let it be found on me.”"],
            Attempt = ["{Sub} tore a strip from {pos} own sleeve and asked, while {sub} tied it, the questions that could not wait.", "{Sub} sat down in the dirt and kept the pressure on, and let the time go by.", "{Sub} gave away the last of the water."],
            Gain = ["Before morning the hand let go, gently, because it was asleep. It would live; and before that it had drawn the way past the guards in the dust.", "Inside the bag was a key, and a drawing of what it fitted."],
            Loss = ["Help came, and it was not theirs. There was only time to leave at a run, with red hands and half an answer.", "“Thank you,” said the wounded one, and then did not say anything else, ever."],
            Choices = [new("Use what the wounded one told them", "The Way Past"), new("Carry the wounded one to safety first", "The Slower Way"), new("Open the bag", "What Was in the Bag")],
        },
        new("the quarrel", "What Was Said Aloud", [], [], "the oldest of the travellers")
        {
            Appears = ["It was a small thing that started it: who had last held the map.", "Nobody had slept, and so at last it was said aloud.", "They stopped, because one of them would not take another step without an answer."],
            Detail = ["Once begun, it reached back a long way, and picked up everything it found there.", "Strangers slowed down to listen, and thought better of it.", "Every word of it was true, and that made it no better."],
            Says = ["“Have you ever asked,” said the oldest of the travellers, “whether it wants to be found?”", "“We follow you because you never doubt,” said the oldest of the travellers. “It would help if you did. Once.”"],
            Attempt = ["{Sub} heard it out to the end, which was the hardest thing {sub} had done that week.", "{Sub} put the map on the ground between them and stepped back from it.", "{Sub} told them what {sub} had kept to {ref} since the beginning."],
            Gain = ["After that there was a silence with room in it. Somebody picked up the map. They went on, closer together than before.", "“You might have said so,” was the answer at last, and a hand, held out."],
            Loss = ["By evening there were two fires, a stone’s throw apart, and neither was large enough.", "They went on, all of them. But now each walked where the others could be seen."],
            Choices = [new("Tell the rest of the secret", "The Rest of It"), new("Go on alone before the others wake", "Alone, Before Light"), new("Let someone else lead for a day", "Another Leads")],
        },
    ];
}
