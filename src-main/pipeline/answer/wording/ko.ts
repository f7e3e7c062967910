import { asSubject } from '../question/korean-noun.ts';
import { grammarOf } from './grammar.ts';
import type { Places } from './places.ts';
import type { Cut, Named, NameOf, Reach, Wording } from './wording.ts';

const stages = { sounds: '소리', speech: '말', objects: '사물', scenes: '장면', text: '글자' };
const kinds = { said: '말한 문장', written: '화면의 글자', seen: '보이는 사물', heard: '소리' };
const isFound = { heard: '들립니다', seen: '보입니다' };
const anyOf = {
  text: '글자를',
  speech: '말을',
  sight: '알아볼 수 있는 것을',
  sound: '알아들을 수 있는 소리를',
  anything: '아무것도',
};

const at = ({ times, isCut }: Places): string => `${isCut ? '처음부터 차례로 ' : ''}${times.join(', ')}`;
const cutAt = ({ at: time, of }: Cut): string => (of === undefined ? time : `${of} 중 ${time}`);
const times = (count: number): string => `${count}번`;
const inAll = (amount: string, videos: number): string => `영상 ${videos}개에서 모두 ${amount}`;

function reached(reach: Reach): string {
  if (reach === 'none') return '아직 시작하지 않음';
  if (reach === 'end') return '끝까지';
  if (reach === 'failed') return '실패함';
  return `${reach.of} 중 ${reach.to}까지${reach.failed ? '(그 뒤로 실패함)' : ''}`;
}

