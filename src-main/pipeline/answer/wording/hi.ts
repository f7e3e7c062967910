import { grammarOf } from './grammar.ts';
import type { Places } from './places.ts';
import type { Cut, NameOf, Reach, Wording } from './wording.ts';

// Verbs change with the gender of a noun: names stand behind a colon, where they need no agreement.
const stages = { sounds: 'आवाज़ें', speech: 'बोली', objects: 'चीज़ें', scenes: 'दृश्य', text: 'लिखा हुआ' };
const kinds = { said: 'बोले गए वाक्य', written: 'लिखी हुई पंक्तियाँ', seen: 'दिखी हुई चीज़ें', heard: 'आवाज़ें' };
const isFound = { heard: 'सुनाई देता है', seen: 'दिखाई देता है' };
const noneOf = {
  text: 'कोई लिखावट नहीं मिली',
  speech: 'कोई बोली नहीं मिली',
  sight: 'पहचान में आने वाली कोई चीज़ नहीं दिखी',
  sound: 'पहचान में आने वाली कोई आवाज़ नहीं मिली',
  anything: 'कुछ भी नहीं मिला',
};

const cutAt = ({ at, of }: Cut): string => (of === undefined ? at : `${of} में से ${at}`);
const times = (count: number): string => `${count} बार`;
const inAll = (amount: string, videos: number): string => `${videos} वीडियो में कुल ${amount}`;

function reached(reach: Reach): string {
  if (reach === 'none') return 'अभी नहीं';
  if (reach === 'end') return 'अंत तक';
  if (reach === 'failed') return 'विफल';
  return `${reach.of} में से ${reach.to} तक${reach.failed ? ' (वहाँ विफल)' : ''}`;
}

