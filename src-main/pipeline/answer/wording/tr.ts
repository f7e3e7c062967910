import { grammarOf } from './grammar.ts';
import type { Places } from './places.ts';
import type { Cut, NameOf, Reach, Wording } from './wording.ts';

// Suffixes follow the sounds of a word: names, times and quotes stand where they need none.
const stages = { sounds: 'sesler', speech: 'konuşma', objects: 'nesneler', scenes: 'sahneler', text: 'yazı' };
const kinds = { said: 'konuşma satırı', written: 'yazı satırı', seen: 'görülen nesne', heard: 'ses' };
const isFound = { heard: 'Duyulan ses', seen: 'Görülen' };
const anyOf = {
  text: 'herhangi bir yazı',
  speech: 'herhangi bir konuşma',
  sight: 'görüntüde tanınan bir şey',
  sound: 'tanınan bir ses',
  anything: 'herhangi bir şey',
};

const cutAt = ({ at, of }: Cut): string => (of === undefined ? at : `${at} / ${of}`);
const times = (count: number): string => `${count} kez`;
const inAll = (amount: string, videos: number): string => `${videos} videoda toplam ${amount}`;

function reached(reach: Reach): string {
  if (reach === 'none') return 'henüz başlamadı';
  if (reach === 'end') return 'sonuna kadar';
  if (reach === 'failed') return 'başarısız';
  return `${reach.to} / ${reach.of}${reach.failed ? ' (orada başarısız oldu)' : ''}`;
}

