import { expect, test } from 'vitest';
import type { Answer } from '../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
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
