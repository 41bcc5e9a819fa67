namespace CharaStudio.Engine.Understanding.Words;

internal static class ClothesWords
{
    public static readonly (ConceptKind Kind, string Lines)[] Tables =
    [
        (ConceptKind.Garment, """
            school_uniform = school uniform; sailor uniform; sailor suit; seifuku; school blazer; 校服; 水手服
            space_suit = space suit; spacesuit; pressure suit; 宇航服; 太空服
            lab_coat = lab coat; labcoat; laboratory coat; white coat; 白大褂; 实验服
            robe_mage = mage robe; wizard robe; mage's robe; magic robe; star robe; 法袍; 魔法袍
            robe = robe; robes; hanfu; gown robe; wuxia robe; long robe; monk robe; toga; caftan; kaftan; 长袍; 汉服; 袍子; 道袍
            kimono = kimono; yukata; 和服; 浴衣
            coat = coat; overcoat; trench coat; trenchcoat; long coat; greatcoat; winter coat; fur coat; duster; 大衣; 外套; 风衣; 长外套
            jacket = jacket; leather jacket; blazer; vest; waistcoat; hoodie; cardigan; parka; sweater; bomber jacket; bomber; windbreaker; anorak; pullover; turtleneck; jumper; 夹克; 马甲; 毛衣; 卫衣
            cape = cape; cloak; mantle; poncho; travelling cloak; traveling cloak; 披风; 斗篷
            armour = armour; armor; armoured; armored; plate armour; plate armor; plate mail; chain mail; chainmail; breastplate; cuirass; 盔甲; 铠甲; 护甲; 甲胄
            gown = ball gown; evening gown; wedding dress; wedding gown; gown; 礼服; 晚礼服; 婚纱
            dress = dress; sundress; frock; qipao; cheongsam; 裙装; 连衣裙; 旗袍
            skirt = skirt; miniskirt; pleated skirt; kilt; petticoat; 裙子; 短裙; 长裙
            hakama = hakama; 袴
            trousers = trousers; pants; jeans; slacks; breeches; leggings; dungarees; overalls; corduroys; chinos; 裤子; 长裤; 牛仔裤
            shorts = shorts; short pants; 短裤
            tunic = tunic; jerkin; doublet; 束腰外衣; 短袍
            shirt = shirt; blouse; t shirt; tee; tank top; camisole; 衬衫; 上衣; t恤
            boots = boots; leather boots; high boots; wellingtons; galoshes; 靴子; 长靴
            sandals = sandals; straw sandals; slippers; moccasins; flip flops; 凉鞋; 草鞋
            shoes = shoes; sneakers; loafers; high heels; heels; trainers; stilettos; 鞋子; 鞋; 运动鞋; 高跟鞋
            gloves = gloves; glove; gauntlets; mittens; 手套; 护手
            hood = hood; hooded; 兜帽; 头巾
            scarf = scarf; muffler; shawl; 围巾; 披肩
            belt = belt; utility belt; leather belt; 腰带; 皮带
            sash = sash; obi; waist sash; 腰封; 绶带; 缎带
            apron = apron; pinafore; 围裙
            suit = business suit; suit and tie; suit; tuxedo; necktie; tie; 西装; 西服; 燕尾服
            """),
        (ConceptKind.PatternWord, """
            stripes = striped; stripes; stripe; pinstripe; pinstriped; 条纹
            checks = checked; checkered; chequered; plaid; tartan; 格子; 方格
            dots = dotted; polka dot; polka dots; spotted; 圆点; 波点
            floral = floral; flowered; flower patterned; flower pattern; 花纹; 碎花; 花卉
            waves = wave patterned; wave pattern; cloud patterned; cloud pattern; 波纹; 云纹
            stars = starry; star patterned; star pattern; 星纹
            plain = plain; simple; 素色; 纯色
            """),
    ];
}
