namespace CharaStudio.Engine.Understanding.Words;

internal static class HairWords
{
    public static readonly (ConceptKind Kind, string Lines)[] Tables =
    [
        (ConceptKind.HairCut, """
            bald = bald; bald headed; baldheaded; hairless; shaved head; shaven head; 光头; 秃头
            bob = bob; bob cut; bobbed hair; 波波头; 短发波波
            hime = hime cut; hime; princess cut; 姬发式
            ponytail_high = high ponytail; ponytail; pony tail; 高马尾; 马尾; 马尾辫
            ponytail_low = low ponytail; tied back hair; hair tied back; 低马尾
            side_ponytail = side ponytail; side tail; 侧马尾
            twin_tails = twin tails; twintails; pigtails; 双马尾
            twin_braids = twin braids; two braids; braided pigtails; 双辫; 两条辫子
            braid = braid; braided hair; plait; plaited hair; 辫子; 麻花辫; 长辫
            double_buns = double buns; space buns; two buns; odango; 双丸子头; 双髻
            bun = bun; hair bun; chignon; hair up; updo; hair in a bun; 丸子头; 发髻; 盘发
            spiky = spiky hair; spiky; spiked hair; 刺猬头; 刺头
            messy_short = messy hair; tousled hair; unkempt hair; dishevelled hair; disheveled hair; tousled; 乱发; 凌乱短发
            crew_cut = crew cut; buzz cut; buzzcut; cropped hair; military cut; 平头; 寸头
            undercut = undercut; shaved sides; 铲青
            slicked_back = slicked back hair; slicked back; slick hair; swept back hair; 背头; 大背头
            curly_short = short curly hair; short curls; 短卷发
            curly_long = long curly hair; curly hair; curls; ringlets; 长卷发; 卷发
            long_wavy = long wavy hair; wavy hair; 长波浪; 波浪卷
            afro = afro; 爆炸头
            mohawk = mohawk; mohican; 莫西干; 莫霍克
            dreadlocks = dreadlocks; dreads; 脏辫
            topknot = topknot; top knot; man bun; samurai hair; 束发; 发冠
            pixie = pixie cut; pixie; 精灵短发
            shoulder_length = shoulder length hair; shoulder length; medium hair; 齐肩发; 中长发
            long_straight = long straight hair; waist length hair; hip length hair; hair down; 长直发; 及腰长发
            """),
        (ConceptKind.HairLength, """
            long = long; very long; floor length; flowing; 长
            short = short; cropped; 短
            medium = medium length; chin length; neck length; 中等
            """),
        (ConceptKind.HairTexture, """
            curly = curly; kinky; frizzy; 卷
            wavy = wavy; 波浪
            straight = straight; sleek; silky; 直
            messy = messy; wild; windswept; scruffy; 凌乱
            """),
        (ConceptKind.HairAdjective, "hair = haired; headed"),
        (ConceptKind.HairNoun, "hair = hair; locks; tresses; mane of hair; bangs; fringe; 头发; 长发; 短发; 秀发; 发丝; 发"),
        (ConceptKind.Beard, """
            stubble = stubble; five o'clock shadow; unshaven; 胡茬
            moustache = moustache; mustache; 小胡子; 八字胡
            goatee = goatee; chin beard; 山羊胡
            short_beard = short beard; trimmed beard; 短须
            long_beard = long beard; flowing beard; white beard; 长须; 长胡子
            full_beard = beard; bearded; full beard; bushy beard; 胡子; 胡须; 络腮胡
            """),
    ];
}
