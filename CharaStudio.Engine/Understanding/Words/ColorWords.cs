namespace CharaStudio.Engine.Understanding.Words;

/// <summary>Colour words; the value is the colour itself, tuned for flat illustration rather than for the web's named colours.</summary>
internal static class ColorWords
{
    public static readonly (ConceptKind Kind, string Lines)[] Tables =
    [
        (ConceptKind.Color, """
            #c9d0dc = silver; silvery; silver white; platinum; 银色; 银
            #f1f2f4 = white; snow white; ivory; pearl; pearly; alabaster; 白色; 雪白; 白
            #2e2a2c = dark; 深色
            #22232b = black; jet black; raven; ebony; onyx; inky; sable; obsidian; coal black; 黑色; 黑
            #8a8f98 = grey; gray; ash; ashen; 灰色; 灰
            #4a4e57 = dark grey; dark gray; charcoal; slate; gunmetal; graphite; 深灰
            #b8262e = red; scarlet; 红色; 红
            #8c1f35 = crimson; dark red; cherry; mahogany red; claret; wine red; burgundy; maroon; 深红; 绯红
            #d9483b = vermilion; bright red; coral; tomato red; 朱红
            #c4552d = auburn; copper; rust; ginger; brick; brick red; terracotta; sienna; 赤褐
            #e8823a = orange; tangerine; apricot; pumpkin; 橙色; 橘色; 橙
            #f2c94c = yellow; lemon; canary; sunflower yellow; 黄色; 黄
            #d9a93f = gold; golden; mustard; saffron; ochre; 金色; 金
            #e8cf8a = blonde; blond; flaxen; honey; straw; 金发色; 亚麻色
            #7a4a2b = brown; chestnut; chocolate; mahogany; walnut; coffee brown; 棕色; 褐色; 棕
            #4a2f22 = dark brown; brunette; umber; 深棕
            #b08a62 = light brown; tan brown; hazelnut; taupe; caramel; camel; 浅棕
            #3f8f4f = green; 绿色; 绿
            #1f5a3c = dark green; forest green; 深绿; 墨绿
            #2f9e75 = emerald; jade; 翠绿; 碧绿; 翡翠色
            #8fce7a = light green; lime; mint; chartreuse; pistachio; 浅绿
            #7c8a4a = olive; khaki; moss green; 橄榄绿
            #2c5fb3 = blue; 蓝色; 蓝
            #1f2f5c = navy; navy blue; dark blue; midnight blue; indigo; 深蓝; 藏青
            #7fb2e5 = light blue; sky blue; pale blue; baby blue; azure; cerulean; cornflower; powder blue; 浅蓝; 天蓝
            #a9d8ec = ice blue; icy blue; icy; frost blue; 冰蓝
            #2aa3a8 = teal; turquoise; cyan; aqua; 青色; 青
            #6d3fa0 = purple; 紫色; 紫
            #9b7fd1 = violet; lavender; mauve; periwinkle; wisteria; lilac; light purple; 淡紫; 薰衣草色
            #45256b = dark purple; plum; deep purple; aubergine; eggplant; mulberry; 深紫
            #e58fb0 = pink; rose; rosy pink; salmon; blush pink; coral pink; 粉色; 粉红; 粉
            #d13f86 = magenta; hot pink; fuchsia; raspberry; cerise; 品红
            #d9c7a3 = beige; cream; sand; sandy; 米色
            #a8702f = amber; bronze; brass; 琥珀色; 琥珀; 青铜色
            #8a6b4a = hazel; 榛色
            #6e1f24 = blood red; ruby; garnet; 血红
            #2f4fa8 = sapphire; cobalt; royal blue; ultramarine; 宝蓝
            """),
    ];
}
