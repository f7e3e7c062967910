import { coveredSeconds } from '../../../domain/time.ts';
import { isStill } from '../../../domain/still-pictures.ts';
import type { Composition } from '../draft.ts';
import { labelsAsked } from '../question/labels-asked.ts';
import { longestAsked } from '../question/longest-words.ts';
import type { Scene } from '../scene.ts';
import { type Stretch, stretchesOf } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { byExactLabel } from './by-exact-label.ts';
import { lengthClaim } from './duration.ts';

/** Seconds: what is there for nearly as long is named with it. */
const nearly = 0.25;
const mostNamed = 6;

/**
 * What is heard or seen for the longest time in all: "Which sound is heard longest?", "Which animal is shown longest?" Undefined for a
 * question that asks for something else, or of which there is nothing.
 */
export async function longest(scene: Scene): Promise<Composition | undefined> {
  const { question, retriever, video } = scene;
  if (!longestAsked(question).isAsked || isStill(video.media) || question.phrases.length > 0) return undefined;
  const [asked] = labelsAsked(question);
  const kind = asked?.kind ?? question.sense;
  if (kind !== 'heard' && kind !== 'seen') return undefined;
  if (!question.words.every((word) => asked?.words.has(word))) return undefined;
  const names = (await retriever.names())[kind];
  const stretched = (): Map<string, Stretch[]> => {
    const evidence = byExactLabel(scene.sure(kind, asked && [...asked.ids]), names);
    return new Map([...evidence].map(([name, pieces]) => [name, stretchesOf(pieces, stretchGap, question.within)]));
  };
  const lengths = [...stretched()].map(([name, stretches]) => ({ name, seconds: coveredSeconds(stretches) }));
  const most = Math.max(...lengths.map(({ seconds }) => seconds));
  const drafts = lengths
    .filter(({ seconds }) => seconds >= most - nearly)
    .slice(0, mostNamed)
    .flatMap(({ name }) => {
      const stretches = (): Stretch[] => stretched().get(name) ?? [];
      return lengthClaim({ named: { kind, names: [name] }, stretches }, scene).drafts;
    });
  return drafts.length > 0 ? { drafts } : undefined;
}
