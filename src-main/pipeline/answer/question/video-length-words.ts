import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { fold } from '../../search/words.ts';
import type { Question } from './question.ts';

/** How a language asks for the longest or the shortest video, of the folded question, and the words that ask so. */
interface Cue {
  longest: RegExp;
  shortest: RegExp;
  video: RegExp;
  words: RegExp;
}

const cues: Readonly<Record<AnswerLanguage, Cue>> = {
  en: {
    longest: /\blongest\b/,
    shortest: /\bshortest\b/,
    video: /\b(?:videos?|recordings?|clips?|films?|movies?|files?)\b/,
    words: /^(?:longest|shortest|files?|movies?)$/,
  },
  de: {
    longest: /\blangste/,
    shortest: /\bkurzeste/,
    video: /video|aufnahme|clip|film|datei/,
    words: /^(?:langste\w*|kurzeste\w*|datei\w*|filme?)$/,
  },
  fr: {
    longest: /\bplus longue?\b|\ble plus longtemps\b/,
    shortest: /\bplus courte?\b|\ble moins longtemps\b/,
    video: /video|enregistrement|clip|film|fichier/,
    words: /^(?:plus|moins|long\w*|courte?|dure|fichiers?)$/,
  },
  es: {
    longest: /\bmas larg[oa]\b|\bdura mas\b/,
    shortest: /\bmas cort[oa]\b|\bdura menos\b/,
    video: /video|grabacion|clip|pelicula|archivo/,
    words: /^(?:mas|menos|larg[oa]|cort[oa]|dura|archivos?)$/,
  },
  pt: {
    longest: /\bmais (?:long[oa]|comprid[oa])\b/,
    shortest: /\bmais curt[oa]\b/,
    video: /video|gravac|clipe|filme|arquivo/,
    words: /^(?:mais|long[oa]|comprid[oa]|curt[oa]|arquivos?|gravac\w+|filmes?|clipes?)$/,
  },
  ru: {
    longest: /сам\p{L}+ (?:длинн|долг|продолжительн)/u,
    shortest: /сам\p{L}+ коротк/u,
    video: /видео|ролик|запис|фильм|фаил/,
    words: /^(?:сам\p{L}+|длинн\p{L}+|долг\p{L}+|продолжительн\p{L}+|коротк\p{L}+|фаил\p{L}*|фильм\p{L}*)$/u,
  },
  ar: {
    longest: /[اأ]طول/,
    shortest: /[اأ]قصر/,
    video: /فيديو|مقطع|ملف/,
    words: /[اأ]طول|[اأ]قصر|فيديو|^(?:مقطع|ملف|هو|هي)$/,
  },
  hi: {
    longest: /सबसे (?:लंब|लम्ब|बड)/u,
    shortest: /सबसे छोट/u,
    video: /वीडियो|फिल्म|फाइल/u,
    words: /^(?:सबसे|लंब.*|लम्ब.*|बड.*|छोट.*|सा|फ.*)$/u,
  },
  tr: {
    longest: /en uzun/,
    shortest: /en k[ıi]sa/,
    video: /video|kay[ıi]t|film|dosya/,
    words: /^(?:en|uzun|k[ıi]sa|hangisi(?:dir)?|uzunu|k[ıi]sas[ıi]|sur\p{L}*|kay[ıi]t|film|dosya)$/u,
  },
  ko: {
    longest: /(?:가장|제일) (?:긴|길)/,
    shortest: /(?:가장|제일) 짧/,
    video: /영상|비디오|녹음|클립|파일/,
    words: /^(?:가장|제일|긴|길.*|짧.*|무엇.*|어느|어떤|파일.*)$/,
  },
  ja: {
    longest: /(?:一番|いちばん|最も|もっとも)長|最長/,
    shortest: /(?:一番|いちばん|最も|もっとも)短|最短/,
    video: /動画|ビデオ|映像|録音|クリップ|ファイル/,
    words: /^(?:一番|最も|最長|最短|長.*|短.*|一番長.*|一番短.*|ファイル)$/,
  },
  zh: {
    longest: /最长/,
    shortest: /最短/,
    video: /视频|录音|影片|文件/,
    words: /最长|最短|^(?:最|长|短|哪|个|哪个|文件)$/,
  },
};

/** Whether a question asks for the longest or the shortest of several videos, and for nothing in them. */
export function videoLengthAsked({ text, told, words, phrases }: Question): 'longest' | 'shortest' | undefined {
  const cue = cues[told];
  const folded = fold(text);
  if (phrases.length > 0 || !cue.video.test(folded) || !words.every((word) => cue.words.test(word))) return undefined;
  return (['longest', 'shortest'] as const).find((which) => cue[which].test(folded));
}
