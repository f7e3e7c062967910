import { grammarOf } from './grammar.ts';
import type { Places } from './places.ts';
import type { Cut, NameOf, Reach, Wording } from './wording.ts';

const stages = { sounds: '声音', speech: '语音', objects: '物体', scenes: '场景', text: '文字' };
const kinds = { said: '句话', written: '行文字', seen: '个画面物体', heard: '个声音' };
const isFound = { heard: '可以听到', seen: '可以看到' };
const anyOf = {
  text: '任何文字',
  speech: '任何说话内容',
  sight: '任何认得出的画面内容',
  sound: '任何认得出的声音',
  anything: '任何内容',
};

const at = ({ times, isCut }: Places): string => `${isCut ? '最先在 ' : ''}${times.join('、')}`;
const cutAt = ({ at: time, of }: Cut): string => (of === undefined ? time : `${time}（全长 ${of}）`);
const times = (count: number): string => `${count} 次`;
const inAll = (amount: string, videos: number): string => `共 ${amount}，分布在 ${videos} 个视频中`;

function reached(reach: Reach): string {
  if (reach === 'none') return '尚未开始';
  if (reach === 'end') return '已到结尾';
  if (reach === 'failed') return '失败';
  return `到 ${reach.to}（全长 ${reach.of}）${reach.failed ? '，在此处失败' : ''}`;
}

