import { coloursNamed, type ColoursNamed } from '../../search/colour-words.ts';
import { cite, type Composition, type Draft, figure, labelled } from '../draft.ts';
import { frameWords, pictureFrameWords } from '../question/frame-words.ts';
import { labelsAsked, type LabelsAsked } from '../question/labels-asked.ts';
import type { Question } from '../question/question.ts';
import type { Scene } from '../scene.ts';
import { colourSpans, type ColourSpan } from '../seen-spans.ts';
import { stretchesOf } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { placesOf, shownOf } from '../wording/places.ts';
import { askedNames } from './label-claims.ts';
import { affirm } from './present.ts';

/** Of many colours, those that are seen for the longest time are told. */
const mostColours = 3;
/** What has a colour in a larger part of it than this is mostly of it. */
const mostly = 0.5;
const person = 'n00007846';

/**
 * What is asked of the colours of things that are seen: "What colour is the car?", "Is the car red?", "When is the red car seen?" Told
 * are colours measured in the picture, and nothing where none is clear, where only a part of the thing is meant ("the caps of the
 * bottles"), or people. Undefined where a question is of no colour, or of words or sounds, or only of when something is seen whose colour is not known.
 */
export function colours(scene: Scene): Composition | undefined {
  const { question, wording } = scene;
  const { sense, phrases, intent } = question;
  if (phrases.length > 0 || sense === 'said' || sense === 'heard' || sense === 'written') return undefined;
  const wanted = coloursNamed(question.topic);
  const isOfThing = question.words.some((word) => question.things?.words.has(word) && wanted.isOfColour(word));
  if (isOfThing || (!wanted.asks && wanted.named.size === 0)) return undefined;
  // Sounds have no colour, whatever words name them too.
  const asked =
    wanted.asks && question.things
      ? { ...question.things, kind: 'seen' as const }
      : labelsAsked(question).find(({ kind }) => kind === 'seen');
  if (!asked) return wanted.asks ? { drafts: [] } : undefined;
  const isOpen = !wanted.asks && intent === 'find';
  if (!isOfWhole(scene, asked) || measured(scene, asked).length === 0) return isOpen ? undefined : { drafts: [] };
  if (!isOpen && !(intent === 'present' || intent === 'find' || intent === 'describe')) return { drafts: [] };
  // What else is asked of a thing with a colour does not tell when it is seen, but may name a part of one whose colour is asked for.
  if (!isOpen && !isOfColourAlone(question, asked, wanted)) return { drafts: [] };
  const spansOfColour = (): ColourSpan[][] => toldSpans(scene, asked, wanted);
  const told = spansOfColour();
  const drafts = told.map((spans) => coloured(scene, asked, spans, spansOfColour));
  const composition = { drafts, notes: drafts.length > 0 ? [wording.coloursMeasured] : [] };
  const isSo = told.some(([span]) => wanted.named.has(span!.colour));
  return intent === 'present' && !wanted.asks && isSo ? affirm(composition, wording) : composition;
}

/** True where all things that are named are seen, and none is a person: people are not one with what they wear. */
function isOfWhole(scene: Scene, asked: LabelsAsked): boolean {
  const isPerson = asked.roots.some(({ id, ancestors }) => id === person || ancestors.includes(person));
  return !isPerson && askedNames(scene.labelled(asked), asked).names.length >= asked.roots.length;
}

/** True where all words of the question are of the things or of colour: none names a part of one. */
function isOfColourAlone({ words, language }: Question, { words: own }: LabelsAsked, wanted: ColoursNamed): boolean {
  const frames = [frameWords[language], pictureFrameWords[language]];
  return words.every((word) => own.has(word) || wanted.isOfColour(word) || frames.some((frame) => frame.test(word)));
}

function measured(scene: Scene, asked: LabelsAsked): ColourSpan[] {
  const evidence = scene.labelled(asked).filter(({ box }) => box !== undefined);
  return colourSpans(evidence, scene.seenParts(evidence), scene.question.within);
}

/** The times of each colour, of those that are named where some are; the colour seen longest first. */
function toldSpans(scene: Scene, asked: LabelsAsked, { named }: ColoursNamed): ColourSpan[][] {
  const spans = measured(scene, asked);
  const length = (some: readonly ColourSpan[]): number => some.reduce((sum, { start, end }) => sum + end - start, 0);
  const ofColour = [...Map.groupBy(spans, ({ colour }) => colour).values()].sort((a, b) => length(b) - length(a));
  // "Is the car red?" is answered by what it is, where that is another colour.
  const fitting = ofColour.filter(([first]) => named.has(first!.colour));
  if (named.size > 0 && (fitting.length > 0 || scene.question.intent !== 'present')) return fitting;
  return ofColour.slice(0, mostColours);
}

function coloured(
  scene: Scene,
  asked: LabelsAsked,
  spans: readonly ColourSpan[],
  again: () => readonly (readonly ColourSpan[])[],
): Draft {
  const { wording, question } = scene;
  const [{ colour }] = spans as [ColourSpan];
  const stretches = stretchesOf(spans, stretchGap, question.within);
  const names = askedNames(
    spans.map(({ piece }) => piece),
    asked,
  );
  const isMost = Math.max(...spans.map(({ share }) => share)) > mostly;
  const found = (): boolean => again().some((some) => some[0]?.colour === colour);
  return {
    text: wording.coloured(names, colour, isMost, placesOf(stretches)),
    citations: shownOf(stretches).flatMap((stretch) =>
      stretch.pieces.map(({ piece, start, end }) => cite(piece, { start, end })),
    ),
    facts: [...labelled(names, wording), figure(true, found, (is) => (is ? wording.colour(colour) : ''))],
  };
}
