using CharaStudio.Engine.Understanding;

namespace CharaStudio.Engine.Control.Prompts;

/// <summary>Words of movement and of its manner. Lines as in <see cref="Lexicon"/>: "value = phrase; ~verb", a tilde asks for the verb's regular forms.</summary>
internal static class ActionLexicon
{
    private const string Actions = """
        shoot_bow = ~shoot an arrow; ~shoot arrows; shot an arrow; ~shoot a bow; ~fire an arrow; bow and arrow; ~draw a bow; drew a bow; ~draw the bow; ~aim a bow; archery; archer; ~shoot; shot; ~aim; 射箭; 拉弓
        piano = ~play piano; ~play the piano; ~play a piano; ~play keyboard; ~play the keyboard; ~play the organ; ~play a synthesizer; pianist; piano; 弹钢琴; 弹琴
        guitar = ~play guitar; ~play the guitar; ~play a guitar; ~play the lute; ~play a lute; ~play the ukulele; ~play music; ~play an instrument; ~play the banjo; ~play the violin; ~play violin; ~play the cello; ~play the harp; ~strum; guitarist; guitar; 弹吉他
        dance_wild = ~dance wildly; dances wildly; dancing wildly; ~breakdance; ~headbang; ~rave; wild dance; 狂舞; 街舞
        twirl = ~twirl; ~spin; spun; spinning; ~pirouette; ~whirl; ballet; ballerina; 旋转; 转圈
        dance = ~dance; dancer; ~boogie; ~groove; ~waltz; ~sway; disco; salsa; 跳舞; 舞蹈; 起舞
        shake_head = ~shake head; ~shake her head; ~shake his head; ~shake its head; ~shake their head; shook her head; shook his head; shaking her head; shaking his head; ~refuse; ~disagree; ~say no; 摇头
        nod = ~nod; ~agree; ~say yes; 点头
        look_around = ~look around; ~look about; ~search; ~seek; ~explore; ~scan; ~watch out; ~look left and right; 环顾; 四处看; 寻找
        pick_up = ~pick up; ~pick it up; ~pick something up; ~gather; ~bend down; ~collect; 捡起; 拾起; 弯腰
        sit_ground = ~sit on the ground; sat on the ground; sitting on the ground; ~sit on the floor; sat on the floor; sitting on the floor; ~sit on the grass; sitting on the grass; ~sit in the grass; 坐在地上
        sleep = ~sleep; ~snore; slept; asleep; ~nap; ~doze; ~dream; ~fall asleep; falling asleep; fell asleep; 睡觉; 睡着; 入睡
        lie = ~lie down; lying; lying down; lies down; lies; lay down; ~rest; ~relax; ~sunbathe; 躺下; 躺
        fall = ~fall; fell; ~fall down; falling down; fell down; ~stumble; ~trip; tripping; ~slip; slipping; ~collapse; ~faint; ~tumble; knocked out; knocked down; ~die; dying; 摔倒; 跌倒; 倒下; 昏倒
        sit = ~sit; sat; sitting; ~sit down; sitting down; sat down; ~take a seat; seated; 坐; 坐下
        kneel = ~kneel; knelt; kneeling; ~kneel down; ~propose; 跪; 跪下
        crouch = ~crouch; ~duck; ~squat; squatting; ~hide; hid; hiding; ~cower; 蹲; 蹲下; 躲
        sneak = ~sneak; sneaking; ~creep; crept; ~tiptoe; tiptoeing; ~prowl; ~stalk; 潜行; 蹑手蹑脚
        run = ~run; ran; running; ~sprint; ~jog; jogging; ~race; ~dash; ~rush; ~flee; fled; ~chase; ~hurry; ~gallop; 跑; 奔跑; 跑步; 冲
        skip = ~skip; skipping; ~hop along; ~frolic; ~prance; 蹦跳
        jump = ~jump; ~leap; leapt; ~hop; hopping; ~bounce; ~vault; ~spring up; 跳; 跳跃; 跳起
        climb = ~climb; ~scale a wall; ~scale the wall; ~clamber; ~climb up; 爬; 攀登; 攀爬
        swim = ~swim; swam; swimming; ~dive; ~paddle; ~snorkel; 游泳; 潜水
        fly = ~fly; flew; flying; ~hover; ~float; ~soar; ~glide; ~levitate; 飞; 飞翔; 飘浮
        ride = ~ride; rode; riding; rider; ~ride a horse; ~ride a bike; ~drive; drove; horseback; 骑; 骑马
        walk = ~walk; ~stroll; ~wander; ~stride; strode; ~march; ~hike; ~step; stepping; ~pace; ~come; came; ~go; went; ~travel; ~approach; ~patrol; ~strut; 走; 行走; 散步; 走路
        turn = ~turn around; ~turn round; turning around; ~look back; looking back; looked back; ~turn; 转身; 回头
        wave = ~wave; ~greet; ~say hello; said hello; saying hello; ~say goodbye; hello; goodbye; ~salute; ~beckon; 挥手; 招手; 打招呼
        bow = ~bow; ~curtsy; ~take a bow; taking a bow; ~thank; 鞠躬; 行礼
        cheer = ~cheer; ~celebrate; ~rejoice; ~triumph; victory; ~win; won; arms up; ~applaud loudly; 欢呼; 庆祝
        clap = ~clap; clapping; ~applaud; applause; 鼓掌; 拍手
        point = ~point; ~point at; ~gesture at; ~show the way; 指; 指着
        think = ~think; thought; thinking; ~ponder; ~wonder; ~consider; ~contemplate; ~reflect; lost in thought; 思考; 想
        talk = ~talk; ~speak; ~give a speech; gave a speech; speech; spoke; speaking; ~say; said; ~explain; ~tell; told; ~chat; chatting; ~discuss; ~argue; ~lecture; ~teach; taught; ~sing; sang; singing; singer; ~present; ~shout; ~announce; 说话; 讲; 唱歌; 聊天
        sword = ~swing a sword; swings a sword; swinging a sword; swung a sword; ~slash; ~strike with a sword; ~chop; chopping; ~sword fight; swordsman; sword fighting; swordplay; fencing; ~fence; ~attack; ~strike; struck; ~fight with a sword; sword; blade; katana; ~hack; 挥剑; 斩; 劈
        cast = ~cast a spell; ~cast; ~conjure; ~summon; magic spell; ~do magic; spell; 施法; 施展魔法
        guard = ~guard; ~defend; ~fight; fought; fighting; ~box; boxing; ~block; battle stance; on guard; 防守; 战斗; 格斗
        punch = ~punch; ~hit someone; ~jab; 拳击; 出拳; 打拳
        kick = ~kick; 踢
        hit = is hit; gets hit; ~flinch; ~recoil; ~stagger; ~get hit; hurt; wounded; struck down; 被打; 受伤
        throw = ~throw; threw; throwing; ~toss; ~hurl; ~fling; flung; ~pitch; 扔; 投掷
        type = ~type; ~code; coding; ~program; programming; at a computer; at the computer; laptop; ~work; 打字; 编程; 工作
        write = ~write; wrote; writing; ~sign; ~sketch; ~draw; drew; ~take notes; 写; 写字
        paint = ~paint; painter; 画画; 绘画
        read = ~read; reading; ~study; ~browse; 读书; 看书; 阅读
        eat = ~eat; ate; eating; ~chew; ~dine; ~snack; 吃; 吃饭
        drink = ~drink; drank; drinking; ~sip; sipping; ~toast; 喝; 喝水
        sweep = ~sweep; swept; sweeping; ~mop; mopping; ~rake; ~dig; digging; ~row; ~clean; 扫地; 打扫
        laugh = ~laugh; ~giggle; ~chuckle; laughter; 大笑; 笑
        cry = ~cry; ~weep; wept; ~sob; sobbing; in tears; ~mourn; 哭; 哭泣
        hug = ~hug; hugging; ~embrace; ~cuddle; 拥抱; 抱
        stretch = ~stretch; ~yawn; ~wake up; woke up; waking up; ~wake; woke; 伸懒腰; 打哈欠
        pray = ~pray; ~meditate; ~worship; 祈祷; 冥想
        shrug = ~shrug; shrugging; ~not know; confused; 耸肩
        idle = ~stand; stood; ~wait; ~stay; ~pose; ~breathe; idle; standing still; ~stop; ~pause; 站; 站着; 等待
        """;

