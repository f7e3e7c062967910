import { type Forms, grammarOf } from './grammar.ts';
import type { Places } from './places.ts';
import type { Cut, NameOf, Reach, Wording } from './wording.ts';

// Before colons, semicolons and inside quotation marks stands a space that does not break.
const stages = { sounds: 'sons', speech: 'paroles', objects: 'objets', scenes: 'scènes', text: 'texte' };
const kinds: Readonly<Record<'said' | 'written' | 'seen' | 'heard', Forms>> = {
  said: { one: '# phrase prononcée', other: '# phrases prononcées' },
  written: { one: '# ligne de texte', other: '# lignes de texte' },
  seen: { one: '# chose vue', other: '# choses vues' },
  heard: { one: '# son', other: '# sons' },
};
const isFound = { heard: 'On entend', seen: 'On voit' };
const noneOf = {
  text: 'Aucun texte n’a été trouvé',
  speech: 'Aucune parole n’a été trouvée',
  sight: 'Rien de reconnaissable à l’image n’a été trouvé',
  sound: 'Aucun son reconnaissable n’a été trouvé',
  anything: 'Rien n’a été trouvé',
};

const cutAt = ({ at, of }: Cut): string => (of === undefined ? at : `${at} sur ${of}`);
const times = (count: number): string => `${count} fois`;

function reached(reach: Reach): string {
  if (reach === 'none') return 'pas encore';
  if (reach === 'end') return 'jusqu’à la fin';
  if (reach === 'failed') return 'pas du tout (échec)';
  return `jusqu’à ${reach.to} sur ${reach.of}${reach.failed ? ' (échec à cet endroit)' : ''}`;
}

