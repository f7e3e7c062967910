import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import type { Cues } from './cues.ts';

/** Cues, and the words that only frame a question, of a language without everyday words of its own for sounds and things. */
export interface MoreCues extends Cues {
  frame: RegExp;
}

/** Matches nothing: conditions are not taken apart in these languages. */
const never = /(?!)/;

/** Patterns are tried on the folded text: ё is е and й is и, ş is s; letters with a dot below keep it as a mark of its own. */
export const moreCues: Partial<Record<AnswerLanguage, MoreCues>> = {
  zh: {
    intents: [
      ['chapters', /章节/],
      ['summarise', /概括|总结|摘要|讲了什么|讲的是什么|关于什么|主要内容|内容是什么/],
      ['duration', /多久|多长|时长|(?<!第)几(?:秒|分钟|小时)|多少(?:秒|分钟)/],
      ['count', /几次|多少|几个|几只|几人|几辆/],
      ['find', /什么时候|何时|哪里|在哪|哪个时刻|第几(?:秒|分钟?)/],
      ['said', /(?:说|谈论|讨论|聊)了?(?:什么|些什么|啥)|说的是什么|引用/],
      [
        'describe',
        /发生了?什么|描述|(?:听到|看到|听见|看见)了?(?:什么|哪些)|有(?:什么|哪些)(?:声音|东西|物体)|[上里中]有(?:什么|哪些)/,
      ],
      ['present', /吗|有没有|是否|是不是/],
    ],
    beyond: [
      ['speaker', /谁在?(?:说|讲|唱|提到|解释)|谁的声音/],
      ['looks', /颜色|穿(?:着|了)?什么|长什么样|几岁|男.*女|女.*男/],
      ['actions', /在做什么|在干什么|拿着什么/],
    ],
    said: /说|讲|谈|聊|提到|词|句|语速/,
    heard: /听|声/,
    seen: /看到|看见|看得到|看得见|出现|画面|可见|屏幕|有(?:没有)?人吗?\P{L}*$/u,
    written: /文字|字幕|写着|写了|标题|招牌/,
    somebody: /有人|没有人/,
    mention: /提到|说到|讲到|说/,
    often: /几次|多少次/,
    during: never,
    frame:
      /^(?:什么|时候|什么时候|何时|哪里|在|的|了|吗|有|没有|是|是否|多少|几|次|几次|多久|多长|说|说话|讲|讲话|谈|谈论|讨论|聊|提到|听|听到|听见|声音|看|看到|看见|出现|画面|看得|得到|屏幕|视频|里|中|上|上有|着|这个|这|那个|人|有人|谁|他们|她们|他|她|叫|写|字|文字|字幕|内容|主要|时间|持续|可以|能|关于|怎么|总结|概括|发生|啥)$/u,
  },
  pt: {
    intents: [
      ['chapters', /^(?:quais sao|quais|liste?|mostr\w*)\b.*\bcapitulos\b|^(?:os )?capitulos\b|\bquantos capitulos\b/],
      ['summarise', /\bresum|\bd[eo] que (?:se )?(?:trata|falam?\b)|\bsobre o que\b/],
      ['duration', /\bquanto (?:tempo|dura)\b|\bduracao\b|\bquantos (?:segundos|minutos)\b/],
      ['count', /\bquant[oa]s\b|\bcom que frequencia\b/],
      ['find', /^(?:e )?(?:quando|onde|em que (?:momento|minuto|segundo|parte)|encontr|mostr)/],
      ['said', /\bo que\b.*\b(?:diz|dizem|disse|dito|falam?|conta|explica|menciona)\b|\bcit[ae]\b|\btranscr/],
      [
        'describe',
        /\bo que (?:acontece|ocorre|se (?:passa|ouve|escuta|ve))\b|\bo que (?:da para|se pode|podemos) (?:ouvir|escutar|ver)\b|\bdescrev|\b(?:que|quais) (?:sons|ruidos|barulhos|objetos|coisas)\b/,
      ],
      ['present', /^(?:ha|tem|da para|existe|aparece|alguem|esta|e|sao|se (?:ouve|ve)|\p{L}+-se)\b/u],
    ],
    beyond: [
      ['speaker', /^quem (?:esta (?:a )?)?(?:fala|diz|canta|menciona|explica|conta|pergunta)|\bquantas vozes\b/],
      ['looks', /\bcor(?:es)?\b|\bveste|\bvestid|\bque idade\b|\b(?:homem|mulher) ou (?:uma? )?(?:homem|mulher)\b/],
      ['actions', /\bo que (?:faz|fazem|segura)\b|\bfazendo\b/],
    ],
    said: /\b(?:diz|dizem|disse|dito|fala\w*|menciona\w*|conta|explica|palavra|frase)\b/,
    heard: /\b(?:ouve\w*|ouvir|ouvid[oa]s?|escuta\w*|som|sons|ruidos?|barulhos?)\b/,
    seen: /\b(?:ve|veem|ver|vist[oa]s?|visive(?:l|is)|aparece\w*)\b|\bna (?:tela|imagem)\b/,
    written: /\b(?:texto|titulo|placa|letreiro|legenda)\b|\bescrit[oa]s?\b/,
    somebody: /\b(?:alguem|ninguem)\b/,
    mention: /\b(?:menciona\w*|fala|diz)\b/,
    often: /\bquantas vezes\b|\bcom que frequencia\b/,
    during: never,
    frame:
      /^(?:quando|onde|o|a|os|as|que|quem|qual|quais|como|quantos?|quantas?|vezes|vez|d[eoa]|n[oa]|em|um|uma|se|ha|tem|videos?|diz|dizem|disse|dit[oa]s?|fala\w*|ouve\w*|ouvir|ouvid[oa]s?|escuta\w*|som|sons|ruidos?|barulhos?|ve|veem|ver|vist[oa]s?|visive(?:l|is)|mostrad[oa]s?|escrit[oa]s?|textos?|placas?|letreiros?|legendas?|titulos?|sao|foi|esta|estao|da|para|pode|podemos|por|alguns?|algum|algumas?|coisas?|objetos?|segundos?|minutos?|aparece\w*|tela|imagem|tempo|dura|palavra|frase|momento|e|sobre|trata|resum\w*|acontece|n?este|n?esse|alguem)$/,
  },
  ru: {
    intents: [
      ['chapters', /^(?:какие|перечисли|покажи)\s.*глав[ыа]|^главы|сколько глав/],
      ['summarise', /о чем (?:это|эта|видео|ролик|запись|фильм|речь|идет)|кратк|переска|резюм|суть/],
      ['duration', /как долго|сколько (?:времени|длится|секунд|минут|часов)|длительность|продолжительность/],
      ['count', /сколько|как часто/],
      ['find', /^(?:и )?(?:когда|где|в како[ий] момент|наиди|покажи)/],
      ['said', /(?:что|о чем).*(?:говор|сказа|рассказ|произнос|объясня)|процитир|расшифров/],
      [
        'describe',
        /что (?:(?:тут|там|здесь) )?(?:происходит|случ|слышно|видно|можно (?:услышать|увидеть))|опиши|какие (?:звуки|предметы)/,
      ],
      ['present', /(?:^|\s)ли(?:\s|\?|$)|^(?:и )?кто-(?:то|нибудь)\s/],
    ],
    beyond: [
      ['speaker', /^кто (?:говорит|поет|рассказывает|упоминает|объясняет|спрашивает)|чеи голос|сколько голосов/],
      ['looks', /цвет|во что одет|как выгляд|сколько лет|(?:мужчина|женщина) или (?:мужчина|женщина)/],
      ['actions', /что (?:делает|делают|держит)/],
    ],
    said: /говор|сказа|слов|упомина|рассказ|речь|цитат/,
    heard: /слыш|звук|шум/,
    seen: /видн|виден|видеть|в кадре|на экране|показан/,
    written: /написан|надпис|текст|титр|вывеск/,
    somebody: /кто-то|кто-нибудь|никто|никого/,
    mention: /упомина|говор|сказа/,
    often: /сколько раз|как часто/,
    during: never,
    frame:
      /^(?:что|кто|то|нибудь|он|она|они|когда|где|как|какои|какая|какие|какое|сколько|раза?|об?|чем|во?|на|и|ли|эт[оиу]|этом|этот|эта|видео|ролик\S*|запис\S*|говор\S*|сказа\S*|слово|слова|слыш\S*|звук\S*|видн\S*|показан\S*|виден|видеть|увидеть|услышать|можно|кадре|экране|момент\S*|есть|тут|там|здесь|длится|долго|времени|время|секунд\S*|минут\S*|происходит|идет|про|упомина\S*|написано|текст)$/u,
  },
  ar: {
    intents: [
      ['chapters', /(?:ما هي|ما|اذكر|اعرض|كم) .*(?:الفصول|فصول|فصلا)|^الفصول/],
      ['summarise', /لخص|ملخص|عم يتحدث|عن ماذا|عماذا|ما موضوع/],
      ['duration', /كم (?:من الوقت|مدة|ثانية|دقيقة|ساعة|يستمر|تستمر|يدوم|تدوم)|ما مدة|المدة/],
      ['count', /(?:^|\s)كم|عدد المرات/],
      ['find', /^و?(?:متى|اين|أين|في أي|اعرض)/],
      ['said', /(?:ماذا|ما الذي|ما) .*(?:يقال|يقول|قال|قيل|تقول|يذكر)|ماذا قيل|اقتبس/],
      [
        'describe',
        /ماذا يحدث|ما الذي يحدث|^صف|ماذا (?:يسمع|يرى|نسمع|نرى)|(?:يمكن|نستطيع) (?:سماعه|رؤيته|أن (?:نسمع|نرى))|ما (?:الأصوات|الأشياء)/,
      ],
      ['present', /^هل\s/],
    ],
    beyond: [
      ['speaker', /^من (?:يتكلم|يتحدث|يغني|يذكر|ذكر|يشرح|المتكلم|المتحدث)|صوت من|من (?:أكثر|اكثر|الأكثر) (?:كلام|حديث)/],
      ['looks', /لون|ألوان|يرتدي|ترتدي|كم عمر|رجل أ[مو] امرأة|امرأة أ[مو] رجل/],
      ['actions', /ماذا (?:يفعل|تفعل|يحمل)/],
    ],
    said: /يقال|يقول|قال|قيل|كلام|كلمة|يتحدث|يتكلم|تتكلم|يذكر|ذكر/,
    heard: /يسمع|تسمع|نسمع|سماع|صوت|أصوات/,
    seen: /يرى|ترى|نرى|رؤي|يظهر|تظهر|الصورة|الشاشة/,
    written: /مكتوب|كتابة|(?<!\p{L})(?:ال)?نصا?(?!\p{L})|نصوص|لافتة|عنوان/u,
    somebody: /أحد|شخص ما/,
    mention: /يذكر|ذكر|يقال|يتحدث/,
    often: /كم مرة|عدد المرات/,
    during: never,
    frame:
      /^(?:متى|اين|أين|ماذا|ما|من|كم|مرة|هل|في|عن|على|هذا|هذه|الفيديو|فيديو|يقال|يقول\S*|قال\S*|قيل|يتحدث\S*|تتحدث|يتكلم\S*|تتكلم|كلمة|الكلمة|يسمع|تسمع|نسمع|سماعه?|يمكن|نستطيع|أن|هو|هي|هناك|يوجد|توجد|عدد|أي|لحظة|شيء|أشياء|بعض|(?:ال)?صوت|(?:ال)?أصوات|يظهر|تظهر|يرى|ترى|نرى|رؤيته?|الصورة|الشاشة|(?:ال)?مكتوبة?|كتابة|(?:ال)?نصا?|نصوص|الذي|التي|يحدث|مدة|يستمر|تستمر|أحد|لخص|موضوع|عم)$/u,
  },
  hi: {
    intents: [
      ['chapters', /अध्याय/u],
      ['summarise', /सारांश|संक्षेप|किस(?:के)? बारे में|विषय क्या/u],
      ['duration', /कितनी देर|कितने समय|कितना लंबा|कितनी लंबी|अवधि|कितने (?:सेकंड|मिनट|घंटे)/u],
      ['count', /कितनी|कितने/u],
      ['find', /कब|कहाँ|किस समय/u],
      ['said', /क्या .*(?:कहा|कहता|कहती|कहते|बोला|बताया)|क्या कहा/u],
      [
        'describe',
        /क्या (?:हो रहा|होता है|हुआ)|वर्णन|क्या (?:सुनाई|दिखाई|दिखत)|क्या (?:सुना|देखा) जा सकत|कौन-? ?सी (?:चीज|आवाज)/u,
      ],
      ['present', /^क्या\s/u],
    ],
    beyond: [
      ['speaker', /^(?:सबसे \S+ )?कौन (?:बोल|गा|कह|बात)|किसकी आवाज/u],
      ['looks', /रंग|पहन|कैस[ाी] दिख|उम्र|(?:पुरुष|आदमी|औरत|महिला) (?:है )?या (?:पुरुष|आदमी|औरत|महिला)/u],
      ['actions', /क्या कर रह/u],
    ],
    said: /कहा(?!ँ)|कहता|कहती|कहते|बोल|शब्द|उल्लेख|बताय/u,
    heard: /सुना|आवाज|ध्वनि/u,
    seen: /दिख|देख|चित्र में|तस्वीर|स्क्रीन/u,
    written: /लिखा|लिखी|लिखे|शीर्षक|टेक्स्ट/u,
    somebody: /कोई/u,
    mention: /उल्लेख|कहा(?!ँ)|बोल/u,
    often: /कितनी बार/u,
    during: never,
    frame:
      /^(?:कब|कहाँ|क्या|कौन|कितन[ीेा]|बार|देर|समय|है|हैं|था|थी|थे|में|पर|का|की|के|को|से|यह|इस|वीडियो|देता|देती|देते|दिख\S*|देख\S*|सुना\S*|आवाज\S*|कह\S*|गया|जा|जाता|सकत[ाीे]|बोल\S*|बात\S*|करत[ाीे]|बारे|किस|किसके|हो|रह[ाीे]|होता|लिख\S*|टेक्स्ट|तस्वीर|चित्र|स्क्रीन|कोई|कुछ|वे|वह|सी|सा|से|ने|आत[ाीे]|तक)$/u,
  },
  tr: {
    intents: [
      ['chapters', /^(?:bolumler|hangi bolumler|kac bolum)/],
      ['summarise', /ozet|(?:^|\s)ne (?:hakk[ıi]nda|anlat)|konusu ne/],
      ['duration', /ne kadar (?:sur|uzun)|kac (?:saniye|dakika|saat)|suresi/],
      ['count', /(?:^|\s)kac\s|ne sıklıkla/],
      ['find', /ne zaman|nerede|hangi an/],
      ['said', /(?:^|\s)ne(?:ler)? (?:soyl|den|diyor|konus)|al[ıi]nt[ıi]la/],
      ['describe', /(?:^|\s)ne(?:ler)? (?:oluyor|duyul|gorul|gorun)|betimle|hangi (?:sesler|nesneler)/],
      ['present', /(?:^|\s)m[ıiu](?:\s|\?|$)/],
    ],
    beyond: [
      ['speaker', /^(?:en \S+ )?kim (?:konus|soylu|sark|bahsed|anlat)|kimin sesi/],
      ['looks', /renk|ne giy|kac yas|(?:erkek|kadın|adam) m[ıi],? (?:yoksa )?(?:erkek|kadın|adam) m[ıi]/],
      ['actions', /ne yapıyor/],
    ],
    said: /soyle|soylu|konus|deniyor|kelime|sozcuk|bahsed/,
    heard: /duyul|duyabil|ses/,
    seen: /gorul|gorun|gorebil|ekranda/,
    written: /yaz[ıi]|basl[ıi]k|tabela/,
    somebody: /(?:^|\s)(?:biri|kimse)/,
    mention: /bahsed|soylen|konus/,
    often: /kac (?:kez|kere|defa)|ne sıklıkla/,
    during: never,
    frame:
      /^(?:ne|neler|zaman|nerede|kim|kac|kez|kere|defa|kadar|bu|video\S*|m[ıiu]|var|bir|soyl\S*|konus\S*|deniyor|diyor\S*|dedi\S*|duyul\S*|ses\S*|gorul\S*|gorun\S*|ekranda|hakk[ıi]nda|oluyor|sur\S*|yaz\S*|biri|hangi|hangisi|herhangi|nedir|nelerdir|sey\S*|hic|de|da|ve|icin|ile|ozet\S*|anlat\S*)$/u,
  },
};
