import { describe, expect, test } from 'vitest';
import { namedTime } from '../../../../../src-main/pipeline/answer/question/time-words.ts';

const scope = { start: 0, end: 600 };

describe('a question names a part of the video', () => {
  test.each([
    ['What is said between 0:30 and 1:00?', 30, 60],
    ['What happens from 1:02:03 to 1:02:10?', 3723, 3730],
    ['What is said 0:30-0:45?', 30, 45],
    ['Was passiert zwischen 0:30 und 1:00?', 30, 60],
    ['Que se passe-t-il entre 0:30 et 1:00 ?', 30, 60],
    ['¿Qué pasa desde 0:30 hasta 1:00?', 30, 60],
    ['0:30부터 1:00까지 무슨 일이 일어나나요?', 30, 60],
    ['0:30から1:00まで何が聞こえますか？', 30, 60],
    ['What is said at 1:20?', 80, 81],
    ['Was hört man bei 1:20?', 80, 81],
    ['What is said in the first minute?', 0, 60],
    ['What is said in the first 30 seconds?', 0, 30],
    ['What happens in the last two minutes?', 480, 600],
    ['Was wird in den ersten 10 Sekunden gesagt?', 0, 10],
    ['Que dit-on pendant les dernières 20 secondes ?', 580, 600],
    ['처음 15초 동안 무슨 말을 하나요?', 0, 15],
    ['最後の30秒に何が聞こえますか？', 570, 600],
    ['What is said before 2:00?', 0, 120],
    ['What happens after 9:00?', 540, 600],
    ['What is said at the beginning?', 0, 60],
    ['What is said at the end?', 540, 600],
    ['What is heard at 90 seconds?', 90, 91],
  ])('%s', (question, start, end) => {
    expect(namedTime(question, scope)?.moment).toEqual({ start, end });
  });

  test.each(['What must I press, 1 or 2?', 'Who won 3 to 1?', 'When is the first message read?', 'Is it 4K?'])(
    '%s names none',
    (question) => {
      expect(namedTime(question, scope)).toBeUndefined();
    },
  );
});

test('the rest of the question keeps its letters', () => {
  expect(namedTime('Où parle-t-on du général à 1:20 ?', scope)?.rest).toBe('Où parle-t-on du général ?');
});

test('counts from the start of the clip that is asked about', () => {
  const clip = { start: 100, end: 130 };
  expect(namedTime('What is said in the first 5 seconds?', clip)?.moment).toEqual({ start: 100, end: 105 });
  expect(namedTime('What is said in the last 5 seconds?', clip)?.moment).toEqual({ start: 125, end: 130 });
});
