import type { AnswerLanguage } from '../../../domain/answer-language.ts';

/** How a language asks how something is, but not how long, how often or how many, and what names moods and judgements in it. Of the folded text. */
interface MannerWords {
  how: RegExp;
  moods: RegExp;
}

export const mannerWords: Readonly<Record<AnswerLanguage, MannerWords>> = {
  en: {
    how: /^(?:and )?how (?!(?:long|many|much|often|come|else|exactly|then|and|soon|about)\b)\p{L}+ (?:is|are|was|were|does|do|did)\b|^(?:and )?how (?:does|do|did|is|are) (?:the )?\p{L}+ feel\w*\b|\bwhat (?:is|was) the (?:mood|atmosphere)\b/u,
    moods:
      /\b(?:happy|sad|funny|scary|angry|boring|exciting|romantic|cheerful|sinister|beautiful|pretty|ugly|interesting|lonely|alone|nervous|afraid|scared|tired|drunk|crowded|busy|expensive|cheap|dangerous|cute|jealous|in love|surprised|worried|embarrassed|proud|relaxed|polite|friendly|unfriendly)\b|\b(?<=^(?:is|was) (?:it|this|that) (?:an? )?)(?:good|bad|great|nice|true|old|new)\b/,
  },
  de: {
    how: /^(?:und )?wie (?!(?:lange?|viele?|oft|haufig|genau|dann|und)\b)\p{L}+ (?:ist|sind|war|waren)\b|\bwie ist die stimmung\b/u,
    moods:
      /\b(?:glucklich|frohlich|traurig|lustig|gruselig|wutend|bose|langweilig|spannend|romantisch|schon|hasslich|einsam|nervos|mude|betrunken|teuer|billig|gefahrlich|verliebt|uberrascht)(?:e[nrms]?)?\b/,
  },
  fr: {
    how: /\ba quel point\b.*|\bquelle est (?:l'ambiance|l'humeur)\b/,
    moods:
      /\b(?:heureu(?:x|se)|triste|drole|effrayante?|en colere|ennuyeu(?:x|se)|passionnante?|romantique|belle|beau|laide?|nerveu(?:x|se)|fatiguee?|ivre|cher|chere|dangereu(?:x|se)|amoureu(?:x|se)|surprise?|joyeu(?:x|se))s?\b/,
  },
  es: {
    how: /\b(?:que tan|como de|cuan) \p{L}+/u,
    moods:
      /\b(?:feliz|felices|triste|divertid[oa]|gracios[oa]|aterrador\w*|enfadad[oa]|enojad[oa]|aburrid[oa]|emocionante|romantic[oa]|hermos[oa]|fe[oa]|nervios[oa]|cansad[oa]|borrach[oa]|car[oa]|peligros[oa]|enamorad[oa]|sorprendid[oa]|alegre)s?\b/,
  },
  pt: {
    how: /\bquao \p{L}+/u,
    moods:
      /\b(?:feliz|felizes|triste|engracad[oa]|assustador\w*|zangad[oa]|irritad[oa]|chat[oa]|emocionante|romantic[oa]|bonit[oa]|fei[oa]|nervos[oa]|cansad[oa]|bebad[oa]|car[oa]|perigos[oa]|apaixonad[oa]|surpres[oa]|alegre)s?\b/,
  },
  ru: {
    how: /^насколько .*/,
    moods:
      /(?<!\p{L})(?:счастлив|груст|весел|смешн|страшн|сердит|злои|злая|скучн|романтич|красив|некрасив|одинок|устал|пьян|дорог(?:о|ои|ая)(?!\p{L})|опасн|влюблен|удивлен|настроени)\p{L}*/u,
  },
  ar: {
    how: /^(?:ما مدى|إلى أي مدى|الى أي مدى) .*/,
    moods:
      /(?:^|\s)(?:ال)?(?:سعيد|حزين|مضحك|مخيف|غاضب|ممل|مشوق|رومانسي|جميل|قبيح|وحيد|متعب|خطير|متفاجئ|مزدحم|غالي)[ةا]?(?=\s|\?|؟|$)/,
  },
  hi: {
    how: /कितन[ाीे] (?:महंग|महँग|सस्त|अंधेर|अँधेर|व्यस्त|ख़?तरनाक|सुंदर|(?:खुश|ख़ुश)|दुखी)\S*/u,
    moods: /(?:खुश|ख़ुश|दुखी|उदास|मज़ेदार|मजेदार|डरावन|गुस्स|ग़ुस्स|उबाऊ|रोमांचक|सुंदर|अकेल|खतरनाक|ख़तरनाक|हैरान|महंग|महँग)\S*/u,
  },
  tr: {
    how: /ne kadar (?!sur|uzun|zaman|cok|sık)\S+/,
    moods:
      /(?:^|\s)(?:mutlu|uzgun|huzunlu|komik|korkunc|korkutucu|kızgın|sıkıcı|heyecanlı|romantik|guzel|cirkin|yalnız|yorgun|sarhos|tehlikeli|pahalı|kalabalık|saskın|neseli)\S*/,
  },
  ko: {
    how: /얼마나 (?!오래|자주|많|걸|긴|길|여러)\S+/,
    moods:
      /행복|슬[프픈퍼픔]|웃[기긴]|재미|무서[운워]|무섭|화[가를]? ?[났나난]|지루|로맨틱|예[쁘쁜]|아름다|외로[운워]|외롭|피곤|위험|비[싸싼]|놀란|놀랐|분위기/,
  },
  ja: {
    how: /(?:どれ|どの)(?:くらい|ぐらい|ほど)\p{L}{1,4}い(?=です|の|か|\?|$)/u,
    moods: /幸せ|悲し|面白|おもしろ|怖|怒って|退屈|ロマンチック|美し|寂し|疲れ|危険|高価|驚い|雰囲気|楽し/,
  },
  zh: {
    how: /有多(?!久|长|少)\p{Script=Han}{1,2}/u,
    moods: /高兴|开心|快乐|悲伤|难过|好笑|搞笑|可怕|恐怖|生气|愤怒|无聊|浪漫|美丽|漂亮|孤独|疲惫|危险|昂贵|惊讶|气氛/,
  },
};
