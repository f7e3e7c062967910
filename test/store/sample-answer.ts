import type { Answer, Claim, Hit } from '../../src-main/domain/answer.ts';

/** An answer that cites one video and names another moment of it as a near miss. */
export function answer(video: string): Answer {
  const moment = { evidence: 7, video, kind: 'said', start: 41, end: 43 } as const;
  return {
    question: 'When does the dog bark?',
    intent: 'find',
    text: 'A dog barks at 0:41 [1]. Nobody minds.',
    refused: false,
    claims: [
      {
        text: 'A dog barks at 0:41 [1].',
        citations: [
          { ...moment, quote: `secret${video}` },
          { ...moment, kind: 'heard', quote: 'Bark' },
        ],
      },
      { text: 'Nobody minds.', citations: [] },
    ],
    nearest: [
      {
        ...moment,
        path: `/videos/${video}.mp4`,
        text: 'the dog',
        score: 0.1,
        reasons: [{ by: 'words', words: ['dog'] }],
        why: 'says “dog”',
      },
    ],
    coverage: { speech: 1, sounds: 0.5 },
    coverageNote: 'heard to 0:50 of 1:40',
    model: 'templates-1',
  };
}

/** The same, with a part of its first quote emphasised. */
export function emphasisedAnswer(video: string): Answer {
  const { claims, ...rest } = answer(video);
  const [
    {
      citations: [said, ...others],
      ...first
    },
    ...more
  ] = claims as [Claim, ...Claim[]];
  const emphasised = { ...said!, emphasis: { start: 0, end: 6 } };
  return { ...rest, claims: [{ ...first, citations: [emphasised, ...others] }, ...more] };
}

/** One that is unsure: where it may be, without a claim. */
export function unsureAnswer(video: string): Answer {
  const { nearest, ...rest } = answer(video);
  const [{ evidence: _evidence, ...hit }] = nearest as [Hit];
  const reasons: Hit['reasons'] = [{ by: 'perhaps', label: 'Bark' }];
  const text = 'I cannot say for sure. Perhaps a dog barking is heard at 0:41.';
  return { ...rest, text, claims: [], nearest: [], perhaps: [{ ...hit, kind: 'heard', text: 'Bark', reasons }] };
}

/** A refusal of one kind. */
export function refusal(video: string, kind: 'not-found' | 'cannot-tell'): Answer {
  return { ...answer(video), text: 'I did not find “bark”.', refused: true, refusal: kind, claims: [] };
}
