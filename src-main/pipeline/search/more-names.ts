import type { AnswerLanguage } from '../../domain/answer-language.ts';
import type { EverydayWords } from './label-names.ts';
import type { LabelledKind } from './ports.ts';

/**
 * Everyday words, beyond what labels are called in sentences, of the languages without rules of their own: verbs of sounds, plurals
 * of their own, and other nouns.
 */
export const moreNames: Partial<Record<AnswerLanguage, Readonly<Record<LabelledKind, EverydayWords>>>> = {
  pt: {
    heard: {
      Speech: 'voz vozes',
      Dog: 'cao caes',
      Bark: 'late latem latir latindo latiu latiram latidos',
      Meow: 'mia miam miar miando miou',
      Singing: 'canta cantam cantar cantando cantou',
      Laughter: 'ri riem rir rindo riram risada* gargalhada*',
      'Crying, sobbing': 'chora choram chorar chorando chorou',
      Applause: 'aplaude* palmas',
      Rain: 'chove chover chovendo',
    },
    seen: {
      person: 'gente homem homens mulher* menino* menina* crianca* rapaz*',
      dog: 'cao caes',
      car: 'automovel automoveis',
      airplane: 'avioes',
      truck: 'caminhoes',
      train: 'trens comboio*',
      bus: 'autocarro*',
      animal: 'animais',
      'cell phone': 'celular celulares telemovel telemoveis',
    },
  },
  ru: {
    heard: {
      Speech: 'голос голоса голосов',
      Dog: 'пес пса псы',
      Bark: 'лает лают лаял* лаять лаи лая лаем лаю гавка*',
      Meow: 'мяука*',
      Singing: 'поет поют пел пела пели петь',
      Laughter: 'смеет* смеют* смеял* хохоч* хохот*',
      'Crying, sobbing': 'плачет плачут плака*',
      Applause: 'аплодиру* хлопа*',
      Car: 'машин*',
    },
    seen: {
      person: 'люди людеи людям людьми мужчин* женщин* девушк* мальчик* девочк* дети детеи ребен*',
      dog: 'пес пса псы',
      car: 'машин*',
    },
  },
  ar: {
    heard: {
      Speech: 'صوت+بشري',
      Bark: 'ينبح تنبح نبح نباح النباح',
      Meow: 'يموء تموء المواء',
      Singing: 'يغني تغني يغنون',
      Laughter: 'يضحك تضحك يضحكون',
      'Crying, sobbing': 'يبكي تبكي يبكون',
      Applause: 'يصفق يصفقون',
      Dog: 'كلاب الكلاب',
    },
    seen: {
      person: 'شخصا أشخاص الأشخاص اشخاص ناس الناس رجل الرجل رجال الرجال امرأة المرأة نساء النساء طفل الطفل أطفال الأطفال',
      dog: 'كلاب الكلاب',
      bird: 'طيور الطيور',
      book: 'كتب الكتب',
    },
  },
  hi: {
    heard: {
      Speech: 'बातचीत',
      Bark: 'भौंक* भोंक*',
      Singing: 'गाता गाती गाते गाना गाने',
      Laughter: 'हँसता हँसती हँसते हँसना हँसने',
      'Crying, sobbing': 'रोता रोती रोते रोने',
      Car: 'गाड़ी गाड़ियाँ',
    },
    seen: {
      person: 'लोग लोगों आदमी पुरुष औरत औरतें महिला महिलाएँ लड़का लड़की लड़के बच्चा बच्चे बच्ची इंसान',
      car: 'गाड़ी गाड़ियाँ',
      bird: 'चिड़िया चिड़ियाँ',
    },
  },
  tr: {
    heard: {
      Speech: 'insan+sesi',
      Bark: 'havl*',
      Meow: 'miyavl*',
      Singing: 'sarkı+soyl*',
      Laughter: 'guluyor* kahkaha*',
      'Crying, sobbing': 'aglı* agla*',
      Car: 'araba*',
    },
    seen: {
      person: 'insan* adam adamı adamlar kadın kadını kadınlar cocuk cocugu cocuklar',
      car: 'araba*',
    },
  },
  zh: {
    heard: {
      Speech: '人声',
      Bark: '狗叫 狗吠 犬吠',
      Car: '车',
    },
    seen: {
      person: '人们 男人 女人 孩子 小孩',
      dog: '小狗 狗狗',
      cat: '小猫 猫咪',
      car: '车 车子 轿车 小汽车',
      bus: '巴士 公交车',
    },
  },
};