export function chinese(nameOf: NameOf): Wording {
  const { common, and, length, quotes, anyQuote, named, things } = grammarOf('zh', nameOf, {
    marks: ['“', '”'],
    gap: '',
  });
  const { quote } = common;
  const lengthIn = (seconds: number, stretches: number): string =>
    stretches > 1 ? `${stretches} 段共 ${length(seconds)}` : length(seconds);
  return {
    ...common,
    speaker: (number) => `说话人 ${number}`,
    times,
    lengthIn,
    timesInAll: (count, videos) => inAll(times(count), videos),
    lengthInAll: (seconds, videos) => inAll(length(seconds), videos),

    found: (some, places) => `${isFound[some.kind]}${named(some)}：${at(places)}。`,
    foundTimes: (some, count, places) => `${isFound[some.kind]}${named(some)} ${times(count)}：${at(places)}。`,
    foundFor: (some, seconds, stretches) =>
      `${isFound[some.kind]}${named(some)}，时长 ${lengthIn(seconds, stretches)}。`,
    foundForAt: (some, seconds, stretches, places) =>
      `${isFound[some.kind]}${named(some)}，时长 ${lengthIn(seconds, stretches)}：${at(places)}。`,
    foundTimesInAll: (some, count, videos) => `${isFound[some.kind]}${named(some)}，${inAll(times(count), videos)}。`,
    foundForInAll: (some, seconds, videos) =>
      `${isFound[some.kind]}${named(some)}，${inAll(length(seconds), videos)}。`,
    oneAtOnce: (names, places) => `画面中同时出现的${things(names)}最多只有一个：${at(places)}。`,
    severalAtOnce: (names, count, places) => `画面中同时出现的${things(names)}最多为 ${count} 个：${at(places)}。`,
    coloured: (some, colour, isMost, places) =>
      `${isFound.seen}${named(some)}，画面中${isMost ? '主要颜色' : '颜色之一'}为${common.colour(colour)}：${at(places)}。`,
    numberAtOnce: (names, count, places) => `画面中同时出现 ${count} 个${things(names)}：${at(places)}。`,
    kindsFound: (kind, names) =>
      `${isFound[kind]} ${names.length} 种：${and(names.map((name) => common.label(kind, name)))}。`,
    says: (time, text) => `${time} 有人说：${quote(text)}`,
    reads: (time, texts) => `${time} 画面上写着：${quotes(texts)}。`,
    said: (forms, places) => `有人说${anyQuote(forms)}：${at(places)}。`,
    saidTimes: (forms, count, places) => `有人说${anyQuote(forms)} ${times(count)}：${at(places)}。`,
    saidTimesInAll: (form, count, videos) => `有人说${quote(form)}，${inAll(times(count), videos)}。`,
    readsFor: (text, seconds, places) => `画面上显示${quote(text)}，时长 ${length(seconds)}：${at(places)}。`,
    readsTimes: (text, count, places) => `画面上显示${quote(text)} ${times(count)}：${at(places)}。`,
    speaks: (who, places) => `${who}在说话：${at(places)}。`,
    speaksFor: (who, seconds, stretches, places) => `${who}说话时长 ${lengthIn(seconds, stretches)}：${at(places)}。`,
    voices: (count, places) => `共有 ${count} 个人的声音在说话，首次出现：${places.times.join('、')}。`,
    also: (places) => `其他视频中也有：${and(places.map(({ video, at: time }) => `${video} 的 ${time}`))}。`,
    yes: (sentence) => `是的，${sentence}`,
    inVideo: (sentence, video) => `${video}：${sentence}`,
    timeIn: (time, video) => `${time}（${video}）`,

    untranslated: '不提供翻译：这些是原话。',
    uncountable: '这些无法计数。',
    uncountableThen: '无法判断那一刻有多少：只保留了整个区间内的最大数量。',
    coloursMeasured: '颜色是在画面中测得的，光线、阴影和背景会使其改变。',
    kindsCounted: '同一种的两个算一种；无法识别的种类没有计入。',
    countedInFrames: '按单帧画面计数，至少每两秒一帧；被遮挡的没有计入。',
    oneTime: (kind) => `一次指一段不间断的${kind === 'heard' ? '声音' : '画面'}。`,
    peopleOnly: '可以判断画面中有人，但无法判断是谁，也无法区分男女。',
    voicesAlike: '无法判断是谁在说话：不区分说话人的声音。',
    voicesTold: '说话人仅凭声音区分，嘈杂处可能出错。',
    tookFor: (word, meant) => `已将${quote(word)}理解为${quote(meant)}。`,
    mostTelling: (shown, spoken) => `以上是 ${spoken} 句话中最能说明内容的 ${shown} 句；全部内容见文字稿。`,
    longestLines: (lines) => `以上是 ${lines} 行文字中显示最久的；全部内容见时刻列表。`,
    restsOn: ({ lines: { quoted, spoken }, titles, seen, heard }) => {
      const basis = [
        ...(spoken > 0 ? [`${spoken} 句话中的 ${quoted} 句`] : []),
        ...(titles ? ['最大的文字'] : []),
        ...(seen ? ['出现最久的物体'] : []),
        ...(heard ? ['持续最久的声音'] : []),
      ];
      return `${spoken === 0 ? '没有人说话。' : ''}以上依据：${and(basis)}；不包括人物的动作。`;
    },
    chaptersOf: {
      file: '这些章节是文件自带的。',
      made: '这些章节从说话、文字、画面和声音变化的地方开始；每个名称都原样出自那里。',
      person: '这些章节由你修改。',
      none: '没有章节：视频很短，或者没有持续的变化。',
    },
    shots: (count, places) => `按画面的突然变化，共 ${count} 个镜头，开始时间：${at(places)}。`,
    spokenIn: (language, places) => `所说的语言是${language}：${at(places)}。`,
    spokenInFor: (language, seconds, stretches, places) =>
      `所说的语言是${language}，共 ${lengthIn(seconds, stretches)}：${at(places)}。`,
    wordsSaid: (count, places) => `共说了 ${count} 个词：${at(places)}。`,
    wordsAMinute: (rate, count, seconds, places) =>
      `每分钟 ${rate} 个词（${count} 个词，说话时间 ${length(seconds)}）：${at(places)}。`,
    loudest: (places) => `声音最大的时刻：${at(places)}。`,
    noTrack: { sound: '该文件没有声音。', picture: '该文件没有画面。' },
    notFoundIn: (names, count, of) => `${of} 个视频中有 ${count} 个没有找到：${and(names)}。`,
    foundInAll: (of) => `全部 ${of} 个视频中都有。`,
    videosOfLength: (which, names, seconds) =>
      `最${which === 'longest' ? '长' : '短'}的视频为 ${length(seconds)}：${and(names)}。`,
    wholeLength: (seconds) => `视频时长为 ${length(seconds)}。`,
    wholeLengths: (videos, all, shortest, longest) =>
      `${videos} 个视频总时长为 ${length(all)}；最短的 ${length(shortest)}，最长的 ${length(longest)}。`,
    moreVideos: (count) => `另外还有 ${count} 个视频中也有。`,
    tellingMoments: (told) =>
      `以上是${told ? ` ${told.of} 个视频中 ${told.videos} 个的` : ''}最能说明内容的时刻；想了解更多，请针对一个视频提问。`,

    beyond: {
      looks:
        '无法回答：可以识别画面中的许多物体，以及清晰时它们的颜色，但无法识别物体的局部、衣着或外貌，也不知道人物是谁。',
      actions: '无法回答：可以识别画面中的许多物体和许多声音，但无法理解人物在做什么。',
      speaker: '无法判断是谁在说话：不区分说话人的声音。',
      circumstances:
        '无法回答：可以识别画面中的许多物体和许多声音，但除非有人说到或写出，否则无法知道是在何时、何地、由谁、在什么天气下录制的。',
    },
    seenThere: (names) => `那里可以看到：${and(names.map(common.one))}。`,
    unsure: (some, places) => `我不能确定。也许在这里：${named(some)}，${at(places)}。`,
    notFound: (wanted, searched) => {
      const place =
        searched === 'video'
          ? '这个视频'
          : searched === 'picture'
            ? '这张图片'
            : 'times' in searched
              ? and(searched.times)
              : `这 ${searched.videos} 个视频`;
      const what = typeof wanted === 'string' ? anyOf[wanted] : anyQuote(wanted.quotes);
      return `在${place}中没有找到${what}。`;
    },
    untold: (words) => `无法判断${quotes(words)}：只知道看得见或听得到，不知道它在做什么、是什么样子。`,
    amounts: (seconds, stretches) => `合计 ${lengthIn(seconds, stretches)}。`,
    unknown: (known) =>
      `可以识别 ${and(known.map(([kind, count]) => `${count} 种${kind === 'heard' ? '声音' : '物体'}`))}，其中没有它，因此无法判断它是否存在。`,
    searched: (counts) => `已搜索 ${and(counts.map(([kind, count]) => `${count} ${kinds[kind]}`))}。`,
    nearest: (text, time, video) =>
      `最接近的是${video === undefined ? '' : ` ${video} 中`} ${time} 的${quote(text)}，但它没有回答问题。`,
    outside: (time, scope) => `${time} 不在提问的范围 ${scope} 之内。`,
    unfinished: '视频还没有全部分析完，后面可能还会出现。',
    unfinishedVideos: (count) => `有 ${count} 个视频还没有全部分析完，后面可能还会出现。`,
    cutShort: (cut) => `文件在 ${cutAt(cut)} 处中断，之后的内容缺失。`,

    empty: '这个视频既没有声音也没有画面。',
    fromSubtitles: (source) => `说的内容取自字幕（${source}）。`,
    emptyVideos: (count) => `这 ${count} 个视频都没有声音和画面。`,
    lookedThrough: ({ heard, seen }, cut) => {
      const whole = cut ? `到文件中断处 ${cutAt(cut)} 为止` : '全部内容';
      const did = heard && seen ? '都已听过和看过' : heard ? '都已听过' : '都已看过';
      return `${whole}${did}${heard ? '' : '；没有声音'}。`;
    },
    soFar: (reaches) =>
      `目前进度：${reaches.map(([reach, some]) => `${and(some.map((stage) => stages[stage]))}${reached(reach)}`).join('，')}。`,
    lookedThroughVideos: ({ videos, whole, part, none, cut }) => {
      const missing = cut === 0 ? '' : `；${cut} 个文件不完整`;
      if (whole === videos) return `${videos} 个视频已全部分析${missing}。`;
      const parts = [
        `${whole} 个已全部分析`,
        ...(part > 0 ? [`${part} 个已分析一部分`] : []),
        ...(none > 0 ? [`${none} 个尚未分析`] : []),
      ];
      return `${videos} 个视频中，${parts.join('，')}${missing}。`;
    },
  };
}
