import { describe, expect, test } from 'vitest';
import type { NewEvidence } from '../../../../src-main/domain/evidence.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { listChapters, setChapters } from '../../../../src-main/pipeline/chapters/list-chapters.ts';
import type { Library } from '../../../../src-main/store/library.ts';
import { heard, said, searchParts, smallLibrary, written } from '../search/small-library.ts';

const topics = [
  [
    'the harbour was built for ships',
    'ships left the harbour at dawn',
    'a lighthouse guards the harbour',
    'old ships sank in the harbour',
  ],
  [
    'bread needs flour and water',
    'knead the bread and the flour',
    'let the bread rise with water',
    'bake the bread until brown',
  ],
  [
    'stars form in cold clouds',
    'clouds of gas become stars',
    'a telescope shows the stars',
    'old stars cool like clouds',
  ],
];
/** Three subjects, each of eight lines of four seconds with a second between. */
const talk: NewEvidence[] = topics.flatMap((lines, topic) =>
  [...lines, ...lines].map((line, at) => said(topic * 40 + at * 5, topic * 40 + at * 5 + 4, `${line}.`)),
);

/** A library with the talk, looked through from end to end. */
async function libraryOf(evidence: NewEvidence[], duration = 120): Promise<Library> {
  const library = await smallLibrary([{ id: 'talk', duration, evidence }]);
  for (const stage of ['waveform', 'shots', 'subtitles', 'speakers'] as const)
    library.stages.markAbsent('talk', stage, '1');
  library.stages.finish('talk', 'embeddings');
  return library;
}

describe('chapters', () => {
  test('begin where another subject begins, and are called by what is said there, word for word', async () => {
    const library = await libraryOf(talk);
    const { origin, chapters, isWhole } = listChapters(library, 'talk');
    expect({ origin, isWhole }).toEqual({ origin: 'made', isWhole: true });
    expect(chapters.map(({ start }) => start)).toEqual([0, 40, 80]);
    for (const [at, { title, from, start, end }] of chapters.entries()) {
      const [evidence] = library.evidence.byIds([from!.evidence]);
      expect(evidence!.text).toContain(title);
      expect(evidence!.start).toBeGreaterThanOrEqual(start);
      expect(evidence!.start).toBeLessThan(end);
      expect(topics[at]).toContain(title);
    }
  });

  test('are called by a title on screen where one stands there as they begin', async () => {
    const title = { ...written(41, 46, 'Baking bread'), box: { x: 0.1, y: 0.1, width: 0.8, height: 0.2 } };
    const small = [5, 45, 90].map((start) => ({
      ...written(start, start + 20, `Page ${start}`),
      box: { x: 0, y: 0.9, width: 0.1, height: 0.03 },
    }));
    const { chapters } = listChapters(await libraryOf([...talk, title, ...small]), 'talk');
    expect(chapters[1]).toMatchObject({ title: 'Baking bread', from: { kind: 'written' } });
  });

  test('of what is only heard are called by the sounds', async () => {
    const bars = [
      ...Array.from({ length: 10 }, (_, at) => heard(at * 4, at * 4 + 3, 'Bark')),
      ...Array.from({ length: 10 }, (_, at) => heard(40 + at * 4, 40 + at * 4 + 3.5, 'Rain')),
    ];
    const { chapters } = listChapters(await libraryOf(bars, 80), 'talk');
    expect(chapters.map(({ title }) => title)).toEqual(['Bark', 'Rain']);
    expect(Math.abs(chapters[1]!.start - 40)).toBeLessThanOrEqual(2);
  });

  test('are none in what is short, of one piece, or not looked through yet', async () => {
    expect(listChapters(await libraryOf(talk.slice(0, 8), 42), 'talk').chapters).toEqual([]);
    const same = Array.from({ length: 20 }, (_, at) => heard(at * 6, at * 6 + 6, 'Rain'));
    expect(listChapters(await libraryOf(same), 'talk').chapters).toEqual([]);
    const unfinished = await smallLibrary([{ id: 'talk', duration: 120, evidence: talk }]);
    expect(listChapters(unfinished, 'talk')).toEqual({ origin: 'made', chapters: [], isWhole: false });
  });

  test('are the person’s where they changed them, and what was made comes back', async () => {
    const library = await libraryOf(talk);
    const made = listChapters(library, 'talk');
    const own = setChapters(library, 'talk', [{ start: 0, title: 'All of it' }]);
    expect(own).toEqual({ origin: 'person', chapters: [{ start: 0, end: 120, title: 'All of it' }], isWhole: true });
    expect(listChapters(library, 'talk')).toEqual(own);
    expect(listChapters(library, 'talk', true)).toEqual(made);
    expect(setChapters(library, 'talk', null)).toEqual(made);
    expect(() => listChapters(library, 'gone')).toThrow(expect.objectContaining({ code: 'VIDEO_UNKNOWN' }));
  });
});

describe('asked for', () => {
  const ask = (library: Library, question: string, language = 'en') =>
    createAnswerer(searchParts(library))({ video: 'talk', question, language });

  test('the chapters are named, each with what it rests on', async () => {
    const answer = await ask(await libraryOf(talk), 'What are the chapters?');
    expect(answer.intent).toBe('chapters');
    expect(answer.claims.map(({ text }) => text.split(' ')[0])).toEqual(['0:00–0:40', '0:40–1:20', '1:20–2:00']);
    expect(answer.claims.every(({ citations }) => citations.length === 1 && citations[0]!.kind === 'said')).toBe(true);
    expect(answer.notes).toEqual([expect.stringContaining('each name stands there word for word')]);
  });

  test('those of the person are told as theirs, in any language', async () => {
    const library = await libraryOf(talk);
    setChapters(library, 'talk', [{ start: 0, title: 'Der Hafen' }, { start: 40 }]);
    const answer = await ask(library, 'Welche Kapitel gibt es?', 'de');
    expect(answer.claims[0]!.text).toBe('0:00–0:40 „Der Hafen“');
    expect(answer.notes).toEqual(['Diese Kapitel hast du geändert.']);
  });

  test('a summary tells a line of each chapter', async () => {
    const { claims } = await ask(await libraryOf(talk), 'Summarise the video.');
    const starts = claims.flatMap(({ citations }) => citations.map(({ start }) => Math.floor(start / 40)));
    expect(new Set(starts)).toEqual(new Set([0, 1, 2]));
  });

  test('where there are none, that is said, and a summary told', async () => {
    const answer = await ask(await libraryOf(talk.slice(0, 8), 42), 'What are the chapters?');
    expect(answer.notes?.[0]).toBe('There are no chapters: the video is short, or nothing in it changes for long.');
    expect(answer.claims.length).toBeGreaterThan(0);
  });
});
