import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../../src-main/pipeline/answer/answerer.ts';
import { ask } from '../../../../../src-main/pipeline/asking.ts';
import { heard, said, searchParts, seen, smallLibrary, type SmallVideo } from '../../search/small-library.ts';

const walk: SmallVideo = {
  id: 'walk',
  duration: 90,
  evidence: [
    heard(2, 4, 'Bark'),
    heard(10, 14, 'Rain'),
    heard(30, 32, 'Bark'),
    said(5, 8, 'Use the 7 key for the harbour.'),
    said(16, 20, 'The lighthouse opens at noon.'),
    seen(0, 12, 'dog'),
    seen(20, 30, 'bird'),
  ],
};

/** When the dog is seen, and the bird, and for how long; when rain is heard, what comes after it, and what is said after it. */
const asked: Readonly<Record<string, readonly [string, string, string, string, string, string]>> = {
  de: [
    'Wann ist der Hund zu sehen?',
    'Und der Vogel?',
    'Wie lange ist er zu sehen?',
    'Wann hört man Regen?',
    'Und danach?',
    'Und was wird danach gesagt?',
  ],
  es: [
    '¿Cuándo se ve el perro?',
    '¿Y el pájaro?',
    '¿Cuánto tiempo se ve?',
    '¿Cuándo se oye la lluvia?',
    '¿Y después?',
    '¿Y qué se dice después de eso?',
  ],
  fr: [
    'Quand voit-on le chien ?',
    'Et l’oiseau ?',
    'Combien de temps le voit-on, est-il visible ?',
    'Quand entend-on la pluie ?',
    'Et après ?',
    'Et que dit-on après ça ?',
  ],
  pt: [
    'Quando se vê o cachorro?',
    'E o pássaro?',
    'Quanto tempo se vê?',
    'Quando se ouve a chuva?',
    'E depois?',
    'E o que se diz depois disso?',
  ],
  ru: [
    'Когда видно собаку?',
    'А птица?',
    'Как долго её видно?',
    'Когда слышно дождь?',
    'А потом?',
    'А что говорят после этого?',
  ],
  ko: [
    '개는 언제 보이나요?',
    '그럼 새는요?',
    '얼마나 오래 보이나요?',
    '비는 언제 들리나요?',
    '그 다음에는?',
    '그 다음에 뭐라고 말하나요?',
  ],
  ja: [
    '犬はいつ見えますか？',
    'では鳥は？',
    'それはどのくらい長く見えますか？',
    '雨はいつ聞こえますか？',
    'その後は？',
    'その後、何と言いますか？',
  ],
  zh: ['什么时候看到狗？', '鸟呢？', '看到它多久？', '什么时候听到雨声？', '之后呢？', '然后说了什么？'],
  ar: ['متى يظهر الكلب؟', 'وماذا عن الطائر؟', 'كم مدة يظهر؟', 'متى يسمع المطر؟', 'وبعد ذلك؟', 'وماذا يقال بعد ذلك؟'],
  hi: [
    'कुत्ता कब दिखाई देता है?',
    'और पक्षी?',
    'वह कितनी देर दिखाई देता है?',
    'बारिश कब सुनाई देती है?',
    'और उसके बाद?',
    'उसके बाद क्या कहा गया?',
  ],
  tr: [
    'Köpek ne zaman görülüyor?',
    'Peki ya kuş?',
    'Ne kadar süre görülüyor?',
    'Yağmur ne zaman duyuluyor?',
    'Peki sonra?',
    'Ondan sonra ne söyleniyor?',
  ],
};

describe.each(Object.entries(asked))('in %s', (_, [dog, andBird, howLong, rain, andAfter, saidAfter]) => {
  test('a question rests on the one before it', async () => {
    const library = await smallLibrary([walk]);
    const answerer = createAnswerer(searchParts(library));
    const chat = async (...questions: string[]): Promise<string | undefined> => {
      let id: number | 'new' = 'new';
      let answer: Answer | undefined;
      for (const question of questions) {
        const made = await ask(library, answerer, { video: 'walk', question, chat: id }, {});
        id = made.chat!.id;
        answer = made.answer;
      }
      return answer!.claims[0]?.text;
    };
    expect(await chat(dog)).toContain('0:00');
    expect(await chat(dog, andBird)).toContain('0:20');
    expect(await chat(dog, andBird, howLong)).toMatch(/10.*0:20/);
    expect(await chat(rain)).toContain('0:10');
    expect(await chat(rain, andAfter)).toContain('0:30');
    expect(await chat(rain, saidAfter)).toContain('lighthouse');
  });
});
