import type { Answer, Chat, Claim, Hit } from '../../src-main/domain/answer.ts';
import type { SimilarHit } from '../../src-main/domain/similar.ts';

// An answer and the chats that hold it, as they cross the contract.

export const id = '0123456789abcdef'.repeat(4);
export const moment = { start: 1, end: 2.5 };
export const hit: Hit = {
  evidence: 7,
  video: id,
  path: '/videos/a.mp4',
  kind: 'heard',
  text: 'Dog',
  score: 0.03,
  why: 'the sound',
  ...moment,
  reasons: [
    { by: 'words', words: ['dog'] },
    { by: 'meaning', rank: 1 },
    { by: 'label', label: 'Dog' },
  ],
};
export const thumbnail = { time: 0.2, sheet: 1, x: 160, y: 0, width: 160, height: 90 };
export const similarHit: SimilarHit = {
  video: id,
  path: '/videos/a.mp4',
  ...moment,
  time: 1.2,
  similarity: 0.8,
  reason: 'looks alike',
  thumbnail,
};
export const claim: Claim = {
  text: 'A dog barks.',
  citations: [
    { evidence: 7, video: id, kind: 'heard', quote: 'Dog', ...moment },
    {
      evidence: 8,
      video: id,
      kind: 'said',
      quote: 'Listen, the dog barks.',
      emphasis: { start: 8, end: 22 },
      ...moment,
    },
  ],
};
export const answer: Answer = {
  question: 'Is there a dog?',
  intent: 'present',
  text: 'A dog barks. [1]',
  refused: false,
  claims: [claim],
  notes: ['One time is one unbroken stretch of the sound.'],
  nearest: [hit],
  coverage: { speech: 0.5, sounds: 1 },
  coverageNote: 'All of it was listened to.',
  model: 'templates-1',
};
/** An answer that is unsure: it claims nothing. */
export const unsureAnswer: Answer = {
  ...answer,
  text: 'I cannot say for sure. Perhaps a dog is heard at 0:01.',
  claims: [],
  nearest: [],
  perhaps: [{ ...hit, reasons: [{ by: 'perhaps', label: 'Dog' }] }],
};
/** A refusal. */
export const refusedAnswer: Answer = {
  ...answer,
  text: 'I did not find a dog.',
  refused: true,
  refusal: 'not-found',
  claims: [],
};
export const chat: Chat = {
  id: 1,
  video: id,
  title: 'Dogs',
  messages: [{ id: 1, askedAt: 1.7e12, question: 'Is …?', clip: moment, answer }],
};
export const libraryChat: Chat = { ...chat, id: 2, video: null, messages: [{ ...chat.messages[0]!, videos: [id] }] };
