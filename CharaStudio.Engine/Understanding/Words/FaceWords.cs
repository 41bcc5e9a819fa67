namespace CharaStudio.Engine.Understanding.Words;

internal static class FaceWords
{
    public static readonly (ConceptKind Kind, string Lines)[] Tables =
    [
        (ConceptKind.EyeAdjective, "eyes = eyed"),
        (ConceptKind.EyeNoun, "eyes = eyes; eye; irises; 眼睛; 双眼; 眼眸; 眸; 眼"),
        (ConceptKind.EyeShape, """
            round = big eyed; wide eyed; doe eyed; round eyes; large eyes; big eyes; 大眼睛; 圆眼
            sharp = sharp eyes; sharp eyed; piercing eyes; fox eyes; 锐利的眼; 丹凤眼; 凤眼
            droopy = droopy eyes; gentle eyes; 垂眼
            narrow = narrow eyes; narrow eyed; slit eyes; 细眼
            almond = almond eyes; almond eyed; almond shaped eyes; 杏眼
            """),
        (ConceptKind.SkinAdjective, "skin = skinned; complexioned"),
        (ConceptKind.SkinNoun, "skin = skin; complexion; 皮肤; 肌肤; 肤色"),
        (ConceptKind.SkinTone, """
            #fbe6dc = pale; pale skin; fair; porcelain; 苍白; 白皙; 雪肤
            #f2cdb4 = light skin; rosy; peach; 浅肤色
            #dca57c = tanned; tan; sun kissed; olive skin; 古铜色; 小麦色
            #a86f4a = brown skin; brown skinned; bronze skin; 棕色皮肤
            #6b4229 = dark skin; dark skinned; black skin; dark complexion; ebony skin; 黑皮肤; 深色皮肤
            """),
        (ConceptKind.Mark, """
            scar_eye = scar over eye; scar over one eye; scar across eye; scarred eye; eye scar; scar over her eye; scar over his eye; 眼上的疤; 眼疤
            scar_cheek = scar; scarred; scar on cheek; cheek scar; scar on her cheek; scar on his cheek; scarred face; 伤疤; 疤痕; 刀疤; 疤
            freckles = freckles; freckled; 雀斑
            face_paint = face paint; war paint; painted face; 脸谱; 面妆; 战纹
            tattoo = tattoo; tattooed; tattoos; 纹身; 刺青
            mole = mole; beauty mark; beauty spot; 痣; 泪痣
            """),
        (ConceptKind.Accessory, """
            glasses = glasses; goggles; monocle; spectacles; eyeglasses; bespectacled; round glasses; 眼镜
            eye_patch = eye patch; eyepatch; 眼罩
            earrings = earring; earrings; 耳环; 耳坠
            helmet = helmet; helm; 头盔
            crown = crown; tiara; diadem; circlet; 王冠; 皇冠; 冠冕
            headband = headband; hairband; forehead protector; bandana; 头带; 发带; 抹额
            mask = mask; masked; half mask; 面具; 面罩
            flower_in_hair = flower in hair; flower in her hair; flowers in her hair; flower in his hair; 头花; 簪花
            hairpin = hairpin; hair pin; hair stick; hair ornament; 发簪; 簪子; 发钗
            ribbon = ribbon; bow in hair; hair ribbon; hair bow; 丝带; 蝴蝶结
            hat = hat; cap; straw hat; wide brimmed hat; pointed hat; witch hat; wizard hat; top hat; beret; fedora; sombrero; bowler; bonnet; 帽子; 斗笠; 草帽
            """),
        (ConceptKind.Expression, """
            laugh = ~laugh; laughter; ~giggle; ~chuckle; 大笑; 笑着大声
            smile = ~smile; ~grin; ~beam; happy; happily; cheerful; cheerfully; joyful; joyfully; delighted; glad; gladly; merry; content; kindly; friendly; 微笑; 笑; 开心; 高兴; 快乐
            cry = ~cry; ~weep; wept; ~sob; tearful; tears; in tears; 哭; 哭泣; 流泪; 泪流满面
            sad = sad; sadly; sorrowful; unhappy; melancholy; mournful; gloomy; heartbroken; lonely; wistful; 悲伤; 难过; 忧伤; 哀愁
            rage = furious; furiously; enraged; rage; raging; ~roar; ~scream; ~yell; ~shout; 愤怒地吼; 暴怒; 怒吼
            angry = angry; angrily; mad; annoyed; irritated; ~scowl; ~glare; ~frown; frowning; stern; grim; 生气; 愤怒; 怒
            surprise = surprised; surprise; shocked; astonished; amazed; startled; ~gasp; stunned; 惊讶; 吃惊; 震惊
            fear = afraid; scared; frightened; terrified; fearful; fearfully; fear; ~tremble; horrified; nervous; anxious; worried; 害怕; 恐惧; 惊恐; 担心
            disgust = disgusted; disgust; grossed out; ~sneer; contempt; 厌恶; 恶心
            embarrassed = embarrassed; ~blush; shy; shyly; bashful; flustered; 害羞; 脸红; 羞涩; 尴尬
            determined = determined; determination; resolute; resolutely; fierce; fiercely; focused; serious; brave; bravely; heroic; steely; 坚定; 坚毅; 严肃; 认真; 勇敢
            sleepy = sleepy; tired; drowsy; weary; exhausted; ~yawn; 困; 疲倦; 疲惫
            smug = smug; smugly; ~smirk; sly; mischievous; mischievously; cocky; arrogant; proud smile; playful; 得意; 狡黠; 坏笑
            neutral = expressionless; blank; neutral; emotionless; 面无表情
            """),
        (ConceptKind.Demeanour, """
            neutral = calm; calmly; composed; cool; cold; aloof; reserved; quiet; quietly; silent; silently; stoic; serene; peaceful; patient; patiently; still; 冷静; 沉着; 平静; 安静; 冷漠; 淡然
            smile = kind; gentle; gently; warm; warmly; sweet; bubbly; loyal; wise; caring; confident; charming; graceful; elegant; 温柔; 善良; 亲切; 忠诚
            determined = strong willed; stubborn; disciplined; ambitious; strict; fearless; 坚强; 勇猛
            """),
    ];
}
