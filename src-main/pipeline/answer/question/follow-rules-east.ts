import type { FollowRules } from './follow-rules.ts';
import { heardOrSeen as by } from './heard-or-seen.ts';

export const eastern: Readonly<Record<'ko' | 'ja' | 'zh' | 'ar' | 'hi' | 'tr', FollowRules>> = {
  ko: {
    after: /^(?:그리고 |그럼 )?(?:그 ?(?:다음|후|뒤)|그다음|이후)(?:에는|에|은|는)?(?:요)?(?:\s+(?<main>.+))?$/u,
    before: /^(?:그리고 |그럼 )?(?:그 ?(?:전|이전)|그전)(?:에는|에|은|는)?(?:요)?(?:\s+(?<main>.+))?$/u,
    also: [/^(?:그리고 |그럼 |그러면 )?(?<rest>\S+(?:\s\S+)?)(?:은|는)(?:요|어때요)?$/u],
    pronoun: /그것(?:은|이|을)?|그게|그건|이것(?:은|이|을)?/u,
    without: /^(?:얼마나|몇 ?번|언제)/u,
    comes: '무슨 일이 일어나나요',
    askedOf: {
      find: by(
        (it) => `${it} 소리는 언제 들리나요?`,
        (it) => `${it} 언제 보이나요?`,
      ),
      count: by(
        (it) => `${it} 소리는 몇 번 들리나요?`,
        (it) => `${it} 몇 번 보이나요?`,
      ),
      duration: by(
        (it) => `${it} 소리는 얼마나 오래 들리나요?`,
        (it) => `${it} 얼마나 오래 보이나요?`,
      ),
      present: by(
        (it) => `${it} 소리가 들리나요?`,
        (it) => `${it} 보이나요?`,
      ),
    },
    saidOf: (topic) => `${topic}에 대해 뭐라고 말하나요?`,
  },
  ja: {
    after: /^(?:では|じゃあ|そして|、)*(?:その|それ(?:から)?の?)(?:後|あと|次)(?:に|は|で|、)*(?<main>.+)?$/u,
    before: /^(?:では|じゃあ|そして|、)*(?:その|それの?)前(?:に|は|で|、)*(?<main>.+)?$/u,
    also: [/^(?:では|じゃあ|そして|、)*(?<rest>[^、]+?)(?:は|はどう(?:です)?か?)$/u],
    pronoun: /それ(?:は|が|を)?|これ(?:は|が|を)?/u,
    without: /^(?:どのくらい|何回|いつ)/u,
    comes: '何が起きますか',
    askedOf: {
      find: by(
        (it) => `${it}の音はいつ聞こえますか？`,
        (it) => `${it}はいつ見えますか？`,
      ),
      count: by(
        (it) => `${it}の音は何回聞こえますか？`,
        (it) => `${it}は何回見えますか？`,
      ),
      duration: by(
        (it) => `${it}の音はどのくらい長く聞こえますか？`,
        (it) => `${it}はどのくらい長く見えますか？`,
      ),
      present: by(
        (it) => `${it}の音は聞こえますか？`,
        (it) => `${it}は見えますか？`,
      ),
    },
    saidOf: (topic) => `${topic}について何と言っていますか？`,
  },
  zh: {
    after: /^(?:那么?)?(?:之后|然后|接着|接下来|再后来|那之后|这之后)(?:呢|(?<main>.+))?$/u,
    before: /^(?:那么?)?(?:之前|在那之前|那之前|这之前)(?:呢|(?<main>.+))?$/u,
    also: [/^(?:那么?)?(?<rest>[^，,]+?)呢$/u],
    pronoun: /[它他她]们?|这个|那个/u,
    without: /^(?:多久|几次|持续多久)/u,
    comes: '发生了什么',
    askedOf: {
      find: by(
        (it) => `什么时候听到${it}的声音？`,
        (it) => `什么时候看到${it}？`,
      ),
      count: by(
        (it) => `听到${it}的声音几次？`,
        (it) => `看到${it}几次？`,
      ),
      duration: by(
        (it) => `${it}的声音持续多久？`,
        (it) => `看到${it}多久？`,
      ),
      present: by(
        (it) => `能听到${it}的声音吗？`,
        (it) => `能看到${it}吗？`,
      ),
    },
    saidOf: (topic) => `关于${topic}说了什么？`,
  },
  ar: {
    after: /^و?(?:(?<main>(?:ماذا|ما)\s.*?)\s+)?بعد (?:ذلك|هذا)$/u,
    before: /^و?(?:(?<main>(?:ماذا|ما)\s.*?)\s+)?قبل (?:ذلك|هذا)$/u,
    also: [/^(?:و?ماذا عن|وما عن)\s+(?<rest>.+)$/u, /^و(?!متى|ماذا|أين|كم|هل|من|ما\s)(?<rest>ال\p{L}+(?:\s\S+)?)$/u],
    pronoun: /(?<!\p{L})(?:هو|هي|ذلك|هذا|هذه)(?!\p{L})/u,
    without: /^و?(?:كم (?:مدة|مرة|من الوقت)|متى)/u,
    comes: 'ماذا يحدث',
    askedOf: {
      find: by(
        (it) => `متى يسمع ${it}؟`,
        (it) => `متى يظهر ${it}؟`,
      ),
      count: by(
        (it) => `كم مرة يسمع ${it}؟`,
        (it) => `كم مرة يظهر ${it}؟`,
      ),
      duration: by(
        (it) => `كم مدة يسمع ${it}؟`,
        (it) => `كم مدة يظهر ${it}؟`,
      ),
      present: by(
        (it) => `هل يسمع ${it}؟`,
        (it) => `هل يظهر ${it}؟`,
      ),
    },
    saidOf: (topic) => `ماذا يقال عن ${topic}؟`,
  },
  hi: {
    after: /^(?:और |फिर )?(?:उसके|इसके) बाद(?:\s+(?<main>.+))?$/u,
    before: /^(?:और |फिर )?(?:उससे|इससे|उसके|इसके) पहले(?:\s+(?<main>.+))?$/u,
    also: [/^(?:और|और क्या)\s+(?<rest>(?!कब|क्या|कहाँ|कौन|कितन)\S.*?)(?: के बारे में)?$/u],
    pronoun: /(?<!\p{L})(?:वह|वे|यह|उसे|इसे)(?!\p{L})/u,
    without: /^(?:कितनी|कितने|कब)/u,
    comes: 'क्या होता है',
    askedOf: {
      find: by(
        (it) => `${it} कब सुनाई देता है?`,
        (it) => `${it} कब दिखाई देता है?`,
      ),
      count: by(
        (it) => `${it} कितनी बार सुनाई देता है?`,
        (it) => `${it} कितनी बार दिखाई देता है?`,
      ),
      duration: by(
        (it) => `${it} कितनी देर सुनाई देता है?`,
        (it) => `${it} कितनी देर दिखाई देता है?`,
      ),
      present: by(
        (it) => `क्या ${it} सुनाई देता है?`,
        (it) => `क्या ${it} दिखाई देता है?`,
      ),
    },
    saidOf: (topic) => `${topic} के बारे में क्या कहा गया?`,
  },
  tr: {
    after: /^(?:peki |ve |ya )?(?:(?:on|bun)dan )?sonra(?:sında)?(?:\s+(?<main>.+))?$/iu,
    before: /^(?:peki |ve |ya )?(?:(?:on|bun)dan )?(?:önce|öncesinde)(?:\s+(?<main>.+))?$/iu,
    also: [/^(?:peki ya|peki|ya|ve)\s+(?<rest>(?!ne|kim|nerede|kaç|hangi)\S.*)$/iu],
    pronoun: /(?<!\p{L})(?:o|onu|bu|bunu)(?!\p{L})/iu,
    without: /^(?:ne kadar|kaç|ne zaman)/iu,
    comes: 'Ne oluyor',
    askedOf: {
      find: by(
        (it) => `${it} ne zaman duyuluyor?`,
        (it) => `${it} ne zaman görülüyor?`,
      ),
      count: by(
        (it) => `${it} kaç kez duyuluyor?`,
        (it) => `${it} kaç kez görülüyor?`,
      ),
      duration: by(
        (it) => `${it} ne kadar süre duyuluyor?`,
        (it) => `${it} ne kadar süre görülüyor?`,
      ),
      present: by(
        (it) => `${it} duyuluyor mu?`,
        (it) => `${it} görülüyor mu?`,
      ),
    },
    saidOf: (topic) => `${topic} hakkında ne deniyor?`,
  },
};
