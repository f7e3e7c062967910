import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { heard, said, searchParts, seen, type SmallVideo, smallLibrary, written } from '../search/small-library.ts';

const silent: SmallVideo = { id: 'silent', duration: 60, mute: true, evidence: [seen(0, 9, 'dog')] };
const sound: SmallVideo = { id: 'sound', duration: 60, evidence: [heard(0, 9, 'Music')] };

async function ask(video: SmallVideo, question: string): Promise<Answer> {
  const answer = createAnswerer(searchParts(await smallLibrary([video])));
  return answer({ video: video.id, question });
}

describe('a file without a sound track says so', () => {
  test.each([
    ['Is there any sound?', 'The file has no sound track.'],
    ['Does the video have sound?', 'The file has no sound track.'],
    ['Is there audio?', 'The file has no sound track.'],
    ['What can be heard?', 'The file has no sound track.'],
    ['How many sounds can be heard?', 'The file has no sound track.'],
    ['Hat das Video einen Ton, den man hören kann?', 'Die Datei hat keine Tonspur.'],
    ['Quels sons entend-on ?', 'Le fichier n’a pas de piste sonore.'],
    ['¿Qué se oye?', 'El archivo no tiene pista de sonido.'],
    ['O que se ouve no vídeo?', 'O arquivo não tem faixa de som.'],
    ['Есть ли в видео звук?', 'В файле нет звуковой дорожки.'],
    ['هل يوجد صوت في الفيديو؟', 'لا يحتوي الملف على مسار صوتي.'],
    ['क्या वीडियो में आवाज़ है?', 'फ़ाइल में कोई ध्वनि नहीं है।'],
    ['Videoda ses var mı?', 'Dosyada ses yok.'],
    ['소리가 있나요?', '이 파일에는 소리가 없습니다.'],
    ['何が聞こえますか？', 'このファイルに音声はありません。'],
    ['视频有声音吗？', '该文件没有声音。'],
  ])('%s', async (question, sentence) => {
    const { text, refused, claims } = await ask(silent, question);
    expect({ text, refused, claims }).toEqual({ text: sentence, refused: true, claims: [] });
  });

  test('but what is asked for by name is looked for', async () => {
    expect((await ask(silent, 'Is a car alarm heard?')).refused).toBe(true);
    expect((await ask(silent, 'What can be seen?')).text).toContain('A dog is seen');
  });
});

describe('a file without a picture says so', () => {
  test.each([
    ['What can be seen?', 'The file has no picture.'],
    ['Is there a picture?', 'The file has no picture.'],
    ['What is in the picture?', 'The file has no picture.'],
    ['Is there any text?', 'The file has no picture.'],
    ['Was ist zu sehen?', 'Die Datei hat kein Bild.'],
    ['Que voit-on à l’image ?', 'Le fichier n’a pas d’image.'],
    ['¿Qué se ve en la imagen?', 'El archivo no tiene imagen.'],
    ['O que se vê na imagem?', 'O arquivo não tem imagem.'],
    ['Что видно на экране?', 'В файле нет изображения.'],
    ['ماذا يظهر في الصورة؟', 'لا يحتوي الملف على صورة.'],
    ['चित्र में क्या दिखाई देता है?', 'फ़ाइल में कोई चित्र नहीं है।'],
    ['Videoda ne görülüyor?', 'Dosyada görüntü yok.'],
    ['화면에 무엇이 보이나요?', '이 파일에는 화면이 없습니다.'],
    ['何が見えますか？', 'このファイルに映像はありません。'],
    ['能看到什么？', '该文件没有画面。'],
  ])('%s', async (question, sentence) => {
    expect((await ask(sound, question)).text).toBe(sentence);
  });
});

test('a file with sound and picture is asked about both', async () => {
  const both: SmallVideo = { id: 'both', duration: 60, evidence: [heard(0, 9, 'Music'), written(0, 9, 'Exit')] };
  expect((await ask(both, 'Is there any sound?')).text).toContain('Yes: music is heard');
  expect((await ask(both, 'Is there any text?')).text).toContain('Exit');
});

