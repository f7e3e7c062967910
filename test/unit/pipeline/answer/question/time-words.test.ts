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
    ['What is heard between 10 and 20 seconds?', 10, 20],
    ['What is heard between seconds 10 and 20?', 10, 20],
    ['What is seen from 1 minute to 1 minute 30 seconds?', 60, 90],
    ['What is seen from minute 1 to minute 2?', 60, 120],
    ['What is said 10-20 s?', 10, 20],
    ['What is seen at second 12?', 12, 13],
    ['What is seen in minute 2?', 120, 180],
    ['What is seen at the 12 second mark?', 12, 13],
    ['What is seen at 1m30s?', 90, 91],
    ['What is seen 90 seconds in?', 90, 91],
    ['What is said until minute 2?', 0, 120],
    ['What is said after minute 9?', 540, 600],
    ['What is heard in the first five seconds?', 0, 5],
    ['What is heard after the first five seconds?', 5, 600],
    ['What is heard before the last two minutes?', 0, 480],
    ['What is heard after 30 seconds?', 30, 600],
    ['Was hört man nach den ersten 30 Sekunden?', 30, 600],
    ['What is seen in the first half?', 0, 300],
    ['What is seen in the second half of the video?', 300, 600],
    ['What is seen in the middle of the video?', 200, 400],
    ['Was hört man zwischen 10 und 20 Sekunden?', 10, 20],
    ['Was hört man von Sekunde 10 bis Sekunde 20?', 10, 20],
    ['Was sieht man ab Minute 9?', 540, 600],
    ['Was sieht man in der zweiten Hälfte?', 300, 600],
    ['Qu’entend-on entre 10 et 20 secondes ?', 10, 20],
    ['Que voit-on de la seconde 10 à la seconde 20 ?', 10, 20],
    ['¿Qué se oye entre los segundos 10 y 20?', 10, 20],
    ['¿Qué se ve en el minuto 2?', 120, 180],
    ['O que se ouve entre 10 e 20 segundos?', 10, 20],
    ['O que se vê nos primeiros 10 segundos?', 0, 10],
    ['O que se vê no minuto 2?', 120, 180],
    ['O que se ouve no início?', 0, 60],
    ['Что слышно между 10 и 20 секундами?', 10, 20],
    ['Что слышно с 10 по 20 секунду?', 10, 20],
    ['Что видно в первые 10 секунд?', 0, 10],
    ['Что видно в последние две минуты?', 480, 600],
    ['Что слышно в конце?', 540, 600],
    ['10 ile 20 saniye arasında ne duyuluyor?', 10, 20],
    ['10. saniyeden 20. saniyeye kadar ne görülüyor?', 10, 20],
    ['İlk 10 saniyede ne söyleniyor?', 0, 10],
    ['Son 20 saniyede ne görülüyor?', 580, 600],
    ['90. saniyede ne görülüyor?', 90, 91],
    ['Başında ne söyleniyor?', 0, 60],
    ['10초에서 20초 사이에 무엇이 들리나요?', 10, 20],
    ['90초에 무엇이 보이나요?', 90, 91],
    ['10秒から20秒まで何が聞こえますか？', 10, 20],
    ['90秒に何が見えますか？', 90, 91],
    ['10到20秒听到什么？', 10, 20],
    ['第10秒到第20秒说了什么？', 10, 20],
    ['前10秒说了什么？', 0, 10],
    ['最后20秒看到什么？', 580, 600],
    ['第12秒看到什么？', 12, 13],
    ['10 से 20 सेकंड के बीच क्या सुनाई देता है?', 10, 20],
    ['पहले १० सेकंड में क्या कहा जाता है?', 0, 10],
    ['आखिरी 20 सेकंड में क्या दिखता है?', 580, 600],
    ['ماذا يُسمع بين الثانية 10 و20؟', 10, 20],
    ['ماذا يُرى عند الثانية ١٢؟', 12, 13],
    ['ماذا يُقال في البداية؟', 0, 60],
  ])('%s', (question, start, end) => {
    expect(namedTime(question, scope)?.moment).toEqual({ start, end });
  });

  test.each([
    'What must I press, 1 or 2?',
    'Who won 3 to 1?',
    'When is the first message read?',
    'Is it 4K?',
    'Which sound lasts longer than 10 seconds?',
    'What is in the middle of the room?',
    'What is said 5 seconds before the bark?',
    'Who says “Wait a minute”?',
    'When is the second dog seen?',
    'What is heard after the second bark?',
    'Who sits at the second table?',
    "What's 5 for?",
    'I’m 5, who is he?',
    'Is the person 10 seconds away?',
    'Who is first on minute hands?',
    'Who runs the last hundred metres?',
    'Which number comes after ten?',
    'Was sagt der zweite Mann?',
    '¿Qué dice el segundo hombre?',
    'Que dit la seconde femme ?',
    '最后一只动物是什么？',
    'What is the last word?',
  ])('%s names none', (question) => {
    expect(namedTime(question, scope)).toBeUndefined();
  });
});

test('the rest of the question keeps its letters', () => {
  expect(namedTime('Où parle-t-on du général à 1:20 ?', scope)?.rest).toBe('Où parle-t-on du général ?');
});

test('counts from the start of the clip that is asked about', () => {
  const clip = { start: 100, end: 130 };
  expect(namedTime('What is said in the first 5 seconds?', clip)?.moment).toEqual({ start: 100, end: 105 });
  expect(namedTime('What is said in the last 5 seconds?', clip)?.moment).toEqual({ start: 125, end: 130 });
});
