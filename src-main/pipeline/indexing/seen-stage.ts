import type { Evidence, NewEvidence, SeenPart } from '../../domain/evidence.ts';
import type { StageChunk, StageName } from '../../domain/stage.ts';
import { isFlat } from '../../kernels/picture-hash.ts';
import { type RgbPicture, toRgb } from '../../kernels/yuv-picture.ts';
import type { Look, Sighting, SightingRange } from '../../models/pictures/ranges.ts';
import type { ChosenPicture, PictureListener } from './picture-listener.ts';
import { type CommitChunk, Stopwatch } from './stage-run.ts';

/** What is seen in one picture, by label, and features of its looks from a model that gives them. */
interface Seen {
  sightings: ReadonlyMap<string, Sighting>;
  features?: Float32Array;
  /** How likely it is that the picture shows something, by label, where that is worth a look. */
  glimpsed: ReadonlyMap<string, number>;
}

/** A model that says by labels what a picture shows, and the rules that make ranges of it. */
export interface Viewer {
  stage: StageName;
  /** Name and version for what it makes. */
  version: string;
  see: (picture: RgbPicture, signal: AbortSignal | undefined) => Promise<Seen>;
  /** Ranges within one shot; `begun` are the labels of those that reach its first look from before. */
  ranges: (looks: readonly Look[], begun: ReadonlySet<string>) => SightingRange[];
  nameOf: (label: string) => string;
}

interface ShotLook extends Look {
  shot: number;
  glimpsed: Seen['glimpsed'];
}

const secondsPerCommit = 20;
const nothing: Seen = { sightings: new Map(), glimpsed: new Map() };

/**
 * Names what chosen frames show, as ranges that end with their shot. A frame stands for the moment from half way between it and the
 * one before, or from the start of its shot where it is the first, to half way to the next: what is seen in one and not in the other
 * came or went anywhere between. A commit lies where such a moment begins: at the start of a shot, or within one, and then the shot
 * began earlier, from which a later run tells whether stored ranges go on.
 */
export class SeenStage implements PictureListener<ChosenPicture> {
  readonly #viewer: Viewer;
  readonly #commit: CommitChunk;
  readonly #watch = new Stopwatch();
  #doneTo: number;
  /** Stored ranges that reach the end of the last chunk. */
  #open: Evidence[];
  #looks: ShotLook[] = [];
  /** What was seen in this chunk, by the time of the frame that showed it first. */
  #known = new Map<number, Seen>();
  #features: NonNullable<StageChunk['features']> = [];
  #shot: number | undefined;
  /** Of the last frame. */
  #time = 0;

  /** @param open stored ranges of the stage that reach `doneTo` */
  constructor(doneTo: number, viewer: Viewer, open: Evidence[], commit: CommitChunk) {
    this.#doneTo = doneTo;
    this.#viewer = viewer;
    this.#open = open;
    this.#commit = commit;
  }

  async look(picture: ChosenPicture, signal: AbortSignal | undefined): Promise<void> {
    const { time, shot } = picture;
    if (time < this.#doneTo) return;
    const startsShot = this.#shot === undefined ? shot >= this.#doneTo : shot !== this.#shot;
    const start = startsShot ? shot : this.#shot === undefined ? this.#doneTo : between(this.#time, time);
    this.#shot = shot;
    this.#time = time;
    this.#endLast(start);
    if (start - this.#doneTo >= secondsPerCommit) this.#store(start);
    const first = picture.sameAs ?? time;
    const known = this.#known.get(first);
    const seen = known ?? (await this.#watch.time(() => this.#see(picture, signal)));
    this.#known.set(first, seen);
    // Of pictures that look the same one has features.
    if (seen.features && picture.sameAs === undefined) this.#features.push({ time, vector: seen.features });
    const { sightings, glimpsed } = seen;
    this.#looks.push({ start, end: start, shot, seen: sightings, glimpsed, fresh: known === undefined });
  }

  async end(duration: number): Promise<void> {
    const end = Math.max(duration, this.#looks.at(-1)?.start ?? this.#doneTo);
    this.#endLast(end);
    this.#store(end);
  }

  async #see(picture: ChosenPicture, signal: AbortSignal | undefined): Promise<Seen> {
    return isFlat(picture.hash) ? nothing : await this.#viewer.see(toRgb(picture), signal);
  }

  #endLast(end: number): void {
    const last = this.#looks.at(-1);
    if (last) last.end = end;
  }

  #store(doneTo: number): void {
    const evidence: NewEvidence[] = [];
    const extend: NonNullable<StageChunk['extend']> = [];
    for (const [shot, looks] of Map.groupBy(this.#looks, (each) => each.shot)) {
      const open = shot < this.#doneTo ? this.#open : [];
      for (const range of this.#viewer.ranges(looks, new Set(open.map(({ label }) => label!)))) {
        const before = range.goesOn ? open.find(({ label }) => label === range.label) : undefined;
        if (before) extend.push(longer(before, range));
        else evidence.push(this.#evidenceOf(range));
      }
    }
    const features = this.#features.length > 0 ? { features: this.#features } : {};
    const glimpses = this.#looks.flatMap(({ start, end, glimpsed }) =>
      [...glimpsed].map(([label, score]) => ({ label, start, end, score })),
    );
    const seconds = this.#watch.take();
    const stored = this.#commit({
      stage: this.#viewer.stage,
      doneTo,
      seconds,
      evidence,
      extend,
      glimpses,
      ...features,
    });
    this.#open = stored.filter(({ end }) => end === doneTo);
    this.#doneTo = doneTo;
    this.#looks = [];
    this.#known = new Map();
    this.#features = [];
  }

  #evidenceOf({ label, start, end, score, box, count, parts }: SightingRange): NewEvidence {
    const text = this.#viewer.nameOf(label);
    const { version: model } = this.#viewer;
    const told = parts.filter(tellsMore);
    return {
      kind: 'seen',
      start,
      end,
      text,
      label,
      score,
      model,
      ...(box && { box }),
      ...(count && { count }),
      ...(told.length > 0 && { parts: told }),
    };
  }
}

/** Half way between two times, to a millisecond. */
function between(one: number, other: number): number {
  return Math.round((one + other) * 500) / 1000;
}

/** A stored range with what is seen of it in the next chunk. */
function longer(
  before: Evidence,
  { end, score, count, parts }: SightingRange,
): NonNullable<StageChunk['extend']>[number] {
  return {
    evidence: before.id,
    end,
    score: Math.max(before.score, score),
    parts: parts.filter(tellsMore),
    ...(count !== undefined && count > (before.count ?? 1) && { count }),
  };
}

/** Parts that are left out show one, of no clear colour. */
function tellsMore({ count, colours }: SeenPart): boolean {
  return count > 1 || colours.length > 0;
}
