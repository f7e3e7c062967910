import type {
  PackAnswer,
  PackSentence,
  PackView,
  WhyDeclined,
  WhyNoSound,
  WhyUnsupported,
} from '../domain/pack-answer.ts';
import { formatMoment, formatTenths } from '../domain/time.ts';
import { isStill } from '../domain/still-pictures.ts';
import type { MediaInfo } from '../domain/video.ts';
import { answerText } from './answer-text.ts';
import { type Called, calledIn, evidenceLine } from './evidence-line.ts';

/** What of a pack's answer is written beside its sentences. */
export interface PackTextOptions {
  /** The prompt as the pack was given it, with placeholders for what it has seen and heard. */
  withPrompt?: boolean;
}

/** The answer from evidence, then what the pack says, apart from it, with what each sentence rests on and what was looked at. */
export async function packAnswerText(
  { answer, title, views, declined }: PackAnswer,
  media: Pick<MediaInfo, 'container'>,
  { withPrompt = false }: PackTextOptions = {},
): Promise<string> {
  const called = await calledIn(answer.language);
  const without = declined ? `${title} ${refusals[declined]}` : `${title} finds nothing here to go by.`;
  const isPicture = isStill(media);
  const described = views.map((view) =>
    [
      viewText(heading(title, view, isPicture), view, called),
      ...madeFrom(view, isPicture),
      ...(withPrompt ? promptLines(view) : []),
    ].join('\n'),
  );
  return [await answerText(answer), ...(views.length === 0 ? [without] : described)].join('\n\n');
}

function viewText(head: string, view: PackView, called: Called): string {
  const { sentences, leftOut } = view;
  const one = leftOut === 1;
  const dropped =
    leftOut === 0
      ? []
      : [
          `  (${leftOut} ${one ? 'sentence was' : 'sentences were'} left out: ${view.why === 'evidence' ? 'the evidence has not all of their numbers, times, names and quotes' : 'numbers, times and quotes never come from a pack'}.)`,
        ];
  const nothing = sentences.length === 0 && leftOut === 0 ? ['  (It recognises nothing here.)'] : [];
  return [head, ...sentences.map((sentence) => sentenceText(sentence, called)), ...dropped, ...nothing].join('\n');
}

function heading(title: string, view: PackView, isPicture: boolean): string {
  if (view.why === 'evidence') return `${title} writes from the evidence above. A model’s words, which may be wrong:`;
  if (isPicture) return `${title} describes the picture. A model’s description, which may be wrong:`;
  const { frames, withoutSound, why } = view;
  const seen = `${frames.length} ${frames.length === 1 ? 'frame' : 'frames'}${why === 'overview' ? ', here and there' : ''}`;
  const heard = withoutSound === null ? 'with sound' : `without sound: ${soundless[withoutSound]}`;
  return `${title} describes ${formatMoment(view)} (${seen}; ${heard}). A model’s description, which may be wrong:`;
}

/** Which frames were looked at, and how the same words are drawn again, in one line; none where there is nothing to tell. */
function madeFrom({ frames, seed }: PackView, isPicture: boolean): string[] {
  const looked = frames.length > 0 && !isPicture ? [`Looked at ${frames.map(formatTenths).join(', ')}.`] : [];
  const drawn = seed === null ? [] : [`Words drawn with the seed ${seed}.`];
  const told = [...looked, ...drawn].join(' ');
  return told === '' ? [] : [`  (${told})`];
}

/** The prompt as it is, set in: its spaces count. */
function promptLines({ prompt }: PackView): string[] {
  return ['  The prompt:', ...prompt.split('\n').map((line) => `    ${line}`)];
}

const refusals: Readonly<Record<WhyDeclined, string>> = {
  'only-describes':
    'only describes what there is, and what comes first or last: it was not asked this. The answer above stands.',
};

const soundless: Readonly<Record<WhyNoSound, string>> = {
  'not-asked': 'not asked for',
  'pack-does-not-listen': 'the pack does not listen',
  'no-sound-track': 'the video has none',
  'too-short': 'too short',
  unreadable: 'it cannot be read',
};

const whyUnsupported: Readonly<Record<WhyUnsupported, string>> = {
  'names-nothing': 'it names nothing that could be looked up',
  'counts-or-denies': 'it counts or denies',
  'not-found': 'not found there',
  'other-order': 'found there, but not in this order',
  'says-more': 'the evidence does not say',
  denies: 'it denies what the evidence does not, or the other way round',
};

function sentenceText({ text, citations, unsupported }: PackSentence, called: Called): string {
  if (citations.length === 0) {
    const words = unsupported?.words ? `: ${unsupported.words.join(', ')}` : '';
    const why = unsupported ? `: ${whyUnsupported[unsupported.why]}${words}` : '';
    return `  ?  ${text} (Nothing in the evidence supports this${why}.)`;
  }
  return [`  -  ${text}`, ...citations.map((one) => `       ${evidenceLine(one.kind, one, one.quote, called)}`)].join(
    '\n',
  );
}
