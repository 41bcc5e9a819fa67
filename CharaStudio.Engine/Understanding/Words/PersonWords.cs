namespace CharaStudio.Engine.Understanding.Words;

/// <summary>Nouns for people. The value names a role of <see cref="Role"/>, which gives presentation, age, clothes and props where the text is silent.</summary>
internal static class PersonWords
{
    public static readonly (ConceptKind Kind, string Lines)[] Tables =
    [
        (ConceptKind.Person, """
            swordswoman = swordswoman; female sword fighter; sword maiden; heroine; female warrior; warrior woman; warrior girl; shield maiden; 女剑客; 女剑士; 女侠; 女战士
            swordsman = swordsman; duelist; duellist; sword fighter; samurai; ronin; blade master; wandering swordsman; 剑客; 剑士; 武士; 侠客; 大侠
            warrior = warrior; fighter; hero; adventurer; mercenary; soldier; gladiator; barbarian; viking; 战士; 勇士; 英雄; 士兵; 冒险者
            knight = knight; paladin; cavalier; female knight; lady knight; 骑士; 圣骑士
            guard = guard; guardsman; gatekeeper; sentinel; watchman; sentry; constable; sheriff; 守卫; 卫兵; 门卫
            archer = archer; bowman; hunter; huntress; ranger; bowwoman; 弓箭手; 猎人; 射手
            mage = mage; wizard; sorcerer; warlock; magician; 法师; 巫师; 魔法师; 术士
            sorceress = sorceress; witch; enchantress; female mage; female wizard; 女巫; 女法师; 魔女
            ninja = ninja; assassin; kunoichi; rogue; thief; burglar; 忍者; 刺客; 盗贼
            princess = princess; noble lady; noblewoman; duchess; countess; 公主; 贵妇; 郡主
            queen = queen; empress; 女王; 皇后; 女皇
            prince = prince; nobleman; aristocrat; young lord; duke; count; 王子; 贵族; 公子; 少爷
            king = king; emperor; sultan; lord; 国王; 皇帝; 君主; 大王
            monk = monk; priest; cleric; abbot; friar; bishop; taoist; daoist; 和尚; 僧人; 道士; 牧师
            priestess = priestess; nun; shrine maiden; miko; 女祭司; 巫女; 修女
            schoolgirl = schoolgirl; school girl; female student; high school girl; 女学生; 女高中生
            schoolboy = schoolboy; school boy; male student; high school boy; 男学生; 男高中生
            student = student; pupil; classmate; 学生; 同学
            teacher = teacher; professor; lecturer; instructor; tutor; 老师; 教师; 教授
            scientist = scientist; researcher; doctor; nurse; chemist; physician; alchemist; 科学家; 医生; 博士
            detective = detective; inspector; investigator; sleuth; spy; agent; 侦探; 特工
            businessman = businessman; office worker; salaryman; butler; gentleman; boss; 上班族; 绅士; 老板
            businesswoman = businesswoman; secretary; office lady; 职业女性; 秘书
            maid = maid; housemaid; waitress; 女仆; 女服务员
            chef = chef; cook; baker; innkeeper; bartender; barkeeper; waiter; shopkeeper; merchant; trader; 厨师; 掌柜; 店主; 商人; 老板娘
            farmer = farmer; villager; peasant; townsman; fisherman; blacksmith; miner; woodcutter; lumberjack; 农夫; 农民; 村民; 铁匠; 渔夫
            musician = musician; bard; singer; violinist; idol; dancer; performer; minstrel; 歌手; 乐师; 舞者; 吟游诗人
            pilot = astronaut; space explorer; cosmonaut; space captain; pilot; 宇航员; 航天员; 飞行员
            pirate = pirate; buccaneer; sailor; captain; corsair; 海盗; 水手; 船长
            robot = robot; android; cyborg; automaton; droid; 机器人; 人造人
            elf = elf; elven maiden; elven; 精灵
            demon = demon; devil; imp; demoness; succubus; 恶魔; 魔鬼; 魔王
            angel = angel; seraph; 天使
            vampire = vampire; dracula; 吸血鬼
            catgirl = catgirl; cat girl; catboy; neko; 猫娘; 猫耳娘
            dwarf = dwarf; dwarven; gnome; 矮人
            grandmother = grandmother; grandma; granny; old woman; old lady; elderly woman; crone; 老奶奶; 老婆婆; 老妇人; 奶奶
            grandfather = grandfather; grandpa; old man; elderly man; elder; hermit; sage; old master; 老人; 老爷爷; 老头; 老者; 爷爷
            baby = toddler; baby; infant; 婴儿; 宝宝
            girl = girl; granddaughter; young girl; maiden; lass; daughter; sister; teenage girl; 女孩; 少女; 姑娘; 女孩子; 小姑娘; 妹妹
            boy = boy; grandson; young boy; lad; son; brother; teenage boy; 男孩; 少年; 男孩子; 弟弟
            child = child; kid; children; little one; 孩子; 小孩; 儿童
            woman = woman; lady; mother; wife; female; aunt; mom; 女人; 女子; 女性; 母亲; 妈妈; 女士
            man = man; guy; father; husband; male; uncle; dad; 男人; 男子; 男性; 父亲; 爸爸; 先生
            person = person; human; figure; stranger; traveler; traveller; wanderer; youth; teenager; friend; someone; rider; messenger; passer by; 人; 旅人; 旅行者; 陌生人; 青年; 朋友; 信使
            character = character; protagonist; main character; 角色; 主角; 主人公
            crowd = crowd; people; onlookers; passers by; villagers; townspeople; mob; 人群; 众人; 百姓
            """),
        (ConceptKind.Pronoun, """
            she = she; her; herself; hers; 她
            he = he; him; himself; his; 他
            they = they; them; their; both; each other; one another; together; 他们; 她们; 二人; 两人; 彼此; 一起
            it = it; its; itself; 它
            """),
        (ConceptKind.Species, """
            elf = elf ears; pointed ears; pointy ears; elf eared; elfin; elvish; half elf; 尖耳; 精灵耳
            catfolk = cat ears; cat eared; cat ears and tail; cat tail; feline; 猫耳; 猫尾
            demon = horned; horns; demonic; devil horns; 有角; 犄角; 恶魔角
            angel = angelic; halo; angel wings; winged; wings; 翅膀; 光环
            robot = robotic; mechanical; metal body; cybernetic; 机械; 机械的
            beastfolk = wolf eared; furry; beastman; werewolf; furred; wolfman; 兽人; 狼人
            dragonkin = dragonkin; dragonborn; scaled; scales; dragon horns; half dragon; 龙人; 鳞片; 龙角
            """),
        (ConceptKind.AgeWord, """
            child = little; small child; tiny; 小小的; 年幼
            young = young; youthful; teenage; teenaged; adolescent; 年轻; 年轻的
            adult = adult; grown; middle aged; mature; thirty year old; 成年; 中年
            old = old; elderly; aged; ancient; aging; wrinkled; white haired old; 年老; 年迈; 老
            """),
        (ConceptKind.BuildWord, """
            slim = slim; slender; thin; lean; skinny; lithe; petite; slight; lanky; scrawny; gaunt; bony; willowy; 苗条; 纤细; 瘦; 瘦弱
            average = average build; ordinary build; 中等身材
            strong = strong; muscular; athletic; broad shouldered; burly; brawny; sturdy; toned; well built; mighty; beefy; hulking; 强壮; 健壮; 肌肉; 魁梧
            heavy = heavy; fat; chubby; plump; stout; stocky; portly; overweight; hefty; rotund; tubby; 胖; 肥胖; 圆润
            """),
        (ConceptKind.ProportionWord, """
            chibi = chibi; super deformed; q版; 迷你
            heroic = tall; towering; heroic; giant; 高大; 高挑; 高个
            """),
    ];
}