export function french(nameOf: NameOf): Wording {
  const { common, and, counted, length, quotes, anyQuote, named, things } = grammarOf('fr', nameOf, {
    marks: ['«\u00a0', '\u00a0»'],
  });
  const { quote } = common;
  const at = ({ times: shown, isCut }: Places): string => `${isCut ? 'd’abord à' : 'à'} ${and(shown)}`;
  const videosOf = (count: number): string => counted(count, { one: '# vidéo', other: '# vidéos' });
  const inAll = (amount: string, videos: number): string => `${amount} au total, dans ${videosOf(videos)}`;
  const lengthIn = (seconds: number, stretches: number): string =>
    stretches > 1 ? `${length(seconds)} en ${stretches} passages` : length(seconds);
  return {
    ...common,
    speaker: (number) => `Voix ${number}`,
    times,
    lengthIn,
    timesInAll: (count, videos) => inAll(times(count), videos),
    lengthInAll: (seconds, videos) => inAll(length(seconds), videos),

    found: (some, places) => `${isFound[some.kind]}\u00a0: ${named(some)}, ${at(places)}.`,
    foundTimes: (some, count, places) => `${isFound[some.kind]} ${times(count)}\u00a0: ${named(some)}, ${at(places)}.`,
    foundFor: (some, seconds, stretches) =>
      `${isFound[some.kind]} pendant ${lengthIn(seconds, stretches)}\u00a0: ${named(some)}.`,
    foundForAt: (some, seconds, stretches, places) =>
      `${isFound[some.kind]} pendant ${lengthIn(seconds, stretches)}\u00a0: ${named(some)}, ${at(places)}.`,
    foundTimesInAll: (some, count, videos) =>
      `${isFound[some.kind]} ${inAll(times(count), videos)}\u00a0: ${named(some)}.`,
    foundForInAll: (some, seconds, videos) =>
      `${isFound[some.kind]} pendant ${inAll(length(seconds), videos)}\u00a0: ${named(some)}.`,
    oneAtOnce: (names, places) => `On n’en voit jamais plus d’un à la fois\u00a0: ${things(names)}, ${at(places)}.`,
    severalAtOnce: (names, count, places) =>
      `On en voit au plus ${count} à la fois\u00a0: ${things(names)}, ${at(places)}.`,
    coloured: (some, colour, isMost, places) =>
      `${isFound.seen}\u00a0: ${named(some)}, couleur ${isMost ? 'dominante' : 'présente'} à l’image\u00a0: ${common.colour(colour)}, ${at(places)}.`,
    numberAtOnce: (names, count, places) => `On en voit ${count} à la fois\u00a0: ${things(names)}, ${at(places)}.`,
    kindsFound: (kind, names) =>
      `${isFound[kind]} ${counted(names.length, { one: '# sorte', other: '# sortes' })}\u00a0: ${and(names.map((name) => common.label(kind, name)))}.`,
    says: (time, text) => `À ${time}, quelqu’un dit\u00a0: ${quote(text)}`,
    reads: (time, texts) => `À ${time}, on lit à l’image\u00a0: ${quotes(texts)}.`,
    said: (forms, places) => `On entend dire ${anyQuote(forms)} ${at(places)}.`,
    saidTimes: (forms, count, places) => `On entend dire ${anyQuote(forms)} ${times(count)}\u00a0: ${at(places)}.`,
    saidTimesInAll: (form, count, videos) => `On entend dire ${quote(form)} ${inAll(times(count), videos)}.`,
    readsFor: (text, seconds, places) => `On lit à l’image ${quote(text)} pendant ${length(seconds)}, ${at(places)}.`,
    readsTimes: (text, count, places) => `On lit à l’image ${quote(text)} ${times(count)}, ${at(places)}.`,
    speaks: (who, places) => `${who} parle ${at(places)}.`,
    speaksFor: (who, seconds, stretches, places) =>
      `${who} parle pendant ${lengthIn(seconds, stretches)}, ${at(places)}.`,
    voices: (count, places) =>
      `${counted(count, { one: '# voix parle', other: '# voix parlent' })}, pour la première fois à ${and(places.times)}.`,
    also: (places) => `Aussi dans ${and(places.map(({ video, at: time }) => `${video} à ${time}`))}.`,
    yes: (sentence) => `Oui. ${sentence}`,
    inVideo: (sentence, video) => `${video}\u00a0: ${sentence}`,
    timeIn: (time, video) => `${time} (${video})`,

    untranslated: 'Rien n’est traduit : ce sont les paroles telles qu’elles ont été dites.',
    uncountable: 'Impossible de compter cela.',
    uncountableThen:
      'Impossible de dire combien il y en a à ce moment précis\u00a0: seul le nombre le plus élevé de tout le passage est gardé.',
    coloursMeasured: 'Les couleurs sont mesurées à l’image\u00a0; la lumière, l’ombre et l’arrière-plan les modifient.',
    kindsCounted: 'Deux d’une même sorte comptent pour une\u00a0; les sortes qui ne peuvent être nommées manquent.',
    countedInFrames:
      'Compté sur des images isolées, au moins une toutes les deux secondes\u00a0; ce qui est caché échappe au compte.',
    oneTime: (kind) =>
      `Une fois est un passage ininterrompu ${kind === 'heard' ? 'du son' : 'd’images où cela se voit'}.`,
    peopleOnly: 'On peut dire qu’il y a des personnes, mais pas qui elles sont, ni distinguer hommes et femmes.',
    voicesAlike: 'Impossible de dire qui parle\u00a0: les voix ne sont pas distinguées.',
    voicesTold: 'Les voix sont distinguées par leur seul timbre, ce qui peut être faux là où il y a du bruit.',
    tookFor: (word, meant) => `${quote(word)} a été compris comme ${quote(meant)}.`,
    mostTelling: (shown, spoken) =>
      `Voici les ${shown} phrases les plus parlantes sur ${spoken}\u00a0; la transcription les contient toutes.`,
    longestLines: (lines) =>
      `Celles-ci restent le plus longtemps, sur ${counted(lines, kinds.written)}\u00a0; la liste des moments les contient toutes.`,
    restsOn: ({ lines: { quoted, spoken }, titles, seen, heard }) => {
      const basis = [
        ...(spoken > 0 ? [`les phrases prononcées (${quoted} sur ${spoken})`] : []),
        ...(titles ? ['le plus grand texte'] : []),
        ...(seen ? ['les choses vues le plus longtemps'] : []),
        ...(heard ? ['les sons entendus le plus longtemps'] : []),
      ];
      return `${spoken === 0 ? 'Rien n’est dit. ' : ''}Ce résumé repose sur ${and(basis)}\u00a0; ce que font les gens n’en fait pas partie.`;
    },
    chaptersOf: {
      file: 'Ces chapitres sont nommés par le fichier.',
      made: 'Ces chapitres commencent là où change ce qui est dit, écrit, vu et entendu ; chaque nom s’y trouve mot pour mot.',
      person: 'Vous avez modifié ces chapitres.',
      none: 'Il n’y a pas de chapitres : la vidéo est courte, ou rien n’y change longtemps.',
    },
    shots: (count, places) =>
      `${counted(count, { one: '# plan', other: '# plans' })}, d’après les changements soudains de l’image\u00a0; début ${at(places)}.`,
    spokenIn: (language, places) => `Langue parlée\u00a0: ${language}, ${at(places)}.`,
    spokenInFor: (language, seconds, stretches, places) =>
      `Langue parlée\u00a0: ${language}, pendant ${lengthIn(seconds, stretches)}, ${at(places)}.`,
    wordsSaid: (count, places) => `Mots prononcés\u00a0: ${count}, ${at(places)}.`,
    wordsAMinute: (rate, count, seconds, places) =>
      `Mots par minute\u00a0: ${rate} (mots\u00a0: ${count}, temps de parole\u00a0: ${length(seconds)}), ${at(places)}.`,
    loudest: (places) => `Le son est le plus fort ${at(places)}.`,
    noTrack: { sound: 'Le fichier n’a pas de piste sonore.', picture: 'Le fichier n’a pas d’image.' },
    notFoundIn: (names, count, of) => `Introuvable dans ${count} vidéos sur ${of}\u00a0: ${and(names)}.`,
    foundInAll: (of) => `Présent dans toutes les vidéos (${of}).`,
    videosOfLength: (which, names, seconds) =>
      `Durée la plus ${which === 'longest' ? 'longue' : 'courte'}\u00a0: ${length(seconds)} (${and(names)}).`,
    wholeLength: (seconds) => `La vidéo dure ${length(seconds)}.`,
    wholeLengths: (videos, all, shortest, longest) =>
      `Les ${videos} vidéos durent ${length(all)} au total\u00a0; la plus courte dure ${length(shortest)}, la plus longue ${length(longest)}.`,
    moreVideos: (count) => `Aussi dans ${counted(count, { one: '# autre vidéo', other: '# autres vidéos' })}.`,
    tellingMoments: (told) =>
      `Voici les moments les plus parlants${told ? ` de ${videosOf(told.videos)} sur ${told.of}` : ''}\u00a0; une question sur une seule vidéo en dira plus.`,

    beyond: {
      looks:
        'Impossible de répondre\u00a0: beaucoup de choses à l’image sont reconnues, et leur couleur quand elle est nette, mais pas leurs parties, les vêtements ni l’apparence, et personne n’est identifié.',
      actions:
        'Impossible de répondre\u00a0: beaucoup de choses à l’image et beaucoup de sons sont reconnus, mais pas ce que fait quelqu’un.',
      speaker: 'Impossible de dire qui parle\u00a0: les voix ne sont pas distinguées.',
      circumstances:
        'Impossible de répondre\u00a0: beaucoup de choses à l’image et beaucoup de sons sont reconnus, mais pas où, quand, par qui ni par quel temps l’enregistrement a été fait, à moins que cela ne soit dit ou écrit.',
    },
    seenThere: (names) => `On y voit\u00a0: ${and(names.map(common.one))}.`,
    unsure: (some, places) =>
      `Je ne peux pas le dire avec certitude. Peut-être ici\u00a0: ${named(some)}, ${at(places)}.`,
    notFound: (wanted, searched) => {
      const place =
        searched === 'video'
          ? 'dans cette vidéo'
          : searched === 'picture'
            ? 'dans cette image'
            : 'times' in searched
              ? `à ${and(searched.times)}`
              : `dans ces ${searched.videos} vidéos`;
      return typeof wanted === 'string'
        ? `${noneOf[wanted]} ${place}.`
        : `Aucun résultat pour ${anyQuote(wanted.quotes)} ${place}.`;
    },
    untold: (words) =>
      `Impossible de dire ${quotes(words)}\u00a0: on sait que quelque chose est vu ou entendu, pas ce que cela fait ni comment c’est.`,
    amounts: (seconds, stretches) => `En tout, cela fait ${lengthIn(seconds, stretches)}.`,
    unknown: (known) =>
      `${and(known.map(([kind, count]) => `${count} sortes de ${kind === 'heard' ? 'sons' : 'choses'}`))} peuvent être nommées, et ce n’en est aucune\u00a0: impossible de dire si c’est là.`,
    searched: (counts) =>
      `La recherche a porté sur ${and(counts.map(([kind, count]) => counted(count, kinds[kind])))}.`,
    nearest: (text, time, video) =>
      `Le plus proche est ${quote(text)} à ${time}${video === undefined ? '' : ` dans ${video}`}, mais cela ne répond pas à la question.`,
    outside: (time, scope) => `${time} se trouve hors de ${scope}, sur quoi porte la question.`,
    unfinished: 'La vidéo n’est pas encore analysée jusqu’à la fin\u00a0: cela peut encore venir.',
    unfinishedVideos: (count) =>
      `Reste à analyser jusqu’à la fin\u00a0: ${videosOf(count)}\u00a0; cela peut encore venir.`,
    cutShort: (cut) => `Le fichier s’arrête à ${cutAt(cut)}\u00a0: la suite manque.`,

    empty: 'Cette vidéo n’a ni son ni image.',
    fromSubtitles: (source) => `Ce qui est dit vient de ses sous-titres (${source}).`,
    emptyVideos: (count) => `Aucune des ${count} vidéos n’a de son ni d’image.`,
    lookedThrough: ({ heard, seen }, cut) => {
      const ways = and([...(heard ? ['écouté'] : []), ...(seen ? ['regardé'] : [])]);
      const whole = cut ? `Jusqu’à ${cutAt(cut)}, où le fichier s’arrête, tout a été ${ways}` : `Tout a été ${ways}`;
      return `${whole}${heard ? '' : '\u00a0; il n’y a pas de son'}.`;
    },
    soFar: (reaches) =>
      `Jusqu’ici\u00a0: ${reaches.map(([reach, some]) => `${and(some.map((stage) => stages[stage]))} ${reached(reach)}`).join(', ')}.`,
    lookedThroughVideos: ({ videos, whole, part, none, cut }) => {
      const missing =
        cut === 0
          ? ''
          : `\u00a0; ${counted(cut, { one: '# fichier est incomplet', other: '# fichiers sont incomplets' })}`;
      if (whole === videos) return `Les ${videos} vidéos ont été analysées${missing}.`;
      const parts = [
        `${whole} en entier`,
        ...(part > 0 ? [`${part} en partie`] : []),
        ...(none > 0 ? [`${none} pas du tout`] : []),
      ];
      return `Sur ${videosOf(videos)}, analysées\u00a0: ${and(parts)}${missing}.`;
    },
  };
}
