import { describe, expect, test } from 'vitest';
import { wordingOf } from '../../../../src-main/pipeline/answer/wording/wordings.ts';
import type { AnswerLanguage } from '../../../../src-main/domain/answer-language.ts';
import { asker } from './asker.ts';
import { heard, said, seen } from '../search/small-library.ts';

/** Somebody is seen, and says nothing of what is asked below. */
const ask = asker([seen(10, 20, 'person'), heard(30, 40, 'Singing'), said(30, 34, 'We walked along the harbour.')]);

describe('what somebody does cannot be told, but when somebody is seen, in', () => {
  test.each<[AnswerLanguage, string]>([
    ['en', 'Is anyone sitting?'],
    ['en', 'Is he smiling?'],
    ['en', 'Are they dancing?'],
    ['en', 'Does she wave?'],
    ['en', 'Is somebody running?'],
    ['en', 'When does he sit down?'],
    ['de', 'Sitzt dort jemand?'],
    ['fr', 'Est-ce que quelqu’un danse ?'],
    ['es', '¿Alguien está bailando?'],
    ['pt', 'Alguém está dançando no vídeo?'],
    ['ru', 'Кто-нибудь сидит?'],
    ['ar', 'هل يرقص أحد؟'],
    ['hi', 'क्या कोई नाच रहा है?'],
    ['tr', 'Videoda biri dans ediyor mu?'],
    ['ko', '누군가 춤을 추고 있나요?'],
    ['ja', '誰か踊っていますか？'],
    ['zh', '有人在跳舞吗？'],
  ])('%s: %s', async (language, question) => {
    const { beyond } = await wordingOf(language);
    const { text, refusal, nearest } = await ask(question);
    expect(refusal, text).toBe('cannot-tell');
    expect(text).toContain(beyond.actions);
    expect(text).toContain('0:10–0:20');
    expect(nearest.map((hit) => hit.text)).toEqual(['person']);
  });

  test('what is heard when it is done is looked for', async () => {
    expect((await ask('Is someone singing?')).text).toContain('Yes: singing is heard at 0:30–0:40');
    expect(await ask('Is anyone crying?')).toMatchObject({ refusal: 'not-found' });
  });

  test('what is said of it is told', async () => {
    const ofReader = asker([seen(10, 20, 'person'), said(30, 34, 'Your brother fell asleep while reading.')]);
    expect((await ofReader('Is anyone reading?')).claims[0]?.text).toContain('fell asleep while reading');
  });

  test('what a thing does is asked of the thing', async () => {
    const ofDog = asker([seen(10, 20, 'dog')]);
    const { text } = await ofDog('Is the dog sitting?');
    expect(text).toContain('A dog is seen at 0:10–0:20. What I cannot tell is “sitting”');
  });
});

describe('in what circumstances something was recorded cannot be told, in', () => {
  test.each<[AnswerLanguage, string]>([
    ['en', 'What time of day is it?'],
    ['en', 'Where was this recorded?'],
    ['en', 'When was this filmed?'],
    ['en', 'Who filmed this?'],
    ['en', 'What is the weather like?'],
    ['en', 'What season is it?'],
    ['en', 'Is it day or night?'],
    ['en', 'Where does this take place?'],
    ['de', 'Welche Jahreszeit ist es?'],
    ['de', 'Wo wurde das gefilmt?'],
    ['fr', 'Où est-ce que cela a été filmé ?'],
    ['fr', 'Quelle saison est-ce que c’est ?'],
    ['es', '¿Qué estación del año es?'],
    ['es', '¿Dónde se grabó este vídeo?'],
    ['pt', 'Onde este vídeo foi gravado?'],
    ['pt', 'É de dia ou de noite no vídeo?'],
    ['ru', 'Где это было снято?'],
    ['ru', 'Какое это время года?'],
    ['ar', 'أين تم تصوير هذا الفيديو؟'],
    ['ar', 'كيف الطقس؟'],
    ['hi', 'यह वीडियो कहाँ रिकॉर्ड किया गया?'],
    ['hi', 'मौसम कैसा है?'],
    ['tr', 'Bu video nerede çekildi?'],
    ['tr', 'Hangi mevsim bu?'],
    ['ko', '이 영상은 어디서 촬영했나요?'],
    ['ko', '날씨가 어때요?'],
    ['ja', 'これはどこで撮影されましたか？'],
    ['ja', '季節はいつですか？'],
    ['zh', '这是在哪里拍摄的？'],
    ['zh', '天气怎么样？'],
  ])('%s: %s', async (language, question) => {
    const { beyond } = await wordingOf(language);
    expect(await ask(question)).toMatchObject({ refusal: 'cannot-tell', text: beyond.circumstances });
  });

  test('unless it is said, in that very word', async () => {
    const ofMaking = asker([
      said(2, 5, 'This was recorded in Berlin.'),
      said(6, 9, 'Record a greeting after the tone.'),
    ]);
    const { claims } = await ofMaking('Where was this recorded?');
    expect(claims.map(({ text }) => text)).toEqual(['At 0:02 someone says: “This was recorded in Berlin.”']);
    const ofGreeting = asker([said(6, 9, 'Record a greeting after the tone.')]);
    expect(await ofGreeting('Where was this recorded?')).toMatchObject({ refusal: 'cannot-tell' });
  });
});

describe('how something is cannot be told, in', () => {
  test.each<[AnswerLanguage, string, string]>([
    ['en', 'How busy is the harbour?', '“busy”'],
    ['en', 'How dark is it?', '“dark”'],
    ['en', 'Is it a happy film?', '“happy”'],
    ['en', 'Is it funny?', '“funny”'],
    ['en', 'Is this sad music?', '“sad”'],
    ['de', 'Wie teuer ist es?', '„teuer“'],
    ['de', 'Ist der Film lustig?', '„lustig“'],
    ['fr', 'Est-ce que c’est drôle ?', 'drôle'],
    ['es', '¿Es una película triste?', '«triste»'],
    ['pt', 'É um filme triste, este vídeo?', 'triste'],
    ['ru', 'Это грустный фильм?', 'грустный'],
    ['ar', 'هل هذا مضحك؟', 'مضحك'],
    ['hi', 'क्या यह मजेदार है?', 'मजेदार'],
    ['tr', 'Bu film komik mi?', 'komik'],
    ['ko', '얼마나 비싼가요?', '비싼가요'],
    ['ja', 'このビデオは面白いですか？', '面白'],
    ['zh', '这有多危险？', '危险'],
  ])('%s: %s', async (language, question, word) => {
    const { refusal, text, language: answered } = await ask(question);
    expect({ refusal, answered }, text).toEqual({ refusal: 'cannot-tell', answered: language });
    expect(text).toContain(word);
    expect(text).not.toMatch(/\d/);
  });

  test('unless it is said', async () => {
    const ofPrice = asker([said(2, 5, 'That boat is far too expensive.')]);
    expect((await ofPrice('How expensive is it?')).claims[0]?.text).toContain('far too expensive');
    expect((await ofPrice('What does she say about how expensive it is?')).claims[0]?.text).toContain('expensive');
    const ofWeather = asker([said(2, 5, 'The weather will be fine.')]);
    expect((await ofWeather('When does he mention the weather?')).claims[0]?.text).toBe('“weather” is said at 0:02.');
  });
});