export function turkish(nameOf: NameOf): Wording {
  const { common, and, length, quotes, anyQuote, named, things } = grammarOf('tr', nameOf, { marks: ['“', '”'] });
  const { quote } = common;
  const at = ({ times: shown, isCut }: Places): string => `${isCut ? 'ilk olarak' : 'zaman'}: ${and(shown)}`;
  const lengthIn = (seconds: number, stretches: number): string =>
    stretches > 1 ? `${stretches} bölümde ${length(seconds)}` : length(seconds);
  return {
    ...common,
    speaker: (number) => `Konuşan ${number}`,
    times,
    lengthIn,
    timesInAll: (count, videos) => inAll(times(count), videos),
    lengthInAll: (seconds, videos) => inAll(length(seconds), videos),

    found: (some, places) => `${isFound[some.kind]}: ${named(some)}; ${at(places)}.`,
    foundTimes: (some, count, places) => `${isFound[some.kind]}: ${named(some)}, ${times(count)}; ${at(places)}.`,
    foundFor: (some, seconds, stretches) => `${isFound[some.kind]}: ${named(some)}, ${lengthIn(seconds, stretches)}.`,
    foundForAt: (some, seconds, stretches, places) =>
      `${isFound[some.kind]}: ${named(some)}, ${lengthIn(seconds, stretches)}; ${at(places)}.`,
    foundTimesInAll: (some, count, videos) => `${isFound[some.kind]}: ${named(some)}, ${inAll(times(count), videos)}.`,
    foundForInAll: (some, seconds, videos) =>
      `${isFound[some.kind]}: ${named(some)}, ${inAll(length(seconds), videos)}.`,
    oneAtOnce: (names, places) => `Aynı anda en fazla bir tane görülüyor: ${things(names)}; ${at(places)}.`,
    severalAtOnce: (names, count, places) =>
      `Aynı anda en fazla ${count} tane görülüyor: ${things(names)}; ${at(places)}.`,
    coloured: (some, colour, isMost, places) =>
      `${isFound.seen}: ${named(some)}, görüntüde ${isMost ? 'baskın renk' : 'renklerden biri'}: ${common.colour(colour)}; ${at(places)}.`,
    numberAtOnce: (names, count, places) => `Aynı anda ${count} tane görülüyor: ${things(names)}; ${at(places)}.`,
    kindsFound: (kind, names) =>
      `${names.length} tür ${kind === 'heard' ? 'duyuluyor' : 'görülüyor'}: ${and(names.map((name) => common.label(kind, name)))}.`,
    says: (time, text) => `${time} anında biri şunu söylüyor: ${quote(text)}`,
    reads: (time, texts) => `${time} anında görüntüde şu yazıyor: ${quotes(texts)}.`,
    said: (forms, places) => `${anyQuote(forms)} deniyor; ${at(places)}.`,
    saidTimes: (forms, count, places) => `${anyQuote(forms)} ${times(count)} deniyor; ${at(places)}.`,
    saidTimesInAll: (form, count, videos) => `${quote(form)} ${inAll(times(count), videos)} deniyor.`,
    readsFor: (text, seconds, places) => `Görüntüde ${length(seconds)} boyunca ${quote(text)} yazıyor; ${at(places)}.`,
    readsTimes: (text, count, places) => `Görüntüde ${times(count)} ${quote(text)} yazıyor; ${at(places)}.`,
    speaks: (who, places) => `${who} konuşuyor; ${at(places)}.`,
    speaksFor: (who, seconds, stretches, places) => `${who} konuşuyor, ${lengthIn(seconds, stretches)}; ${at(places)}.`,
    voices: (count, places) => `${count} ses konuşuyor; ilk olarak: ${and(places.times)}.`,
    also: (places) => `Şu videolarda da var: ${and(places.map(({ video, at: time }) => `${video} ${time}`))}.`,
    yes: (sentence) => `Evet. ${sentence}`,
    inVideo: (sentence, video) => `${video}: ${sentence}`,
    timeIn: (time, video) => `${time} (${video})`,

    untranslated: 'Çeviri yapılmaz: bunlar söylendiği gibi sözlerdir.',
    uncountable: 'Bunlar sayılamıyor.',
    uncountableThen: 'Tam o sırada kaç tane olduğu bilinemiyor: yalnızca bütün bölümün en yüksek sayısı saklanıyor.',
    coloursMeasured: 'Renkler görüntüde ölçüldü; ışık, gölge ve arka plan onları değiştirir.',
    kindsCounted: 'Aynı türden iki tane bir sayılır; adlandırılamayan türler eksiktir.',
    countedInFrames: 'En az iki saniyede bir kare üzerinden sayıldı; başka şeylerin arkasında kalanlar sayılmadı.',
    oneTime: (kind) => `Kesintisiz süren her ${kind === 'heard' ? 'ses' : 'görüntü'} bir kez sayılır.`,
    peopleOnly: 'İnsanların olduğu anlaşılıyor, ama kim oldukları ya da kadın mı erkek mi oldukları anlaşılamıyor.',
    voicesAlike: 'Kimin konuştuğu anlaşılamıyor: sesler birbirinden ayırt edilmiyor.',
    voicesTold: 'Konuşanlar yalnızca seslerinden ayırt ediliyor; gürültülü yerlerde yanlış olabilir.',
    tookFor: (word, meant) => `${quote(word)}, ${quote(meant)} olarak anlaşıldı.`,
    mostTelling: (shown, spoken) =>
      `Bunlar ${spoken} konuşma satırı içinde en çok şey anlatan ${shown} satır; tamamı dökümde var.`,
    longestLines: (lines) => `Bunlar ${lines} yazı satırı içinde en uzun kalanlar; tamamı anlar listesinde var.`,
    restsOn: ({ lines: { quoted, spoken }, titles, seen, heard }) => {
      const basis = [
        ...(spoken > 0 ? [`${spoken} konuşma satırının ${quoted} tanesi`] : []),
        ...(titles ? ['en büyük yazı'] : []),
        ...(seen ? ['en uzun görülen nesneler'] : []),
        ...(heard ? ['en uzun duyulan sesler'] : []),
      ];
      return `${spoken === 0 ? 'Hiç konuşma yok. ' : ''}Bunun dayanağı: ${and(basis)}; insanların yaptıkları buna dahil değil.`;
    },
    chaptersOf: {
      file: 'Bu bölümlerin adları dosyadan.',
      made: 'Bu bölümler söylenen, yazılan, görülen ve duyulanın değiştiği yerde başlar; her ad orada kelimesi kelimesine geçer.',
      person: 'Bu bölümleri siz değiştirdiniz.',
      none: 'Bölüm yok: video kısa ya da içinde uzun süre bir şey değişmiyor.',
    },
    shots: (count, places) => `Görüntünün ani değişimlerine göre ${count} çekim; başlangıç, ${at(places)}.`,
    spokenIn: (language, places) => `Konuşulan dil: ${language}; ${at(places)}.`,
    spokenInFor: (language, seconds, stretches, places) =>
      `Konuşulan dil: ${language}, ${lengthIn(seconds, stretches)}; ${at(places)}.`,
    wordsSaid: (count, places) => `Söylenen sözcük sayısı: ${count}; ${at(places)}.`,
    wordsAMinute: (rate, count, seconds, places) =>
      `Dakikada sözcük sayısı: ${rate} (sözcük: ${count}, konuşma süresi: ${length(seconds)}); ${at(places)}.`,
    loudest: (places) => `Sesin en yüksek olduğu an; ${at(places)}.`,
    noTrack: { sound: 'Dosyada ses yok.', picture: 'Dosyada görüntü yok.' },
    notFoundIn: (names, count, of) => `${of} videodan ${count} tanesinde bulunamadı: ${and(names)}.`,
    foundInAll: (of) => `Videoların hepsinde (${of}) bulundu.`,
    videosOfLength: (which, names, seconds) =>
      `En ${which === 'longest' ? 'uzun' : 'kısa'} süre: ${length(seconds)} (${and(names)}).`,
    wholeLength: (seconds) => `Videonun süresi: ${length(seconds)}.`,
    wholeLengths: (videos, all, shortest, longest) =>
      `${videos} videonun toplam süresi: ${length(all)}; en kısası ${length(shortest)}, en uzunu ${length(longest)}.`,
    moreVideos: (count) => `${count} videoda daha var.`,
    tellingMoments: (told) =>
      `${told ? `${told.of} videonun ${told.videos} tanesinden en` : 'Bunlar en'} çok şey anlatan anlar; daha fazlası için tek bir video hakkında sorulabilir.`,

    beyond: {
      looks:
        'Bu yanıtlanamıyor: görüntüdeki birçok nesne ve belirginse rengi adlandırılabiliyor, ama parçaları, giysiler ve görünüş anlaşılamıyor, kimin kim olduğu da bilinmiyor.',
      actions:
        'Bu yanıtlanamıyor: görüntüdeki birçok nesne ve birçok ses adlandırılabiliyor, ama kimin ne yaptığı anlaşılamıyor.',
      speaker: 'Kimin konuştuğu anlaşılamıyor: sesler birbirinden ayırt edilmiyor.',
      circumstances:
        'Bu yanıtlanamıyor: görüntüdeki birçok nesne ve birçok ses adlandırılabiliyor, ama söylenmedikçe veya yazılmadıkça kaydın nerede, ne zaman, kim tarafından ve hangi havada yapıldığı anlaşılamıyor.',
    },
    seenThere: (names) => `Orada görülenler: ${and(names.map(common.one))}.`,
    unsure: (some, places) => `Kesin olarak söyleyemem. Belki burada: ${named(some)}; ${at(places)}.`,
    notFound: (wanted, searched) => {
      const place =
        searched === 'video'
          ? 'Bu videoda'
          : searched === 'picture'
            ? 'Bu resimde'
            : 'times' in searched
              ? `Şu bölümde (${and(searched.times)})`
              : `Bu ${searched.videos} videoda`;
      const what = typeof wanted === 'string' ? anyOf[wanted] : anyQuote(wanted.quotes);
      return `${place} ${what} bulunamadı.`;
    },
    untold: (words) =>
      `${quotes(words)} anlaşılamıyor: bir şeyin görüldüğü veya duyulduğu biliniyor, ne yaptığı veya nasıl olduğu değil.`,
    amounts: (seconds, stretches) => `Toplam: ${lengthIn(seconds, stretches)}.`,
    unknown: (known) =>
      `${and(known.map(([kind, count]) => `${count} tür ${kind === 'heard' ? 'ses' : 'nesne'}`))} adlandırılabiliyor; bu onlardan biri değil, var olup olmadığı söylenemez.`,
    searched: (counts) => `Arananlar: ${and(counts.map(([kind, count]) => `${count} ${kinds[kind]}`))}.`,
    nearest: (text, time, video) =>
      `En yakını ${video === undefined ? '' : `${video}, `}${time} anındaki ${quote(text)}, ama soruyu yanıtlamıyor.`,
    outside: (time, scope) => `${time} anı, sorulan bölümün (${scope}) dışında.`,
    unfinished: 'Video henüz sonuna kadar incelenmedi, bu yüzden ileride çıkabilir.',
    unfinishedVideos: (count) => `${count} video henüz sonuna kadar incelenmedi, bu yüzden ileride çıkabilir.`,
    cutShort: (cut) => `Dosya ${cutAt(cut)} anında kesiliyor: sonrası eksik.`,

    empty: 'Bu videoda ne ses ne görüntü var.',
    fromSubtitles: (source) => `Söylenenler altyazılardan (${source}) alındı.`,
    emptyVideos: (count) => `${count} videonun hiçbirinde ses ya da görüntü yok.`,
    lookedThrough: ({ heard, seen }, cut) => {
      const ways = and([...(heard ? ['dinlendi'] : []), ...(seen ? ['izlendi'] : [])]);
      const whole = cut ? `Dosyanın kesildiği ana (${cutAt(cut)}) kadar ${ways}` : `Tamamı ${ways}`;
      return `${whole}${heard ? '' : '; ses yok'}.`;
    },
    soFar: (reaches) =>
      `Şimdiye kadar: ${reaches.map(([reach, some]) => `${and(some.map((stage) => stages[stage]))} ${reached(reach)}`).join(', ')}.`,
    lookedThroughVideos: ({ videos, whole, part, none, cut }) => {
      const missing = cut === 0 ? '' : `; ${cut} dosya eksik`;
      if (whole === videos) return `${videos} videonun tamamı incelendi${missing}.`;
      const parts = [
        `tamamı incelenen ${whole}`,
        ...(part > 0 ? [`bir bölümü incelenen ${part}`] : []),
        ...(none > 0 ? [`hiç incelenmeyen ${none}`] : []),
      ];
      return `${videos} video: ${and(parts)}${missing}.`;
    },
  };
}
