import { type Forms, grammarOf } from './grammar.ts';
import type { Places } from './places.ts';
import type { Cut, NameOf, Reach, Wording } from './wording.ts';

// Nouns change with their case: names stand behind a colon, where they need no other form.
const stages = { sounds: 'звуки', speech: 'речь', objects: 'предметы', scenes: 'сцены', text: 'текст' };
const kinds: Readonly<Record<'said' | 'written' | 'seen' | 'heard', Forms>> = {
  said: { one: '# реплика', few: '# реплики', many: '# реплик', other: '# реплики' },
  written: { one: '# строка текста', few: '# строки текста', many: '# строк текста', other: '# строки текста' },
  seen: {
    one: '# предмет в кадре',
    few: '# предмета в кадре',
    many: '# предметов в кадре',
    other: '# предмета в кадре',
  },
  heard: { one: '# звук', few: '# звука', many: '# звуков', other: '# звука' },
};
const isFound = { heard: 'Слышно', seen: 'Видно' };
const noneOf = {
  text: 'текст не найден',
  speech: 'речь не найдена',
  sight: 'не найдено ничего узнаваемого на вид',
  sound: 'не найдено узнаваемых звуков',
  anything: 'ничего не найдено',
};

const cutAt = ({ at, of }: Cut): string => (of === undefined ? at : `${at} из ${of}`);

function reached(reach: Reach): string {
  if (reach === 'none') return 'ещё нет';
  if (reach === 'end') return 'до конца';
  if (reach === 'failed') return 'не удалось';
  return `до ${reach.to} из ${reach.of}${reach.failed ? ' (там произошёл сбой)' : ''}`;
}

