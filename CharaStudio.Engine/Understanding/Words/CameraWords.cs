namespace CharaStudio.Engine.Understanding.Words;

internal static class CameraWords
{
    public static readonly (ConceptKind Kind, string Lines)[] Tables =
    [
        (ConceptKind.Shot, """
            wide_shot = wide shot; establishing shot; long shot; wide angle; panorama; from afar; from far away; wide view; 远景; 全景; 大远景
            full_shot = full shot; full body; full body shot; full figure; full length; head to toe; 全身; 全身像
            medium_shot = medium shot; mid shot; waist up; half body; bust shot; upper body; cowboy shot; 中景; 半身; 半身像
            extreme_close_up = extreme close up; extreme closeup; close up of the eyes; close up of her eyes; close up of his eyes; 大特写; 眼部特写
            close_up = close up; closeup; close shot; portrait; face shot; headshot; 特写; 近景; 头像
            over_the_shoulder = over the shoulder; over shoulder; over her shoulder; over his shoulder; 过肩; 过肩镜头
            two_shot = two shot; two person shot; 双人镜头
            low_angle = low angle; from below; worm's eye view; looking up from below; 仰视; 低角度; 仰拍
            high_angle = high angle; from above; looking down from above; 俯视; 高角度; 俯拍
            birds_eye = bird's eye view; birds eye view; bird's eye; aerial view; top down; overhead shot; 鸟瞰; 俯瞰
            dutch_angle = dutch angle; tilted; tilted angle; canted angle; 倾斜; 斜角镜头
            point_of_view = point of view; pov; first person; through her eyes; through his eyes; 第一人称; 主观视角
            insert = insert shot; detail shot; close up of the sword; close up of a hand; close up of hands; close up of the letter; 物件特写; 细节
            """),
        (ConceptKind.StyleWord, """
            fantasy_anime = anime style; anime; fantasy anime; cel shaded; 动漫风格; 日系
            manga = manga style; manga; black and white; screentone; 漫画风格; 黑白
            western_comic = western comic; comic book style; superhero comic; american comic; 美漫
            watercolor = watercolor; watercolour; watercolor style; painted; 水彩; 水彩风格
            """),
    ];
}
