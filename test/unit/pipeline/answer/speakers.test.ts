import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { speakerNamed } from '../../../../src-main/pipeline/answer/question/speaker-asked.ts';
import { said, searchParts, smallLibrary, type SmallVideo } from '../search/small-library.ts';

const reading: SmallVideo = {
  id: 'reading',
  duration: 60,
  evidence: [
    said(1, 5, 'Welcome to the harbour.'),
    said(8, 12, 'The lighthouse is old.'),
    said(20, 24, 'Let us see the harbour now.'),
  ],
};

/** Asks of the reading; who says its lines, by number. */
async function ask(question: string, speakers: readonly number[] = [1, 2, 1]): Promise<Answer> {
  const library = await smallLibrary([reading]);
  library.evidence.list({ video: 'reading' }).forEach(({ id }, at) => {
    const number = speakers[at];
    if (number !== undefined)
      library.speakers.assign(id, number > Math.max(0, ...speakers.slice(0, at)) ? null : number);
  });
  return createAnswerer(searchParts(library))({ video: 'reading', question });
}

test('who speaks is told by the speakers of the lines', async () => {
  const { claims, notes } = await ask('Who is speaking?');
  expect(claims.map(({ text }) => text)).toEqual([
    'Speaker 1 speaks at 0:01–0:05 and 0:20–0:24.',
    'Speaker 2 speaks at 0:08–0:12.',
  ]);
  expect(claims[0]!.citations).toHaveLength(2);
  expect(notes!.join()).toContain('told apart by their voices alone');
  expect((await ask('Who speaks at 0:09?')).claims.map(({ text }) => text)).toEqual([
    'Speaker 2 speaks at 0:08–0:12.',
    'At 0:08 someone says: “The lighthouse is old.”',
  ]);
  expect((await ask('Who talks about the lighthouse?')).text).toMatch(/^Speaker 2 speaks at 0:08–0:12 /);
});

test.each([
  ['Who speaks the most?', 'Speaker 1 speaks for 8 seconds in 2 stretches'],
  ['Who talks the longest?', 'Speaker 1 speaks for 8 seconds in 2 stretches'],
  ['Wer spricht am meisten?', '8 Sekunden'],
  ['Qui parle le plus ?', '8\u00a0secondes'],
  ['¿Quién habla más?', '8 segundos'],
  ['Quem fala mais?', '8 segundos'],
  ['Кто говорит больше всего?', '8 секунд'],
  ['من يتكلم أكثر؟', '8 ثوان'],
  ['सबसे ज़्यादा कौन बोलता है?', '8 सेकंड'],
  ['En çok kim konuşuyor?', '8 saniye'],
  ['누가 가장 많이 말하나요?', '8초'],
  ['一番多く話しているのは誰ですか？', '8秒'],
  ['谁说话最多？', '8秒'],
])('%s', async (question, first) => {
  const { claims } = await ask(question);
  expect(claims).toHaveLength(2);
  expect(claims[0]!.text).toContain(first);
});

test('speakers are counted', async () => {
  const { claims } = await ask('How many different speakers are there?');
  expect(claims.map(({ text }) => text)).toEqual(['2 voices speak, first at 0:01–0:05 and 0:08–0:12.']);
  expect((await ask('How many voices are there?', [1, 1, 1])).text).toMatch(/^1 voice speaks, first at 0:01–0:05 /);
});

test('where voices are not told apart, that is said', async () => {
  for (const question of ['Who is speaking?', 'How many speakers are there?']) {
    const answer = await ask(question, []);
    expect(answer.refused).toBe(true);
    expect(answer.text).toContain('voices are not told apart');
  }
});

test.each([
  ['Who speaks first?', 'Speaker 1 speaks at 0:01–0:05.'],
  ['Who talks second?', 'Speaker 2 speaks at 0:08–0:12.'],
  ['Who speaks last?', 'Speaker 1 speaks at 0:20–0:24.'],
])('%s', async (question, first) => {
  expect((await ask(question)).claims[0]!.text).toBe(first);
});

test('where voices are told apart, what nobody says is refused as that', async () => {
  const { text, refusal } = await ask('Who talks about a giraffe?');
  expect(text).toContain('I did not find “giraffe” in this video.');
  expect(refusal).toBe('not-found');
});

