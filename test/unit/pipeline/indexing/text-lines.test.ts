import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../../src-main/domain/evidence.ts';
import { LetterWatch } from '../../../../src-main/kernels/letter-watch.ts';
import type { PixelBox } from '../../../../src-main/kernels/pixel-box.ts';
import { isLegible } from '../../../../src-main/pipeline/indexing/legible.ts';
import { TextLines } from '../../../../src-main/pipeline/indexing/text-lines.ts';
import { lettered, size } from '../../kernels/lettered.ts';

const box = { left: 64, top: 64, width: 160, height: 24 };
type Reading = [text: string, score?: number, place?: PixelBox];

/** Lines in frames half a second apart. What stands in a frame is drawn, by its seed; readings are given. */
class Film {
  readonly lines: TextLines;
  readonly #watch = new LetterWatch(size.width, size.height);
  #time = -0.5;

  constructor(open: Evidence[] = [], shownTo = 0) {
    this.lines = new TextLines(open, shownTo, () => box);
  }

  show(drawn: { seed: number; place?: PixelBox }[], ...readings: Reading[]): this {
    this.#time += 0.5;
    this.#watch.look(lettered(...drawn.map(({ seed, place = box }) => ({ seed, ...place }))));
    this.lines.look(this.#watch.strokes, this.#time);
    this.lines.read(
      readings.map(([text, score = 0.9, place = box]) => ({ text, score, box: place })),
      this.#time,
      (place) => this.#watch.strokesOf(place),
      (place) => this.#time - 0.5 * this.#watch.steadyFor(place),
    );
    return this;
  }

  get found(): [text: string, start: number, lastSeen: number][] {
    return this.lines.all().map(({ text, start, lastSeen }) => [text, start, lastSeen]);
  }
}
const one = [{ seed: 1 }];
const other = [{ seed: 5 }];
const stored = (text: string): Evidence => ({
  id: 7,
  video: 'film',
  kind: 'written',
  start: -3,
  end: 0,
  text,
  score: 0.9,
  model: 'test',
  box: { x: 0, y: 0, width: 1, height: 1 },
});

describe('a line that stays', () => {
  test('is seen from its first frame to its last, though it was read once', () => {
    const film = new Film().show([]).show(one).show(one, ['Hello']).show(one).show(one).show([]).show([]);
    expect(film.found).toEqual([['Hello', 0.5, 2]]);
  });

  test('keeps its surest reading', () => {
    const film = new Film().show(one).show(one, ['He11o', 0.7]).show(one, ['Hello', 0.95]).show(one, ['Hel1o', 0.8]);
    expect(film.found).toEqual([['Hello', 0, 1.5]]);
    expect(film.lines.all()[0]).toMatchObject({ score: 0.95, sightings: 4, stayed: true });
  });

  test('is one line where it cannot be seen for a moment', () => {
    expect(new Film().show(one).show(one, ['Hello']).show([]).show(one).found).toEqual([['Hello', 0, 1.5]]);
  });

  test('is another line when it comes back later', () => {
    const film = new Film().show(one).show(one, ['Hello']);
    for (let frame = 0; frame < 6; frame++) film.show([]);
    expect(film.show(one).show(one, ['Hello']).found).toEqual([
      ['Hello', 0, 0.5],
      ['Hello', 4, 4.5],
    ]);
  });

  test('ends where another one takes its place', () => {
    const film = new Film().show(one).show(one, ['Where are you?']).show(other).show(other, ['I am here.']);
    expect(film.found).toEqual([
      ['Where are you?', 0, 0.5],
      ['I am here.', 1, 1.5],
    ]);
  });

  test('is taken as it stands when it is being written', () => {
    const wider = { ...box, width: 220 };
    const film = new Film().show(one).show(one, ['Once upon', 0.97]).show(one, ['Once upon a time', 0.93, wider]);
    expect(film.found).toEqual([['Once upon a time', 0, 1]]);
    expect(film.show(one, ['upon', 0.99, { ...box, left: 100, width: 50 }]).found).toEqual([
      ['Once upon a time', 0, 1.5],
    ]);
  });
});

describe('lines that move', () => {
  const at = (top: number): PixelBox => ({ ...box, top });

  test('are the same by what they say', () => {
    const film = new Film();
    for (const [frame, top] of [120, 90, 60, 30].entries())
      film.show([{ seed: frame + 10, place: at(top) }], ['Directed by Ann', 0.9, at(top)]);
    expect(film.found).toEqual([['Directed by Ann', 0, 1.5]]);
    expect(film.lines.mayHaveMoved(1.5, () => true)).toBe(false);
    expect(film.show([]).lines.mayHaveMoved(2, () => false)).toBe(true);
  });

  test('and say nearly the same are told apart', () => {
    const film = new Film();
    for (const top of [100, 60])
      film.show([], ['Chapter 1', 0.9, at(top)], ['Chapter 2', 0.9, at(top + 32)], ['Chapter 3', 0.9, at(top + 64)]);
    expect(film.lines.all().map(({ text, place }) => [text, place.top])).toEqual([
      ['Chapter 1', 60],
      ['Chapter 2', 92],
      ['Chapter 3', 124],
    ]);
  });

  test('do not take one that stays for themselves', () => {
    const film = new Film().show(one).show(one, ['Item number 1']);
    expect(film.show(one, ['Item number 2', 0.9, at(120)]).found).toEqual([
      ['Item number 1', 0, 1],
      ['Item number 2', 1, 1],
    ]);
  });
});

describe('a line that the library holds', () => {
  test('goes on, with the text that it has', () => {
    const film = new Film([stored('Hello')]).show(one).show(one, ['Hel1o', 0.99]).show(one);
    const [line, ...others] = film.lines.all();
    expect(others).toEqual([]);
    expect(line).toMatchObject({ lastSeen: 1, evidence: { id: 7, text: 'Hello' } });
    expect(line!.sightings).toBeGreaterThan(0);
  });

  test('does not go on when another one stands there, or none', () => {
    const film = new Film([stored('Hello')]).show(other).show(other, ['Something else']);
    expect(film.lines.all().map(({ sightings, evidence }) => [sightings > 0, evidence?.id])).toEqual([
      [false, 7],
      [true, undefined],
    ]);
  });

  test('was seen as long as the picture stayed', () => {
    expect(new Film([stored('Hello')], 12).lines.all()).toMatchObject([{ lastSeen: 12, sightings: 1 }]);
  });

  test('may stand in the picture twice', () => {
    const film = new Film([stored('Hello')]).show(one, ['Hello'], ['Hello', 0.9, { ...box, top: 120 }]);
    expect(film.lines.all().map(({ evidence }) => evidence?.id)).toEqual([7, 7]);
  });
});

test.each([
  ['THE END', 0.85, 2, true],
  ['THE END', 0.75, 2, false],
  ['THE END', 0.9, 1, false],
  ['THE END', 0.97, 1, true],
  ['OK', 0.95, 2, true],
  ['OK', 0.86, 9, false],
  ['OK', 0.99, 1, false],
  ['9', 0.99, 20, false],
  ['— …', 0.99, 20, false],
  ['字幕', 0.95, 3, true],
])('%s of score %f, seen %i times, is legible: %s', (text, score, sightings, legible) => {
  expect(isLegible({ text, score, sightings })).toBe(legible);
});
