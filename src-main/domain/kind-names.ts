import type { AnswerLanguage } from './answer-language.ts';
import type { EvidenceKind } from './evidence.ts';

/** In which way something was noticed, as the languages that answers are worded in call it. */
export const kindNames: Readonly<Record<AnswerLanguage, Readonly<Record<EvidenceKind, string>>>> = {
  en: { said: 'said', written: 'written', seen: 'seen', heard: 'heard' },
  ko: { said: '말', written: '글자', seen: '화면', heard: '소리' },
  ja: { said: '発言', written: '文字', seen: '映像', heard: '音' },
  zh: { said: '说话', written: '文字', seen: '画面', heard: '声音' },
  es: { said: 'dicho', written: 'escrito', seen: 'visto', heard: 'oído' },
  de: { said: 'gesagt', written: 'zu lesen', seen: 'zu sehen', heard: 'zu hören' },
  fr: { said: 'dit', written: 'écrit', seen: 'vu', heard: 'entendu' },
  pt: { said: 'dito', written: 'escrito', seen: 'visto', heard: 'ouvido' },
  ru: { said: 'сказано', written: 'написано', seen: 'видно', heard: 'слышно' },
  ar: { said: 'منطوق', written: 'مكتوب', seen: 'مرئي', heard: 'مسموع' },
  hi: { said: 'कहा गया', written: 'लिखा हुआ', seen: 'दिखा हुआ', heard: 'सुना गया' },
  tr: { said: 'söylenen', written: 'yazılı', seen: 'görülen', heard: 'duyulan' },
};
