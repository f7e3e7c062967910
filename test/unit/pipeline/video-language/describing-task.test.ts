import { describe, expect, it } from 'vitest';
import { describingTask, partFor } from '../../../../src-main/pipeline/video-language/describing-task.ts';
import { soundNames } from '../../../../src-main/pipeline/search/sound-names.ts';
import { thingNames } from '../../../../src-main/pipeline/search/thing-names.ts';
import { soundLabels, thingLabels } from '../search/small-library.ts';

const labelNames = { heard: soundNames(soundLabels), seen: thingNames(thingLabels) };
const whole = { start: 0, end: 600 };
/** @param language what the person is shown */
const taskOf = (question: string, language = 'en'): string | undefined =>
  describingTask({ question, language }, whole, labelNames)?.task;

describe('what a pack that only describes is asked', () => {
  it.each([
    ['What happens?', 'en'],
    ['Describe the video.', 'en'],
    ['Describe this clip', 'en'],
    ['What can you see?', 'en'],
    ['What can be heard?', 'en'],
    ['What is in this clip?', 'en'],
    ['Summarise the video', 'en'],
    ['Was passiert?', 'de'],
    ['Que se passe-t-il ?', 'fr'],
    ['¿Qué pasa?', 'es'],
    ['O que acontece?', 'pt'],
    ['Что происходит?', 'ru'],
    ['무슨 일이 일어나나요?', 'ko'],
    ['何が起きていますか？', 'ja'],
    ['发生了什么？', 'zh'],
    ['ماذا يحدث؟', 'ar'],
    ['क्या हो रहा है?', 'hi'],
    ['Neler oluyor?', 'tr'],
  ])('describe: %s', (question, language) => {
    expect(taskOf(question, language)).toBe('describe');
  });

  it.each([
    ['What comes first?', 'first', 'en'],
    ['What is seen first?', 'first', 'en'],
    ['What happens at the beginning?', 'first', 'en'],
    ['What is heard last?', 'last', 'en'],
    ['What can be seen at the end?', 'last', 'en'],
    ['Was ist zuerst zu sehen?', 'first', 'de'],
    ['Was kommt zuletzt?', 'last', 'de'],
    ["Que voit-on d'abord ?", 'first', 'fr'],
    ['¿Qué se ve al final?', 'last', 'es'],
    ['O que aparece primeiro?', 'first', 'pt'],
    ['Что видно в конце?', 'last', 'ru'],
    ['처음에 무엇이 보이나요?', 'first', 'ko'],
    ['最後に何が見えますか？', 'last', 'ja'],
    ['最后看到了什么？', 'last', 'zh'],
    ['ماذا يحدث في النهاية؟', 'last', 'ar'],
    ['सबसे पहले क्या दिखाई देता है?', 'first', 'hi'],
    ['Sonunda neler görünüyor?', 'last', 'tr'],
  ])('%s: %s', (question, task, language) => {
    expect(taskOf(question, language)).toBe(task);
  });

  it.each([
    'Is there a dog?',
    'Does it rain?',
    'How many dogs are there?',
    'How often does the dog bark?',
    'How long is it?',
    'When does the dog bark?',
    'Where is the dog?',
    'Who speaks first?',
    'What does she say first?',
    'What is said at the end?',
    'What colour is the dog?',
    'What is the man doing?',
    'What comes first, the dog or the cat?',
    'When is the dog seen first?',
    'What is the capital of France?',
    'What is written on the sign?',
    'Why?',
    'Gibt es einen Hund?',
    'Wann bellt der Hund?',
    'Y a-t-il un chien ?',
    '¿Cuántos perros hay?',
    '개가 있나요?',
    '犬はいますか？',
    'Есть ли собака?',
  ])('nothing: %s', (question) => {
    expect(taskOf(question)).toBeUndefined();
  });

  it('is a part of the video where the question names a time', () => {
    expect(describingTask({ question: 'What happens between 1:00 and 1:30?' }, whole, labelNames)?.within).toEqual({
      start: 60,
      end: 90,
    });
    expect(describingTask({ question: 'What happens?' }, whole, labelNames)?.within).toEqual(whole);
  });
});

describe('where it is done', () => {
  const limits = { usual: 8, most: 8, perSecond: 0.5 };
  it('is the beginning or the end for what comes first or last', () => {
    expect(partFor({ task: 'first', within: whole }, limits)).toEqual({ start: 0, end: 16 });
    expect(partFor({ task: 'last', within: whole }, limits)).toEqual({ start: 584, end: 600 });
    expect(partFor({ task: 'describe', within: whole }, limits)).toEqual(whole);
    expect(partFor({ task: 'last', within: { start: 2, end: 9 } }, limits)).toEqual({ start: 2, end: 9 });
  });
});