export function hindi(nameOf: NameOf): Wording {
  const { common, and, length, quotes, anyQuote, named, things } = grammarOf('hi', nameOf, { marks: ['“', '”'] });
  const { quote } = common;
  const at = ({ times: shown, isCut }: Places): string => `${isCut ? 'सबसे पहले ' : ''}${and(shown)} पर`;
  const lengthIn = (seconds: number, stretches: number): string =>
    stretches > 1 ? `${stretches} हिस्सों में ${length(seconds)}` : length(seconds);
  return {
    ...common,
    speaker: (number) => `वक्ता ${number}`,
    times,
    lengthIn,
    timesInAll: (count, videos) => inAll(times(count), videos),
    lengthInAll: (seconds, videos) => inAll(length(seconds), videos),

    found: (some, places) => `${at(places)} ${isFound[some.kind]}: ${named(some)}।`,
    foundTimes: (some, count, places) => `${times(count)} ${isFound[some.kind]}: ${named(some)}, ${at(places)}।`,
    foundFor: (some, seconds, stretches) => `${lengthIn(seconds, stretches)} तक ${isFound[some.kind]}: ${named(some)}।`,
    foundForAt: (some, seconds, stretches, places) =>
      `${lengthIn(seconds, stretches)} तक ${isFound[some.kind]}: ${named(some)}, ${at(places)}।`,
    foundTimesInAll: (some, count, videos) => `${inAll(times(count), videos)} ${isFound[some.kind]}: ${named(some)}।`,
    foundForInAll: (some, seconds, videos) =>
      `${inAll(length(seconds), videos)} तक ${isFound[some.kind]}: ${named(some)}।`,
    oneAtOnce: (names, places) => `एक साथ अधिक से अधिक एक दिखाई देता है: ${things(names)}, ${at(places)}।`,
    severalAtOnce: (names, count, places) => `एक साथ अधिक से अधिक ${count} दिखाई देते हैं: ${things(names)}, ${at(places)}।`,
    coloured: (some, colour, isMost, places) =>
      `${at(places)} ${isFound.seen}: ${named(some)}, चित्र में ${isMost ? 'मुख्य रंग' : 'एक रंग'}: ${common.colour(colour)}।`,
    numberAtOnce: (names, count, places) => `एक साथ ${count} दिखाई देते हैं: ${things(names)}, ${at(places)}।`,
    kindsFound: (kind, names) =>
      `${kind === 'heard' ? 'सुनाई' : 'दिखाई'} देने वाले प्रकार: ${names.length} (${and(names.map((name) => common.label(kind, name)))})।`,
    says: (time, text) => `${time} पर कोई कहता है: ${quote(text)}`,
    reads: (time, texts) => `${time} पर चित्र में लिखा है: ${quotes(texts)}।`,
    said: (forms, places) => `${at(places)} ${anyQuote(forms)} कहा जाता है।`,
    saidTimes: (forms, count, places) => `${anyQuote(forms)} ${times(count)} कहा जाता है: ${at(places)}।`,
    saidTimesInAll: (form, count, videos) => `${quote(form)} ${inAll(times(count), videos)} कहा जाता है।`,
    readsFor: (text, seconds, places) => `चित्र में ${length(seconds)} तक ${quote(text)} लिखा रहता है, ${at(places)}।`,
    readsTimes: (text, count, places) => `चित्र में ${times(count)} ${quote(text)} लिखा आता है, ${at(places)}।`,
    speaks: (who, places) => `${at(places)} ${who} की आवाज़ है।`,
    speaksFor: (who, seconds, stretches, places) =>
      `${who} की आवाज़ ${lengthIn(seconds, stretches)} तक है, ${at(places)}।`,
    voices: (count, places) => `${count} आवाज़ें बोलती हैं, पहली बार ${and(places.times)} पर।`,
    also: (places) => `इन वीडियो में भी है: ${and(places.map(({ video, at: time }) => `${video} में ${time} पर`))}।`,
    yes: (sentence) => `हाँ। ${sentence}`,
    inVideo: (sentence, video) => `${video}: ${sentence}`,
    timeIn: (time, video) => `${time} (${video})`,

    untranslated: 'अनुवाद नहीं किया जाता: ये शब्द वैसे ही हैं जैसे बोले गए।',
    uncountable: 'इनकी गिनती नहीं हो सकती।',
    uncountableThen: 'ठीक उस समय कितने हैं, यह नहीं बताया जा सकता: पूरे हिस्से की सबसे बड़ी संख्या ही रखी जाती है।',
    coloursMeasured: 'रंग चित्र में मापे गए हैं; रोशनी, छाया और पीछे की चीज़ें उन्हें बदल देती हैं।',
    kindsCounted: 'एक ही प्रकार की दो चीज़ें एक गिनी जाती हैं; जिन प्रकारों का नाम नहीं बताया जा सकता, वे छूट जाते हैं।',
    countedInFrames: 'गिनती अलग-अलग फ़्रेमों में की गई है, हर दो सेकंड में कम से कम एक; जो किसी के पीछे छिपा है, वह छूट जाता है।',
    oneTime: (kind) => `एक बार का अर्थ है ${kind === 'heard' ? 'आवाज़ का' : 'उसे दिखाने वाले फ़्रेमों का'} एक अटूट हिस्सा।`,
    peopleOnly: 'यह बताया जा सकता है कि लोग हैं, पर यह नहीं कि वे कौन हैं, या पुरुष हैं या महिला।',
    voicesAlike: 'कौन बोल रहा है, यह नहीं बताया जा सकता: आवाज़ें अलग-अलग नहीं पहचानी जातीं।',
    voicesTold: 'बोलने वाले केवल आवाज़ से अलग पहचाने जाते हैं; जहाँ शोर है, वहाँ यह ग़लत हो सकता है।',
    tookFor: (word, meant) => `${quote(word)} को ${quote(meant)} समझा गया।`,
    mostTelling: (shown, spoken) => `ये बोले गए ${spoken} वाक्यों में से सबसे सार्थक ${shown} हैं; प्रतिलेख में सभी हैं।`,
    longestLines: (lines) => `ये लिखी हुई ${lines} पंक्तियों में से सबसे देर तक दिखने वाली हैं; क्षणों की सूची में सभी हैं।`,
    restsOn: ({ lines: { quoted, spoken }, titles, seen, heard }) => {
      const basis = [
        ...(spoken > 0 ? [`बोले गए ${spoken} में से ${quoted} वाक्य`] : []),
        ...(titles ? ['सबसे बड़ी लिखावट'] : []),
        ...(seen ? ['सबसे देर तक दिखी चीज़ें'] : []),
        ...(heard ? ['सबसे देर तक सुनी गई आवाज़ें'] : []),
      ];
      return `${spoken === 0 ? 'कुछ नहीं बोला जाता। ' : ''}इसका आधार: ${and(basis)}; लोग क्या करते हैं, यह इसमें नहीं है।`;
    },
    chaptersOf: {
      file: 'इन अध्यायों के नाम फ़ाइल में हैं।',
      made: 'ये अध्याय वहाँ शुरू होते हैं जहाँ कहा, लिखा, देखा और सुना गया बदलता है; हर नाम वहाँ शब्दशः है।',
      person: 'ये अध्याय आपने बदले हैं।',
      none: 'कोई अध्याय नहीं: वीडियो छोटा है, या उसमें देर तक कुछ नहीं बदलता।',
    },
    shots: (count, places) => `चित्र के अचानक बदलने के अनुसार शॉट: ${count}; शुरुआत ${at(places)}।`,
    spokenIn: (language, places) => `बोली गई भाषा: ${language}, ${at(places)}।`,
    spokenInFor: (language, seconds, stretches, places) =>
      `बोली गई भाषा: ${language}, ${lengthIn(seconds, stretches)} तक, ${at(places)}।`,
    wordsSaid: (count, places) => `बोले गए शब्द: ${count}, ${at(places)}।`,
    wordsAMinute: (rate, count, seconds, places) =>
      `प्रति मिनट शब्द: ${rate} (शब्द: ${count}, बोलने का समय: ${length(seconds)}), ${at(places)}।`,
    loudest: (places) => `आवाज़ सबसे तेज़ है: ${at(places)}।`,
    noTrack: { sound: 'फ़ाइल में कोई ध्वनि नहीं है।', picture: 'फ़ाइल में कोई चित्र नहीं है।' },
    notFoundIn: (names, count, of) => `${of} में से ${count} वीडियो में नहीं मिला: ${and(names)}।`,
    foundInAll: (of) => `सभी वीडियो (${of}) में मिला।`,
    videosOfLength: (which, names, seconds) =>
      `सबसे ${which === 'longest' ? 'लंबी' : 'छोटी'} अवधि: ${length(seconds)} (${and(names)})।`,
    wholeLength: (seconds) => `वीडियो की लंबाई: ${length(seconds)}।`,
    wholeLengths: (videos, all, shortest, longest) =>
      `${videos} वीडियो की कुल लंबाई: ${length(all)}; सबसे छोटा: ${length(shortest)}, सबसे लंबा: ${length(longest)}।`,
    moreVideos: (count) => `यह ${count} और वीडियो में भी है।`,
    tellingMoments: (told) =>
      `ये ${told ? `${told.of} में से ${told.videos} वीडियो के ` : ''}सबसे सार्थक क्षण हैं; अधिक जानने के लिए किसी एक वीडियो के बारे में पूछा जा सकता है।`,

    beyond: {
      looks:
        'इसका उत्तर नहीं दिया जा सकता: चित्र की बहुत-सी चीज़ें पहचानी जाती हैं, और उनका रंग भी जहाँ वह स्पष्ट है, पर उनके हिस्से, कपड़े या रूप नहीं, और न यह कि कौन कौन है।',
      actions:
        'इसका उत्तर नहीं दिया जा सकता: चित्र की बहुत-सी चीज़ें और बहुत-सी आवाज़ें पहचानी जाती हैं, पर यह नहीं कि कोई क्या कर रहा है।',
      speaker: 'कौन बोल रहा है, यह नहीं बताया जा सकता: आवाज़ें अलग-अलग नहीं पहचानी जातीं।',
      circumstances:
        'इसका उत्तर नहीं दिया जा सकता: चित्र की बहुत-सी चीज़ें और बहुत-सी आवाज़ें पहचानी जाती हैं, पर यह नहीं कि कुछ कहाँ, कब, किसने या किस मौसम में रिकॉर्ड किया, जब तक वह कहा या लिखा न गया हो।',
    },
    seenThere: (names) => `वहाँ दिखाई देता है: ${and(names.map(common.one))}।`,
    unsure: (some, places) => `पक्के तौर पर नहीं कहा जा सकता। शायद यहाँ: ${named(some)}, ${at(places)}।`,
    notFound: (wanted, searched) => {
      const place =
        searched === 'video'
          ? 'इस वीडियो में'
          : searched === 'picture'
            ? 'इस चित्र में'
            : 'times' in searched
              ? `${and(searched.times)} पर`
              : `इन ${searched.videos} वीडियो में`;
      const what = typeof wanted === 'string' ? noneOf[wanted] : `${anyQuote(wanted.quotes)} नहीं मिला`;
      return `${place} ${what}।`;
    },
    untold: (words) =>
      `${quotes(words)} के बारे में नहीं बताया जा सकता: इतना ही पता है कि कुछ दिखता या सुनाई देता है, न कि वह क्या करता है या कैसा है।`,
    amounts: (seconds, stretches) => `कुल मिलाकर ${lengthIn(seconds, stretches)}।`,
    unknown: (known) =>
      `${and(known.map(([kind, count]) => `${count} तरह की ${kind === 'heard' ? 'आवाज़ें' : 'चीज़ें'}`))} पहचानी जाती हैं, और यह उनमें नहीं है, इसलिए नहीं कहा जा सकता कि यह है या नहीं।`,
    searched: (counts) => `इनमें खोजा गया: ${and(counts.map(([kind, count]) => `${kinds[kind]} (${count})`))}।`,
    nearest: (text, time, video) =>
      `सबसे निकट ${video === undefined ? '' : `${video} में `}${time} पर ${quote(text)} है, पर यह प्रश्न का उत्तर नहीं है।`,
    outside: (time, scope) => `${time} उस हिस्से (${scope}) से बाहर है जिसके बारे में प्रश्न है।`,
    unfinished: 'वीडियो अभी अंत तक नहीं देखा गया है, इसलिए यह आगे आ सकता है।',
    unfinishedVideos: (count) => `${count} वीडियो अभी अंत तक नहीं देखे गए हैं, इसलिए यह आगे आ सकता है।`,
    cutShort: (cut) => `फ़ाइल ${cutAt(cut)} पर कट गई है: उसके बाद का हिस्सा नहीं है।`,

    empty: 'इस वीडियो में न आवाज़ है, न चित्र।',
    fromSubtitles: (source) => `जो कहा गया है वह इसके उपशीर्षकों (${source}) से लिया गया है।`,
    emptyVideos: (count) => `${count} वीडियो में से किसी में न आवाज़ है, न चित्र।`,
    lookedThrough: ({ heard, seen }, cut) => {
      const ways = and([...(heard ? ['सुना'] : []), ...(seen ? ['देखा'] : [])]);
      const whole = cut ? `${cutAt(cut)} तक, जहाँ फ़ाइल कट गई है, सब कुछ ${ways} गया` : `सब कुछ ${ways} गया`;
      return `${whole}${heard ? '' : '; इसमें आवाज़ नहीं है'}।`;
    },
    soFar: (reaches) =>
      `अब तक: ${reaches.map(([reach, some]) => `${and(some.map((stage) => stages[stage]))} ${reached(reach)}`).join(', ')}।`,
    lookedThroughVideos: ({ videos, whole, part, none, cut }) => {
      const missing = cut === 0 ? '' : `; अधूरी फ़ाइलें: ${cut}`;
      if (whole === videos) return `सभी ${videos} वीडियो देखे गए${missing}।`;
      const parts = [
        `${whole} पूरे देखे गए`,
        ...(part > 0 ? [`${part} अधूरे`] : []),
        ...(none > 0 ? [`${none} अभी नहीं`] : []),
      ];
      return `${videos} वीडियो में से ${parts.join(', ')}${missing}।`;
    },
  };
}
