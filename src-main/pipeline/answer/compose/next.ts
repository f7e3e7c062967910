import type { Evidence, EvidenceKind } from '../../../domain/evidence.ts';
import type { Moment } from '../../../domain/time.ts';
import { cite, type Draft, quoted } from '../draft.ts';
import { labelsAsked } from '../question/labels-asked.ts';
import { asksForWord, type Side } from '../question/order-words.ts';
import type { Question } from '../question/question.ts';
import type { Scene } from '../scene.ts';
import { tellingScore } from '../thresholds.ts';
import { placesOf } from '../wording/places.ts';
import { stretchesApart } from './apart.ts';
import { askedClaims, labelClaims } from './label-claims.ts';
import { bareWord } from '../occurrences.ts';
import { passageClaims } from './line-claims.ts';
import { silenceLabel } from '../told-labels.ts';

/** What something lies right after, or before. */
export interface Beside {
  side: Side;
  moment: Moment;
  /** The sentences that tell of the moment. */
  basis: readonly Draft[];
}

/** Evidence overlaps what it follows by as much: steps of the models, roundings. */
const slack = 0.35;
/** What begins, or ends, within so many seconds does so together. */
const together = 0.6;
/** Times of words differ by as much when they are the same. */
const rounding = 0.05;

/** The nearest that lies after, or before, a moment: of what the question names, or of the kind that it is about. */
export async function nextOf(scene: Scene, beside: Beside): Promise<Draft[]> {
  const { question, wording } = scene;
  if (asksForWord(question.text, question.told)) {
    const word = nextWord(scene, beside);
    return word ? [word] : [];
  }
  // A sound and a thing that are both asked for count alike: "Which animal comes after the elephant?"
  const all = labelsAsked(question);
  const next = all.flatMap((asked) => {
    const stretch = nearest(stretchesApart(scene, asked), beside);
    return stretch ? [{ ...stretch, asked }] : [];
  });
  if (all.length > 0) {
    const first = nearest(next, beside);
    return first ? askedClaims(first.pieces, first.asked, scene) : [];
  }
  const kind = kindOf(question, beside);
  const evidence = evidenceOf(scene, kind).filter((piece) => isBeside(piece, beside));
  const own = new Set(beside.basis.flatMap(({ citations }) => citations.map(({ quote }) => quote)));
  const others = evidence.filter(({ text }) => kind === 'said' || !own.has(text));
  if (kind === 'heard' || kind === 'seen') {
    const near = nearest(others, beside);
    return near
      ? labelClaims(
          kind,
          others.filter((piece) => isTogether(piece, near, beside.side)),
          scene,
        )
      : [];
  }
  const inOrder = beside.side === 'after' ? others : others.toReversed();
  const [near] = inOrder;
  if (!near) return [];
  const lines = kind === 'said' ? [near] : inOrder.filter((line) => isTogether(line, near, beside.side));
  return passageClaims(
    lines.sort((a, b) => a.start - b.start),
    wording,
  );
}

/** The line that stands largest in the picture: the title. */
export function foremostLine(scene: Scene): Evidence | undefined {
  return scene
    .written()
    .reduce<Evidence | undefined>(
      (largest, line) => ((line.box?.height ?? 0) > (largest?.box?.height ?? 0) ? line : largest),
      undefined,
    );
}

/** What the question is about, or else what it lies beside. */
function kindOf({ sense, intent }: Question, { basis }: Beside): EvidenceKind {
  if (sense !== 'any') return sense;
  return intent === 'said' ? 'said' : (basis[0]?.citations[0]?.kind ?? 'said');
}

function evidenceOf(scene: Scene, kind: EvidenceKind): Evidence[] {
  if (kind === 'said') return scene.spoken();
  if (kind === 'written') return scene.written();
  if (kind === 'seen') return scene.seen();
  return scene.heard().filter(({ text, score }) => text !== silenceLabel && score >= tellingScore);
}

function isBeside({ start, end }: Moment, { side, moment }: Beside): boolean {
  return side === 'after' ? start >= moment.end - slack : end <= moment.start + slack;
}

function nearest<Piece extends Moment>(pieces: readonly Piece[], beside: Beside): Piece | undefined {
  const all = pieces.filter((piece) => isBeside(piece, beside));
  return beside.side === 'after'
    ? all.reduce<Piece | undefined>((best, piece) => (best && best.start <= piece.start ? best : piece), undefined)
    : all.reduce<Piece | undefined>((best, piece) => (best && best.end >= piece.end ? best : piece), undefined);
}

function isTogether(piece: Moment, near: Moment, side: Side): boolean {
  return side === 'after' ? piece.start - near.start <= together : near.end - piece.end <= together;
}

/** The word beside the words that are named, in their line: `“7” is said at 0:04.` */
function nextWord(scene: Scene, { side, moment }: Beside): Draft | undefined {
  const all = scene.spoken().flatMap((line) => (line.words ?? []).map((word) => ({ line, word })));
  const beside =
    side === 'after'
      ? all.find(({ word }) => word.start >= moment.end - rounding)
      : all.findLast(({ word }) => word.end <= moment.start + rounding);
  if (!beside) return undefined;
  const { line, word } = beside;
  const spoken = bareWord(word.text);
  const cited = cite(line, { start: Math.max(line.start, word.start), end: Math.min(line.end, word.end) });
  const { wording } = scene;
  return { text: wording.said([spoken], placesOf([cited])), citations: [cited], facts: quoted([spoken], wording) };
}
