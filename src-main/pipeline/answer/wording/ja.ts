import { grammarOf } from './grammar.ts';
import type { Places } from './places.ts';
import type { Cut, NameOf, Reach, Wording } from './wording.ts';

const stages = { sounds: '音', speech: '話し声', objects: '物', scenes: '場面', text: '文字' };
const kinds = { said: '発言', written: '画面の文字', seen: '映っている物', heard: '音' };
const isFound = { heard: '聞こえます', seen: '映っています' };
const anyOf = {
  text: '文字は',
  speech: '発言は',
  sight: '見分けられるものは',
  sound: '聞き分けられる音は',
  anything: '該当するものは',
};

const at = ({ times, isCut }: Places): string => `${isCut ? '最初から順に' : ''}${times.join('、')}`;
const cutAt = ({ at: time, of }: Cut): string => (of === undefined ? time : `${of}のうち${time}`);
const times = (count: number): string => `${count}回`;
const inAll = (amount: string, videos: number): string => `${videos}本の動画で合計${amount}`;

function reached(reach: Reach): string {
  if (reach === 'none') return 'は未着手';
  if (reach === 'end') return 'は最後まで';
  if (reach === 'failed') return 'は失敗';
  return `は${reach.of}のうち${reach.to}まで${reach.failed ? '（そこで失敗）' : ''}`;
}

