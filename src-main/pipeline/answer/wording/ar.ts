import { type Forms, grammarOf } from './grammar.ts';
import type { Places } from './places.ts';
import type { Cut, NameOf, Reach, Wording } from './wording.ts';

const stages = { sounds: 'الأصوات', speech: 'الكلام', objects: 'الأشياء', scenes: 'المشاهد', text: 'النصوص' };
const kinds: Readonly<Record<'said' | 'written' | 'seen' | 'heard', Forms>> = {
  said: forms('جملة منطوقة واحدة', 'جملتان منطوقتان', 'جمل منطوقة', 'جملة منطوقة'),
  written: forms('سطر نصي واحد', 'سطران نصيان', 'أسطر نصية', 'سطرًا نصيًا'),
  seen: forms('شيء مرئي واحد', 'شيئان مرئيان', 'أشياء مرئية', 'شيئًا مرئيًا'),
  heard: forms('صوت واحد', 'صوتان', 'أصوات', 'صوتًا'),
};
const isFound = { heard: 'يُسمَع', seen: 'يُرى' };
const anyOf = {
  text: 'أي نص',
  speech: 'أي كلام',
  sight: 'أي شيء معروف في الصورة',
  sound: 'أي صوت معروف',
  anything: 'أي شيء',
};

/** Of zero and of hundreds the noun stands as of one; it is given with the number for two only by its form. */
function forms(one: string, two: string, few: string, many: string): Forms {
  return { one, two, few: `# ${few}`, many: `# ${many}`, other: `# ${many.replace(/ًا/g, '')}` };
}

const cutAt = ({ at, of }: Cut): string => (of === undefined ? at : `${at} من ${of}`);

function reached(reach: Reach): string {
  if (reach === 'none') return 'لم تبدأ بعد';
  if (reach === 'end') return 'حتى النهاية';
  if (reach === 'failed') return 'تعذّر فحصها';
  return `حتى ${reach.to} من ${reach.of}${reach.failed ? ' (حدث خطأ هناك)' : ''}`;
}

