import type { Hit } from '../../domain/answer.ts';
import { single } from './fuse.ts';
import { type Guess, glimpsing, guessesFrom } from './guesses.ts';
import { pathsOf, whyOf } from './hit.ts';
import { scopeOf } from './find-words.ts';
import type { LabelNames } from './label-names.ts';
import type { LabelledKind, SearchLibrary } from './ports.ts';
import type { Query } from './query.ts';
import type { StageName } from '../../domain/stage.ts';

/** Labels of what is looked for, by kind. */
export type Asked = Partial<Record<LabelledKind, ReadonlySet<string> | undefined>>;

/** The most guesses of one search: what is not there is guessed, too, and many guesses would say that it is. */
const most = 5;

/** Moments in which what is named may be seen or heard, though there is no evidence of it; the likeliest first. */
export function guessesOf(library: Pick<SearchLibrary, 'glimpses' | 'evidence'>, asked: Asked, query: Query): Guess[] {
  const kinds = (['seen', 'heard'] as const).filter((kind) => query.kinds?.includes(kind) ?? true);
  const guesses = kinds.flatMap((kind) => {
    const labels = [...(asked[kind] ?? [])];
    const stages = Object.keys(glimpsing[kind]) as StageName[];
    const glimpses = labels.length > 0 ? library.glimpses.find({ ...scopeOf(query), stages, labels }) : [];
    if (glimpses.length === 0) return [];
    const videos = [...new Set(glimpses.map(({ video }) => video))];
    const known = videos.flatMap((video) => library.evidence.list({ video, kinds: [kind], labels }));
    return guessesFrom(kind, glimpses, known);
  });
  return guesses.sort((a, b) => b.strength - a.strength).slice(0, most);
}

/** Guesses as hits: without evidence, and saying perhaps. */
export function guessHits(
  guesses: readonly Guess[],
  names: Readonly<Record<LabelledKind, LabelNames>>,
  library: Pick<SearchLibrary, 'videos'>,
): Hit[] {
  const pathOf = pathsOf(library);
  return guesses.map(({ video, kind, start, end, label }, at): Hit => {
    const text = names[kind].nameOf(label);
    const reasons: Hit['reasons'] = [{ by: 'perhaps', label: text }];
    const why = whyOf(kind, reasons);
    // Half as much as any certain hit of that place.
    return { video, path: pathOf(video), kind, start, end, text, score: single(at) / 2, reasons, why };
  });
}

/** The hits with guesses behind all that is certain, in turn with what is only close in meaning. */
export function withGuesses(hits: readonly Hit[], guesses: readonly Hit[]): Hit[] {
  const certain = hits.findLastIndex(({ reasons }) => reasons.some(({ by }) => by !== 'meaning')) + 1;
  const close = hits.slice(certain);
  const longer = Math.max(close.length, guesses.length);
  const inTurn = Array.from({ length: longer }, (_, at) => [guesses[at], close[at]]).flat();
  return [...hits.slice(0, certain), ...inTurn.filter((hit) => hit !== undefined)];
}
