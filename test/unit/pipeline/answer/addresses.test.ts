import { expect, test } from 'vitest';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { said, searchParts, smallLibrary, written } from '../search/small-library.ts';

const evidence = [
  said(1, 5, 'Call us at 555 010 9999, or write to us.'),
  said(6, 9, 'We made it in 2026, with 1500 people.'),
  written(20, 24, 'http://harbour.example.org'),
  written(30, 34, 'hello@harbour.example.org'),
  written(50, 54, 'http://harbour.example.org'),
];
async function citesOf(question: string): Promise<number[]> {
  const ask = createAnswerer(searchParts(await smallLibrary([{ id: 'town', duration: 60, evidence }])));
  const { claims } = await ask({ video: 'town', question });
  return claims.flatMap(({ citations }) => citations.map(({ start }) => start));
}

test.each([
  'What website is shown?',
  'Which website is given in this talk?',
  'What is the web address of the harbour?',
  'Welche Webseite wird gezeigt?',
  "Quelle est l'adresse web du film ?",
  '¿Qué sitio web aparece?',
  'Qual é o site?',
  'Какой сайт показан?',
  'ما هو الموقع الإلكتروني؟',
  'कौन सी वेबसाइट दिखाई गई?',
  'İnternet sitesi ne?',
  '웹사이트 주소가 뭐예요?',
  'ウェブサイトのURLは？',
  '网址是什么？',
])('%s is answered with the line that has its form', async (question) => {
  expect(await citesOf(question)).toEqual([20]);
});

test.each([
  ['Which website is given at the end of the talk?', [50]],
  ['What is the email address?', [30]],
  ['Is there an e-mail address?', [30]],
  ['Wie lautet die Telefonnummer?', [1]],
  ['What phone number is given?', [1]],
  ['전화번호가 뭐예요?', [1]],
])('%s', async (question, starts) => {
  expect(await citesOf(question)).toEqual(starts);
});

test.each([
  'What is the website of the church?',
  'What is the phone number of the church?',
  'What is the church website?',
  '교회 홈페이지가 뭐예요?',
])('%s is not answered with that of another', async (question) => {
  expect(await citesOf(question)).toEqual([]);
});
