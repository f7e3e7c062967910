import { describe, expect, test } from 'vitest';
import { asker } from './asker.ts';
import { heard, said } from '../search/small-library.ts';

const ask = asker([
  said(0, 4, 'And so my fellow Americans'),
  said(5, 9, 'ask what you can do', 'en-US'),
  said(10, 15, 'Je ne parle pas espagnol', 'fr'),
  said(20, 26, 'Thank you very much'),
  heard(30, 40, 'Music'),
]);

async function claimsOf(question: string, language?: string): Promise<string[]> {
  return (await ask(question, language)).claims.map(({ text }) => text);
}

describe('which languages are spoken', () => {
  test.each([
    ['What language is spoken?', 'English', 'French'],
    ['What languages are spoken?', 'English', 'French'],
    ['In which language do they speak?', 'English', 'French'],
    ['How many languages are spoken?', 'English', 'French'],
    ['Which language is it in?', 'English', 'French'],
    ['Welche Sprache wird gesprochen?', 'Englisch', 'Französisch'],
    ['In welcher Sprache sprechen sie?', 'Englisch', 'Französisch'],
    ['Quelle langue est parlée ?', 'anglais', 'français'],
    ['En quelle langue parlent-ils ?', 'anglais', 'français'],
    ['¿Qué idioma se habla?', 'inglés', 'francés'],
    ['¿En qué idioma hablan?', 'inglés', 'francés'],
    ['Que idioma é falado?', 'inglês', 'francês'],
    ['На каком языке говорят?', 'английский', 'французский'],
    ['ما اللغة التي يتحدثون بها؟', 'الإنجليزية', 'الفرنسية'],
    ['कौन सी भाषा बोली जाती है?', 'अंग्रेज़ी', 'फ़्रेंच'],
    ['Hangi dil konuşuluyor?', 'İngilizce', 'Fransızca'],
    ['어떤 언어로 말하나요?', '영어', '프랑스어'],
    ['何語で話していますか？', '英語', 'フランス語'],
    ['说的是什么语言？', '英语', '法语'],
  ])('%s', async (question, first, second) => {
    const claims = await claimsOf(question);
    expect(claims).toEqual([expect.stringContaining(first), expect.stringContaining(second)]);
    expect(claims[0]).toContain('0:00–0:09');
    expect(claims[0]).toContain('0:20–0:26');
    expect(claims[1]).toContain('0:10–0:15');
  });

  test('of a part', async () => {
    expect(await claimsOf('What language is spoken after 0:18?')).toEqual([
      'The language spoken at 0:20–0:26 is English.',
    ]);
  });
});

describe('whether, when and for how long one is spoken', () => {
  test.each([
    ['Is French spoken?', 'Yes: the language spoken at 0:10–0:15 is French.'],
    ['Does anyone speak French?', 'Yes: the language spoken at 0:10–0:15 is French.'],
    ['Is anything said in French?', 'Yes: the language spoken at 0:10–0:15 is French.'],
    ['When is French spoken?', 'The language spoken at 0:10–0:15 is French.'],
    ['How long is French spoken?', 'The language spoken for 5 seconds, at 0:10–0:15, is French.'],
    ['Wird Französisch gesprochen?', 'Ja. Gesprochene Sprache: Französisch, bei 0:10–0:15.', 'de'],
    ['Wann wird auf Französisch gesprochen?', 'Gesprochene Sprache: Französisch, bei 0:10–0:15.', 'de'],
    ['Est-ce que quelqu’un parle français ?', 'Oui. Langue parlée : français, à 0:10–0:15.'],
    ['¿Se habla francés?', 'Sí. Idioma hablado: francés, en 0:10–0:15.'],
    ['Alguém fala francês?', 'Idioma falado: francês'],
    ['Говорят ли по-французски?', 'Да. Язык речи: французский'],
    ['هل يتحدثون بالفرنسية؟', 'الفرنسية'],
    ['क्या फ्रेंच बोली जाती है?', 'फ़्रेंच'],
    ['Fransızca konuşuluyor mu?', 'Fransızca'],
    ['프랑스어로 말하나요?', '프랑스어'],
    ['フランス語は話されていますか？', 'フランス語'],
    ['有人说法语吗？', '法语'],
  ])('%s', async (question, sentence, language?: string) => {
    expect((await claimsOf(question, language)).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      expect.stringContaining(sentence),
    ]);
  });

  test('one that is spoken in several parts', async () => {
    expect(await claimsOf('How long is English spoken?')).toEqual([
      'The language spoken for 14 seconds in 3 stretches, at 0:00–0:04, 0:05–0:09 and 0:20–0:26, is English.',
    ]);
  });

  test('what is said in it', async () => {
    expect(await claimsOf('What is said in French?')).toEqual([
      'The language spoken at 0:10–0:15 is French.',
      'At 0:10 someone says: “Je ne parle pas espagnol”',
    ]);
  });
});

test.each(['Is Spanish spoken?', 'When is Spanish spoken?', 'Wird Spanisch gesprochen?', '¿Se habla español?'])(
  'one that is not spoken, though it is spoken of: %s',
  async (question) => {
    const { refusal, text } = await ask(question);
    expect(refusal).toBe('not-found');
    expect(text).toMatch(/Spanish|Spanisch|español/);
  },
);

test('what is said about a language is another question', async () => {
  const about = asker([said(0, 4, 'Spanish is easy to learn'), said(10, 14, 'The weather is fine')]);
  for (const question of ['What is said about Spanish?', 'Is Spanish mentioned?']) {
    expect((await about(question)).text, question).toContain('Spanish is easy to learn');
  }
  const plain = await asker([said(0, 4, 'Every language has many words')])('Is language mentioned?');
  expect(plain.text).not.toContain('language spoken');
});

test('where nobody speaks, no speech was found', async () => {
  const { refusal, text } = await asker([heard(0, 9, 'Music')])('What language is spoken?');
  expect(refusal).toBe('not-found');
  expect(text).toContain('I did not find any speech');
});
