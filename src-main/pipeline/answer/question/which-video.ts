import type { AnswerLanguage } from '../../../domain/answer-language.ts';

/** How a question begins that asks for a video: the rest of it says what the video must have. */
const beginnings: Readonly<Record<AnswerLanguage, RegExp>> = {
  en: /^(?:in |on )?which (?:(?:one )?of (?:the|these|my) )?(?:videos?|recordings?|clips?|films?|movies?|files?)\b/iu,
  de: /^(?:in |auf )?welche[nmrs]? (?:von den |der )?(?:videos?|aufnahmen?|clips?|filme?[ns]?|datei(?:en)?)(?!\p{L})/iu,
  fr: /^(?:dans |sur )?(?:laquelle des |lequel des |quel(?:le)?s? )(?:vid[ée]os?|enregistrements?|clips?|films?|fichiers?)(?!\p{L})/iu,
  es: /^\W*(?:en )?(?:qu[ée]|cu[áa]l(?:es)?)(?: de (?:los|las))? (?:v[íi]deos?|grabaci[óo]n(?:es)?|clips?|pel[íi]culas?|archivos?)(?!\p{L})/iu,
  ko: /^(?:어느|어떤|무슨) ?(?:동영상|영상|비디오|녹음|클립|파일)(?:들)?(?:에서|에|이|가|은|는)?/u,
  ja: /^ど(?:の|んな)(?:動画|ビデオ|映像|録音|クリップ|ファイル)(?:で|に|が|は)?/u,
  pt: /^(?:em )?(?:que|quais|qual)(?: d[oae]s)? (?:v[íi]deos?|grava[çc](?:[ãa]o|[õo]es)|clipes?|filmes?|arquivos?)(?!\p{L})/iu,
  ru: /^(?:[вн]а? )?(?:как(?:ое|ие|их|ом|ой|ая)|котор\p{L}+)(?: из)? (?:видео|ролик\p{L}*|запис\p{L}*|фильм\p{L}*|файл\p{L}*)(?!\p{L})/iu,
  ar: /^(?:في )?(?:أي|اي|ما) (?:من )?(?:ال)?(?:فيديو(?:هات)?|مقاطع|مقطع|ملفات|ملف)(?: (?:ال)?فيديو)?(?!\p{L})/u,
  hi: /^(?:कौन-? ?(?:सी|से|सा)|किन|किस) (?:वीडियो|फ़ाइल\p{M}*|फिल्म)(?:ओं)?(?: में)?(?!\p{L})/u,
  tr: /^hangi (?:video|kay[ıi]t|klip|film|dosya)\p{L}*/iu,
  zh: /^在?哪(?:个|些|一个)?(?:视频|录音|影片|文件)(?:里面?|中)?/u,
};

/** What is left of a question such as "Which video mentions a harbour?" without its beginning; undefined for other questions. */
export function afterWhichVideo(question: string, language: AnswerLanguage): string | undefined {
  const text = question.normalize('NFC').trim();
  const match = beginnings[language].exec(text);
  return match ? text.slice(match[0].length).trim() : undefined;
}
