import { coveredSeconds } from '../../../domain/time.ts';
import { centralLines } from '../central-lines.ts';
import type { Composition, Draft } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { soundPhrase, verbFor } from '../sound-phrases.ts';
import { citeStretches, stretchesOf } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { capital, counted, lengthOf } from '../wording.ts';
import { foremost } from './describe.ts';
import { lineClaim } from './line-claims.ts';

const mostSounds = 4;

/** The most telling lines in their order, and what is heard longest. Nothing is paraphrased. */
export async function summarise(scene: Scene): Promise<Composition> {
  const spoken = scene.spoken();
  const { start, end } = scene.question.within;
  const wanted = Math.min(8, Math.max(3, Math.round((end - start) / 60) + 2));
  const lines = await centralLines(spoken, wanted, scene);
  const drafts = [...lines.map(lineClaim), ...soundOverview(scene)];
  if (drafts.length === 0) return { drafts };
  const basis =
    spoken.length > 0
      ? `This quotes ${lines.length} of ${counted(spoken.length, 'spoken line')} and the sounds heard longest`
      : 'Nothing is said, so this rests on the sounds alone';
  return { drafts, notes: [`${basis}; what the picture shows is not part of it.`] };
}

function soundOverview(scene: Scene): Draft[] {
  const { within } = scene.question;
  const heard = foremost(scene.heard().filter(({ text }) => text !== 'Silence'));
  return [...Map.groupBy(heard, ({ text }) => text)].slice(0, mostSounds).map(([label, evidence]) => {
    const stretches = stretchesOf(evidence, stretchGap, within);
    const phrase = soundPhrase(label);
    const length = (): string =>
      lengthOf(
        coveredSeconds(
          stretchesOf(
            scene.heard().filter(({ text }) => text === label),
            stretchGap,
            within,
          ),
        ),
      );
    const written = lengthOf(coveredSeconds(stretches));
    return {
      text: `${capital(phrase)} ${verbFor(phrase)} heard for ${written}.`,
      citations: citeStretches(stretches),
      figures: [{ written, again: length }],
    };
  });
}
