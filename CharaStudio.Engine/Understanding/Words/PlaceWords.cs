namespace CharaStudio.Engine.Understanding.Words;

internal static class PlaceWords
{
    public static readonly (ConceptKind Kind, string Lines)[] Tables =
    [
        (ConceptKind.Place, """
            city_gate = city gate; town gate; gate of the city; city gates; great gate; castle gate; gate; gateway; city wall; city walls; fortress gate; 城门; 城门口; 城墙; 大门
            castle = castle; fortress; palace; citadel; keep; courtyard of the castle; 城堡; 宫殿; 皇宫; 堡垒
            village_street = village street; village; town; street; alley; lane; hamlet; city; cobbled street; 村庄; 村子; 街道; 小镇; 街; 小巷; 城里; 城市
            market = market; marketplace; bazaar; market square; fair; festival street; 市场; 集市; 市集; 夜市
            temple = temple; shrine; pagoda; monastery; 寺庙; 神社; 庙; 寺
            forest = forest; woods; woodland; jungle; grove; trees; 森林; 树林; 林中; 林间
            bamboo_grove = bamboo grove; bamboo forest; bamboo; 竹林
            mountain_pass = mountain pass; mountain; mountains; cliff; peak; summit; mountain path; valley; canyon; hill; 山; 山顶; 悬崖; 山路; 高山; 峡谷; 雪山
            ruins = ruins; ruined city; ancient ruins; abandoned temple; graveyard; 废墟; 遗迹; 墓地
            bridge = bridge; stone bridge; wooden bridge; rope bridge; river; riverbank; 桥; 石桥; 河边; 河
            harbour = harbour; harbor; port; dock; docks; pier; ship; ship deck; 港口; 码头; 船; 甲板
            seaside = seaside; beach; shore; sea; ocean; coast; island; lake; lakeside; 海边; 沙滩; 海滩; 大海; 湖边; 湖
            meadow = meadow; field; fields; grassland; plains; garden; park; prairie; flower field; 草地; 草原; 田野; 花园; 公园; 花田
            school_yard = school yard; schoolyard; school; campus; school gate; school rooftop; playground; 学校; 操场; 校园; 校门
            modern_street = modern street; city street; downtown; avenue; crosswalk; neon street; metropolis; rooftop; bus stop; train station; 现代街道; 大街; 都市; 马路; 天台; 车站
            space_station = space station; spaceship; starship; bridge of the ship; space; outer space; orbital station; moon base; 太空站; 空间站; 飞船; 太空; 宇宙
            battlefield = battlefield; war zone; battle ground; arena; 战场; 竞技场
            tavern = tavern; inn; pub; bar; ale house; 酒馆; 客栈; 酒吧; 旅店
            throne_room = throne room; throne hall; great hall; royal court; throne; 王座厅; 大殿; 王座; 殿堂
            bedroom = bedroom; bed; her room; his room; room; chamber; 卧室; 房间; 床; 寝室
            classroom = classroom; lecture hall; 教室; 课堂
            library = library; archive; bookshelves; 图书馆; 书房; 藏书阁
            cave = cave; cavern; grotto; dungeon; tunnel; mine; 山洞; 洞穴; 地牢
            shop = shop; store; bookshop; boutique; apothecary; cafe; coffee shop; 商店; 店铺; 药铺; 咖啡馆
            kitchen = kitchen; bakery; restaurant; dining room; 厨房; 餐厅; 面包房
            laboratory = laboratory; lab; workshop; observatory; 实验室; 工坊
            train_carriage = train carriage; train; railway carriage; subway; metro; 火车; 列车; 车厢; 地铁
            """),
        (ConceptKind.PlaceState, """
            snow_covered = snow covered; snowy ground; covered in snow; snow capped; frozen; frosty; icy ground; 积雪; 白雪皑皑; 冰封; 被雪覆盖
            ruined = ruined; burning; destroyed; crumbling; abandoned; wrecked; 破败; 荒废; 燃烧的; 毁坏的
            festive = festive; festival; decorated; celebration; lantern festival; holiday; 节日; 张灯结彩; 庆典; 灯会
            """),
        (ConceptKind.Hour, """
            dawn = dawn; sunrise; daybreak; early morning; first light; morning; 黎明; 清晨; 日出; 早晨; 拂晓
            noon = noon; midday; day; daytime; daylight; sunny; afternoon; bright day; sunlight; 中午; 白天; 正午; 下午; 阳光; 晴天
            dusk = dusk; sunset; evening; twilight; golden hour; sundown; 黄昏; 傍晚; 日落; 夕阳
            moonlit = moonlit; moonlight; under the moon; full moon; moonlit night; moon; 月光; 月夜; 月下; 满月; 月亮
            night = night; midnight; nighttime; starry night; dark night; starlight; stars; 夜晚; 夜; 深夜; 午夜; 星空; 晚上
            firelit = firelit; firelight; campfire; by the fire; candlelight; bonfire; torchlight; lamplight; fire; 火光; 篝火; 烛光; 炉火
            storm = storm; stormy; thunderstorm; lightning; thunder; dark clouds; tempest; 暴风雨; 雷雨; 闪电; 风暴; 乌云
            """),
        (ConceptKind.Weather, """
            snow = snow; falling snow; snow falls; snow is falling; snow falling; fresh snow; snowing; snowfall; blizzard; snowy; snowflakes; snowstorm; in the snow; 雪; 下雪; 大雪; 雪中; 飘雪; 雪花; 风雪
            rain = rain; rain falls; falling rain; rain is falling; raining; rainy; drizzle; downpour; in the rain; pouring rain; 雨; 下雨; 大雨; 雨中; 细雨
            fog = fog; foggy; mist; misty; haze; hazy; 雾; 大雾; 薄雾; 迷雾
            leaves = falling leaves; autumn leaves; autumn; windy; wind; wind blows; breeze; leaves; 落叶; 秋风; 秋天; 风
            petals = petals; cherry blossoms; cherry blossom; sakura; falling petals; spring blossoms; blossoms; 花瓣; 樱花; 落花; 桃花
            embers = embers; sparks; ashes; flames; burning city; 余烬; 火星; 火焰
            clear = clear sky; clear weather; cloudless; 晴朗; 万里无云
            """),
    ];
}
