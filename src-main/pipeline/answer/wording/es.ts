import { type Forms, grammarOf } from './grammar.ts';
import type { Cut, NameOf, Reach, Wording } from './wording.ts';
import type { Places } from './places.ts';

const stages = { sounds: 'sonidos', speech: 'voz', objects: 'objetos', scenes: 'escenas', text: 'texto' };
const kinds: Readonly<Record<'said' | 'written' | 'seen' | 'heard', Forms>> = {
  said: { one: '# frase hablada', other: '# frases habladas' },
  written: { one: '# línea de texto', other: '# líneas de texto' },
  seen: { one: '# cosa vista', other: '# cosas vistas' },
  heard: { one: '# sonido', other: '# sonidos' },
};
const isFound = { heard: 'Se oye', seen: 'Se ve' };
const areFound = { heard: 'Se oyen', seen: 'Se ven' };
const anyOf = {
  text: 'ningún texto',
  speech: 'nada dicho',
  sight: 'nada conocido a la vista',
  sound: 'ningún sonido conocido',
  anything: 'nada',
};

const cutAt = ({ at, of }: Cut): string => (of === undefined ? at : `${at} de ${of}`);

function reached(reach: Reach): string {
  if (reach === 'none') return 'sin empezar';
  if (reach === 'end') return 'hasta el final';
  if (reach === 'failed') return 'con error, nada';
  return `hasta ${reach.to} de ${reach.of}${reach.failed ? ' (ahí hubo un error)' : ''}`;
}

