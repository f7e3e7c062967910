import type { Places } from '../../../../../src-main/pipeline/answer/wording/places.ts';
import type { Wording } from '../../../../../src-main/pipeline/answer/wording/wording.ts';

/** A sentence with all that must stand in it. */
export interface Sample {
  of: string;
  text: string;
  parts: readonly string[];
}

const places: Places = { times: ['0:13', '0:30–0:33'], isCut: false };
const many: Places = { times: ['0:00', '0:10', '1:02:03'], isCut: true };
const dog = { kind: 'heard' as const, names: ['Dog', 'Music'] };
const bird = { kind: 'seen' as const, names: ['bird'] };
const line = 'Ask not what 7 countries do.';

/** Every sentence of a language with sample values. */
export function samplesOf(wording: Wording): Sample[] {
  const { quote, label, times, length, lengthIn, timesInAll, lengthInAll } = wording;
  const [heard, other] = dog.names.map((name) => label('heard', name)) as [string, string];
  const seen = label('seen', 'bird');
  const sentences: Readonly<Record<string, readonly [string, ...string[]]>> = {
    found: [wording.found(dog, places), heard, other, ...places.times],
    foundFirst: [wording.found(bird, many), seen, ...many.times],
    foundTimes: [wording.foundTimes(dog, 5, places), heard, times(5), ...places.times],
    foundOnce: [wording.foundTimes(bird, 1, places), seen, times(1), ...places.times],
    foundFor: [wording.foundFor(bird, 4.46, 1), seen, length(4.46)],
    foundForIn: [wording.foundFor(bird, 19, 3), seen, lengthIn(19, 3)],
    foundForAt: [wording.foundForAt(dog, 124, 2, places), heard, lengthIn(124, 2), ...places.times],
    foundTimesInAll: [wording.foundTimesInAll(dog, 12, 3), heard, timesInAll(12, 3)],
    foundForInAll: [wording.foundForInAll(bird, 3725, 2), seen, lengthInAll(3725, 2)],
    oneAtOnce: [wording.oneAtOnce(['bird'], places), wording.one('bird'), ...places.times],
    severalAtOnce: [wording.severalAtOnce(['bird'], 3, places), wording.several(['bird']), '3', ...places.times],
    mostlyColoured: [wording.coloured(bird, 'red', true, places), seen, wording.colour('red'), ...places.times],
    partlyColoured: [wording.coloured(bird, 'grey', false, many), seen, wording.colour('grey'), ...many.times],
    numberAtOnce: [wording.numberAtOnce(['bird'], 2, places), wording.several(['bird']), '2', ...places.times],
    kindsSeen: [wording.kindsFound('seen', ['bird', 'dog', 'car']), seen, label('seen', 'dog'), '3'],
    kindsHeard: [wording.kindsFound('heard', dog.names), heard, other, '2'],
    oneKindSeen: [wording.kindsFound('seen', ['bird']), seen],
    shots: [wording.shots(13, many), '13', ...many.times],
    spokenIn: [wording.spokenIn('Bark', places), 'Bark', ...places.times],
    spokenInFor: [wording.spokenInFor('Bark', 19, 3, many), 'Bark', lengthIn(19, 3), ...many.times],
    wordsSaid: [wording.wordsSaid(22, places), '22', ...places.times],
    wordsAMinute: [wording.wordsAMinute(132, 22, 10, many), '132', '22', length(10), ...many.times],
    loudest: [wording.loudest(places), ...places.times],
    noSoundTrack: [wording.noTrack.sound],
    noPictureTrack: [wording.noTrack.picture],
    notFoundIn: [wording.notFoundIn(['c.mp4', 'd.mp4'], 2, 26), 'c.mp4', 'd.mp4', '2', '26'],
    foundInAll: [wording.foundInAll(26), '26'],
    longestVideo: [wording.videosOfLength('longest', ['farm.mp4'], 124), 'farm.mp4', length(124)],
    shortestVideos: [wording.videosOfLength('shortest', ['c.mp4', 'd.mp4'], 5), 'c.mp4', 'd.mp4', length(5)],
    says: [wording.says('0:12', line), quote(line), '0:12'],
    reads: [wording.reads('0:12', ['Exit', 'Gate']), quote('Exit'), quote('Gate'), '0:12'],
    said: [wording.said(['zero', '0'], places), quote('zero'), quote('0'), ...places.times],
    saidTimes: [wording.saidTimes(['zero'], 2, places), quote('zero'), times(2), ...places.times],
    saidTimesInAll: [wording.saidTimesInAll('zero', 11, 2), quote('zero'), timesInAll(11, 2)],
    readsFor: [wording.readsFor('Exit', 21, places), quote('Exit'), length(21), ...places.times],
    readsTimes: [wording.readsTimes('Exit', 3, places), quote('Exit'), times(3), ...places.times],
    also: [
      wording.also([
        { video: 'c.mp4', at: '0:12' },
        { video: 'd.mp4', at: '1:03' },
      ]),
      'c.mp4',
      '0:12',
      'd.mp4',
      '1:03',
    ],
    speaks: [wording.speaks(wording.speaker(2), places), wording.speaker(2), '2', ...places.times],
    speaksFirst: [wording.speaks('Bark', many), 'Bark', ...many.times],
    speaksFor: [
      wording.speaksFor(wording.speaker(2), 19, 3, places),
      wording.speaker(2),
      lengthIn(19, 3),
      ...places.times,
    ],
    voices: [wording.voices(4, places), '4', ...places.times],
    yes: [wording.yes(wording.found(dog, places)), other, ...places.times],
    inVideo: [wording.inVideo(wording.found(dog, places), 'farm 2.mp4'), 'farm 2.mp4', other, ...places.times],

    uncountable: [wording.uncountable],
    uncountableThen: [wording.uncountableThen],
    countedInFrames: [wording.countedInFrames],
    coloursMeasured: [wording.coloursMeasured],
    kindsCounted: [wording.kindsCounted],
    oneTimeHeard: [wording.oneTime('heard')],
    oneTimeSeen: [wording.oneTime('seen')],
    peopleOnly: [wording.peopleOnly],
    voicesAlike: [wording.voicesAlike],
    voicesTold: [wording.voicesTold],
    tookFor: [wording.tookFor('zero', 'Exit'), quote('zero'), quote('Exit')],
    mostTelling: [wording.mostTelling(8, 240), '8', '240'],
    longestLines: [wording.longestLines(31), '31'],
    restsOn: [wording.restsOn({ lines: { quoted: 3, spoken: 14 }, titles: true, seen: true, heard: true }), '3', '14'],
    restsOnSounds: [wording.restsOn({ lines: { quoted: 0, spoken: 0 }, titles: false, seen: false, heard: true })],
    wholeLength: [wording.wholeLength(120), length(120)],
    wholeLengths: [wording.wholeLengths(4, 3725, 5, 120), '4', length(3725), length(5), length(120)],
    moreVideos: [wording.moreVideos(7), '7'],
    tellingMoments: [wording.tellingMoments()],
    tellingMomentsOf: [wording.tellingMoments({ videos: 8, of: 26 }), '8', '26'],

    looks: [wording.beyond.looks],
    actions: [wording.beyond.actions],
    speaker: [wording.beyond.speaker],
    circumstances: [wording.beyond.circumstances],
    seenThere: [wording.seenThere(['bird']), seen],
    unsure: [wording.unsure(dog, places), heard, other, ...places.times],
    unsureIn: [
      wording.unsure(dog, { times: [wording.timeIn('0:41', 'farm 2.mp4')], isCut: false }),
      heard,
      other,
      '0:41',
      'farm 2.mp4',
    ],
    unsureFirst: [wording.unsure(bird, many), seen, ...many.times],
    notFound: [wording.notFound({ quotes: ['car', 'bus'] }, 'video'), quote('car'), quote('bus')],
    noText: [wording.notFound('text', { times: ['0:10–0:30', '0:40'] }), '0:10–0:30', '0:40'],
    noSpeech: [wording.notFound('speech', { videos: 5 }), '5'],
    nothing: [wording.notFound('anything', 'video')],
    notInPicture: [wording.notFound({ quotes: ['car'] }, 'picture'), quote('car')],
    amounts: [wording.amounts(36, 7), lengthIn(36, 7)],
    unknownThing: [wording.unknown([['seen', 1103]]), '1103'],
    unknownSound: [wording.unknown([['heard', 521]]), '521'],
    unknownBoth: [
      wording.unknown([
        ['seen', 1103],
        ['heard', 521],
      ]),
      '1103',
      '521',
    ],
    searched: [
      wording.searched([
        ['said', 12],
        ['written', 33],
        ['seen', 4],
        ['heard', 55],
      ]),
      '12',
      '33',
      '4',
      '55',
    ],
    searchedOne: [wording.searched([['said', 21]]), '21'],
    nearest: [wording.nearest('Bark', '0:01'), quote('Bark'), '0:01'],
    nearestIn: [wording.nearest('Bark', '0:01', 'farm.mp4'), quote('Bark'), '0:01', 'farm.mp4'],
    outside: [wording.outside('1:40', '0:00–0:30'), '1:40', '0:00–0:30'],
    unfinished: [wording.unfinished],
    unfinishedVideos: [wording.unfinishedVideos(6), '6'],
    cutShort: [wording.cutShort({ at: '0:40' }), '0:40'],
    cutShortOf: [wording.cutShort({ at: '0:40', of: '1:00' }), '0:40', '1:00'],

    empty: [wording.empty],
    fromSubtitles: [wording.fromSubtitles('film.en.srt'), 'film.en.srt'],
    emptyVideos: [wording.emptyVideos(3), '3'],
    lookedThrough: [wording.lookedThrough({ heard: true, seen: true })],
    listened: [wording.lookedThrough({ heard: true, seen: false })],
    looked: [wording.lookedThrough({ heard: false, seen: true })],
    lookedTo: [wording.lookedThrough({ heard: true, seen: true }, { at: '0:40', of: '1:00' }), '0:40', '1:00'],
    soFar: [
      wording.soFar([
        ['end', ['sounds']],
        [{ to: '1:10', of: '2:04:00', failed: false }, ['speech', 'objects']],
        [{ to: '0:20', of: '2:04:00', failed: true }, ['scenes']],
        ['none', ['text']],
        ['failed', ['text']],
      ]),
      '1:10',
      '0:20',
      '2:04:00',
    ],
    lookedThroughVideos: [wording.lookedThroughVideos({ videos: 26, whole: 26, part: 0, none: 0, cut: 1 }), '26'],
    lookedThroughSome: [
      wording.lookedThroughVideos({ videos: 26, whole: 13, part: 9, none: 4, cut: 2 }),
      '26',
      '13',
      '9',
      '4',
      '2',
    ],
  };
  return Object.entries(sentences).map(([of, [text, ...parts]]) => ({ of, text, parts }));
}
