import type { Language } from '../../search/language.ts';

/** How a question begins that asks for a video: the rest of it says what the video must have. */
const beginnings: Readonly<Record<Language, RegExp>> = {
  en: /^(?:in |on )?which (?:(?:one )?of (?:the|these|my) )?(?:videos?|recordings?|clips?|films?|movies?|files?)\b/iu,
  de: /^(?:in |auf )?welche[nmrs]? (?:von den |der )?(?:videos?|aufnahmen?|clips?|filme?[ns]?|datei(?:en)?)(?!\p{L})/iu,
  fr: /^(?:dans |sur )?(?:laquelle des |lequel des |quel(?:le)?s? )(?:vid[ée]os?|enregistrements?|clips?|films?|fichiers?)(?!\p{L})/iu,
  es: /^\W*(?:en )?(?:qu[ée]|cu[áa]l(?:es)?)(?: de (?:los|las))? (?:v[íi]deos?|grabaci[óo]n(?:es)?|clips?|pel[íi]culas?|archivos?)(?!\p{L})/iu,
  ko: /^(?:어느|어떤|무슨) ?(?:동영상|영상|비디오|녹음|클립|파일)(?:들)?(?:에서|에|이|가|은|는)?/u,
  ja: /^ど(?:の|んな)(?:動画|ビデオ|映像|録音|クリップ|ファイル)(?:で|に|が|は)?/u,
};

/** What is left of a question such as "Which video mentions a harbour?" without its beginning; undefined for other questions. */
export function afterWhichVideo(question: string, language: Language): string | undefined {
  const text = question.normalize('NFC').trim();
  const match = beginnings[language].exec(text);
  return match ? text.slice(match[0].length).trim() : undefined;
}
