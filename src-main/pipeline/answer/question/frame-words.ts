import type { Language } from '../../search/language.ts';

/** Words that frame a question about a recording and do not name what is asked for. They are whole folded words. */
export const frameWords: Readonly<Record<Language, RegExp>> = {
  en: /^(?:say|says|said|saying|talk|talks|talked|talking|speak|speaks|speaking|spoke|spoken|tell|tells|told|mention|mentions|mentioned|mentioning|discuss|discusses|discussed|explain|explains|explained|describe|describes|described|word|words|phrase|sentence|sentences|line|lines|quote|quoted|quotes|hear|heard|audible|sound|sounds|noise|noises|video|videos|clip|clips|recording|film|movie|audio|trailer|moment|moments|part|parts|place|places|point|thing|things|minute|minutes|second|seconds|happen|happens|happened|happening|play|plays|played|playing|find|show|list|lists|listed|enumerate|jump|called|long|named|summary|summarise|summarize|overview|describes|question|answer|kind|kinds|sort|type|speaker|speakers|person|man|woman|people|transcript|transcribe|dialogue|dialog|repeat|speech|number|start|starts|go|goes|going|use|used|need|want|know|mean|means)$/,
  de: /^(?:sagt|sagen|gesagt|spricht|sprechen|gesprochen|redet|reden|geredet|erzahlt|erzahlen|erklart|erklaren|erwahnt|erwahnen|geht|wort|worter|satz|hort|horen|gehort|gerausch|gerausche|ton|video|clip|aufnahme|film|stelle|moment|minute|minuten|sekunde|sekunden|passiert|geschieht|spielt|spielen|gespielt|finde|zeig|zeige|lange|zusammenfassung|frage|art|sprecher|person|mann|frau)$/,
  fr: /^(?:dit|dire|disent|parle|parler|parlent|raconte|explique|expliquer|mentionne|mentionner|mot|mots|phrase|entend|entendre|son|sons|bruit|bruits|video|clip|enregistrement|film|moment|minute|minutes|seconde|secondes|passe|joue|jouer|trouve|montre|temps|resume|resumer|question|sorte|homme|femme)$/,
  es: /^(?:dice|dicen|decir|dijo|habla|hablan|hablar|cuenta|explica|explicar|menciona|mencionan|palabra|palabras|frase|oye|oyen|oir|escucha|escuchar|sonido|sonidos|ruido|ruidos|suena|suenan|video|clip|grabacion|pelicula|momento|parte|minuto|minutos|segundo|segundos|pasa|ocurre|toca|tocan|encuentra|muestra|tiempo|resumen|resume|pregunta|tipo|hombre|mujer)$/,
  ko: /^(?:말.*|이야기.*|언급.*|설명.*|단어.*|소리.*|들리.*|들려.*|영상.*|비디오.*|동영상.*|클립.*|녹음.*|장면.*|순간.*|언제.*|때.*|먼저|처음.*|마지막.*|부분.*|요약.*|내용.*|나오.*|나와.*|하나요|있.*|됩.*|되.*|남자.*|여자.*|사람.*)$/,
  ja: /^(?:言.*|話.*|くらい|長.*|何と|いつ|最初|最後|先|述べ.*|説明.*|単語|言葉|音|音声|声|鳴き声|聞こえ.*|動画|ビデオ|映像|録音|場面|瞬間|部分|要約.*|内容|出.*|起.*|男性|女性|人|あり.*)$/,
};

/** More of them, in questions about what is seen or written. */
export const pictureFrameWords: Readonly<Record<Language, RegExp>> = {
  en: /^(?:see|sees|seen|visible|shown|show|shows|showing|appear|appears|screen|picture|image|frame|shot|view|camera|background|foreground|names|text|texts|letters|sign|signs|caption|captions|title|titles|subtitle|subtitles|slide|slides|banner|label|credits|written|read|reads|object|objects)$/,
  de: /^(?:sieht|sehen|gesehen|sichtbar|gezeigt|bild|bildschirm|eingeblendet|angezeigt|text|texte|schild|titel|untertitel|folie|steht|geschrieben|ding|dinge|gegenstand|gegenstande)$/,
  fr: /^(?:voit|voir|vu|visible|visibles|montre|ecran|image|plan|texte|textes|panneau|titre|titres|legende|ecrit|ecrits|chose|choses|objet|objets)$/,
  es: /^(?:ve|ven|ver|visto|visible|visibles|muestra|pone|aparece|aparecen|pantalla|imagen|texto|textos|cartel|titulo|letrero|escrito|escrita|cosa|cosas|objeto|objetos)$/,
  ko: /^(?:보이.*|보여.*|보입.*|화면.*|글자.*|글씨.*|자막.*|간판.*|제목.*|쓰여.*|적혀.*|텍스트.*|물건.*|무엇.*)$/,
  ja: /^(?:見え.*|映.*|写.*|画面|文字|字幕|看板|タイトル|書.*|物|何)$/,
};
