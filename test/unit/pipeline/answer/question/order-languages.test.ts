import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../../src-main/pipeline/answer/answerer.ts';
import { orderQuestion } from '../../../../../src-main/pipeline/answer/question/order-words.ts';
import { heard, said, searchParts, seen, smallLibrary, type SmallVideo } from '../../search/small-library.ts';

const farm: SmallVideo = {
  id: 'farm',
  duration: 90,
  evidence: [
    heard(2, 4, 'Bark'),
    heard(10, 14, 'Rain'),
    heard(30, 32, 'Bark'),
    heard(40, 44, 'Music'),
    said(5, 8, 'Good morning to the whole farm.'),
    said(16, 20, 'Count with me: seven, eight, nine.'),
    said(33, 36, 'The dog is hungry.'),
    seen(0, 12, 'dog'),
    seen(20, 30, 'bird'),
    seen(50, 60, 'dog'),
  ],
};

/**
 * What is heard after the rain, said after it, said before it, heard first of music and rain; when the dog is seen last, and what is said
 * first.
 */
const asked: Readonly<Record<string, readonly [string, string, string, string, string, string]>> = {
  de: [
    'Was hört man nach dem Regen?',
    'Was wird gleich nach dem Regen gesagt?',
    'Was wird vor dem Regen gesagt?',
    'Was hört man zuerst, die Musik oder den Regen?',
    'Wann ist der Hund zum letzten Mal zu sehen?',
    'Was wird zuerst gesagt?',
  ],
  es: [
    '¿Qué se oye después de la lluvia?',
    '¿Qué se dice justo después de la lluvia?',
    '¿Qué se dice antes de la lluvia?',
    '¿Qué se oye primero, la música o la lluvia?',
    '¿Cuándo se ve el perro por última vez?',
    '¿Qué se dice primero?',
  ],
  fr: [
    'Qu’entend-on après la pluie ?',
    'Que dit-on juste après la pluie ?',
    'Que dit-on avant la pluie ?',
    'Qu’entend-on en premier, la musique ou la pluie ?',
    'Quand voit-on le chien pour la dernière fois ?',
    'Que dit-on en premier ?',
  ],
  pt: [
    'O que se ouve depois da chuva?',
    'O que se diz logo depois da chuva?',
    'O que se diz antes da chuva?',
    'O que se ouve primeiro, a música ou a chuva?',
    'Quando aparece o cachorro pela última vez?',
    'O que dizem pela primeira vez?',
  ],
  ru: [
    'Что слышно после дождя?',
    'Что говорят сразу после дождя?',
    'Что говорят перед дождём?',
    'Что слышно сначала, музыка или дождь?',
    'Когда собака видна в последний раз?',
    'Что говорят сначала?',
  ],
  ko: [
    '비 다음에 무슨 소리가 들리나요?',
    '비가 온 후에 뭐라고 말하나요?',
    '비가 오기 전에 뭐라고 말하나요?',
    '음악과 비 중에서 무엇이 먼저 들리나요?',
    '개가 마지막으로 보이는 때는 언제인가요?',
    '처음에 뭐라고 말하나요?',
  ],
  ja: [
    '雨の後に何が聞こえますか？',
    '雨のすぐ後に何と言いますか？',
    '雨の前に何と言いますか？',
    '音楽と雨ではどちらが先に聞こえますか？',
    '犬が最後に見えるのはいつですか？',
    '最初に何と言いますか？',
  ],
  zh: [
    '下雨之后听到什么？',
    '下雨之后说了什么？',
    '下雨之前说了什么？',
    '先听到音乐还是雨？',
    '最后一次看到狗是什么时候？',
    '首先说了什么？',
  ],
  ar: [
    'ماذا يسمع بعد المطر؟',
    'ماذا يقال مباشرة بعد المطر؟',
    'ماذا يقال قبل المطر؟',
    'ما الذي يسمع أولا، الموسيقى أم المطر؟',
    'متى يظهر الكلب لآخر مرة؟',
    'ماذا يقال أولا؟',
  ],
  hi: [
    'बारिश के बाद क्या सुनाई देता है?',
    'बारिश के तुरंत बाद क्या कहा गया?',
    'बारिश से पहले क्या कहा गया?',
    'पहले क्या सुनाई देता है, संगीत या बारिश?',
    'कुत्ता आखिरी बार कब दिखाई देता है?',
    'सबसे पहले क्या कहा गया?',
  ],
  tr: [
    'Yağmurdan sonra ne duyuluyor?',
    'Yağmurdan hemen sonra ne söyleniyor?',
    'Yağmurdan önce ne söyleniyor?',
    'Önce ne duyuluyor, müzik mi yağmur mu?',
    'Köpek son kez ne zaman görülüyor?',
    'İlk olarak ne söyleniyor?',
  ],
};

describe.each(Object.entries(asked))('in %s', (_, [heardAfter, saidAfter, saidBefore, first, last, saidFirst]) => {
  test('orders are told by the times of evidence', async () => {
    const answerer = createAnswerer(searchParts(await smallLibrary([farm])));
    const ask = (question: string): Promise<Answer> => answerer({ video: farm.id, question });
    const firstOf = async (question: string): Promise<string | undefined> => (await ask(question)).claims[0]?.text;
    expect(await firstOf(heardAfter)).toContain('0:30');
    expect(await firstOf(saidAfter)).toContain('seven, eight, nine');
    expect(await firstOf(saidBefore)).toContain('Good morning');
    const both = (await ask(first)).claims.map(({ text }) => text);
    expect(both.map((text) => /0:\d\d/.exec(text)?.[0])).toEqual(['0:10', '0:40']);
    expect(await firstOf(last)).toContain('0:50');
    expect(await firstOf(saidFirst)).toContain('Good morning');
  });
});

test.each([
  ['de', 'Was wird in den ersten 10 Sekunden gesagt?'],
  ['de', 'Wann bellt der Hund?'],
  ['es', '¿Qué se dice en los últimos 20 segundos?'],
  ['fr', 'Que dit-on après 0:30 ?'],
  ['ru', 'Что говорят в первые 10 секунд?'],
  ['ja', '最初の10秒に何と言いますか？'],
  ['zh', '什么时候看到狗？'],
] as const)('in %s: %s asks for no order', (language, text) => {
  expect(orderQuestion(text, language)).toBeUndefined();
});
