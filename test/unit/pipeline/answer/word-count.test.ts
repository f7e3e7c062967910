import { expect, test } from 'vitest';
import { asker } from './asker.ts';
import { heard, said } from '../search/small-library.ts';

/** 22 words in 10 seconds, then 4 in 2. */
const jfk = 'And so my fellow Americans ask not what your country can do for you ask what you can do for your country';
const ask = asker([said(0, 10, jfk), said(20, 22, 'Thank you very much'), heard(30, 40, 'Music')]);

test.each([
  ['How many words are spoken?', '26 words are said, at 0:00–0:10 and 0:20–0:22.'],
  ['How many words does he say?', '26 words are said'],
  ['How many words are there?', '26 words are said'],
  ['How many words are spoken after 0:15?', '4 words are said, at 0:20–0:22.'],
  ['How many words are said in the first 5 seconds?', '11 words are said, at 0:00–0:05.'],
  ['How fast does he speak?', '130 words a minute: 26 in 12 seconds of speech, at 0:00–0:10 and 0:20–0:22.'],
  ['How many words per minute are spoken?', '130 words a minute'],
  ['Wie viele Wörter werden gesprochen?', 'Gesprochene Wörter: 26,'],
  ['Wie schnell spricht er?', 'Wörter pro Minute: 130 (Wörter: 26, Sprechzeit: 12 Sekunden)'],
  ['Combien de mots sont prononcés ?', 'Mots prononcés : 26,'],
  ['À quelle vitesse parle-t-il ?', 'Mots par minute : 130'],
  ['¿Cuántas palabras se dicen?', 'Palabras dichas: 26,'],
  ['¿A qué velocidad habla?', 'Palabras por minuto: 130'],
  ['Quantas palavras são ditas?', 'Palavras ditas: 26,'],
  ['A que velocidade ele fala?', 'Palavras por minuto: 130'],
  ['Сколько слов сказано?', 'Сказано слов: 26,'],
  ['Как быстро он говорит?', 'Слов в минуту: 130'],
  ['كم عدد الكلمات التي قيلت؟', 'عدد الكلمات المنطوقة: 26'],
  ['كم كلمة في الدقيقة يقول؟', 'عدد الكلمات في الدقيقة: 130'],
  ['कितने शब्द बोले गए हैं?', 'बोले गए शब्द: 26'],
  ['वह कितनी तेज़ बोलता है?', 'प्रति मिनट शब्द: 130'],
  ['Kaç kelime söyleniyor?', 'Söylenen sözcük sayısı: 26', 'tr'],
  ['Ne kadar hızlı konuşuyor?', 'Dakikada sözcük sayısı: 130'],
  ['단어를 몇 개 말하나요?', '말한 단어는 26개입니다'],
  ['얼마나 빨리 말하나요?', '분당 단어는 130개입니다'],
  ['言葉はいくつ話されていますか？', '話された語は26語です'],
  ['どのくらい速く話していますか？', '毎分130語です'],
  ['一共说了多少个词？', '共说了 26 个词'],
  ['语速是多少？', '每分钟 130 个词'],
])('%s', async (question, sentence, language?: string) => {
  const { claims } = await ask(question, language);
  expect(claims.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([expect.stringContaining(sentence)]);
  expect(claims[0]!.citations.length).toBeGreaterThan(0);
});

test.each([
  ['How many times is the word "country" said?', '“country” is said 2 times'],
  ['How many words are written in the picture?', 'The file has no picture.'],
  ['How fast does the car go?', 'What I cannot tell is “fast”'],
  ['How fast does it go?', 'What I cannot tell is “fast”'],
])('of one word, of text, or of another thing it is another question: %s', async (question, sentence) => {
  const { text } = await ask(question);
  expect(text).toContain(sentence);
  expect(text).not.toContain('26');
});

test('where nobody speaks there is nothing to count', async () => {
  const { refusal } = await asker([heard(0, 9, 'Music')])('How many words are spoken?');
  expect(refusal).toBe('not-found');
});
