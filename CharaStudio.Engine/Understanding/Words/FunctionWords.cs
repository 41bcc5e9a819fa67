namespace CharaStudio.Engine.Understanding.Words;

/// <summary>The little words: they steer the reading and are never reported as not understood.</summary>
internal static class FunctionWords
{
    public static readonly (ConceptKind Kind, string Lines)[] Tables =
    [
        (ConceptKind.Determiner, "a = a; an; another; one; the; this; that; some; 一个; 一名; 一位; 一只; 一; 这; 那; 那个; 这个; 个; 位; 名"),
        (ConceptKind.Count, """
            2 = two; pair of; couple of; 两; 两个; 两名; 二
            3 = three; 三; 三个
            4 = four; 四; 四个
            """),
        (ConceptKind.And, "and = and; plus; as well as; 和; 与; 跟; 及; 以及"),
        (ConceptKind.Marker, "with = with; in; wearing; wears; wore; dressed in; dressed; clad in; clad; carrying; has; have; having; had; holding; wielding; who has; whose; armed with; 穿着; 身穿; 穿; 戴着; 戴; 拿着; 手持; 持; 带着; 有; 拥有; 留着; 身着; 披着"),
        (ConceptKind.Negation, "no = no; not; without; never; lacking; isn't; doesn't; don't; free of; 没有; 没; 无; 不; 未; 不戴; 不穿"),
        (ConceptKind.Clause, "then = while; as; when; then; but; because; so; before; after; until; where; if; although; 但; 而; 当; 然后; 同时; 时"),
        (ConceptKind.Copula, "is = is; are; was; were; be; been; being; looks; seems; becomes; 是; 很"),
        (ConceptKind.Filler, """
            of = of; on; at; to; from; by; near; next; beside; behind; under; over; above; below; inside; outside; into; onto; through; across; around; against; along; between; toward; towards; upon; off; out; up; down; for; about; like; or; nor; front; back; middle; side; top; bottom; edge; end; there; here; who; which; whom; what; how; very; quite; rather; really; too; just; only; also; still; now; again; once; more; most; much; many; few; all; any; every; other; own; same; such; than; it; i; you; we; us; our; my; your; me; will; would; can; could; may; might; must; shall; should; do; does; did; let; make; makes; made; shot of; scene; picture; image; panel; view; background; foreground; style; camera; her own; his own; beautiful; pretty; handsome; lovely; cute; gorgeous; stunning; attractive; nice; good; great; fine; full; slow; slowly; suddenly; soft; softly; bright; light; deep; pale light; colored; coloured; color; colour; clothes; clothing; outfit; dressed up; face; body; hand; hands; arm; arms; leg; legs; head; feet; foot; shoulder; shoulders; chest; back; cheek; forehead; name; named; called; 's; 的; 了; 着; 在; 上; 下; 里; 中; 于; 前; 后; 旁; 边; 地; 得; 她的; 他的; 被; 把; 从; 到; 向; 往; 又; 也; 都; 正; 正在; 并; 叫; 漂亮; 美丽; 英俊; 可爱; 身; 手; 头; 脸; 色; 只; 把; 着的; 外; 内; 口
            """),
    ];
}
