import { describe, expect, test } from 'vitest';
import { type AnswerLanguage, answerLanguages } from '../../../../../src-main/domain/answer-language.ts';
import { wordingOf } from '../../../../../src-main/pipeline/answer/wording/wordings.ts';
import { samplesOf, type Sample } from './samples.ts';

const all = new Map<AnswerLanguage, Sample[]>();
for (const language of answerLanguages) all.set(language, samplesOf(await wordingOf(language)));
const english = new Map(all.get('en')!.map(({ of, text }) => [of, text]));

/** Letters of languages that have their own; the others share Latin. */
const scripts: Partial<Record<AnswerLanguage, RegExp>> = {
  ko: /\p{Script=Hangul}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  zh: /\p{Script=Han}/u,
  ru: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
  hi: /\p{Script=Devanagari}/u,
};

/** What a sample hands over in English or as a name. */
const handed = /Ask not what 7 countries do|Exit|Gate|zero|Bark|car|bus|film\.en\.srt|(?:farm 2|farm|c|d)\.mp4/g;

describe.each(answerLanguages)('%s', (language) => {
  const samples = all.get(language)!;

  test('has every sentence, with all that is handed over in it', () => {
    for (const { of, text, parts } of samples) {
      expect(text, of).not.toMatch(/undefined|null|NaN|\[object|\$\{|#/);
      const folded = text.toLowerCase();
      for (const part of parts) expect(folded, of).toContain(part.toLowerCase());
    }
  });

  test('writes numbers in ASCII digits, without a space too many', () => {
    for (const { of, text } of samples) {
      expect(text.match(/\p{Nd}/gu)?.every((digit) => /\d/.test(digit)) ?? true, of).toBe(true);
      expect(text, of).not.toMatch(/ {2}|^ | $| [.,。、।](?!\d)/u);
    }
  });

  test('ends every sentence', () => {
    for (const { of, text } of samples) expect(text, of).toMatch(of === 'says' ? /[”“»」]$/u : /[.。।]$/u);
  });

  test.skipIf(language === 'en')('has no English left', () => {
    const script = scripts[language];
    for (const { of, text } of samples) {
      expect(text, of).not.toBe(english.get(of));
      const own = text.replace(handed, '');
      if (script) expect(own, of).not.toMatch(/\p{Script=Latin}/u);
      else expect(own, of).not.toMatch(/\b(?:the|is|are|seen|heard|times?|seconds?|videos? are|and|not|of)\b/i);
      if (script) expect(own, of).toMatch(script);
    }
  });
});

test.each<[AnswerLanguage, string, string]>([
  ['en', 'found', 'A dog or music is heard at 0:13 and 0:30–0:33.'],
  ['ko', 'found', '개 또는 음악이 0:13, 0:30–0:33에 들립니다.'],
  ['ja', 'foundTimes', '犬または音楽が5回聞こえます：0:13、0:30–0:33。'],
  ['zh', 'foundOnce', '可以看到鸟 1 次：0:13、0:30–0:33。'],
  ['es', 'foundTimes', 'Se oye 5 veces: perro o música, en 0:13 y 0:30–0:33.'],
  ['de', 'severalAtOnce', 'Höchstens 3 zugleich zu sehen: Vogel, bei 0:13 und 0:30–0:33.'],
  ['fr', 'foundFor', 'On voit pendant 4,5\u00a0secondes\u00a0: oiseau.'],
  ['pt', 'foundOnce', 'Vê-se 1 vez: pássaro, em 0:13 e 0:30–0:33.'],
  ['ru', 'searchedOne', 'Просмотрено: 21 реплика.'],
  ['ar', 'foundOnce', 'يُرى مرة واحدة: طائر، عند 0:13 و0:30–0:33.'],
  ['hi', 'foundFor', '4.5 सेकंड तक दिखाई देता है: पक्षी।'],
  ['tr', 'saidTimes', '“zero” 2 kez deniyor; zaman: 0:13 ve 0:30–0:33.'],
])('%s %s: %s', (language, of, text) => {
  expect(all.get(language)!.find((sample) => sample.of === of)!.text).toBe(text);
});
