import type { Answer, Citation } from '../../../src-main/domain/answer.ts';
import type { Evidence } from '../../../src-main/domain/evidence.ts';
import type { Question } from '../../evaluation/question-set.ts';

/** A question about a recording of a dog that barks from 10 to 12 s. */
export function question(more: Partial<Question> = {}): Question {
  return {
    recording: 'yard',
    id: 'dog',
    kind: 'find',
    set: 'work',
    question: 'When does the dog bark?',
    ...(more.expect && 'refusal' in more.expect ? {} : { evidence: [[10, 12]] }),
    expect: { moments: 'any' },
    ...more,
  };
}

export function evidence(id: number, more: Partial<Evidence> = {}): Evidence {
  return { id, video: 'v', kind: 'heard', start: 10, end: 12, text: 'Bark', score: 1, model: 'm', ...more };
}

export function citing({ id, video, kind, start, end, text }: Evidence, part: Partial<Citation> = {}): Citation {
  return { evidence: id, video, kind, start, end, quote: text, ...part };
}

/** An answer of one sentence; refused without one. */
export function answer(text: string | undefined, citations: Citation[] = []): Answer {
  return {
    question: '',
    intent: 'find',
    text: text ?? 'I did not find it.',
    refused: text === undefined,
    claims: text === undefined ? [] : [{ text, citations }],
    nearest: [],
    coverage: {},
    coverageNote: '',
    model: 'm',
  };
}
