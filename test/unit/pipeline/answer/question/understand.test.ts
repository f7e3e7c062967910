import { describe, expect, test } from 'vitest';
import { understand } from '../../../../../src-main/pipeline/answer/question/understand.ts';
import { soundNames } from '../../../../../src-main/pipeline/search/sound-names.ts';
import { thingNames } from '../../../../../src-main/pipeline/search/thing-names.ts';
import en from '../../../../../src-renderer/locales/en.json' with { type: 'json' };
import { soundLabels, thingLabels } from '../../search/small-library.ts';

const names = { heard: soundNames(soundLabels), seen: thingNames(thingLabels) };
const scope = { start: 0, end: 60 };
const asked = (text: string) => understand(text, scope, names);

describe('intent', () => {
  test.each([
    ['When does the dog bark?', 'find'],
    ['Which key deletes a message?', 'find'],
    ['Wo geht es um Linux?', 'find'],
    ['What is said about taxes?', 'said'],
    ['What does she say in the first minute?', 'said'],
    ['Que dit-on du télescope ?', 'said'],
    ['비밀번호에 대해 뭐라고 하나요?', 'said'],
    ['What happens between 0:10 and 0:20?', 'describe'],
    ['What can you hear?', 'describe'],
    [en.chat.describeQuestion, 'describe'],
    ['How many times does the dog bark?', 'count'],
    ['Wie oft wird „Freiheit“ gesagt?', 'count'],
    ['개가 몇 번 짖나요?', 'count'],
    ['How long is music playing?', 'duration'],
    ['Combien de temps pleut-il ?', 'duration'],
    ['Is there applause?', 'present'],
    ['Bellt ein Hund?', 'present'],
    ['¿Hay música?', 'present'],
    ['犬はいますか？', 'present'],
    ['Summarise the video.', 'summarise'],
    ['What is this video about?', 'summarise'],
    ['영상을 요약해 주세요', 'summarise'],
    ['What are these videos about?', 'summarise'],
    ['Worum geht es in diesen Videos?', 'summarise'],
    ['Which video mentions the lighthouse?', 'find'],
    ['In which of these recordings does it rain?', 'find'],
    ['Dans quelle vidéo parle-t-on de la mer ?', 'find'],
    ['¿En qué vídeo se menciona el país?', 'find'],
    ['¿Qué vídeos mencionan el mar?', 'find'],
    ['어느 영상에서 강아지가 짖나요?', 'find'],
    ['どの動画で赤ちゃんが泣きますか？', 'find'],
  ])('%s: %s', (text, intent) => {
    expect(asked(text).intent).toBe(intent);
  });
});

test('keeps what names something apart from what frames the question', () => {
  expect(asked('When do they talk about the telescope in this video?').words).toEqual(['telescope']);
  expect(asked('What is said between 0:10 and 0:20?').words).toEqual([]);
  expect(asked('In welchen Videos wird der Hafen erwähnt?').topic).toBe('wird der Hafen erwähnt?');
  expect(asked('¿En qué vídeo se menciona el país?').words).toEqual(['pais']);
  expect(asked('How often is "ask not" said?').phrases).toEqual(['ask not']);
});

test('tells which kind of evidence is asked for', () => {
  expect(asked('What is said about the dog?').sense).toBe('said');
  expect(asked('Can you hear a dog?').sense).toBe('heard');
  expect(asked('Which birds can you see?').sense).toBe('seen');
  expect(asked('Wann ist ein Hund zu sehen?').sense).toBe('seen');
  expect(asked('What is written on the wall?').sense).toBe('written');
  expect(asked('When is the text "The End" on screen?')).toMatchObject({ sense: 'written', phrases: ['The End'] });
  expect(asked('Who has written the book?').sense).toBe('any');
  expect(asked('To hear the next message, what must I press?').sense).toBe('any');
  expect(asked('When does the dog bark?').sounds?.roots.map(({ name }) => name)).toEqual(['Bark']);
  expect(asked('Is a puppy visible?').things?.roots.map(({ name }) => name)).toEqual(['dog']);
  // WordNet calls a book a volume.
  expect(asked('What about the volume?').things).toBeUndefined();
});

describe('what there is no evidence for', () => {
  test.each([
    ['What colour is her dress?', 'looks'],
    ['What is the man holding?', 'actions'],
    ['Who is speaking?', 'speaker'],
    ['Welche Farbe hat das Auto?', 'looks'],
    ['누가 말하나요?', 'speaker'],
  ])('%s: %s', (text, beyond) => {
    expect(asked(text).beyond).toBe(beyond);
  });

  test.each([
    'Show me where they talk about tea.',
    'What does he say about the weather?',
    'Who can join the conference?',
    'What is said about colours?',
    'How many people are in the room?',
    'What does the sign say?',
  ])('%s can be answered', (text) => {
    expect(asked(text).beyond).toBeUndefined();
  });
});

test('takes no longer word for a sound, and no sound of a cow for the cow', () => {
  expect(asked('How do I quit voicemail?').sounds).toBeUndefined();
  expect(asked('When does the rainbow appear?').sounds).toBeUndefined();
  const cow = thingNames([{ id: 'n01887787', name: 'cow', aliases: ['moo-cow'], ancestors: [] }]);
  expect(cow.named(['cow', 'moo'], 'en')!.words).toEqual(new Set(['cow']));
});

test.each([
  ['Wie lange wird insgesamt gesprochen?'],
  ['How long does somebody speak altogether?'],
  ['¿Cuánto tiempo habla alguien en total?'],
  ['모두 얼마나 오래 말하나요?'],
])('%s names no total', (text) => {
  expect(asked(text)).toMatchObject({ intent: 'duration', words: [] });
});
