import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../../src-main/pipeline/answer/answerer.ts';
import { understand } from '../../../../../src-main/pipeline/answer/question/understand.ts';
import { soundNames } from '../../../../../src-main/pipeline/search/sound-names.ts';
import { thingNames } from '../../../../../src-main/pipeline/search/thing-names.ts';
import { heard, said, searchParts, seen, smallLibrary, soundLabels, thingLabels } from '../../search/small-library.ts';

const names = { heard: soundNames(soundLabels), seen: thingNames(thingLabels) };

// What the window suggests, and what people ask most, in languages whose questions are understood by few rules.
describe.each([
  [
    'ru',
    'О чём это видео?',
    'Что говорят?',
    'Что слышно?',
    'Сколько раз лает собака?',
    'Сколько длится музыка?',
    'Есть ли музыка?',
    'Когда видно птицу?',
    'Какого цвета машина?',
  ],
  [
    'ar',
    'عم يتحدث هذا الفيديو؟',
    'ماذا قيل؟',
    'ماذا يحدث؟',
    'كم مرة ينبح الكلب؟',
    'كم مدة الموسيقى؟',
    'هل توجد موسيقى؟',
    'متى يظهر الطائر؟',
    'ما لون السيارة؟',
  ],
  [
    'zh',
    '这个视频讲了什么？',
    '说了什么？',
    '发生了什么？',
    '狗叫了几次？',
    '音乐持续多久？',
    '有音乐吗？',
    '什么时候看到鸟？',
    '汽车是什么颜色？',
  ],
  [
    'hi',
    'यह वीडियो किस बारे में है?',
    'क्या कहा गया?',
    'क्या हो रहा है?',
    'कुत्ता कितनी बार भौंकता है?',
    'संगीत कितनी देर तक है?',
    'क्या संगीत है?',
    'पक्षी कब दिखाई देता है?',
    'कार का रंग क्या है?',
  ],
  [
    'pt',
    'Do que se trata este vídeo?',
    'O que dizem no vídeo?',
    'O que acontece no vídeo?',
    'Quantas vezes o cachorro late?',
    'Quanto tempo dura a música?',
    'Há música no vídeo?',
    'Quando aparece um pássaro?',
    'De que cor é o carro?',
  ],
  [
    'tr',
    'Bu video ne hakkında?',
    'Bu videoda ne söyleniyor?',
    'Bu videoda ne oluyor?',
    'Köpek kaç kez havlıyor?',
    'Müzik ne kadar sürüyor?',
    'Müzik var mı?',
    'Kuş ne zaman görünüyor?',
    'Arabanın rengi ne, renkler?',
  ],
])('%s', (_, summary, speech, happens, count, length, present, find, looks) => {
  const intentOf = (question: string): string => understand(question, { start: 0, end: 60 }, names).intent;

  test('what a question wants is told', () => {
    expect([summary, speech, happens, count, length, present, find].map(intentOf)).toEqual([
      'summarise',
      'said',
      'describe',
      'count',
      'duration',
      'present',
      'find',
    ]);
    expect(understand(looks, { start: 0, end: 60 }, names).beyond).toBe('looks');
  });

  test('is answered by what there is', async () => {
    const evidence = [
      said(1, 4, 'Welcome to our walk through the old harbour.'),
      heard(20, 22, 'Dog'),
      heard(40, 43, 'Dog'),
      heard(50, 60, 'Music'),
      seen(30, 35, 'bird'),
    ];
    const answerer = createAnswerer(searchParts(await smallLibrary([{ id: 'walk', duration: 60, evidence }])));
    const ask = (question: string): Promise<Answer> => answerer({ video: 'walk', question });
    for (const question of [summary, speech, happens]) {
      const answer = await ask(question);
      expect(answer.refused, answer.text).toBe(false);
      expect(answer.text).toContain('Welcome to our walk');
    }
    expect((await ask(count)).claims.map(({ text }) => text).join()).toMatch(/0:20.*0:40/);
    expect((await ask(length)).text).toMatch(/10.*0:50/);
    expect((await ask(present)).refused).toBe(false);
    expect((await ask(find)).text).toMatch(/0:30/);
  });
});
