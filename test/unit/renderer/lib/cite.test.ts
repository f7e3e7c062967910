import { describe, expect, it } from 'vitest';
import type { Answer, Citation, Claim } from '../../../../src-main/domain/answer.ts';
import { answerAsText, citeClaims } from '../../../../src-renderer/lib/cite.ts';

const citation = (evidence: number, start: number, quote = 'dog barking'): Citation => ({
  evidence,
  start,
  end: start + 1,
  video: 'v',
  kind: 'heard',
  quote,
});

const partsOf = (...claims: Claim[]) =>
  citeClaims(claims).map((parts) => parts.map(({ text, cited }) => [text, ...cited.map(({ number }) => number)]));

describe('citations', () => {
  it('stand right behind the times that they support', () => {
    const claim = { text: 'A dog barks twice: at 0:41 and 1:12.', citations: [citation(7, 41.2), citation(9, 72.9)] };
    expect(partsOf(claim)).toEqual([[['A dog barks twice: at 0:41', 1], [' and 1:12', 2], ['.']]]);
  });

  it('stand behind a whole range, with what lies within it, numbered as one reads', () => {
    const claim = {
      text: 'Music is heard at 0:09–0:24 and 0:26–0:49.',
      citations: [citation(1, 9.6), citation(2, 26), citation(3, 21.5)],
    };
    expect(partsOf(claim)).toEqual([[['Music is heard at 0:09–0:24', 1, 2], [' and 0:26–0:49', 3], ['.']]]);
  });

  it('close the sentence where it names no time', () => {
    const claim = { text: 'A dog barks.', citations: [citation(7, 41), citation(9, 72)] };
    expect(partsOf(claim)).toEqual([[['A dog barks.', 1, 2]]]);
  });

  it('do not mistake a piece of a longer time for their own', () => {
    const claim = { text: 'From 10:41 to 0:41:30 and 1:00:41.', citations: [citation(1, 41)] };
    expect(partsOf(claim)).toEqual([[['From 10:41 to 0:41:30 and 1:00:41.', 1]]]);
  });

  it('share a place when they start in the same second', () => {
    const claim = { text: 'At 0:41 it barks.', citations: [citation(1, 41.1), citation(2, 41.8)] };
    expect(partsOf(claim)).toEqual([[['At 0:41', 1, 2], [' it barks.']]]);
  });

  it('keep one number for one piece of evidence through the whole answer', () => {
    const one = { text: 'One.', citations: [citation(7, 1), citation(9, 2)] };
    const two = { text: 'Two.', citations: [citation(9, 2), citation(3, 5)] };
    expect(partsOf(one, two)).toEqual([[['One.', 1, 2]], [['Two.', 2, 3]]]);
  });

  it('are listed under the answer that is copied', () => {
    const claims = [{ text: 'It barks at 0:41.', citations: [citation(7, 41)] }];
    const answer = { question: 'When?', text: 'It barks at 0:41. [1]', claims } as Answer;
    expect(answerAsText(answer, ({ kind }) => kind)).toBe(
      'When?\n\nIt barks at 0:41 [1].\n\n[1] 0:41–0:42 heard: dog barking',
    );
    expect(answerAsText({ ...answer, text: 'Not found.', claims: [] }, ({ kind }) => kind)).toBe('When?\n\nNot found.');
  });
});