export function japanese(nameOf: NameOf): Wording {
  const { common, and, length, quotes, anyQuote, named, things } = grammarOf('ja', nameOf, {
    marks: ['「', '」'],
    gap: '',
  });
  const { quote } = common;
  const lengthIn = (seconds: number, stretches: number): string =>
    stretches > 1 ? `${stretches}区間で合計${length(seconds)}` : length(seconds);
  return {
    ...common,
    speaker: (number) => `話者${number}`,
    times,
    lengthIn,
    timesInAll: (count, videos) => inAll(times(count), videos),
    lengthInAll: (seconds, videos) => inAll(length(seconds), videos),

    found: (some, places) => `${at(places)}に${named(some)}が${isFound[some.kind]}。`,
    foundTimes: (some, count, places) => `${named(some)}が${times(count)}${isFound[some.kind]}：${at(places)}。`,
    foundFor: (some, seconds, stretches) => `${named(some)}が${lengthIn(seconds, stretches)}間${isFound[some.kind]}。`,
    foundForAt: (some, seconds, stretches, places) =>
      `${named(some)}が${lengthIn(seconds, stretches)}間${isFound[some.kind]}：${at(places)}。`,
    foundTimesInAll: (some, count, videos) => `${named(some)}が${inAll(times(count), videos)}${isFound[some.kind]}。`,
    foundForInAll: (some, seconds, videos) =>
      `${named(some)}が${inAll(length(seconds), videos)}間${isFound[some.kind]}。`,
    oneAtOnce: (names, places) => `同時に映っている${things(names)}の数は多くて一つです：${at(places)}。`,
    severalAtOnce: (names, count, places) => `同時に映っている${things(names)}の数は最大${count}です：${at(places)}。`,
    coloured: (some, colour, isMost, places) =>
      `${at(places)}に${named(some)}が${isFound.seen}。画面での${isMost ? '主な色' : '色の一つ'}：${common.colour(colour)}。`,
    numberAtOnce: (names, count, places) => `同時に映っている${things(names)}の数が${count}です：${at(places)}。`,
    kindsFound: (kind, names) =>
      `${kind === 'heard' ? '聞こえる' : '映っている'}種類は${names.length}です：${and(names.map((name) => common.label(kind, name)))}。`,
    says: (time, text) => `${time}に誰かがこう話しています：${quote(text)}`,
    reads: (time, texts) => `${time}に画面にこう書かれています：${quotes(texts)}。`,
    said: (forms, places) => `${at(places)}に${anyQuote(forms)}と言っています。`,
    saidTimes: (forms, count, places) => `${anyQuote(forms)}と${times(count)}言っています：${at(places)}。`,
    saidTimesInAll: (form, count, videos) => `${quote(form)}と${inAll(times(count), videos)}言っています。`,
    readsFor: (text, seconds, places) =>
      `画面に${quote(text)}という文字が${length(seconds)}間出ています：${at(places)}。`,
    readsTimes: (text, count, places) => `画面に${quote(text)}という文字が${times(count)}出ています：${at(places)}。`,
    speaks: (who, places) => `${at(places)}に${who}が話しています。`,
    speaksFor: (who, seconds, stretches, places) =>
      `${who}が${lengthIn(seconds, stretches)}間話しています：${at(places)}。`,
    voices: (count, places) => `${count}人の声が話しています。最初に話す時：${places.times.join('、')}。`,
    also: (places) => `ほかの動画にもあります：${and(places.map(({ video, at: time }) => `${video}の${time}`))}。`,
    yes: (sentence) => `はい。${sentence}`,
    inVideo: (sentence, video) => `${video}：${sentence}`,
    timeIn: (time, video) => `${time}（${video}）`,

    untranslated: '翻訳はしません。話されたままの言葉です。',
    uncountable: 'これは数えることができません。',
    uncountableThen: 'ちょうどその時の数はわかりません。区間全体で最も多い数だけが残されています。',
    coloursMeasured: '色は画面で測ったもので、光や影、背景によって変わります。',
    kindsCounted: '同じ種類は二つでも一つと数えます。名前のわからない種類は含まれません。',
    countedInFrames: '2秒に1枚以上の画面で数えました。ほかの物に隠れているものは含まれません。',
    oneTime: (kind) => `途切れずに続く${kind === 'heard' ? '音' : '場面'}を1回と数えています。`,
    peopleOnly: '人がいることはわかりますが、誰なのか、男性か女性かはわかりません。',
    voicesAlike: '誰が話しているかはわかりません。声の区別はしていません。',
    voicesTold: '話者は声だけで区別しているため、騒がしい所では誤ることがあります。',
    tookFor: (word, meant) => `${quote(word)}は${quote(meant)}のことだと解釈しました。`,
    mostTelling: (shown, spoken) =>
      `発言${spoken}件のうち、内容をよく表す${shown}件です。すべては文字起こしにあります。`,
    longestLines: (lines) => `画面の文字${lines}行のうち、最も長く出ているものです。すべては場面の一覧にあります。`,
    restsOn: ({ lines: { quoted, spoken }, titles, seen, heard }) => {
      const basis = [
        ...(spoken > 0 ? [`発言${spoken}件のうち${quoted}件`] : []),
        ...(titles ? ['最も大きい文字'] : []),
        ...(seen ? ['最も長く映っている物'] : []),
        ...(heard ? ['最も長く聞こえる音'] : []),
      ];
      return `${spoken === 0 ? '発言はありません。' : ''}この要約のもとは${and(basis)}です。人の行動は含まれません。`;
    },
    chaptersOf: {
      file: 'これらのチャプターはファイルに付いているものです。',
      made: 'これらのチャプターは、発言、文字、映像、音が変わるところで始まります。名前はどれもそこにあるとおりです。',
      person: 'これらのチャプターは変更されています。',
      none: 'チャプターはありません。動画が短いか、長く続く変化がありません。',
    },
    shots: (count, places) => `画面が急に変わる所で数えると${count}カットです。始まり：${at(places)}。`,
    spokenIn: (language, places) => `話されている言語は${language}です：${at(places)}。`,
    spokenInFor: (language, seconds, stretches, places) =>
      `話されている言語は${language}で、${lengthIn(seconds, stretches)}間です：${at(places)}。`,
    wordsSaid: (count, places) => `話された語は${count}語です：${at(places)}。`,
    wordsAMinute: (rate, count, seconds, places) =>
      `毎分${rate}語です（${count}語、話した時間は${length(seconds)}）：${at(places)}。`,
    loudest: (places) => `音が最も大きい時：${at(places)}。`,
    noTrack: { sound: 'このファイルに音声はありません。', picture: 'このファイルに映像はありません。' },
    notFoundIn: (names, count, of) => `${of}本の動画のうち${count}本では見つかりませんでした：${and(names)}。`,
    foundInAll: (of) => `${of}本の動画すべてにあります。`,
    videosOfLength: (which, names, seconds) =>
      `最も${which === 'longest' ? '長い' : '短い'}動画の長さは${length(seconds)}です：${and(names)}。`,
    wholeLength: (seconds) => `動画の長さは${length(seconds)}です。`,
    wholeLengths: (videos, all, shortest, longest) =>
      `${videos}本の動画の長さは合計${length(all)}です。最も短いものは${length(shortest)}、最も長いものは${length(longest)}です。`,
    moreVideos: (count) => `ほかの${count}本の動画にもあります。`,
    tellingMoments: (told) =>
      `${told ? `${told.of}本の動画のうち${told.videos}本から、` : ''}内容をよく表す場面です。詳しくは動画を一つ選んで質問してください。`,

    beyond: {
      looks:
        'お答えできません。画面の多くの物と、はっきりしていればその色を見分けられますが、物の一部や服装、見た目はわからず、誰なのかもわかりません。',
      actions: 'お答えできません。画面の多くの物やさまざまな音は見分けられますが、人の行動は理解できません。',
      speaker: '誰が話しているかはわかりません。声の区別はしていません。',
      circumstances:
        'お答えできません。画面の多くの物やさまざまな音は見分けられますが、話されるか書かれていないかぎり、いつ、どこで、誰が、どんな天気のときに撮影や録音をしたかはわかりません。',
    },
    seenThere: (names) => `そこに映っているもの：${and(names.map(common.one))}。`,
    unsure: (some, places) => `確かなことは言えません。もしかするとここです：${named(some)}、${at(places)}。`,
    notFound: (wanted, searched) => {
      const place =
        searched === 'video'
          ? 'この動画'
          : searched === 'picture'
            ? 'この画像'
            : 'times' in searched
              ? and(searched.times)
              : `これら${searched.videos}本の動画`;
      const what = typeof wanted === 'string' ? anyOf[wanted] : `${anyQuote(wanted.quotes)}は`;
      return `${place}に${what}見つかりませんでした。`;
    },
    untold: (words) =>
      `${quotes(words)}についてはわかりません。わかるのは見えることや聞こえることだけで、何をしているかや様子はわかりません。`,
    amounts: (seconds, stretches) => `合計${lengthIn(seconds, stretches)}です。`,
    unknown: (known) =>
      `見分けられるのは${and(known.map(([kind, count]) => `${kind === 'heard' ? '音' : '物'}${count}種類`))}で、その中にないため、あるかどうかはわかりません。`,
    searched: (counts) => `調べたもの：${and(counts.map(([kind, count]) => `${kinds[kind]}${count}件`))}。`,
    nearest: (text, time, video) =>
      `最も近いのは${video === undefined ? '' : `${video}の`}${time}の${quote(text)}ですが、質問の答えではありません。`,
    outside: (time, scope) => `${time}は質問の範囲${scope}の外です。`,
    unfinished: 'まだ最後まで調べていないため、この先に出てくるかもしれません。',
    unfinishedVideos: (count) => `${count}本の動画はまだ最後まで調べていないため、この先に出てくるかもしれません。`,
    cutShort: (cut) => `ファイルは${cutAt(cut)}で途切れていて、その先の内容がありません。`,

    empty: 'この動画には音も映像もありません。',
    fromSubtitles: (source) => `話されている言葉は字幕(${source})によるものです。`,
    emptyVideos: (count) => `${count}本の動画のどれにも音も映像もありません。`,
    lookedThrough: ({ heard, seen }, cut) => {
      const what = heard && seen ? '音声と映像' : heard ? '音声' : '映像';
      const missing = heard ? '' : '音はありません。';
      return cut
        ? `ファイルが途切れる${cutAt(cut)}まで${what}を調べました。${missing}`
        : `${what}をすべて調べました。${missing}`;
    },
    soFar: (reaches) =>
      `これまでの状況：${reaches.map(([reach, some]) => `${and(some.map((stage) => stages[stage]))}${reached(reach)}`).join('；')}。`,
    lookedThroughVideos: ({ videos, whole, part, none, cut }) => {
      const missing = cut === 0 ? '' : `${cut}個のファイルは途中で途切れています。`;
      if (whole === videos) return `${videos}本の動画をすべて調べました。${missing}`;
      const parts = [
        `全体が${whole}本`,
        ...(part > 0 ? [`一部が${part}本`] : []),
        ...(none > 0 ? [`未着手が${none}本`] : []),
      ];
      return `${videos}本の動画のうち、調べたのは${and(parts)}です。${missing}`;
    },
  };
}