export function russian(nameOf: NameOf): Wording {
  const { common, and, counted, length, quotes, anyQuote, named, things } = grammarOf('ru', nameOf, {
    marks: ['«', '»'],
  });
  const { quote } = common;
  const at = ({ times: shown, isCut }: Places): string => `${isCut ? 'сначала в' : 'в'} ${and(shown)}`;
  const times = (count: number): string =>
    counted(count, { one: '# раз', few: '# раза', many: '# раз', other: '# раза' });
  const inVideos = (count: number): string => `в ${count} видео`;
  const inAll = (amount: string, videos: number): string => `всего ${amount}, ${inVideos(videos)}`;
  const lengthIn = (seconds: number, stretches: number): string =>
    stretches > 1
      ? `${length(seconds)} (${counted(stretches, { one: '# отрезок', few: '# отрезка', many: '# отрезков', other: '# отрезка' })})`
      : length(seconds);
  return {
    ...common,
    speaker: (number) => `Голос ${number}`,
    times,
    lengthIn,
    timesInAll: (count, videos) => inAll(times(count), videos),
    lengthInAll: (seconds, videos) => inAll(length(seconds), videos),

    found: (some, places) => `${isFound[some.kind]}: ${named(some)}, ${at(places)}.`,
    foundTimes: (some, count, places) => `${isFound[some.kind]} ${times(count)}: ${named(some)}, ${at(places)}.`,
    foundFor: (some, seconds, stretches) =>
      `${isFound[some.kind]}: ${named(some)}, продолжительность — ${lengthIn(seconds, stretches)}.`,
    foundForAt: (some, seconds, stretches, places) =>
      `${isFound[some.kind]}: ${named(some)}, продолжительность — ${lengthIn(seconds, stretches)}, ${at(places)}.`,
    foundTimesInAll: (some, count, videos) => `${isFound[some.kind]}: ${named(some)}, ${inAll(times(count), videos)}.`,
    foundForInAll: (some, seconds, videos) =>
      `${isFound[some.kind]}: ${named(some)}, продолжительность — ${inAll(length(seconds), videos)}.`,
    oneAtOnce: (names, places) => `Одновременно видно не больше одного: ${things(names)}, ${at(places)}.`,
    severalAtOnce: (names, count, places) => `Одновременно видно не больше ${count}: ${things(names)}, ${at(places)}.`,
    coloured: (some, colour, isMost, places) =>
      `${isFound.seen}: ${named(some)}, ${isMost ? 'преобладающий цвет' : 'один из цветов'} в кадре: ${common.colour(colour)}, ${at(places)}.`,
    numberAtOnce: (names, count, places) => `Одновременно видно ${count}: ${things(names)}, ${at(places)}.`,
    kindsFound: (kind, names) =>
      `${isFound[kind]} ${counted(names.length, { one: '# вид', few: '# вида', many: '# видов', other: '# вида' })}: ${and(names.map((name) => common.label(kind, name)))}.`,
    says: (time, text) => `В ${time} кто-то говорит: ${quote(text)}`,
    reads: (time, texts) => `В ${time} в кадре написано: ${quotes(texts)}.`,
    said: (forms, places) => `Говорят ${anyQuote(forms)} ${at(places)}.`,
    saidTimes: (forms, count, places) => `Говорят ${anyQuote(forms)} ${times(count)}: ${at(places)}.`,
    saidTimesInAll: (form, count, videos) => `Говорят ${quote(form)}, ${inAll(times(count), videos)}.`,
    readsFor: (text, seconds, places) =>
      `В кадре написано ${quote(text)}, продолжительность — ${length(seconds)}, ${at(places)}.`,
    readsTimes: (text, count, places) => `В кадре написано ${quote(text)} ${times(count)}, ${at(places)}.`,
    speaks: (who, places) => `${who} говорит ${at(places)}.`,
    speaksFor: (who, seconds, stretches, places) =>
      `${who} говорит, продолжительность — ${lengthIn(seconds, stretches)}, ${at(places)}.`,
    voices: (count, places) => `Число говорящих голосов: ${count}; впервые в ${and(places.times)}.`,
    also: (places) => `Есть и в других видео: ${and(places.map(({ video, at: time }) => `${video} в ${time}`))}.`,
    yes: (sentence) => `Да. ${sentence}`,
    inVideo: (sentence, video) => `${video}: ${sentence}`,
    timeIn: (time, video) => `${time} (${video})`,

    untranslated: 'Перевода нет: это слова, как они были сказаны.',
    uncountable: 'Это нельзя сосчитать.',
    uncountableThen: 'Сколько их именно в это время, сказать нельзя: хранится только наибольшее число за весь отрезок.',
    coloursMeasured: 'Цвета измерены в кадре; свет, тень и фон их меняют.',
    kindsCounted: 'Двое одного вида считаются за один; виды, которые нельзя назвать, не учтены.',
    countedInFrames: 'Подсчёт по отдельным кадрам, не реже одного в две секунды; то, что чем-то закрыто, не учтено.',
    oneTime: (kind) =>
      `Один раз — это один непрерывный отрезок ${kind === 'heard' ? 'звука' : 'кадров, где это видно'}.`,
    peopleOnly: 'Можно сказать, что в кадре есть люди, но не кто они и не мужчины это или женщины.',
    voicesAlike: 'Кто говорит, сказать нельзя: голоса не различаются.',
    voicesTold: 'Говорящие различаются только по голосу; там, где шумно, это может быть неверно.',
    tookFor: (word, meant) => `${quote(word)} понято как ${quote(meant)}.`,
    mostTelling: (shown, spoken) =>
      `Здесь самые содержательные реплики: ${shown} из ${spoken}; все есть в расшифровке.`,
    longestLines: (lines) =>
      `Здесь строки, которые видны дольше всего (всего их ${lines}); все есть в списке моментов.`,
    restsOn: ({ lines: { quoted, spoken }, titles, seen, heard }) => {
      const basis = [
        ...(spoken > 0 ? [`реплики (${quoted} из ${spoken})`] : []),
        ...(titles ? ['самый крупный текст'] : []),
        ...(seen ? ['дольше всего видимые предметы'] : []),
        ...(heard ? ['дольше всего слышимые звуки'] : []),
      ];
      return `${spoken === 0 ? 'Речи нет. ' : ''}Основа: ${and(basis)}; действия людей сюда не входят.`;
    },
    chaptersOf: {
      file: 'Эти главы названы в файле.',
      made: 'Эти главы начинаются там, где меняется то, что сказано, написано, видно и слышно; каждое название стоит там слово в слово.',
      person: 'Эти главы изменены вами.',
      none: 'Глав нет: видео короткое или в нём подолгу ничего не меняется.',
    },
    shots: (count, places) => `Число планов по резкой смене кадра: ${count}; начало ${at(places)}.`,
    spokenIn: (language, places) => `Язык речи: ${language}, ${at(places)}.`,
    spokenInFor: (language, seconds, stretches, places) =>
      `Язык речи: ${language}, продолжительность — ${lengthIn(seconds, stretches)}, ${at(places)}.`,
    wordsSaid: (count, places) => `Сказано слов: ${count}, ${at(places)}.`,
    wordsAMinute: (rate, count, seconds, places) =>
      `Слов в минуту: ${rate} (слов: ${count}, время речи: ${length(seconds)}), ${at(places)}.`,
    loudest: (places) => `Громче всего ${at(places)}.`,
    noTrack: { sound: 'В файле нет звуковой дорожки.', picture: 'В файле нет изображения.' },
    notFoundIn: (names, count, of) => `Не найдено в ${count} из ${of} видео: ${and(names)}.`,
    foundInAll: (of) => `Найдено во всех видео (${of}).`,
    videosOfLength: (which, names, seconds) =>
      `${which === 'longest' ? 'Наибольшая' : 'Наименьшая'} продолжительность: ${length(seconds)} (${and(names)}).`,
    wholeLength: (seconds) => `Продолжительность видео: ${length(seconds)}.`,
    wholeLengths: (videos, all, shortest, longest) =>
      `Общая продолжительность ${videos} видео: ${length(all)}; самое короткое: ${length(shortest)}, самое длинное: ${length(longest)}.`,
    moreVideos: (count) => `Есть ещё ${inVideos(count)}.`,
    tellingMoments: (told) =>
      `Здесь самые содержательные моменты${told ? ` (${told.videos} видео из ${told.of})` : ''}; больше даст вопрос об одном видео.`,

    beyond: {
      looks:
        'На это нельзя ответить: многие предметы в кадре можно назвать, и их цвет, где он ясен, но не их части, одежду или внешность, и неизвестно, кто есть кто.',
      actions:
        'На это нельзя ответить: многие предметы в кадре и многие звуки можно назвать, но не то, что кто-то делает.',
      speaker: 'Кто говорит, сказать нельзя: голоса не различаются.',
      circumstances:
        'На это нельзя ответить: многие предметы в кадре и многие звуки можно назвать, но не то, где, когда, кем и в какую погоду сделана запись, если об этом не сказано и не написано.',
    },
    seenThere: (names) => `Там видно: ${and(names.map(common.one))}.`,
    unsure: (some, places) => `Точно сказать не могу. Возможно, здесь: ${named(some)}, ${at(places)}.`,
    notFound: (wanted, searched) => {
      const place =
        searched === 'video'
          ? 'В этом видео'
          : searched === 'picture'
            ? 'На этой картинке'
            : 'times' in searched
              ? `В ${and(searched.times)}`
              : `В этих видео (${searched.videos})`;
      const what = typeof wanted === 'string' ? noneOf[wanted] : `не найдено: ${anyQuote(wanted.quotes)}`;
      return `${place} ${what}.`;
    },
    untold: (words) =>
      `Нельзя сказать ${quotes(words)}: известно, что нечто видно или слышно, но не что оно делает и какое оно.`,
    amounts: (seconds, stretches) => `Всего это ${lengthIn(seconds, stretches)}.`,
    unknown: (known) =>
      `Можно назвать ${and(known.map(([kind, count]) => `виды ${kind === 'heard' ? 'звуков' : 'предметов'} (всего ${count})`))}, но этого среди них нет: есть ли это, сказать нельзя.`,
    searched: (counts) => `Просмотрено: ${and(counts.map(([kind, count]) => counted(count, kinds[kind])))}.`,
    nearest: (text, time, video) =>
      `Ближе всего ${quote(text)} в ${time}${video === undefined ? '' : `, ${video}`}, но это не отвечает на вопрос.`,
    outside: (time, scope) => `${time} — за пределами отрезка ${scope}, о котором вопрос.`,
    unfinished: 'Видео ещё не просмотрено до конца, так что это ещё может появиться.',
    unfinishedVideos: (count) => `Ещё не просмотрено до конца: ${count} видео, так что это ещё может появиться.`,
    cutShort: (cut) => `Файл обрывается на ${cutAt(cut)}: то, что было дальше, отсутствует.`,

    empty: 'В этом видео нет ни звука, ни изображения.',
    fromSubtitles: (source) => `Сказанное взято из субтитров (${source}).`,
    emptyVideos: (count) => `Ни в одном из ${count} видео нет ни звука, ни изображения.`,
    lookedThrough: ({ heard, seen }, cut) => {
      const ways = and([...(heard ? ['прослушано'] : []), ...(seen ? ['просмотрено'] : [])]);
      const whole = cut ? `До ${cutAt(cut)}, где файл обрывается, всё ${ways}` : `Всё ${ways}`;
      return `${whole}${heard ? '' : '; звука нет'}.`;
    },
    soFar: (reaches) =>
      `Пока: ${reaches.map(([reach, some]) => `${and(some.map((stage) => stages[stage]))} — ${reached(reach)}`).join(', ')}.`,
    lookedThroughVideos: ({ videos, whole, part, none, cut }) => {
      const missing = cut === 0 ? '' : `; неполных файлов: ${cut}`;
      if (whole === videos) return `Просмотрены все видео (${videos})${missing}.`;
      const parts = [
        `целиком — ${whole}`,
        ...(part > 0 ? [`частично — ${part}`] : []),
        ...(none > 0 ? [`совсем нет — ${none}`] : []),
      ];
      return `Просмотрено из ${videos} видео: ${parts.join(', ')}${missing}.`;
    },
  };
}
