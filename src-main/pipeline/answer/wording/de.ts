import { type Forms, grammarOf } from './grammar.ts';
import type { Places } from './places.ts';
import type { Cut, NameOf, Reach, Wording } from './wording.ts';

const stages = { sounds: 'Geräusche', speech: 'Sprache', objects: 'Dinge', scenes: 'Szenen', text: 'Text' };
const kinds: Readonly<Record<'said' | 'written' | 'seen' | 'heard', Forms>> = {
  said: { one: '# gesprochene Zeile', other: '# gesprochene Zeilen' },
  written: { one: '# Textzeile', other: '# Textzeilen' },
  seen: { one: '# sichtbares Ding', other: '# sichtbare Dinge' },
  heard: { one: '# Geräusch', other: '# Geräusche' },
};
const isFound = { heard: 'Zu hören', seen: 'Zu sehen' };
const noneOf = {
  text: 'kein Text',
  speech: 'nichts Gesprochenes',
  sight: 'kein bekannter Gegenstand',
  sound: 'kein bekanntes Geräusch',
  anything: 'nichts',
};

const cutAt = ({ at, of }: Cut): string => (of === undefined ? at : `${at} von ${of}`);
const times = (count: number): string => `${count}-mal`;

function reached(reach: Reach): string {
  if (reach === 'none') return 'noch nicht';
  if (reach === 'end') return 'bis zum Ende';
  if (reach === 'failed') return 'gar nicht (fehlgeschlagen)';
  return `bis ${reach.to} von ${reach.of}${reach.failed ? ' (dort fehlgeschlagen)' : ''}`;
}