describe('of several videos', () => {
  const talk: SmallVideo = { id: 'talk', duration: 124, evidence: [said(0, 5, 'Good morning'), written(0, 9, 'News')] };
  async function askAll(question: string): Promise<Answer> {
    const answer = createAnswerer(searchParts(await smallLibrary([silent, sound, talk])));
    return answer({ videos: 'all', question });
  }

  test.each([
    ['Which videos have no sound?', ['silent.wav']],
    ['Which videos have no audio?', ['silent.wav']],
    ['Which videos have no picture?', ['sound.wav']],
    ['Which videos have no speech?', ['silent.wav', 'sound.wav']],
    ['In which videos is nothing said?', ['silent.wav', 'sound.wav']],
    ['Which videos have no music?', ['silent.wav', 'talk.wav']],
    ['Which videos have no text?', ['silent.wav', 'sound.wav']],
    ['Which videos do not show a dog?', ['sound.wav', 'talk.wav']],
    ['Welche Videos haben keinen Ton?', ['silent.wav']],
    ['Quelles vidéos n’ont pas de son ?', ['silent.wav']],
    ['¿Qué vídeos no tienen sonido?', ['silent.wav']],
    ['Quais vídeos não têm som?', ['silent.wav']],
    ['В каких видео нет звука?', ['silent.wav']],
    ['أي الفيديوهات ليس فيها صوت؟', ['silent.wav']],
    ['किन वीडियो में आवाज़ नहीं है?', ['silent.wav']],
    ['Hangi videolarda ses yok?', ['silent.wav']],
    ['어떤 영상에 소리가 없나요?', ['silent.wav']],
    ['どの動画に音がありませんか？', ['silent.wav']],
    ['哪些视频没有声音？', ['silent.wav']],
  ])('%s', async (question, videos) => {
    const { text, refused, claims } = await askAll(question);
    expect({ refused, claims }).toEqual({ refused: false, claims: [] });
    expect(text.match(/(?:silent|sound|talk)\.wav/g)).toEqual(videos);
  });

  test('what all of them have', async () => {
    const answer = createAnswerer(searchParts(await smallLibrary([sound, talk])));
    const { text } = await answer({ videos: 'all', question: 'Which videos have no sound?' });
    expect(text).toBe('It is in all 2 videos.');
  });

  test('one that is not looked through yet is not told to lack it', async () => {
    const begun: SmallVideo = { ...talk, id: 'begun', evidence: [], spokenTo: 20 };
    const answer = createAnswerer(searchParts(await smallLibrary([silent, begun])));
    const { text } = await answer({ videos: 'all', question: 'Which videos have no speech?' });
    expect(text).toBe(
      'It was not found in 1 of 2 videos: silent.wav. 1 video is not looked through to the end yet, so it may still come.',
    );
  });

  test.each([
    ['Which is the longest video?', 'The longest is talk.wav, 2:04 minutes long.'],
    ['Which video is the longest?', 'The longest is talk.wav'],
    ['Which video is the shortest?', 'The shortest are silent.wav and sound.wav, 1:00 minutes long.'],
    ['Welches Video ist am längsten?', 'Längste Dauer: 2 Minuten, 4 Sekunden (talk.wav).'],
    ['Welches ist das kürzeste Video?', 'Kürzeste Dauer: 1 Minute (silent.wav und sound.wav).'],
    ['Quelle est la vidéo la plus longue ?', '(talk.wav)'],
    ['¿Cuál es el vídeo más largo?', '(talk.wav)'],
    ['Qual é o vídeo mais longo?', '(talk.wav)'],
    ['Какое видео самое длинное?', '(talk.wav)'],
    ['ما أطول فيديو؟', 'talk.wav'],
    ['सबसे लंबा वीडियो कौन सा है?', '(talk.wav)'],
    ['Hangi videonun süresi en uzun?', '(talk.wav)'],
    ['가장 긴 영상은 무엇인가요?', 'talk.wav.'],
    ['一番長い動画はどれですか？', 'talk.wav。'],
    ['最长的视频是哪个？', 'talk.wav。'],
  ])('%s', async (question, sentence) => {
    const { text, claims } = await askAll(question);
    expect(claims).toEqual([]);
    expect(text.replaceAll('\u00a0', ' ')).toContain(sentence);
    expect(text.match(/\w+\.wav/g)!.length).toBeLessThan(3);
  });

  test('languages and words are told of each video in which somebody speaks', async () => {
    expect((await askAll('What languages are spoken?')).claims.map(({ text }) => text)).toEqual([
      'In talk.wav the language spoken at 0:00–0:05 is English.',
    ]);
    expect((await askAll('How many words are spoken?')).claims.map(({ text }) => text)).toEqual([
      'In talk.wav 2 words are said, at 0:00–0:05.',
    ]);
    expect((await askAll('In which videos is German spoken?')).refusal).toBe('not-found');
  });
});
