import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src-main/domain/answer.ts';
import type { Engine } from '../../src-main/domain/engine.ts';
import type { Evidence, EvidenceKind } from '../../src-main/domain/evidence.ts';
import type { IndexReport } from '../../src-main/domain/stage.ts';
import { overlap, type Moment } from '../../src-main/domain/time.ts';
import { createEngine } from '../../src-main/engine.ts';
import { generatedMedia, thingsTruth } from '../fixtures/media.ts';
import { modelsFolder } from './support/listener.ts';

// A film of real pictures, voices and sounds whose content people know, from the file to the answers, with the real models.

let engine: Engine;
let folder: string;
let video: string;
let report: IndexReport;
let evidence: Evidence[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightsound-things-'));
  engine = await createEngine({ libraryDir: folder, modelsDir: modelsFolder });
  const opened = await engine.openVideo({ path: await generatedMedia('things.mp4') });
  video = opened.video.id;
  report = await engine.indexVideo({ video });
  evidence = await engine.listEvidence({ video });
}, 120_000);
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const ofKind = (kind: EvidenceKind, text: string): Evidence[] =>
  evidence.filter((item) => item.kind === kind && item.text.toLowerCase() === text.toLowerCase());
const ask = async (question: string): Promise<Answer> => (await engine.ask({ video, question })).answer;

describe('evidence', () => {
  test('all stages have been through it', () => {
    // The film has no subtitles.
    const expected = report.stages.map(({ stage }) => (stage === 'subtitles' ? 'absent' : 'done'));
    expect(report.stages.map(({ state }) => state)).toEqual(expected);
    expect(report.warnings).toEqual([]);
  });

  test.each(thingsTruth.seen)('a $thing is seen from $start to $end', ({ thing, start, end, most }) => {
    const found = ofKind('seen', thing);
    const within = found.reduce((sum, item) => sum + Math.max(0, overlap(item, { start, end })), 0);
    const all = found.reduce((sum, item) => sum + item.end - item.start, 0);
    expect(within / (end - start)).toBeGreaterThan(0.75);
    expect(within / all).toBeGreaterThan(0.9);
    expect(Math.max(...found.map(({ count = 1 }) => count))).toBe(most ?? 1);
  });

  test('nothing is seen that is not there', () => {
    const known = new Set([...thingsTruth.seen.map(({ thing }) => thing), 'animal', 'insect']);
    const seen = evidence.filter(({ kind }) => kind === 'seen').map(({ text }) => text);
    expect(seen.filter((text) => !known.has(text))).toEqual([]);
  });

  test.each(thingsTruth.written)('“$text” is written from $start to $end', ({ text, start, end }) => {
    const [line, ...others] = ofKind('written', text);
    expect(others).toEqual([]);
    expect(Math.abs(line!.start - start)).toBeLessThan(0.75);
    expect(Math.abs(line!.end - end)).toBeLessThan(0.75);
    expect(line!.box!.y).toBeGreaterThan(0.2);
    expect(line!.box!.y + line!.box!.height).toBeLessThan(0.6);
  });
});

describe('answers', () => {
  const place = (thing: string): Moment => thingsTruth.seen.find((one) => one.thing === thing)!;
  const title = thingsTruth.written[0]!;
  const heard = (at: number): Moment => thingsTruth.heard[at]!;
  const [bark, kennedy, conference, goodbye] = [heard(0), heard(1), heard(2), heard(3)];

  /** Question, and where the answer's citations of a kind must lie. */
  const cited: [question: string, kind: EvidenceKind, moment: Moment][] = [
    ['Where is the bird?', 'seen', place('bird')],
    ['When can you see a bottle?', 'seen', place('bottle')],
    ['Is anybody visible?', 'seen', place('person')],
    ['Is there an insect?', 'seen', place('beetle')],
    ['Are there people in the picture?', 'seen', place('person')],
    ['How long is the beetle on screen?', 'seen', place('beetle')],
    ['Wann ist ein Vogel zu sehen?', 'seen', place('bird')],
    ['¿Cuándo se ve una botella?', 'seen', place('bottle')],
    ['Quand voit-on un oiseau ?', 'seen', place('bird')],
    ['병이 언제 보이나요?', 'seen', place('bottle')],
    ['鳥はいつ見えますか？', 'seen', place('bird')],
    ['When does the dog bark?', 'heard', bark],
    ['What is written in the picture?', 'written', title],
    ['When is the text "Peach Open Movie Project" on screen?', 'written', title],
    ['What does the title say?', 'written', title],
    ['Who speaks while the beetle is visible?', 'said', kennedy],
    ['What is said while the person is on screen?', 'said', conference],
    ['What is said while the text "Peach Open Movie Project" is on screen?', 'said', goodbye],
    ['What can be heard while bottles are on screen?', 'heard', bark],
    ['What can you see when the dog barks?', 'seen', { start: bark.start - 1, end: bark.end }],
  ];

  test.each(cited)('%s', async (question, kind, moment) => {
    const answer = await ask(question);
    expect(answer.refused, answer.text).toBe(false);
    const own = answer.claims.flatMap(({ citations }) => citations).filter((citation) => citation.kind === kind);
    expect(
      own.some((citation) => overlap(citation, moment) > 0),
      answer.text,
    ).toBe(true);
    // A line may have begun before.
    if (kind !== 'said')
      expect(
        own.filter((citation) => overlap(citation, moment) <= 0),
        answer.text,
      ).toEqual([]);
  });

  test.each([
    ['How many bottles are there?', '3 bottles are seen at once at most'],
    ['How many people can be seen?', 'No more than one person is seen at once'],
    ['How often is a bird seen?', 'A bird is seen 1 time'],
    ['Is there a dog?', 'Yes: a dog barking is heard'],
    ['What animals can you see?', 'A beetle is seen'],
  ])('%s %s', async (question, part) => {
    expect((await ask(question)).text).toContain(part);
  });

  test.each([
    ['Is there a car on screen?', 'I did not find “car”'],
    ['When is an elephant visible?', 'I did not find “elephant”'],
    ['Is a unicorn visible?', 'kinds of things, and it is none of them'],
    ['When does the text "Intermission" appear?', 'I did not find “Intermission”'],
    ['Can you see a cat?', 'I did not find “cat”'],
    ['What is said while an elephant is on screen?', 'I did not find'],
    ['What colour is the bird?', 'or looks, and I do not know who anybody is. A bird is seen at '],
    ['What is the person doing?', 'I do not understand what somebody does. A person is seen at '],
    ['Who is in the picture?', 'I do not know who anybody is'],
  ])('%s is refused: %s', async (question, part) => {
    const answer = await ask(question);
    expect(answer, answer.text).toMatchObject({ refused: true, claims: [] });
    expect(answer.text).toContain(part);
    expect(answer.coverageNote).toBe('All of it was listened to and looked at.');
  });
});

describe('search', () => {
  const hits = async (query: string): Promise<string[]> =>
    (await engine.search({ query })).hits.map(({ kind, text, why }) => `${kind} ${text} (${why})`);

  test('finds all kinds, labels by wider names too', async () => {
    expect(await hits('animal')).toEqual(
      expect.arrayContaining(['seen bird (seen: bird)', 'seen beetle (seen: beetle)']),
    );
    expect(await hits('dog')).toEqual(expect.arrayContaining(['heard Bark (heard: Bark)']));
    expect((await hits('peach movie'))[0]).toMatch(/^written THE PEACH OPEN MOVIE PROJECT \(written “peach”, “movie”/);
    expect((await hits('conference number'))[0]).toMatch(/^said /);
  });
});
