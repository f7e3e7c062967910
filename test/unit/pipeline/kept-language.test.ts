import { describe, expect, test } from 'vitest';
import { type AnswerLanguage, answerLanguages } from '../../../src-main/domain/answer-language.ts';
import { wordingOf } from '../../../src-main/pipeline/answer/wording/wordings.ts';
import { withLanguages } from '../../../src-main/pipeline/kept-language.ts';
import { answer } from '../../store/sample-answer.ts';

describe.each(answerLanguages)('an answer that was kept in %s', (language) => {
  test('says so by its own sentences', async () => {
    const words = await wordingOf(language);
    const text = words.found({ kind: 'heard', names: ['Bark'] }, { times: ['0:13'], isCut: false });
    const notes = [
      words.lookedThrough({ heard: true, seen: true }),
      words.lookedThrough({ heard: true, seen: false }),
      words.soFar([[{ to: '1:10', of: '2:04', failed: false }, ['speech']]]),
      words.lookedThroughVideos({ videos: 5, whole: 2, part: 1, none: 2, cut: 1 }),
    ];
    for (const coverageNote of notes) expect(languageOf({ text, coverageNote }), coverageNote).toBe(language);
  });
});

function languageOf(sentences: { text: string; coverageNote: string }): AnswerLanguage | undefined {
  const kept = { ...answer('a'), ...sentences };
  const messages = [{ id: 1, askedAt: 0, question: 'Bark?', answer: kept }];
  return withLanguages({ id: 1, video: 'a', title: 'Bark?', messages }).messages[0]!.answer.language;
}
