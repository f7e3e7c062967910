import { type Forms, grammarOf } from './grammar.ts';
import type { Places } from './places.ts';
import type { Cut, NameOf, Reach, Wording } from './wording.ts';

const stages = { sounds: 'sons', speech: 'fala', objects: 'objetos', scenes: 'cenas', text: 'texto' };
const kinds: Readonly<Record<'said' | 'written' | 'seen' | 'heard', Forms>> = {
  said: { one: '# frase falada', other: '# frases faladas' },
  written: { one: '# linha de texto', other: '# linhas de texto' },
  seen: { one: '# coisa vista', other: '# coisas vistas' },
  heard: { one: '# som', other: '# sons' },
};
const isFound = { heard: 'Ouve-se', seen: 'Vê-se' };
const areFound = { heard: 'Ouvem-se', seen: 'Veem-se' };
const anyOf = {
  text: 'nenhum texto',
  speech: 'nenhuma fala',
  sight: 'nada conhecido à vista',
  sound: 'nenhum som conhecido',
  anything: 'nada',
};

const cutAt = ({ at, of }: Cut): string => (of === undefined ? at : `${at} de ${of}`);

function reached(reach: Reach): string {
  if (reach === 'none') return 'ainda não';
  if (reach === 'end') return 'até o fim';
  if (reach === 'failed') return 'nada (houve uma falha)';
  return `até ${reach.to} de ${reach.of}${reach.failed ? ' (houve uma falha ali)' : ''}`;
}

