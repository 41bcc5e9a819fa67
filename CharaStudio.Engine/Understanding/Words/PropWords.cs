namespace CharaStudio.Engine.Understanding.Words;

internal static class PropWords
{
    public static readonly (ConceptKind Kind, string Lines)[] Tables =
    [
        (ConceptKind.Prop, """
            sword = sword; katana; blade; saber; sabre; longsword; greatsword; rapier; cutlass; scimitar; claymore; 剑; 长剑; 刀; 宝剑; 佩剑
            dagger = dagger; knife; stiletto; machete; 匕首; 小刀
            axe = axe; battle axe; hatchet; tomahawk; 斧; 斧头
            spear = spear; lance; halberd; pike; trident; javelin; 长枪; 矛; 长矛
            bow = bow; longbow; bow and arrow; bow and arrows; crossbow; 弓; 弓箭; 长弓
            staff = staff; wand; magic staff; walking stick; cane; scepter; sceptre; 法杖; 手杖; 拐杖; 权杖
            shield = shield; buckler; 盾; 盾牌
            gun = gun; pistol; rifle; revolver; musket; shotgun; 枪; 手枪; 步枪
            book = book; novel; tome; spellbook; grimoire; notebook; diary; 书; 书本; 魔法书; 日记
            letter = letter; envelope; postcard; note; message; 信; 书信; 信封; 信件
            scroll = scroll; map; treasure map; 卷轴; 地图
            cup = cup; mug; goblet; chalice; tea; tankard; wine glass; teacup; coffee; 杯子; 茶杯; 酒杯; 茶; 咖啡
            lantern = lantern; lamp; oil lamp; flashlight; paper lantern; 灯笼; 提灯; 油灯
            torch = torch; burning torch; candle; 火把; 火炬
            phone = phone; smartphone; cell phone; mobile phone; telephone; 手机; 电话
            flower = flower; bouquet; tulip; daisy; rose flower; lily; flowers; single flower; 花; 花束; 花朵; 玫瑰
            fan = folding fan; hand fan; fan; 扇子; 折扇
            umbrella = umbrella; parasol; 伞; 雨伞; 油纸伞
            bag = bag; backpack; satchel; rucksack; handbag; purse; basket; suitcase; pouch; 包; 背包; 篮子; 行李箱
            potion = potion; elixir; flask; bottle; vial; 药水; 瓶子; 药瓶
            key = key; golden key; 钥匙
            """),
        (ConceptKind.Animal, """
            horse = horse; pony; stallion; mare; steed; 马; 骏马; 白马
            wolf = wolf; wolves; 狼
            cat = cat; kitten; 猫; 小猫
            dog = dog; puppy; hound; 狗; 小狗; 犬
            bird = bird; crow; raven bird; eagle; hawk; owl; sparrow; dove; 鸟; 乌鸦; 鹰; 鸽子
            dragon = dragon; wyvern; drake; 龙; 巨龙; 飞龙
            """),
    ];
}
