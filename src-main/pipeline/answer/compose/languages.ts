import type { Evidence } from '../../../domain/evidence.ts';
import { coveredSeconds } from '../../../domain/time.ts';
import { type Composition, type Draft, figure } from '../draft.ts';
import { languageName } from '../question/language-names.ts';
import { languageAsked } from '../question/language-words.ts';
import type { Scene } from '../scene.ts';
import { speechIn } from '../spoken-runs.ts';
import { citeLengths, citeStretches, type Stretch } from '../stretches.ts';
import { placesOf } from '../wording/places.ts';
import { passageClaims } from './line-claims.ts';
import { affirm } from './present.ts';

/**
 * Which languages are spoken, when or for how long, or what is said in one: "What language is spoken?", "Is French spoken?" Undefined for
 * another question.
 */
export function languages(scene: Scene): Composition | undefined {
  const { question, wording } = scene;
  const asked = languageAsked(question);
  if (asked === undefined) return undefined;
  const spoken = new Set(scene.spoken().flatMap((line) => languageOf(line) ?? []));
  if (asked === 'any') return { drafts: [...spoken].map((code) => isSpoken(code, scene)) };
  if (!spoken.has(asked.code)) return { drafts: [] };
  const drafts = [isSpoken(asked.code, scene)];
  if (question.intent === 'present') return affirm({ drafts }, wording);
  const quotes = question.intent === 'said' ? passageClaims(linesIn(asked.code, scene), wording) : [];
  return { drafts: [...drafts, ...quotes] };
}

/** `The language spoken at 0:00–0:11 is English.` */
function isSpoken(code: string, scene: Scene): Draft {
  const { question, wording } = scene;
  const isOfLength = question.intent === 'duration';
  const stretched = isOfLength ? () => speechIn(linesIn(code, scene), question.within) : () => passagesIn(code, scene);
  const stretches = stretched();
  const called = figure(
    linesIn(code, scene),
    () => linesIn(code, scene),
    ([line]) => languageName(languageOf(line!)!, wording.language),
  );
  if (!isOfLength)
    return {
      text: wording.spokenIn(called.written, placesOf(stretches)),
      citations: citeStretches(stretches),
      facts: [called],
    };
  const length = figure(stretches, stretched, (found) => wording.lengthIn(coveredSeconds(found), found.length));
  return {
    text: wording.spokenInFor(called.written, coveredSeconds(stretches), stretches.length, placesOf(stretches)),
    citations: citeLengths(stretches),
    facts: [called, length],
  };
}

/** From where a language begins to be spoken to where another one does. */
function passagesIn(code: string, scene: Scene): Stretch[] {
  const passages: (Stretch & { code: string | undefined })[] = [];
  const { start: from, end: to } = scene.question.within;
  for (const line of scene.spoken()) {
    const own = { start: Math.max(line.start, from), end: Math.min(line.end, to) };
    const last = passages.at(-1);
    if (last && last.code === languageOf(line)) {
      last.pieces.push(line);
      last.end = Math.max(last.end, own.end);
    } else passages.push({ ...own, pieces: [line], code: languageOf(line) });
  }
  return passages.filter((passage) => passage.code === code);
}

function linesIn(code: string, scene: Scene): Evidence[] {
  return scene.spoken().filter((line) => languageOf(line) === code);
}

/** The primary tag: English of anywhere is English. */
function languageOf({ language }: Evidence): string | undefined {
  return language?.split('-')[0];
}