export function spanish(nameOf: NameOf): Wording {
  const { common, and, counted, length, quotes, anyQuote, named, things } = grammarOf('es', nameOf, {
    marks: ['«', '»'],
  });
  const { quote } = common;
  const at = ({ times: shown, isCut }: Places): string => `${isCut ? 'primero en' : 'en'} ${and(shown)}`;
  const times = (count: number): string => counted(count, { one: '# vez', other: '# veces' });
  const videosOf = (count: number): string => counted(count, { one: '# vídeo', other: '# vídeos' });
  const inAll = (amount: string, videos: number): string => `${amount} en total, en ${videosOf(videos)}`;
  const lengthIn = (seconds: number, stretches: number): string =>
    stretches > 1
      ? `${length(seconds)} en ${counted(stretches, { one: '# tramo', other: '# tramos' })}`
      : length(seconds);
  return {
    ...common,
    speaker: (number) => `Hablante ${number}`,
    times,
    lengthIn,
    timesInAll: (count, videos) => inAll(times(count), videos),
    lengthInAll: (seconds, videos) => inAll(length(seconds), videos),

    found: (some, places) => `${isFound[some.kind]}: ${named(some)}, ${at(places)}.`,
    foundTimes: (some, count, places) => `${isFound[some.kind]} ${times(count)}: ${named(some)}, ${at(places)}.`,
    foundFor: (some, seconds, stretches) =>
      `${isFound[some.kind]} durante ${lengthIn(seconds, stretches)}: ${named(some)}.`,
    foundForAt: (some, seconds, stretches, places) =>
      `${isFound[some.kind]} durante ${lengthIn(seconds, stretches)}: ${named(some)}, ${at(places)}.`,
    foundTimesInAll: (some, count, videos) => `${isFound[some.kind]} ${inAll(times(count), videos)}: ${named(some)}.`,
    foundForInAll: (some, seconds, videos) =>
      `${isFound[some.kind]} durante ${inAll(length(seconds), videos)}: ${named(some)}.`,
    oneAtOnce: (names, places) => `Nunca se ve más de uno a la vez: ${things(names)}, ${at(places)}.`,
    severalAtOnce: (names, count, places) => `Como máximo se ven ${count} a la vez: ${things(names)}, ${at(places)}.`,
    coloured: (some, colour, isMost, places) =>
      `${isFound.seen}: ${named(some)}, color ${isMost ? 'predominante' : 'presente'} en la imagen: ${common.colour(colour)}, ${at(places)}.`,
    numberAtOnce: (names, count, places) => `Se ven ${count} a la vez: ${things(names)}, ${at(places)}.`,
    kindsFound: (kind, names) =>
      `${names.length === 1 ? isFound[kind] : areFound[kind]} ${counted(names.length, { one: '# tipo', other: '# tipos' })}: ${and(names.map((name) => common.label(kind, name)))}.`,
    says: (time, text) => `En ${time} alguien dice: ${quote(text)}`,
    reads: (time, texts) => `En ${time} se lee en la imagen: ${quotes(texts)}.`,
    said: (forms, places) => `Se dice ${anyQuote(forms)} ${at(places)}.`,
    saidTimes: (forms, count, places) => `Se dice ${anyQuote(forms)} ${times(count)}: ${at(places)}.`,
    saidTimesInAll: (form, count, videos) => `Se dice ${quote(form)} ${inAll(times(count), videos)}.`,
    readsFor: (text, seconds, places) =>
      `En la imagen se lee ${quote(text)} durante ${length(seconds)}, ${at(places)}.`,
    readsTimes: (text, count, places) => `En la imagen se lee ${quote(text)} ${times(count)}, ${at(places)}.`,
    speaks: (who, places) => `${who} habla ${at(places)}.`,
    speaksFor: (who, seconds, stretches, places) =>
      `${who} habla durante ${lengthIn(seconds, stretches)}, ${at(places)}.`,
    voices: (count, places) =>
      `${counted(count, { one: 'Habla # voz', other: 'Hablan # voces' })}, por primera vez en ${and(places.times)}.`,
    also: (places) => `También en ${and(places.map(({ video, at: time }) => `${video} en ${time}`))}.`,
    yes: (sentence) => `Sí. ${sentence}`,
    inVideo: (sentence, video) => `${video}: ${sentence}`,
    timeIn: (time, video) => `${time} (${video})`,

    untranslated: 'No se traduce: son las palabras tal como se dijeron.',
    uncountable: 'Esto no se puede contar.',
    uncountableThen:
      'No se puede saber cuántos hay justo entonces: solo se guarda el número más alto de todo el tramo.',
    coloursMeasured: 'Los colores se miden en la imagen; la luz, la sombra y lo que hay detrás los cambian.',
    kindsCounted: 'Dos del mismo tipo cuentan como uno; faltan los tipos que no se pueden nombrar.',
    countedInFrames:
      'Se ha contado en fotogramas sueltos, al menos uno cada dos segundos; lo que queda tapado no se cuenta.',
    oneTime: (kind) =>
      `Una vez es un tramo ininterrumpido ${kind === 'heard' ? 'del sonido' : 'de fotogramas en que se ve'}.`,
    peopleOnly: 'Se puede saber que hay personas, pero no quiénes son ni si son hombres o mujeres.',
    voicesAlike: 'No se puede saber quién habla: las voces no se distinguen.',
    voicesTold: 'Los hablantes se distinguen solo por la voz, lo que puede fallar donde hay ruido.',
    tookFor: (word, meant) => `${quote(word)} se ha entendido como ${quote(meant)}.`,
    mostTelling: (shown, spoken) =>
      `Estas son las ${shown} frases más significativas de ${spoken}; la transcripción las tiene todas.`,
    longestLines: (lines) =>
      `Son las que más duran de ${counted(lines, kinds.written)}; la lista de momentos las tiene todas.`,
    restsOn: ({ lines: { quoted, spoken }, titles, seen, heard }) => {
      const basis = [
        ...(spoken > 0 ? [`${quoted} de ${counted(spoken, kinds.said)}`] : []),
        ...(titles ? ['el texto más grande'] : []),
        ...(seen ? ['las cosas que más tiempo se ven'] : []),
        ...(heard ? ['los sonidos que más tiempo se oyen'] : []),
      ];
      return `${spoken === 0 ? 'No se dice nada. ' : ''}Esto se basa en ${and(basis)}; no incluye lo que hacen las personas.`;
    },
    chaptersOf: {
      file: 'Estos capítulos los nombra el archivo.',
      made: 'Estos capítulos empiezan donde cambia lo que se dice, se escribe, se ve y se oye; cada nombre está ahí palabra por palabra.',
      person: 'Usted cambió estos capítulos.',
      none: 'No hay capítulos: el vídeo es corto, o nada cambia en él por mucho tiempo.',
    },
    shots: (count, places) =>
      `${counted(count, { one: '# plano', other: '# planos' })}, según los cambios bruscos de la imagen; comienzo ${at(places)}.`,
    spokenIn: (language, places) => `Idioma hablado: ${language}, ${at(places)}.`,
    spokenInFor: (language, seconds, stretches, places) =>
      `Idioma hablado: ${language}, durante ${lengthIn(seconds, stretches)}, ${at(places)}.`,
    wordsSaid: (count, places) => `Palabras dichas: ${count}, ${at(places)}.`,
    wordsAMinute: (rate, count, seconds, places) =>
      `Palabras por minuto: ${rate} (palabras: ${count}, tiempo de habla: ${length(seconds)}), ${at(places)}.`,
    loudest: (places) => `El sonido es más fuerte ${at(places)}.`,
    noTrack: { sound: 'El archivo no tiene pista de sonido.', picture: 'El archivo no tiene imagen.' },
    notFoundIn: (names, count, of) => `No se ha encontrado en ${count} de ${of} vídeos: ${and(names)}.`,
    foundInAll: (of) => `Está en todos los vídeos (${of}).`,
    videosOfLength: (which, names, seconds) =>
      `${which === 'longest' ? 'Mayor' : 'Menor'} duración: ${length(seconds)} (${and(names)}).`,
    wholeLength: (seconds) => `El vídeo dura ${length(seconds)}.`,
    wholeLengths: (videos, all, shortest, longest) =>
      `Los ${videos} vídeos duran ${length(all)} en total; el más corto dura ${length(shortest)} y el más largo ${length(longest)}.`,
    moreVideos: (count) => `También está en ${counted(count, { one: '# vídeo más', other: '# vídeos más' })}.`,
    tellingMoments: (told) =>
      `Estos son los momentos más significativos${told ? ` de ${told.videos} de ${videosOf(told.of)}` : ''}; para saber más, basta con preguntar por un solo vídeo.`,

    beyond: {
      looks:
        'No se puede responder: es posible nombrar muchas cosas de la imagen, y su color cuando es claro, pero no sus partes, ropa ni aspecto, ni saber quién es nadie.',
      actions:
        'No se puede responder: es posible nombrar muchas cosas de la imagen y muchos sonidos, pero no entender lo que hace alguien.',
      speaker: 'No se puede saber quién habla: las voces no se distinguen.',
      circumstances:
        'No se puede responder: es posible nombrar muchas cosas de la imagen y muchos sonidos, pero no saber dónde, cuándo, por quién ni con qué tiempo se grabó algo, salvo que se diga o esté escrito.',
    },
    seenThere: (names) => `Ahí se ve: ${and(names.map(common.one))}.`,
    unsure: (some, places) => `No puedo decirlo con seguridad. Quizá aquí: ${named(some)}, ${at(places)}.`,
    notFound: (wanted, searched) => {
      const place =
        searched === 'video'
          ? 'este vídeo'
          : searched === 'picture'
            ? 'esta imagen'
            : 'times' in searched
              ? and(searched.times)
              : `estos ${searched.videos} vídeos`;
      const what = typeof wanted === 'string' ? anyOf[wanted] : anyQuote(wanted.quotes);
      return `No se ha encontrado ${what} en ${place}.`;
    },
    untold: (words) => `No se puede saber ${quotes(words)}: se sabe que algo se ve o se oye, no qué hace ni cómo es.`,
    amounts: (seconds, stretches) => `En total son ${lengthIn(seconds, stretches)}.`,
    unknown: (known) =>
      `Es posible nombrar ${and(known.map(([kind, count]) => `${count} tipos de ${kind === 'heard' ? 'sonidos' : 'cosas'}`))}, y no es ninguno de ellos: no se puede saber si está.`,
    searched: (counts) => `Se ha buscado en ${and(counts.map(([kind, count]) => counted(count, kinds[kind])))}.`,
    nearest: (text, time, video) =>
      `Lo más cercano es ${quote(text)} en ${time}${video === undefined ? '' : ` de ${video}`}, pero no responde a la pregunta.`,
    outside: (time, scope) => `${time} queda fuera de ${scope}, a lo que se refiere la pregunta.`,
    unfinished: 'El vídeo aún no se ha analizado hasta el final, así que todavía puede aparecer.',
    unfinishedVideos: (count) => `Por analizar hasta el final: ${videosOf(count)}; todavía puede aparecer.`,
    cutShort: (cut) => `El archivo se corta en ${cutAt(cut)}: falta lo que venía después.`,

    empty: 'Este vídeo no tiene sonido ni imagen.',
    fromSubtitles: (source) => `Lo que se dice procede de sus subtítulos (${source}).`,
    emptyVideos: (count) => `Ninguno de los ${count} vídeos tiene sonido ni imagen.`,
    lookedThrough: ({ heard, seen }, cut) => {
      const ways = heard && seen ? 'escuchado y visto' : heard ? 'escuchado' : 'visto';
      const whole = cut ? `Se ha ${ways} hasta ${cutAt(cut)}, donde se corta el archivo` : `Se ha ${ways} todo`;
      return `${whole}${heard ? '' : '; no tiene sonido'}.`;
    },
    soFar: (reaches) =>
      `Por ahora: ${reaches.map(([reach, some]) => `${and(some.map((stage) => stages[stage]))} ${reached(reach)}`).join(', ')}.`,
    lookedThroughVideos: ({ videos, whole, part, none, cut }) => {
      const missing =
        cut === 0 ? '' : `; ${counted(cut, { one: '# archivo está cortado', other: '# archivos están cortados' })}`;
      if (whole === videos) return `Se han analizado los ${videos} vídeos${missing}.`;
      const parts = [
        `${whole} analizados por completo`,
        ...(part > 0 ? [`${part} en parte`] : []),
        ...(none > 0 ? [`${none} sin analizar`] : []),
      ];
      return `De ${videosOf(videos)}: ${and(parts)}${missing}.`;
    },
  };
}