export function arabic(nameOf: NameOf): Wording {
  // What is quoted or named keeps its own direction.
  const { common, and, counted, length, quotes, anyQuote, named, things } = grammarOf('ar', nameOf, {
    marks: ['«\u2068', '\u2069»'],
  });
  const { quote } = common;
  const at = ({ times: shown, isCut }: Places): string => `${isCut ? 'أولًا عند' : 'عند'} ${and(shown)}`;
  const times = (count: number): string => counted(count, forms('مرة واحدة', 'مرتين', 'مرات', 'مرة'));
  const inVideos = (count: number): string =>
    counted(count, {
      one: 'في فيديو واحد',
      two: 'في مقطعي فيديو',
      few: 'في # مقاطع فيديو',
      other: 'في # مقطع فيديو',
    });
  const inAll = (amount: string, videos: number): string => `${amount} إجمالًا، ${inVideos(videos)}`;
  const lengthIn = (seconds: number, stretches: number): string =>
    stretches > 1
      ? `${length(seconds)} ${counted(stretches, { two: 'في فترتين', few: 'في # فترات', other: 'في # فترة' })}`
      : length(seconds);
  const isolated = (names: readonly string[]): string => and(names.map((name) => `\u2068${name}\u2069`));
  return {
    ...common,
    speaker: (number) => `المتحدث ${number}`,
    times,
    lengthIn,
    timesInAll: (count, videos) => inAll(times(count), videos),
    lengthInAll: (seconds, videos) => inAll(length(seconds), videos),

    found: (some, places) => `${isFound[some.kind]}: ${named(some)}، ${at(places)}.`,
    foundTimes: (some, count, places) => `${isFound[some.kind]} ${times(count)}: ${named(some)}، ${at(places)}.`,
    foundFor: (some, seconds, stretches) =>
      `${isFound[some.kind]}: ${named(some)}، المدة: ${lengthIn(seconds, stretches)}.`,
    foundForAt: (some, seconds, stretches, places) =>
      `${isFound[some.kind]}: ${named(some)}، المدة: ${lengthIn(seconds, stretches)}، ${at(places)}.`,
    foundTimesInAll: (some, count, videos) => `${isFound[some.kind]} ${inAll(times(count), videos)}: ${named(some)}.`,
    foundForInAll: (some, seconds, videos) =>
      `${isFound[some.kind]}: ${named(some)}، المدة: ${inAll(length(seconds), videos)}.`,
    oneAtOnce: (names, places) => `أقصى عدد يُرى في وقت واحد: واحد (${things(names)})، ${at(places)}.`,
    severalAtOnce: (names, count, places) => `أقصى عدد يُرى في وقت واحد: ${count} (${things(names)})، ${at(places)}.`,
    coloured: (some, colour, isMost, places) =>
      `${isFound.seen}: ${named(some)}، ${isMost ? 'اللون الغالب' : 'من الألوان'} في الصورة: ${common.colour(colour)}، ${at(places)}.`,
    numberAtOnce: (names, count, places) => `العدد الذي يُرى في وقت واحد: ${count} (${things(names)})، ${at(places)}.`,
    kindsFound: (kind, names) =>
      `عدد الأنواع ${kind === 'heard' ? 'المسموعة' : 'المرئية'}: ${names.length} (${and(names.map((name) => common.label(kind, name)))}).`,
    says: (time, text) => `عند ${time} يقول أحدهم: ${quote(text)}`,
    reads: (time, texts) => `عند ${time} يظهر مكتوبًا في الصورة: ${quotes(texts)}.`,
    said: (spoken, places) => `يُقال ${anyQuote(spoken)} ${at(places)}.`,
    saidTimes: (spoken, count, places) => `يُقال ${anyQuote(spoken)} ${times(count)}: ${at(places)}.`,
    saidTimesInAll: (form, count, videos) => `يُقال ${quote(form)} ${inAll(times(count), videos)}.`,
    readsFor: (text, seconds, places) =>
      `يظهر مكتوبًا في الصورة ${quote(text)}، المدة: ${length(seconds)}، ${at(places)}.`,
    readsTimes: (text, count, places) => `يظهر مكتوبًا في الصورة ${quote(text)} ${times(count)}، ${at(places)}.`,
    speaks: (who, places) => `يتكلم ${who} ${at(places)}.`,
    speaksFor: (who, seconds, stretches, places) =>
      `يتكلم ${who}، المدة: ${lengthIn(seconds, stretches)}، ${at(places)}.`,
    voices: (count, places) => `عدد الأصوات المتكلمة: ${count}، للمرة الأولى عند ${and(places.times)}.`,
    also: (places) =>
      `ويوجد أيضًا في: ${places.map(({ video, at: time }) => `\u2068${video}\u2069 عند ${time}`).join('، ')}.`,
    yes: (sentence) => `نعم. ${sentence}`,
    inVideo: (sentence, video) => `\u2068${video}\u2069: ${sentence}`,
    timeIn: (time, video) => `${time} (\u2068${video}\u2069)`,

    untranslated: 'لا تُترجَم الأقوال: هذه هي الكلمات كما قيلت.',
    uncountable: 'لا يمكن عدّ هذه الأشياء.',
    uncountableThen: 'لا يمكن معرفة العدد في ذلك الوقت تحديدًا: لا يُحفظ إلا أعلى عدد في المقطع كله.',
    coloursMeasured: 'قيست الألوان في الصورة؛ ويغيّرها الضوء والظل والخلفية.',
    kindsCounted: 'الشيئان من نوع واحد يُعدّان نوعًا واحدًا؛ ولا تُحسب الأنواع التي لا يمكن تسميتها.',
    countedInFrames: 'جرى العدّ في لقطات منفردة، لقطة كل ثانيتين على الأقل؛ وما يحجبه غيره لا يُحسب.',
    oneTime: (kind) => `المرة الواحدة هي فترة متصلة من ${kind === 'heard' ? 'الصوت' : 'اللقطات التي تُظهره'}.`,
    peopleOnly: 'يمكن معرفة وجود أشخاص، لا هويتهم ولا إن كانوا رجالًا أم نساءً.',
    voicesAlike: 'لا يمكن معرفة من يتكلم: لا يُميَّز بين الأصوات.',
    voicesTold: 'يُميَّز المتكلمون بأصواتهم وحدها، وقد يخطئ ذلك حيث يوجد ضجيج.',
    tookFor: (word, meant) => `فُهمت ${quote(word)} على أنها ${quote(meant)}.`,
    mostTelling: (shown, spoken) => `هذه أكثر الجمل المنطوقة دلالة (${shown} من ${spoken})؛ والنص المفرّغ يضمها كلها.`,
    longestLines: (lines) => `هذه أطول الأسطر بقاءً على الشاشة (من أصل ${lines})؛ وقائمة اللحظات تضمها كلها.`,
    restsOn: ({ lines: { quoted, spoken }, titles, seen, heard }) => {
      const basis = [
        ...(spoken > 0 ? [`الجمل المنطوقة (${quoted} من ${spoken})`] : []),
        ...(titles ? ['أكبر النصوص حجمًا'] : []),
        ...(seen ? ['أطول الأشياء ظهورًا'] : []),
        ...(heard ? ['أطول الأصوات سماعًا'] : []),
      ];
      return `${spoken === 0 ? 'لا يوجد كلام. ' : ''}يستند هذا إلى: ${and(basis)}؛ ولا يشمل ما يفعله الأشخاص.`;
    },
    chaptersOf: {
      file: 'هذه الفصول مسمّاة في الملف.',
      made: 'تبدأ هذه الفصول حيث يتغير ما يُقال ويُكتب ويُرى ويُسمع؛ وكل اسم وارد هناك كلمةً كلمة.',
      person: 'أنت غيّرت هذه الفصول.',
      none: 'لا توجد فصول: الفيديو قصير، أو لا يتغير فيه شيء لمدة طويلة.',
    },
    shots: (count, places) => `عدد اللقطات بحسب التغيّر المفاجئ للصورة: ${count}؛ تبدأ ${at(places)}.`,
    spokenIn: (language, places) => `لغة الكلام: ${language}، ${at(places)}.`,
    spokenInFor: (language, seconds, stretches, places) =>
      `لغة الكلام: ${language}، المدة: ${lengthIn(seconds, stretches)}، ${at(places)}.`,
    wordsSaid: (count, places) => `عدد الكلمات المنطوقة: ${count}، ${at(places)}.`,
    wordsAMinute: (rate, count, seconds, places) =>
      `عدد الكلمات في الدقيقة: ${rate} (الكلمات: ${count}، مدة الكلام: ${length(seconds)})، ${at(places)}.`,
    loudest: (places) => `أعلى صوت يكون ${at(places)}.`,
    noTrack: { sound: 'لا يحتوي الملف على مسار صوتي.', picture: 'لا يحتوي الملف على صورة.' },
    notFoundIn: (names, count, of) => `لم يُعثر عليه في ${count} من أصل ${of} من مقاطع الفيديو: ${isolated(names)}.`,
    foundInAll: (of) => `يوجد في كل مقاطع الفيديو (${of}).`,
    videosOfLength: (which, names, seconds) =>
      `${which === 'longest' ? 'أطول' : 'أقصر'} مدة: ${length(seconds)} (${isolated(names)}).`,
    wholeLength: (seconds) => `مدة الفيديو: ${length(seconds)}.`,
    wholeLengths: (videos, all, shortest, longest) =>
      `المدة الإجمالية (عدد مقاطع الفيديو: ${videos}): ${length(all)}؛ أقصرها: ${length(shortest)}، وأطولها: ${length(longest)}.`,
    moreVideos: (count) => `ويوجد كذلك ${inVideos(count)} غيرها.`,
    tellingMoments: (told) =>
      `هذه أكثر اللحظات دلالة${told ? ` (${told.videos} من أصل ${told.of})` : ''}؛ ولمعرفة المزيد يكفي السؤال عن فيديو واحد.`,

    beyond: {
      looks:
        'تتعذر الإجابة: يمكن تسمية أشياء كثيرة في الصورة، ولونها حين يكون واضحًا، لا أجزائها أو الملابس أو المظهر، ولا تُعرف هوية أحد.',
      actions: 'تتعذر الإجابة: يمكن تسمية أشياء كثيرة في الصورة وأصوات كثيرة، لا فهم ما يفعله شخص ما.',
      speaker: 'لا يمكن معرفة من يتكلم: لا يُميَّز بين الأصوات.',
      circumstances:
        'تتعذر الإجابة: يمكن تسمية أشياء كثيرة في الصورة وأصوات كثيرة، لا معرفة أين أو متى أو بيد من أو في أي طقس سُجِّل شيء، ما لم يُقل ذلك أو يُكتب.',
    },
    seenThere: (names) => `يُرى هناك: ${and(names.map(common.one))}.`,
    unsure: (some, places) => `لا يمكنني الجزم بذلك. ربما هنا: ${named(some)}، ${at(places)}.`,
    notFound: (wanted, searched) => {
      const place =
        searched === 'video'
          ? 'في هذا الفيديو'
          : searched === 'picture'
            ? 'في هذه الصورة'
            : 'times' in searched
              ? `عند ${and(searched.times)}`
              : inVideos(searched.videos);
      const what = typeof wanted === 'string' ? anyOf[wanted] : anyQuote(wanted.quotes);
      return `لم يُعثر على ${what} ${place}.`;
    },
    untold: (words) => `لا يمكن معرفة ${quotes(words)}: المعروف أن شيئًا يُرى أو يُسمع، لا ما يفعله ولا كيف هو.`,
    amounts: (seconds, stretches) => `المجموع: ${lengthIn(seconds, stretches)}.`,
    unknown: (known) =>
      `يمكن تسمية ${and(known.map(([kind, count]) => `أنواع من ${kind === 'heard' ? 'الأصوات' : 'الأشياء'} (عددها ${count})`))}، وليس هذا منها، فلا يمكن معرفة وجوده.`,
    searched: (counts) => `شمل البحث: ${and(counts.map(([kind, count]) => counted(count, kinds[kind])))}.`,
    nearest: (text, time, video) =>
      `الأقرب هو ${quote(text)} عند ${time}${video === undefined ? '' : ` في \u2068${video}\u2069`}، لكنه لا يجيب عن السؤال.`,
    outside: (time, scope) => `${time} خارج ${scope} التي يدور حولها السؤال.`,
    unfinished: 'لم يُفحص الفيديو حتى نهايته بعد، فقد يظهر ذلك لاحقًا.',
    unfinishedVideos: (count) => `عدد مقاطع الفيديو التي لم تُفحص حتى نهايتها بعد: ${count}، فقد يظهر ذلك لاحقًا.`,
    cutShort: (cut) => `الملف مقطوع عند ${cutAt(cut)}: وما بعد ذلك مفقود.`,

    empty: 'لا يحتوي هذا الفيديو على صوت ولا على صورة.',
    fromSubtitles: (source) => `ما يُقال مأخوذ من ترجمته المكتوبة (${source}).`,
    emptyVideos: (count) => `لا يوجد صوت ولا صورة في أي من مقاطع الفيديو (عددها ${count}).`,
    lookedThrough: ({ heard, seen }, cut) => {
      const ways = heard && seen ? 'الاستماع والمشاهدة' : heard ? 'الاستماع' : 'المشاهدة';
      const whole = cut ? `تم فحص الفيديو حتى ${cutAt(cut)}، حيث ينقطع الملف` : 'تم فحص الفيديو كله';
      return `${whole}: ${ways}${heard ? '' : '؛ لا يوجد صوت'}.`;
    },
    soFar: (reaches) =>
      `حتى الآن: ${reaches.map(([reach, some]) => `${and(some.map((stage) => stages[stage]))} ${reached(reach)}`).join('، ')}.`,
    lookedThroughVideos: ({ videos, whole, part, none, cut }) => {
      const missing = cut === 0 ? '' : `؛ الملفات المقطوعة: ${cut}`;
      if (whole === videos) return `فُحصت جميع مقاطع الفيديو (${videos})${missing}.`;
      const parts = [
        `كاملةً ${whole}`,
        ...(part > 0 ? [`جزئيًا ${part}`] : []),
        ...(none > 0 ? [`لم تُفحص ${none}`] : []),
      ];
      return `من مقاطع الفيديو (${videos}): ${parts.join('، ')}${missing}.`;
    },
  };
}