export function korean(nameOf: NameOf): Wording {
  const { common, and, length, quotes, anyQuote, named, things } = grammarOf('ko', nameOf, {
    marks: ['“', '”'],
    and: ', ',
  });
  const { quote } = common;
  const subject = (some: Named): string => asSubject(named(some));
  const lengthIn = (seconds: number, stretches: number): string =>
    stretches > 1 ? `${stretches}개 구간에서 ${length(seconds)}` : length(seconds);
  return {
    ...common,
    speaker: (number) => `화자 ${number}`,
    times,
    lengthIn,
    timesInAll: (count, videos) => inAll(times(count), videos),
    lengthInAll: (seconds, videos) => inAll(length(seconds), videos),

    found: (some, places) => `${subject(some)} ${at(places)}에 ${isFound[some.kind]}.`,
    foundTimes: (some, count, places) => `${subject(some)} ${times(count)} ${isFound[some.kind]}: ${at(places)}.`,
    foundFor: (some, seconds, stretches) =>
      `${subject(some)} ${lengthIn(seconds, stretches)} 동안 ${isFound[some.kind]}.`,
    foundForAt: (some, seconds, stretches, places) =>
      `${subject(some)} ${lengthIn(seconds, stretches)} 동안 ${isFound[some.kind]}: ${at(places)}.`,
    foundTimesInAll: (some, count, videos) => `${subject(some)} ${inAll(times(count), videos)} ${isFound[some.kind]}.`,
    foundForInAll: (some, seconds, videos) =>
      `${subject(some)} ${inAll(length(seconds), videos)} 동안 ${isFound[some.kind]}.`,
    oneAtOnce: (names, places) => `한 화면에 보이는 ${things(names)}의 수는 많아야 하나입니다: ${at(places)}.`,
    severalAtOnce: (names, count, places) =>
      `한 화면에 보이는 ${things(names)}의 수는 최대 ${count}입니다: ${at(places)}.`,
    coloured: (some, colour, isMost, places) =>
      `${subject(some)} ${at(places)}에 ${isFound.seen}. 화면에서 ${isMost ? '주된 색' : '색 가운데 하나'}: ${common.colour(colour)}.`,
    numberAtOnce: (names, count, places) => `한 화면에 보이는 ${things(names)}의 수가 ${count}입니다: ${at(places)}.`,
    kindsFound: (kind, names) =>
      `${kind === 'heard' ? '들리는' : '보이는'} 종류는 ${names.length}가지입니다: ${and(names.map((name) => common.label(kind, name)))}.`,
    says: (time, text) => `${time}에 누군가 이렇게 말합니다: ${quote(text)}`,
    reads: (time, texts) => `${time}에 화면에 이런 글자가 있습니다: ${quotes(texts)}.`,
    said: (forms, places) => `${at(places)}에 ${anyQuote(forms)}라고 말합니다.`,
    saidTimes: (forms, count, places) => `${anyQuote(forms)}라고 ${times(count)} 말합니다: ${at(places)}.`,
    saidTimesInAll: (form, count, videos) => `${quote(form)}라고 ${inAll(times(count), videos)} 말합니다.`,
    readsFor: (text, seconds, places) =>
      `화면에 ${quote(text)} 글자가 ${length(seconds)} 동안 보입니다: ${at(places)}.`,
    readsTimes: (text, count, places) => `화면에 ${quote(text)} 글자가 ${times(count)} 보입니다: ${at(places)}.`,
    speaks: (who, places) => `${who}의 말: ${at(places)}.`,
    speaksFor: (who, seconds, stretches, places) =>
      `${who}의 말은 ${lengthIn(seconds, stretches)} 동안입니다: ${at(places)}.`,
    voices: (count, places) => `${count}명의 목소리가 말합니다. 처음 말하는 때: ${places.times.join(', ')}.`,
    also: (places) => `다른 영상에도 있습니다: ${and(places.map(({ video, at: time }) => `${video} ${time}`))}.`,
    yes: (sentence) => `네. ${sentence}`,
    inVideo: (sentence, video) => `${video}: ${sentence}`,
    timeIn: (time, video) => `${time} (${video})`,

    untranslated: '번역은 하지 않습니다. 말한 그대로입니다.',
    uncountable: '이것의 수는 셀 수 없습니다.',
    uncountableThen: '바로 그때 몇인지는 알 수 없습니다. 구간 전체에서 가장 많은 수만 남아 있습니다.',
    coloursMeasured: '색은 화면에서 잰 것으로, 빛과 그림자, 배경에 따라 달라집니다.',
    kindsCounted: '같은 종류는 여럿이어도 하나로 세며, 알아볼 수 없는 종류는 빠집니다.',
    countedInFrames: '2초마다 한 장 이상의 화면에서 세었으며, 다른 것에 가려진 것은 빠질 수 있습니다.',
    oneTime: (kind) => `끊기지 않고 이어지는 ${kind === 'heard' ? '소리를' : '장면을'} 한 번으로 셉니다.`,
    peopleOnly: '사람이 있다는 것은 알 수 있지만, 누구인지, 남자인지 여자인지는 알 수 없습니다.',
    voicesAlike: '누가 말하는지는 알 수 없습니다. 목소리를 구별하지 않습니다.',
    voicesTold: '화자는 목소리만으로 구별하므로 시끄러운 곳에서는 틀릴 수 있습니다.',
    tookFor: (word, meant) => `${quote(word)}은(는) ${quote(meant)}(으)로 이해했습니다.`,
    mostTelling: (shown, spoken) =>
      `말한 문장 ${spoken}개 가운데 내용을 가장 잘 보여 주는 ${shown}개입니다. 전체는 대본에 있습니다.`,
    longestLines: (lines) => `글자 ${lines}줄 가운데 가장 오래 보이는 것들입니다. 전체는 장면 목록에 있습니다.`,
    restsOn: ({ lines: { quoted, spoken }, titles, seen, heard }) => {
      const basis = [
        ...(spoken > 0 ? [`말한 문장 ${spoken}개 중 ${quoted}개`] : []),
        ...(titles ? ['가장 큰 글자'] : []),
        ...(seen ? ['가장 오래 보이는 사물'] : []),
        ...(heard ? ['가장 오래 들리는 소리'] : []),
      ];
      const silent = spoken === 0 ? '말소리는 없습니다. ' : '';
      return `${silent}이 요약의 근거: ${and(basis)}. 사람들의 행동은 들어 있지 않습니다.`;
    },
    chaptersOf: {
      file: '이 챕터는 파일에 있는 것입니다.',
      made: '이 챕터는 말, 글자, 화면, 소리가 바뀌는 곳에서 시작하며, 이름은 모두 거기 있는 그대로입니다.',
      person: '이 챕터는 직접 바꾼 것입니다.',
      none: '챕터가 없습니다. 영상이 짧거나 오래 이어지는 변화가 없습니다.',
    },
    shots: (count, places) => `화면이 갑자기 바뀌는 곳으로 보면 숏은 ${count}개입니다. 시작: ${at(places)}.`,
    spokenIn: (language, places) => `말하는 언어는 ${language}입니다: ${at(places)}.`,
    spokenInFor: (language, seconds, stretches, places) =>
      `말하는 언어는 ${language}이며 ${lengthIn(seconds, stretches)} 동안입니다: ${at(places)}.`,
    wordsSaid: (count, places) => `말한 단어는 ${count}개입니다: ${at(places)}.`,
    wordsAMinute: (rate, count, seconds, places) =>
      `분당 단어는 ${rate}개입니다(단어 ${count}개, 말한 시간 ${length(seconds)}): ${at(places)}.`,
    loudest: (places) => `소리가 가장 큰 때: ${at(places)}.`,
    noTrack: { sound: '이 파일에는 소리가 없습니다.', picture: '이 파일에는 화면이 없습니다.' },
    notFoundIn: (names, count, of) => `영상 ${of}개 중 ${count}개에서 찾지 못했습니다: ${and(names)}.`,
    foundInAll: (of) => `영상 ${of}개 모두에 있습니다.`,
    videosOfLength: (which, names, seconds) =>
      `가장 ${which === 'longest' ? '긴' : '짧은'} 길이는 ${length(seconds)}입니다: ${and(names)}.`,
    wholeLength: (seconds) => `영상 길이는 ${length(seconds)}입니다.`,
    wholeLengths: (videos, all, shortest, longest) =>
      `영상 ${videos}개의 길이는 모두 ${length(all)}입니다. 가장 짧은 것은 ${length(shortest)}, 가장 긴 것은 ${length(longest)}입니다.`,
    moreVideos: (count) => `그 밖의 영상 ${count}개에도 있습니다.`,
    tellingMoments: (told) =>
      `${told ? `영상 ${told.of}개 중 ${told.videos}개에서 ` : ''}내용을 가장 잘 보여 주는 순간들입니다. 더 알고 싶으면 영상 하나를 골라 물어보세요.`,

    beyond: {
      looks:
        '답할 수 없는 질문입니다. 화면 속의 많은 사물과 뚜렷한 경우 그 색을 알아볼 수 있지만, 사물의 일부나 옷, 생김새는 알 수 없고 누구인지도 알지 못합니다.',
      actions:
        '답할 수 없는 질문입니다. 화면 속의 많은 사물과 여러 소리를 알아볼 수 있지만, 누가 무엇을 하는지는 이해하지 못합니다.',
      speaker: '누가 말하는지는 알 수 없습니다. 목소리를 구별하지 않습니다.',
      circumstances:
        '답할 수 없는 질문입니다. 화면 속의 많은 사물과 여러 소리를 알아볼 수 있지만, 말하거나 쓰여 있지 않은 한 어디서, 언제, 누가, 어떤 날씨에 촬영하거나 녹음했는지는 알 수 없습니다.',
    },
    seenThere: (names) => `그곳에 보이는 것: ${and(names.map(common.one))}.`,
    unsure: (some, places) => `확실히 말할 수 없습니다. 여기일지도 모릅니다: ${named(some)}, ${at(places)}.`,
    notFound: (wanted, searched) => {
      const place =
        searched === 'video'
          ? '이 영상'
          : searched === 'picture'
            ? '이 사진'
            : 'times' in searched
              ? and(searched.times)
              : `이 영상 ${searched.videos}개`;
      const what = typeof wanted === 'string' ? anyOf[wanted] : `${anyQuote(wanted.quotes)}에 해당하는 것을`;
      return `${place}에서 ${what} 찾지 못했습니다.`;
    },
    untold: (words) =>
      `${quotes(words)}은(는) 알 수 없습니다. 보이거나 들린다는 것만 알 뿐, 무엇을 하는지나 어떤 모습인지는 모릅니다.`,
    amounts: (seconds, stretches) => `모두 합해 ${lengthIn(seconds, stretches)}입니다.`,
    unknown: (known) =>
      `제가 알아볼 수 있는 것은 ${and(known.map(([kind, count]) => `${kind === 'heard' ? '소리' : '사물'} ${count}가지`))}이며, 그 가운데 없으므로 있는지 알 수 없습니다.`,
    searched: (counts) => `찾아본 것: ${and(counts.map(([kind, count]) => `${kinds[kind]} ${count}개`))}.`,
    nearest: (text, time, video) =>
      `가장 가까운 것은 ${video === undefined ? '' : `${video}의 `}${time}에 있는 ${quote(text)}이지만, 질문에 대한 답은 아닙니다.`,
    outside: (time, scope) => `${time} 시점은 질문의 범위인 ${scope} 밖에 있습니다.`,
    unfinished: '영상을 아직 끝까지 살펴보지 않아서, 뒤에 나올 수도 있습니다.',
    unfinishedVideos: (count) => `영상 ${count}개는 아직 끝까지 살펴보지 않아서, 뒤에 나올 수도 있습니다.`,
    cutShort: (cut) => `파일이 ${cutAt(cut)}에서 끊겨 있어 그 뒤의 내용은 없습니다.`,

    empty: '이 영상에는 소리도 화면도 없습니다.',
    fromSubtitles: (source) => `말한 내용은 자막(${source})에서 가져왔습니다.`,
    emptyVideos: (count) => `영상 ${count}개 모두 소리도 화면도 없습니다.`,
    lookedThrough: ({ heard, seen }, cut) => {
      const whole = cut ? `파일이 끊긴 ${cutAt(cut)}까지` : '전체를';
      const did = heard && seen ? '듣고 보았습니다' : heard ? '들었습니다' : '보았습니다';
      return `${whole} ${did}.${heard ? '' : ' 소리는 없습니다.'}`;
    },
    soFar: (reaches) =>
      `지금까지: ${reaches.map(([reach, some]) => `${and(some.map((stage) => stages[stage]))} ${reached(reach)}`).join(' / ')}.`,
    lookedThroughVideos: ({ videos, whole, part, none, cut }) => {
      const missing = cut === 0 ? '' : ` 파일 ${cut}개는 중간에 끊겨 있습니다.`;
      if (whole === videos) return `영상 ${videos}개를 모두 살펴보았습니다.${missing}`;
      const parts = [
        `전체 ${whole}개`,
        ...(part > 0 ? [`일부 ${part}개`] : []),
        ...(none > 0 ? [`아직 안 본 것 ${none}개`] : []),
      ];
      return `영상 ${videos}개 중 살펴본 것: ${and(parts)}.${missing}`;
    },
  };
}
