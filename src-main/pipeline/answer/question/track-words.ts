import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { wordsOf } from '../../search/words.ts';
import type { Track } from '../wording/wording.ts';
import type { Question } from './question.ts';

/** What languages call all that is heard, and all that is seen: whole folded words. */
const trackWords: Readonly<Record<AnswerLanguage, Readonly<Record<Track, RegExp>>>> = {
  en: { sound: /^(?:sounds?|audio|soundtrack|track|noises?)$/, picture: /^(?:pictures?|images?|visuals?|footage)$/ },
  de: { sound: /^(?:ton|tonspur|gerausche?|audio)$/, picture: /^(?:bild|bilder|bildspur)$/ },
  fr: { sound: /^(?:sons?|bruits?|audio|piste|sonore)$/, picture: /^images?$/ },
  es: { sound: /^(?:sonidos?|ruidos?|audio|pista)$/, picture: /^imagen(?:es)?$/ },
  pt: { sound: /^(?:som|sons|ruidos?|barulhos?|audio|faixa)$/, picture: /^(?:imagem|imagens)$/ },
  ru: {
    sound: /^(?:звук\p{L}*|шум\p{L}*|аудио\p{L}*|дорожк\p{L}*)$/u,
    picture: /^(?:изображени\p{L}*|картинк\p{L}*)$/u,
  },
  ar: { sound: /^(?:ال)?(?:صوت|أصوات)$/, picture: /^(?:ال)?(?:صورة|صور)$/ },
  hi: { sound: /^(?:आवाज.*|ध्वनि|ऑडियो)$/u, picture: /^(?:चित्र|तस्वीर.*)$/u },
  tr: { sound: /^ses(?:i|ler|leri)?$/, picture: /^(?:goruntu\p{L}*|resim)$/u },
  ko: { sound: /^(?:소리|오디오|음향)/, picture: /^(?:화면|그림|이미지)/ },
  ja: { sound: /^(?:音|音声|サウンド|オーディオ)$/, picture: /^(?:映像|画像|画面)$/ },
  zh: { sound: /^(?:声音|音频|声)$/, picture: /^(?:画面|图像|影像)$/ },
};

/** Words that only ask whether it is there, which the cues of a language keep. */
const beside: Partial<Record<AnswerLanguage, RegExp>> = {
  es: /^(?:tienen?|no)$/,
  pt: /^nao$/,
  ru: /^нет$/,
  ar: /^(?:[يت]وجد|ليست?|فيها?)$/,
  hi: /^नहीं$/u,
  tr: /^(?:yok|var)$/,
  ja: /^聞/,
  zh: /^(?:都|有|没有|都没有|有声音)$/,
};

/** The track that a question asks for anything of: "Is there any sound?", "What can be seen?" Undefined for one that names more. */
export function trackAsked({ topic, told, words, phrases, sense }: Question): Track | undefined {
  if (phrases.length > 0 || sense === 'said') return undefined;
  const named = trackWords[told];
  const tracks =
    sense === 'any' ? (['sound', 'picture'] as const) : ([sense === 'heard' ? 'sound' : 'picture'] as const);
  return tracks.find(
    (track) =>
      words.every((word) => named[track].test(word) || beside[told]?.test(word)) &&
      (sense !== 'any' || wordsOf(topic).some((word) => named[track].test(word))),
  );
}