export function german(nameOf: NameOf): Wording {
  const { common, and, counted, length, quotes, anyQuote, named, things } = grammarOf('de', nameOf, {
    marks: ['„', '“'],
  });
  const { quote } = common;
  const at = ({ times: shown, isCut }: Places): string => `${isCut ? 'zuerst bei' : 'bei'} ${and(shown)}`;
  const videosOf = (count: number): string => counted(count, { one: '# Video', other: '# Videos' });
  const inAll = (amount: string, videos: number): string => `insgesamt ${amount} in ${videosOf(videos)}`;
  const lengthIn = (seconds: number, stretches: number): string =>
    stretches > 1 ? `${length(seconds)} in ${stretches} Abschnitten` : length(seconds);
  return {
    ...common,
    speaker: (number) => `Sprecher ${number}`,
    times,
    lengthIn,
    timesInAll: (count, videos) => inAll(times(count), videos),
    lengthInAll: (seconds, videos) => inAll(length(seconds), videos),

    found: (some, places) => `${isFound[some.kind]}: ${named(some)}, ${at(places)}.`,
    foundTimes: (some, count, places) => `${isFound[some.kind]}: ${named(some)}, ${times(count)}, ${at(places)}.`,
    foundFor: (some, seconds, stretches) => `${isFound[some.kind]}: ${named(some)}, ${lengthIn(seconds, stretches)}.`,
    foundForAt: (some, seconds, stretches, places) =>
      `${isFound[some.kind]}: ${named(some)}, ${lengthIn(seconds, stretches)}, ${at(places)}.`,
    foundTimesInAll: (some, count, videos) => `${isFound[some.kind]}: ${named(some)}, ${inAll(times(count), videos)}.`,
    foundForInAll: (some, seconds, videos) =>
      `${isFound[some.kind]}: ${named(some)}, ${inAll(length(seconds), videos)}.`,
    oneAtOnce: (names, places) => `Nie mehr als eins zugleich zu sehen: ${things(names)}, ${at(places)}.`,
    severalAtOnce: (names, count, places) => `Höchstens ${count} zugleich zu sehen: ${things(names)}, ${at(places)}.`,
    coloured: (some, colour, isMost, places) =>
      `${isFound.seen}: ${named(some)}, im Bild ${isMost ? 'überwiegend' : 'teilweise'} ${common.colour(colour)}, ${at(places)}.`,
    numberAtOnce: (names, count, places) => `${count} zugleich zu sehen: ${things(names)}, ${at(places)}.`,
    kindsFound: (kind, names) =>
      `${counted(names.length, { one: '# Art', other: '# Arten' })} ${kind === 'heard' ? 'zu hören' : 'zu sehen'}: ${and(names.map((name) => common.label(kind, name)))}.`,
    says: (time, text) => `Bei ${time} sagt jemand: ${quote(text)}`,
    reads: (time, texts) => `Bei ${time} steht im Bild: ${quotes(texts)}.`,
    said: (forms, places) => `Gesagt wird ${anyQuote(forms)} ${at(places)}.`,
    saidTimes: (forms, count, places) => `Gesagt wird ${anyQuote(forms)} ${times(count)}: ${at(places)}.`,
    saidTimesInAll: (form, count, videos) => `Gesagt wird ${quote(form)} ${inAll(times(count), videos)}.`,
    readsFor: (text, seconds, places) => `Im Bild steht ${quote(text)}, ${length(seconds)} lang, ${at(places)}.`,
    readsTimes: (text, count, places) => `Im Bild steht ${quote(text)} ${times(count)}, ${at(places)}.`,
    speaks: (who, places) => `${who} spricht ${at(places)}.`,
    speaksFor: (who, seconds, stretches, places) => `${who} spricht ${lengthIn(seconds, stretches)}, ${at(places)}.`,
    voices: (count, places) =>
      `Es sprechen ${counted(count, { one: '# Stimme', other: '# Stimmen' })}, zum ersten Mal bei ${and(places.times)}.`,
    also: (places) => `Auch in ${and(places.map(({ video, at: time }) => `${video} bei ${time}`))}.`,
    yes: (sentence) => `Ja. ${sentence}`,
    inVideo: (sentence, video) => `${video}: ${sentence}`,
    timeIn: (time, video) => `${time} (${video})`,

    untranslated: 'Übersetzt wird nicht: Das sind die Worte, wie sie gesagt wurden.',
    uncountable: 'Das lässt sich nicht zählen.',
    uncountableThen:
      'Wie viele es genau dann sind, lässt sich nicht sagen: Festgehalten ist nur die höchste Zahl eines ganzen Abschnitts.',
    coloursMeasured: 'Farben sind im Bild gemessen; Licht, Schatten und was dahinter liegt, verändern sie.',
    kindsCounted: 'Zwei von einer Art zählen einmal; Arten, die sich nicht benennen lassen, fehlen.',
    countedInFrames: 'Gezählt in einzelnen Bildern, mindestens einem alle zwei Sekunden; Verdecktes fehlt.',
    oneTime: (kind) =>
      `Als ein Mal zählt ${kind === 'heard' ? 'ein Stück, in dem das Geräusch nicht abbricht' : 'eine ununterbrochene Folge von Bildern, die es zeigen'}.`,
    peopleOnly: 'Erkennbar ist, dass Menschen da sind, nicht aber, wer sie sind, und nicht, ob Mann oder Frau.',
    voicesAlike: 'Wer spricht, ist nicht erkennbar: Stimmen werden nicht unterschieden.',
    voicesTold: 'Sprecher werden nur an der Stimme unterschieden; wo es laut ist, kann das falsch sein.',
    tookFor: (word, meant) => `${quote(word)} wurde als ${quote(meant)} verstanden.`,
    mostTelling: (shown, spoken) =>
      `Das sind die ${shown} aussagekräftigsten von ${spoken} gesprochenen Zeilen; das Transkript hat sie alle.`,
    longestLines: (lines) => `Von ${lines} Textzeilen stehen diese am längsten da; die Liste der Momente hat sie alle.`,
    restsOn: ({ lines: { quoted, spoken }, titles, seen, heard }) => {
      const basis = [
        ...(spoken > 0 ? [`gesprochene Zeilen (${quoted} von ${spoken})`] : []),
        ...(titles ? ['der größte Text'] : []),
        ...(seen ? ['die am längsten sichtbaren Dinge'] : []),
        ...(heard ? ['die am längsten hörbaren Geräusche'] : []),
      ];
      return `${spoken === 0 ? 'Gesprochen wird nichts. ' : ''}Grundlage: ${and(basis)}; was Menschen tun, gehört nicht dazu.`;
    },
    chaptersOf: {
      file: 'Diese Kapitel nennt die Datei.',
      made: 'Diese Kapitel beginnen, wo sich Gesagtes, Geschriebenes, Gesehenes und Gehörtes ändert; jeder Name steht dort Wort für Wort.',
      person: 'Diese Kapitel hast du geändert.',
      none: 'Es gibt keine Kapitel: Das Video ist kurz, oder nichts darin ändert sich für länger.',
    },
    shots: (count, places) =>
      `${counted(count, { one: '# Einstellung', other: '# Einstellungen' })}, nach plötzlichen Bildwechseln; Beginn ${at(places)}.`,
    spokenIn: (language, places) => `Gesprochene Sprache: ${language}, ${at(places)}.`,
    spokenInFor: (language, seconds, stretches, places) =>
      `Gesprochene Sprache: ${language}, ${lengthIn(seconds, stretches)}, ${at(places)}.`,
    wordsSaid: (count, places) => `Gesprochene Wörter: ${count}, ${at(places)}.`,
    wordsAMinute: (rate, count, seconds, places) =>
      `Wörter pro Minute: ${rate} (Wörter: ${count}, Sprechzeit: ${length(seconds)}), ${at(places)}.`,
    loudest: (places) => `Am lautesten ist es ${at(places)}.`,
    noTrack: { sound: 'Die Datei hat keine Tonspur.', picture: 'Die Datei hat kein Bild.' },
    notFoundIn: (names, count, of) => `Nicht gefunden in ${count} von ${of} Videos: ${and(names)}.`,
    foundInAll: (of) => `In allen ${of} Videos gefunden.`,
    videosOfLength: (which, names, seconds) =>
      `${which === 'longest' ? 'Längste' : 'Kürzeste'} Dauer: ${length(seconds)} (${and(names)}).`,
    wholeLength: (seconds) => `Länge des Videos: ${length(seconds)}.`,
    wholeLengths: (videos, all, shortest, longest) =>
      `Länge der ${videos} Videos insgesamt: ${length(all)}; das kürzeste: ${length(shortest)}, das längste: ${length(longest)}.`,
    moreVideos: (count) => `Auch in ${counted(count, { one: '# weiteren Video', other: '# weiteren Videos' })}.`,
    tellingMoments: (told) =>
      `Das sind die aussagekräftigsten Momente${told ? ` aus ${told.videos} von ${videosOf(told.of)}` : ''}; eine Frage zu einem einzelnen Video ergibt mehr.`,

    beyond: {
      looks:
        'Das lässt sich nicht beantworten: Viele Dinge im Bild sind erkennbar, auch ihre Farbe, wo sie klar ist, aber nicht ihre Teile, Kleidung oder Aussehen, und nicht, wer jemand ist.',
      actions:
        'Das lässt sich nicht beantworten: Viele Dinge im Bild und viele Geräusche sind erkennbar, aber nicht, was jemand tut.',
      speaker: 'Wer spricht, ist nicht erkennbar: Stimmen werden nicht unterschieden.',
      circumstances:
        'Das lässt sich nicht beantworten: Viele Dinge im Bild und viele Geräusche sind erkennbar, aber nicht, wo, wann, von wem oder bei welchem Wetter etwas aufgenommen wurde, wenn das nicht gesagt wird oder geschrieben steht.',
    },
    seenThere: (names) => `Dort zu sehen: ${and(names.map(common.one))}.`,
    unsure: (some, places) => `Sicher kann ich es nicht sagen. Vielleicht hier: ${named(some)}, ${at(places)}.`,
    notFound: (wanted, searched) => {
      const place =
        searched === 'video'
          ? 'In diesem Video'
          : searched === 'picture'
            ? 'In diesem Bild'
            : 'times' in searched
              ? `Bei ${and(searched.times)}`
              : `In diesen ${searched.videos} Videos`;
      const what = typeof wanted === 'string' ? noneOf[wanted] : `${anyQuote(wanted.quotes)} nicht`;
      return `${place} wurde ${what} gefunden.`;
    },
    untold: (words) =>
      `Nicht zu erkennen ist ${quotes(words)}: Bekannt ist, dass etwas zu sehen oder zu hören ist, nicht aber, was es tut oder wie es ist.`,
    amounts: (seconds, stretches) => `Das sind zusammen ${lengthIn(seconds, stretches)}.`,
    unknown: (known) =>
      `Erkennbar sind ${and(known.map(([kind, count]) => `${count} Arten von ${kind === 'heard' ? 'Geräuschen' : 'Dingen'}`))}, und es ist nichts davon: Ob es da ist, lässt sich nicht sagen.`,
    searched: (counts) => `Durchsucht: ${and(counts.map(([kind, count]) => counted(count, kinds[kind])))}.`,
    nearest: (text, time, video) =>
      `Am nächsten kommt ${quote(text)} bei ${time}${video === undefined ? '' : ` in ${video}`}, aber das beantwortet die Frage nicht.`,
    outside: (time, scope) => `${time} liegt außerhalb von ${scope}, worum es in der Frage geht.`,
    unfinished: 'Das Video ist noch nicht bis zum Ende durchgesehen, es kann also noch kommen.',
    unfinishedVideos: (count) => `Noch nicht bis zum Ende durchgesehen: ${videosOf(count)}; es kann also noch kommen.`,
    cutShort: (cut) => `Die Datei bricht bei ${cutAt(cut)} ab: Was danach kam, fehlt.`,

    empty: 'Dieses Video hat weder Ton noch Bild.',
    fromSubtitles: (source) => `Was gesagt wird, stammt aus den Untertiteln (${source}).`,
    emptyVideos: (count) => `Keines der ${count} Videos hat Ton oder Bild.`,
    lookedThrough: ({ heard, seen }, cut) => {
      const ways = and([...(heard ? ['angehört'] : []), ...(seen ? ['angesehen'] : [])]);
      const whole = cut ? `Bis ${cutAt(cut)}, wo die Datei abbricht, wurde alles ${ways}` : `Alles wurde ${ways}`;
      return `${whole}${heard ? '' : '; es gibt keinen Ton'}.`;
    },
    soFar: (reaches) =>
      `Bisher: ${reaches.map(([reach, some]) => `${and(some.map((stage) => stages[stage]))} ${reached(reach)}`).join(', ')}.`,
    lookedThroughVideos: ({ videos, whole, part, none, cut }) => {
      const missing = cut === 0 ? '' : `; ${counted(cut, { one: '# Datei bricht ab', other: '# Dateien brechen ab' })}`;
      if (whole === videos) return `Alle ${videos} Videos wurden durchgesehen${missing}.`;
      const parts = [
        `${whole} ganz`,
        ...(part > 0 ? [`${part} zum Teil`] : []),
        ...(none > 0 ? [`${none} noch gar nicht`] : []),
      ];
      return `Von ${videosOf(videos)} durchgesehen: ${and(parts)}${missing}.`;
    },
  };
}