export function portuguese(nameOf: NameOf): Wording {
  const { common, and, counted, length, quotes, anyQuote, named, things } = grammarOf('pt', nameOf, {
    marks: ['“', '”'],
  });
  const { quote } = common;
  const at = ({ times: shown, isCut }: Places): string => `${isCut ? 'primeiro em' : 'em'} ${and(shown)}`;
  const times = (count: number): string => counted(count, { one: '# vez', other: '# vezes' });
  const videosOf = (count: number): string => counted(count, { one: '# vídeo', other: '# vídeos' });
  const inAll = (amount: string, videos: number): string => `${amount} ao todo, em ${videosOf(videos)}`;
  const lengthIn = (seconds: number, stretches: number): string =>
    stretches > 1 ? `${length(seconds)} em ${stretches} trechos` : length(seconds);
  return {
    ...common,
    speaker: (number) => `Voz ${number}`,
    times,
    lengthIn,
    timesInAll: (count, videos) => inAll(times(count), videos),
    lengthInAll: (seconds, videos) => inAll(length(seconds), videos),

    found: (some, places) => `${isFound[some.kind]}: ${named(some)}, ${at(places)}.`,
    foundTimes: (some, count, places) => `${isFound[some.kind]} ${times(count)}: ${named(some)}, ${at(places)}.`,
    foundFor: (some, seconds, stretches) =>
      `${isFound[some.kind]} por ${lengthIn(seconds, stretches)}: ${named(some)}.`,
    foundForAt: (some, seconds, stretches, places) =>
      `${isFound[some.kind]} por ${lengthIn(seconds, stretches)}: ${named(some)}, ${at(places)}.`,
    foundTimesInAll: (some, count, videos) => `${isFound[some.kind]} ${inAll(times(count), videos)}: ${named(some)}.`,
    foundForInAll: (some, seconds, videos) =>
      `${isFound[some.kind]} por ${inAll(length(seconds), videos)}: ${named(some)}.`,
    oneAtOnce: (names, places) => `Nunca mais de um ao mesmo tempo: ${things(names)}, ${at(places)}.`,
    severalAtOnce: (names, count, places) => `No máximo ${count} ao mesmo tempo: ${things(names)}, ${at(places)}.`,
    coloured: (some, colour, isMost, places) =>
      `${isFound.seen}: ${named(some)}, cor ${isMost ? 'predominante' : 'presente'} na imagem: ${common.colour(colour)}, ${at(places)}.`,
    numberAtOnce: (names, count, places) => `${count} ao mesmo tempo: ${things(names)}, ${at(places)}.`,
    kindsFound: (kind, names) =>
      `${names.length === 1 ? isFound[kind] : areFound[kind]} ${counted(names.length, { one: '# tipo', other: '# tipos' })}: ${and(names.map((name) => common.label(kind, name)))}.`,
    says: (time, text) => `Em ${time} alguém diz: ${quote(text)}`,
    reads: (time, texts) => `Em ${time} lê-se na imagem: ${quotes(texts)}.`,
    said: (forms, places) => `Diz-se ${anyQuote(forms)} ${at(places)}.`,
    saidTimes: (forms, count, places) => `Diz-se ${anyQuote(forms)} ${times(count)}: ${at(places)}.`,
    saidTimesInAll: (form, count, videos) => `Diz-se ${quote(form)} ${inAll(times(count), videos)}.`,
    readsFor: (text, seconds, places) => `Na imagem lê-se ${quote(text)} por ${length(seconds)}, ${at(places)}.`,
    readsTimes: (text, count, places) => `Na imagem lê-se ${quote(text)} ${times(count)}, ${at(places)}.`,
    speaks: (who, places) => `${who} fala ${at(places)}.`,
    speaksFor: (who, seconds, stretches, places) => `${who} fala por ${lengthIn(seconds, stretches)}, ${at(places)}.`,
    voices: (count, places) =>
      `${counted(count, { one: 'Fala # voz', other: 'Falam # vozes' })}, pela primeira vez em ${and(places.times)}.`,
    also: (places) => `Também em ${and(places.map(({ video, at: time }) => `${video} em ${time}`))}.`,
    yes: (sentence) => `Sim. ${sentence}`,
    inVideo: (sentence, video) => `${video}: ${sentence}`,
    timeIn: (time, video) => `${time} (${video})`,

    untranslated: 'Nada é traduzido: são as palavras como foram ditas.',
    uncountable: 'Não é possível contar isso.',
    uncountableThen:
      'Não é possível dizer quantos há nesse exato momento: só se guarda o número mais alto de todo o trecho.',
    coloursMeasured: 'As cores são medidas na imagem; a luz, a sombra e o que está atrás mudam-nas.',
    kindsCounted: 'Dois do mesmo tipo contam como um; faltam os tipos que não podem ser nomeados.',
    countedInFrames:
      'Contado em quadros isolados, pelo menos um a cada dois segundos; o que está encoberto fica de fora.',
    oneTime: (kind) => `Uma vez é um trecho ininterrupto ${kind === 'heard' ? 'do som' : 'de quadros que o mostram'}.`,
    peopleOnly: 'É possível dizer que há pessoas, mas não quem são, nem se são homens ou mulheres.',
    voicesAlike: 'Não é possível dizer quem fala: as vozes não são distinguidas.',
    voicesTold: 'As vozes são distinguidas só pelo timbre, o que pode falhar onde há barulho.',
    tookFor: (word, meant) => `${quote(word)} foi entendido como ${quote(meant)}.`,
    mostTelling: (shown, spoken) =>
      `Estas são as ${shown} frases mais reveladoras de ${spoken}; a transcrição tem todas.`,
    longestLines: (lines) =>
      `Estas são as que ficam mais tempo, de ${counted(lines, kinds.written)}; a lista de momentos tem todas.`,
    restsOn: ({ lines: { quoted, spoken }, titles, seen, heard }) => {
      const basis = [
        ...(spoken > 0 ? [`${quoted} de ${counted(spoken, kinds.said)}`] : []),
        ...(titles ? ['o maior texto'] : []),
        ...(seen ? ['as coisas vistas por mais tempo'] : []),
        ...(heard ? ['os sons ouvidos por mais tempo'] : []),
      ];
      return `${spoken === 0 ? 'Nada é dito. ' : ''}Isto se baseia em: ${and(basis)}; não inclui o que as pessoas fazem.`;
    },
    chaptersOf: {
      file: 'Estes capítulos são nomeados pelo ficheiro.',
      made: 'Estes capítulos começam onde muda o que é dito, escrito, visto e ouvido; cada nome está lá palavra por palavra.',
      person: 'Você alterou estes capítulos.',
      none: 'Não há capítulos: o vídeo é curto, ou nada nele muda por muito tempo.',
    },
    shots: (count, places) =>
      `${counted(count, { one: '# plano', other: '# planos' })}, pelas mudanças bruscas da imagem; início ${at(places)}.`,
    spokenIn: (language, places) => `Idioma falado: ${language}, ${at(places)}.`,
    spokenInFor: (language, seconds, stretches, places) =>
      `Idioma falado: ${language}, por ${lengthIn(seconds, stretches)}, ${at(places)}.`,
    wordsSaid: (count, places) => `Palavras ditas: ${count}, ${at(places)}.`,
    wordsAMinute: (rate, count, seconds, places) =>
      `Palavras por minuto: ${rate} (palavras: ${count}, tempo de fala: ${length(seconds)}), ${at(places)}.`,
    loudest: (places) => `O som é mais forte ${at(places)}.`,
    noTrack: { sound: 'O arquivo não tem faixa de som.', picture: 'O arquivo não tem imagem.' },
    notFoundIn: (names, count, of) => `Não encontrado em ${count} de ${of} vídeos: ${and(names)}.`,
    foundInAll: (of) => `Presente em todos os vídeos (${of}).`,
    videosOfLength: (which, names, seconds) =>
      `${which === 'longest' ? 'Maior' : 'Menor'} duração: ${length(seconds)} (${and(names)}).`,
    wholeLength: (seconds) => `O vídeo dura ${length(seconds)}.`,
    wholeLengths: (videos, all, shortest, longest) =>
      `Os ${videos} vídeos duram ${length(all)} ao todo; o mais curto dura ${length(shortest)} e o mais longo, ${length(longest)}.`,
    moreVideos: (count) => `Também em mais ${videosOf(count)}.`,
    tellingMoments: (told) =>
      `Estes são os momentos mais reveladores${told ? ` de ${told.videos} de ${videosOf(told.of)}` : ''}; para saber mais, basta perguntar sobre um só vídeo.`,

    beyond: {
      looks:
        'Não é possível responder: muitas coisas na imagem podem ser nomeadas, e a sua cor quando é clara, mas não as suas partes, roupas ou aparência, nem quem é alguém.',
      actions:
        'Não é possível responder: muitas coisas na imagem e muitos sons podem ser nomeados, mas não o que alguém faz.',
      speaker: 'Não é possível dizer quem fala: as vozes não são distinguidas.',
      circumstances:
        'Não é possível responder: muitas coisas na imagem e muitos sons podem ser nomeados, mas não onde, quando, por quem nem com que tempo algo foi gravado, a menos que isso seja dito ou esteja escrito.',
    },
    seenThere: (names) => `Ali se vê: ${and(names.map(common.one))}.`,
    unsure: (some, places) => `Não posso dizer com certeza. Talvez aqui: ${named(some)}, ${at(places)}.`,
    notFound: (wanted, searched) => {
      const place =
        searched === 'video'
          ? 'neste vídeo'
          : searched === 'picture'
            ? 'nesta imagem'
            : 'times' in searched
              ? `em ${and(searched.times)}`
              : `nestes ${searched.videos} vídeos`;
      const what = typeof wanted === 'string' ? anyOf[wanted] : anyQuote(wanted.quotes);
      return `Não foi possível encontrar ${what} ${place}.`;
    },
    untold: (words) =>
      `Não é possível dizer ${quotes(words)}: sabe-se que algo é visto ou ouvido, não o que faz nem como é.`,
    amounts: (seconds, stretches) => `No total são ${lengthIn(seconds, stretches)}.`,
    unknown: (known) =>
      `É possível nomear ${and(known.map(([kind, count]) => `${count} tipos de ${kind === 'heard' ? 'sons' : 'coisas'}`))}, e não é nenhum deles: não se pode saber se está presente.`,
    searched: (counts) => `A busca incluiu ${and(counts.map(([kind, count]) => counted(count, kinds[kind])))}.`,
    nearest: (text, time, video) =>
      `O mais próximo é ${quote(text)} em ${time}${video === undefined ? '' : ` de ${video}`}, mas isso não responde à pergunta.`,
    outside: (time, scope) => `${time} fica fora de ${scope}, a que se refere a pergunta.`,
    unfinished: 'O vídeo ainda não foi analisado até o fim, por isso ainda pode aparecer.',
    unfinishedVideos: (count) => `Por analisar até o fim: ${videosOf(count)}; ainda pode aparecer.`,
    cutShort: (cut) => `O arquivo termina antes da hora, em ${cutAt(cut)}: falta o que vinha depois.`,

    empty: 'Este vídeo não tem som nem imagem.',
    fromSubtitles: (source) => `O que é dito vem das legendas (${source}).`,
    emptyVideos: (count) => `Nenhum dos ${count} vídeos tem som ou imagem.`,
    lookedThrough: ({ heard, seen }, cut) => {
      const ways = and([...(heard ? ['ouvido'] : []), ...(seen ? ['visto'] : [])]);
      const whole = cut ? `Até ${cutAt(cut)}, onde o arquivo é interrompido, tudo foi ${ways}` : `Tudo foi ${ways}`;
      return `${whole}${heard ? '' : '; não há som'}.`;
    },
    soFar: (reaches) =>
      `Até agora: ${reaches.map(([reach, some]) => `${and(some.map((stage) => stages[stage]))} ${reached(reach)}`).join(', ')}.`,
    lookedThroughVideos: ({ videos, whole, part, none, cut }) => {
      const missing =
        cut === 0
          ? ''
          : `; ${counted(cut, { one: '# arquivo está incompleto', other: '# arquivos estão incompletos' })}`;
      if (whole === videos) return `Todos os ${videos} vídeos foram analisados${missing}.`;
      const parts = [
        `${whole} por inteiro`,
        ...(part > 0 ? [`${part} em parte`] : []),
        ...(none > 0 ? [`${none} ainda não`] : []),
      ];
      return `De ${videosOf(videos)}, analisados: ${and(parts)}${missing}.`;
    },
  };
}
