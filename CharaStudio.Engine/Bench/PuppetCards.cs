namespace CharaStudio.Engine.Bench;

/// <summary>Subjects without a body's joints, drawn for the bench: they move as what their outline shows.</summary>
internal static class PuppetCards
{
    private const string Cat = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 720">
          <g stroke="#3a2a22" stroke-width="6" stroke-linejoin="round" stroke-linecap="round">
            <path d="M500 560 C600 560 620 440 560 380" fill="none" stroke="#3a2a22" stroke-width="44"/>
            <path d="M500 560 C600 560 620 440 560 380" fill="none" stroke="#d9863b" stroke-width="32"/>
            <path d="M250 640 C220 480 270 400 360 390 C460 390 520 480 500 640 Z" fill="#d9863b"/>
            <path d="M310 640 C300 560 330 500 370 500 C410 500 430 560 420 640 Z" fill="#f6e3cc"/>
            <path d="M250 300 L240 190 L310 240 C340 228 390 228 420 240 L490 190 L478 300 C490 380 430 430 365 430 C300 430 240 380 250 300 Z" fill="#d9863b"/>
            <path d="M330 352 C345 380 390 380 402 352 C420 396 392 414 366 414 C340 414 312 396 330 352 Z" fill="#f6e3cc" stroke="none"/>
            <ellipse cx="312" cy="310" rx="17" ry="23" fill="#fdf6c8"/><ellipse cx="420" cy="310" rx="17" ry="23" fill="#fdf6c8"/>
            <ellipse cx="314" cy="312" rx="7" ry="18" fill="#20242c" stroke="none"/><ellipse cx="418" cy="312" rx="7" ry="18" fill="#20242c" stroke="none"/>
            <path d="M354 348 L378 348 L366 362 Z" fill="#b5535b"/><path d="M366 362 C362 384 340 384 334 374 M366 362 C370 384 392 384 398 374" fill="none"/>
            <path d="M262 352 L190 338 M264 370 L196 378 M470 352 L542 338 M468 370 L536 378" fill="none" stroke-width="4"/>
            <path d="M350 244 L350 276 M366 242 L366 284 M382 244 L382 276" fill="none" stroke="#8f4f1d"/>
            <path d="M300 640 C300 610 350 610 350 640 Z M390 640 C390 610 440 610 440 640 Z" fill="#f6e3cc"/>
          </g>
        </svg>
        """;

    private const string Teapot = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 720">
          <g stroke="#22303a" stroke-width="6" stroke-linejoin="round">
            <path d="M500 420 C600 380 600 560 470 560" fill="none" stroke-width="34"/><path d="M500 420 C600 380 600 560 470 560" fill="none" stroke="#3f7f8f" stroke-width="22"/>
            <path d="M260 470 C180 470 190 400 130 370 L170 350 C240 380 230 420 280 420 Z" fill="#3f7f8f"/>
            <path d="M240 500 C240 400 300 360 370 360 C450 360 500 410 500 500 C500 580 450 620 370 620 C290 620 240 580 240 500 Z" fill="#4f9fb0"/>
            <path d="M280 470 C300 400 340 385 370 385" fill="none" stroke="#bfe6ee" stroke-width="14" stroke-linecap="round"/>
            <path d="M290 366 C300 320 440 320 452 366 Z" fill="#3f7f8f"/><circle cx="371" cy="318" r="20" fill="#d9b34a"/>
            <path d="M262 540 C320 570 420 570 478 540" fill="none" stroke="#d9b34a" stroke-width="10"/>
          </g>
        </svg>
        """;

    public static IReadOnlyList<(string Name, string Svg)> All { get; } =
        [("animal", Cat), ("thing", Teapot), ("horse", PuppetAnimals.Horse), ("dog", PuppetAnimals.Dog), ("tree", PuppetAnimals.Tree)];
}