test.each([
  ['List the speakers', ['Speaker 1 speaks at 0:01–0:05 and 0:20–0:24.', 'Speaker 2 speaks at 0:08–0:12.']],
  ['When does the speaker change?', ['Speaker 1 speaks at 0:01–0:05 and 0:20–0:24.', 'Speaker 2 speaks at 0:08–0:12.']],
  [
    'Who mentions the lighthouse?',
    ['Speaker 2 speaks at 0:08–0:12.', 'At 0:08 someone says: “The lighthouse is old.”'],
  ],
  [
    'What does the second speaker say?',
    ['Speaker 2 speaks at 0:08–0:12.', 'At 0:08 someone says: “The lighthouse is old.”'],
  ],
  [
    'Was sagt die zweite Stimme?',
    ['Sprecher 2 spricht bei 0:08–0:12.', 'Bei 0:08 sagt jemand: „The lighthouse is old.“'],
  ],
  [
    'How long does the first speaker speak?',
    ['Speaker 1 speaks for 8 seconds in 2 stretches, at 0:01–0:05 and 0:20–0:24.'],
  ],
])('%s', async (question, texts) => {
  expect((await ask(question)).claims.map(({ text }) => text)).toEqual(texts);
});

describe('what one speaker says', () => {
  test.each([
    ['What does speaker 2 say?', ['Speaker 2 speaks at 0:08–0:12.', 'At 0:08 someone says: “The lighthouse is old.”']],
    ['When does Speaker 1 speak?', ['Speaker 1 speaks at 0:01–0:05 and 0:20–0:24.']],
    ['How long does speaker 1 talk?', ['Speaker 1 speaks for 8 seconds in 2 stretches, at 0:01–0:05 and 0:20–0:24.']],
    ['Does speaker 2 mention the lighthouse?', ['Yes: at 0:08 someone says: “The lighthouse is old.”']],
    ['Does speaker 1 mention the lighthouse?', []],
    ['¿Qué dice el hablante 2?', ['Hablante 2 habla en 0:08–0:12.', 'En 0:08 alguien dice: «The lighthouse is old.»']],
    ['Что говорит голос 2?', ['Голос 2 говорит в 0:08–0:12.', 'В 0:08 кто-то говорит: «The lighthouse is old.»']],
    [
      '話者2は何と言っていますか？',
      ['0:08–0:12に話者2が話しています。', '0:08に誰かがこう話しています：「The lighthouse is old.」'],
    ],
  ])('%s', async (question, texts) => {
    expect((await ask(question)).claims.map(({ text }) => text)).toEqual(texts);
  });

  test('by the name that a person gave, but not what is said of that one', () => {
    const speakers = ['Ann', 'Ann Lee', 'Dr. Öz', '마리아'].map((called, at) => ({
      speaker: { number: at + 1 },
      called,
    }));
    const asked = (text: string): unknown => {
      const named = speakerNamed(text, speakers);
      return named && { ...named.speaker, rest: named.rest };
    };
    expect(asked('What does ann lee say?')).toEqual({ number: 2, rest: 'What does say?' });
    expect(asked('What does Ann say about Ann Lee?')).toEqual({ number: 1, rest: 'What does say about Ann Lee?' });
    expect(asked('When does Dr Öz speak?')).toEqual({ number: 3, rest: 'When does speak?' });
    expect(asked('마리아가 뭐라고 하나요?')).toEqual({ number: 4, rest: '뭐라고 하나요?' });
    expect(asked('마리아에 대해 뭐라고 하나요?')).toBeUndefined();
    expect(asked('What is said about Ann?')).toBeUndefined();
    expect(asked('What does Anna say?')).toBeUndefined();
  });

  test('over several videos by name', async () => {
    const second = { ...reading, id: 'second', evidence: [said(2, 6, 'The harbour is closed.'), said(9, 12, 'Why?')] };
    const library = await smallLibrary([reading, second]);
    for (const { id } of library.videos.list()) {
      const lines = library.evidence.list({ video: id });
      lines.forEach((line, at) => library.speakers.assign(line.id, at > 1 ? 1 : null));
      library.speakers.rename(id, id === 'second' ? 1 : 2, 'Ann');
    }
    const askAll = (question: string): Promise<Answer> =>
      createAnswerer(searchParts(library))({ videos: 'all', question });
    const texts = (await askAll('What does Ann say?')).claims.map(({ text }) => text);
    expect(texts.join(' ')).toContain('“The lighthouse is old.”');
    expect(texts.join(' ')).toContain('“The harbour is closed.”');
    expect(texts.join(' ')).not.toMatch(/Welcome|Why/u);
    const harbour = (await askAll('What does Ann say about the harbour?')).claims.map(({ text }) => text);
    expect(harbour).toEqual([expect.stringContaining('“The harbour is closed.”')]);
    const mentions = (await askAll('Who mentions the lighthouse?')).claims.map(({ text }) => text);
    expect(mentions.join(' ')).toContain('“The lighthouse is old.”');
  });
});
