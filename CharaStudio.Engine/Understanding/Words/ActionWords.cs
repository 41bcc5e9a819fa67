namespace CharaStudio.Engine.Understanding.Words;

/// <summary>Actions of one figure (poses), of two (interactions), gaze and effects. Two-figure phrases come first: they are longer.</summary>
internal static class ActionWords
{
    public static readonly (ConceptKind Kind, string Lines)[] Tables =
    [
        (ConceptKind.Interaction, """
            hand_over = ~hand over; hands the; hands a; hands her; hands him; hands over; handed; handing; gave; give; gives; giving; ~offer; ~deliver; 递给; 交给; 递; 给
            embrace = ~embrace; ~hug; hugged; ~cuddle; ~hold in arms; 拥抱; 抱住; 相拥
            fight = ~fight; fought; fights with; ~duel; ~battle; ~attack; ~spar; ~clash; clashes with; 战斗; 打斗; 对战; 交手; 攻击; 决斗
            stand_off = ~confront; ~challenge; stand off; face off; standoff; showdown; stare each other down; 对峙; 对决
            face_each_other = facing; faced; faces; face each other; faces each other; facing each other; look at each other; ~talk; ~chat; ~speak; spoke; ~converse; ~argue; ~meet; met; ~greet; ~ask; ~answer; ~tell; told; 面对面; 对视; 交谈; 说话; 聊天; 相遇; 遇见; 争吵
            walk_together = walk together; walks together; walking together; walk side by side; walking side by side; walk with; walks with; walking with; 并肩走; 同行; 一起走; 并肩而行
            hold_hands = hold hands; holds hands; holding hands; hand in hand; 牵手; 手牵手; 拉着手
            bow_to = ~bow to; ~bow before; ~kneel before; 向...鞠躬; 鞠躬致意; 行礼
            comfort = ~comfort; comforting; ~console; ~soothe; pats; patting; 安慰; 抚慰
            crowd = surrounded by a crowd; in a crowd; among the crowd; 人群中
            """),
        (ConceptKind.Pose, """
            draw_sword = ~draw sword; drawing her sword; drawing his sword; draws her sword; draws his sword; drew her sword; drew his sword; draw a sword; draws a sword; draws the sword; drawing a sword; unsheathe; unsheathes; unsheathing; draws her blade; 拔剑; 拔刀; 抽剑
            sword_strike = ~slash; ~strike; struck; swings her sword; swings his sword; swinging a sword; swings a sword; swinging her sword; ~swing; ~attack; ~cleave; 挥剑; 斩; 劈砍; 挥刀
            sword_guard = en garde; guarding; ready to fight; fighting stance; battle stance; combat stance; ~defend; ~block; ~parry; sword raised; raises her sword; raises his sword; holding up a sword; 持剑; 防御; 战斗姿态; 举剑
            aim_bow = ~aim; aims a bow; draws a bow; drawing a bow; draws her bow; draws his bow; ~shoot; shot an arrow; 拉弓; 瞄准; 射箭
            cast_spell = ~cast; casts a spell; casting a spell; casting magic; ~conjure; ~summon; ~chant; using magic; 施法; 念咒; 召唤
            arms_crossed = arms crossed; crossed arms; folded arms; arms folded; crossing her arms; crossing his arms; crosses her arms; crosses his arms; 双手抱胸; 抱臂; 抱着双臂
            hands_on_hips = hands on hips; hands on her hips; hands on his hips; akimbo; hand on hip; hand on her hip; 叉腰
            hand_to_chest = hand to chest; hand on chest; hand on her chest; hand on his chest; hand over heart; clutching chest; hand to her heart; 手按胸口; 捂着胸口
            look_up = ~look up; ~gaze up; ~stare up; looking upward; looks skyward; looking at the sky; looking at the moon; ~gaze at the moon; ~gaze at the sky; gazing at the stars; 抬头; 仰望; 仰头
            walk = ~walk; ~stroll; ~wander; ~travel; ~march; ~stride; strode; ~approach; ~enter; leaves the; leaving; leaves a; left the; ~arrive; ~pace; ~return; ~go; went; ~come; came; coming; 走; 行走; 步行; 散步; 走路; 走过; 漫步; 来到; 前进
            run = ~run; ran; running; ~sprint; ~dash; ~rush; ~flee; fled; ~chase; ~escape; ~race; ~hurry; ~charge; 跑; 奔跑; 冲; 逃跑; 追
            jump = ~jump; ~leap; leapt; ~hop; mid air; in midair; 跳; 跳跃; 跃起; 腾空
            sit_ground = sitting on the ground; sits on the ground; sit on the ground; sitting on the grass; sits on the floor; sitting on the floor; cross legged; sitting by the fire; ~meditate; sitting in the snow; sits in the snow; 坐在地上; 打坐; 盘腿; 席地而坐
            sit = ~sit; sat; sitting; sits down; seated; ~rest; 坐; 坐着; 坐在
            kneel = ~kneel; knelt; on her knees; on his knees; on one knee; 跪; 跪下; 单膝跪地
            crouch = ~crouch; ~squat; ~duck; ~hide; hid; hiding; ~sneak; 蹲; 蹲下; 躲; 潜行
            lie_down = ~lie down; lying down; lying; lies; lay; lying on; asleep; ~sleep; slept; sleeping; unconscious; 躺; 躺下; 睡觉; 睡着; 昏迷
            point = ~point; points at; pointing; 指; 指着; 指向
            wave = ~wave; waves goodbye; waves hello; waving her hand; 挥手; 招手
            reach = ~reach; reaching out; reaches out; reaching for; ~stretch; outstretched hand; 伸手; 伸出手
            bow = bows; bowed; bowing; ~curtsy; 鞠躬
            pray = ~pray; praying; hands clasped; 祈祷; 祷告; 双手合十
            think = ~think; thought; ~ponder; ~wonder; lost in thought; pensive; thoughtful; hand on chin; chin in hand; ~consider; 思考; 沉思; 想; 托腮
            read = ~read; reading; reading a book; ~study; 读; 读书; 看书; 阅读
            punch = ~punch; throws a punch; ~hit; fist raised; 出拳; 打; 拳击
            kick = ~kick; flying kick; 踢; 飞踢; 踢腿
            fall = ~fall; fell; falling; ~stumble; ~trip; ~collapse; knocked back; 摔倒; 跌倒; 坠落; 倒下
            cheer = ~cheer; ~celebrate; arms raised; raising both arms; triumphant; victorious; victory; ~rejoice; ~dance; ~triumph; 欢呼; 庆祝; 胜利; 跳舞
            carry = ~carry; carrying; ~lift; ~haul; 搬; 扛; 背着; 提着
            drink = ~drink; drank; drinking; ~sip; ~toast; 喝; 饮酒; 喝茶; 品茶
            hold_out = ~hold out; held out; holds out her hand; holds out his hand; ~extend; offering her hand; 伸手邀请; 递出
            lean = ~lean; leaning; leans against; leaning against; leaning on; 靠; 倚靠; 靠着; 倚着
            cry_hands = face in hands; face in her hands; face in his hands; covers her face; covers his face; covering her face; 掩面; 捂脸
            shrug = ~shrug; 耸肩; 摊手
            stand_proud = ~stand tall; ~stand proud; standing tall; standing proudly; stands proudly; ~pose; posing; heroic pose; chin up; 傲立; 挺立; 昂首
            stand = ~stand; stood; standing; ~wait; waiting; ~stop; ~pause; ~watch; ~stare; ~look; looking; looked; ~gaze; ~see; saw; ~observe; ~listen; ~appear; ~hold; held; holding; ~wield; ~wear; ~live; ~lived; 站; 站立; 站着; 站在; 等; 等待; 等候; 看; 望; 注视; 凝视; 守候
            """),
        (ConceptKind.GazeWord, """
            up = upward; upwards; looking up; 向上
            down = looking down; looks down; downcast; eyes lowered; gaze down; 低头; 向下; 垂眸
            left = to the left; looking left; looks left; 向左
            right = to the right; looking right; looks right; 向右
            closed = eyes closed; closed eyes; closes her eyes; closes his eyes; closing her eyes; with eyes shut; eyes shut; 闭眼; 闭着眼; 双目紧闭
            """),
        (ConceptKind.Effect, """
            speed_lines = speed lines; at full speed; lightning fast; 速度线; 飞速
            focus_lines = focus lines; dramatic; dramatically; suddenly; 集中线; 突然
            impact_star = impact; explosion; ~explode; ~smash; ~crash; bang; 爆炸; 撞击
            sparkles = sparkles; ~sparkle; ~glitter; ~shimmer; shining; ~shine; shone; 闪闪发光; 闪耀
            sweat_drop = sweat drop; ~sweat; sweating; 流汗; 冷汗
            magic_glow = glowing; ~glow; magic; magical; magical light; aura; spell; enchanted; 发光; 魔法; 光芒; 灵气
            motion_arcs = ~swirl; ~spin; spun; ~twirl; ~whirl; 旋转
            dust = dust; dusty; cloud of dust; 尘土; 灰尘
            """),
    ];
}