    // Tempo and size against the natural movement.
    private const string Manners = """
        0.6 1 = slowly; slow; in slow motion; leisurely; lazily; sluggishly; 慢慢; 缓慢
        0.8 0.75 = gently; softly; gracefully; carefully; calmly; quietly; subtly; slightly; a little; 轻轻; 优雅
        0.75 0.85 = wearily; tiredly; weakly; sadly; heavily
        1.5 1.05 = quickly; fast; rapidly; swiftly; hurriedly; briskly; hastily; 快速; 飞快; 迅速
        1.3 1.3 = wildly; frantically; madly; crazily; energetically; furiously; vigorously; excitedly; enthusiastically; 疯狂; 激烈
        1.1 1.15 = happily; joyfully; cheerfully; merrily; boldly; proudly; playfully
        1 1.3 = big; widely; exaggeratedly; hugely; powerfully
        """;

    private const string Ways = """
        right = to the right; rightward; rightwards; from left to right; across; past; forward; forwards; along; 向右
        left = to the left; leftward; leftwards; from right to left; 向左
        near = towards the camera; toward the camera; towards us; toward us; towards the viewer; toward the viewer; closer; nearer
        far = away; into the distance; away from the camera; off into
        """;

    // "then" ends a part and the next begins; "while" joins two at one time.
    private const string Links = """
        then = then; and then; after that; afterwards; next; finally; before; until; 然后; 接着; 之后
        while = while; whilst; at the same time; 同时
        """;

    public static PhraseTrie Phrases { get; } = Read();

    /// <summary>A movement's first words, as a list that a sentence encoder can read.</summary>
    public static string Gist(string motion)
    {
        var line = Actions.Split('\n').Single(l => l.StartsWith(motion + " =", StringComparison.Ordinal));
        return string.Join(", ", line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(';', StringSplitOptions.TrimEntries)
            .Where(p => char.IsAscii(p[0])).Take(8).Select(p => p.TrimStart('~')));
    }

    private static PhraseTrie Read()
    {
        var trie = new PhraseTrie();
        foreach (var (kind, lines) in ((ConceptKind, string)[])[(ConceptKind.Pose, Actions), (ConceptKind.Demeanour, Manners), (ConceptKind.GazeWord, Ways), (ConceptKind.Clause, Links)])
        {
            foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var cut = line.IndexOf('=', StringComparison.Ordinal);
                foreach (var phrase in line[(cut + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    foreach (var form in phrase[0] == '~' ? VerbForms.Of(phrase[1..]) : [phrase])
                    {
                        trie.Add(form, new Concept(kind, line[..cut].Trim()));
                    }
                }
            }
        }

        return trie;
    }
}
