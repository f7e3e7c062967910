/** Languages whose questions are understood by rules; speech may be in any language that the models know. */
export const languages = ['en', 'de', 'fr', 'es', 'ko', 'ja'] as const;
export type Language = (typeof languages)[number];

const split = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/**
 * Words that ask or connect and name nothing, folded as `wordsOf` gives them. Made for questions: the published
 * lists of stop words lack question words and drop words that people ask for ("fire", "system", "year").
 */
export const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: split(
    'a an the this that these those there here it its he him his she her hers they them their theirs we us our you your i me my mine who whom whose which what when where why how ' +
      'is are was were be been being am isn aren wasn weren do does did done doing don doesn didn has have had having can could will would shall should may might must ' +
      'and or but nor not no of in on at to from by for with about into onto over under between during through as if than then so too also very just only ever ' +
      'any anyone anybody anything some someone somebody something everyone everybody everything nobody nothing one ones other another each every all both ' +
      'many much more most few several often once twice time times again please tell let s t re ve ll d m get gets getting got give gives',
  ),
  de: split(
    'der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene es er sie ihn ihm ihr ihre ihren sein seine seinen wir uns unser ihr euch ich mich mir mein du dich dir dein man ' +
      'wer wen wem wessen was wann wo wohin woher warum wieso weshalb wie welche welcher welches welchen worum woruber wovon womit ' +
      'ist sind war waren bin bist sei wird werden wurde wurden geworden hat haben hatte hatten habe kann konnen konnte muss mussen soll sollen sollte will wollen darf mag tut tun ' +
      'und oder aber nicht kein keine keinen von vom in im an am auf zu zum zur aus bei beim mit nach uber unter zwischen wahrend durch fur gegen ohne um als ob wenn dass dann so auch noch nur schon sehr da dort hier ' +
      'jemand jemanden niemand etwas nichts alles alle jeder jede jedes viel viele vielen oft mal male einmal gibt bitte denn eigentlich irgendwo irgendwas irgendwann irgendein irgendeine',
  ),
  fr: split(
    'le la les un une des du de d l ce cet cette ces c il elle ils elles on je tu nous vous me te se moi toi lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos y en qui que qu quoi quel quelle quels quelles quand ou comment pourquoi combien dont lequel ' +
      'est sont etait etaient etre suis es sommes etes ete a ont avait avaient avoir ai as avons avez peut peuvent doit doivent dois fait faire faut va vont t s n j m ' +
      'et ou mais ni ne pas plus non au aux dans sur sous avec sans pour par entre vers chez pendant depuis avant apres comme si alors aussi tres bien deja encore ' +
      'quelqu quelque quelques chose rien personne tout tous toute toutes fois souvent est-ce svp propos sujet',
  ),
  es: split(
    'el la los las lo un una unos unas este esta estos estas ese esa eso esos esas aquel aquella el ella ellos ellas yo tu usted ustedes nosotros me te se le les nos mi mis su sus tu tus nuestro que quien quienes cual cuales cuando donde como por porque cuanto cuanta cuantos cuantas ' +
      'es son era eran ser fue fueron soy eres somos esta estan estaba estar ha han habia haber hay he puede pueden poder debe deben hace hacer hizo va van ' +
      'y o u pero ni no si de del al a en con sin sobre entre desde hasta para durante antes despues tambien muy mas ya aun algo alguien algun alguna algunos nada nadie todo toda todos todas veces vez momento favor acerca',
  ),
  ko: split(
    '이 그 저 것 거 수 때 등 및 또 더 그리고 또는 안 못 좀 잘 다 왜 누가 누구 누구의 언제 언제나 어디 어디서 어디에 어디에서 무엇 무엇을 무엇이 무엇에 뭐 뭐가 뭘 뭐라고 무슨 어떤 어느 어떻게 얼마나 얼마 몇 번 회 건 거예요 뭐예요 뭐에요 뭐야 뭔가요 뭐죠 무엇인가요 무엇입니까 언제예요 언제인가요 누구예요 누구인가요 어디예요 어디인가요 ' +
      '있나요 있습니까 있어요 있어 있는 있는가 있니 없나요 인가요 입니까 이에요 예요 나요 나와요 나오나요 나옵니까 나오는 나오 하나요 합니까 해요 하는 하니 했나요 했어요 했습니까 되나요 됩니까 돼요 오나요 옵니까 와요 ' +
      '들리나요 들려요 들립니까 들리는 들을 말하나요 말해요 말합니까 말하는 말했나요 말은 말이 언급되나요 언급하나요 언급된 설명하나요 설명합니까 ' +
      '대해 대해서 대한 관해 관해서 관한 누군가 누군가가 어떤지 주세요 해 줘 그녀 그녀는 그는 그가 그녀가 그들 그들은 사람 오래 동안',
  ),
  ja: split(
    'この その あの これ それ あれ ここ そこ どこ いつ なぜ どう どんな どの どれ だれ 誰 何 何か 誰か なに 彼 彼女 彼ら 私 あなた 人 こと もの とき 時 ところ ため よう ' +
      'です ます した して する され れる られ いる ある ない なっ なる できる ください くだ さい でし まし ませ いい ので から まで について に関して として という さん か も は が を に で と の へ や ね よ ' +
      '言う 言い 言っ 言わ 話す 話し 話 聞こえる 聞こえ 聞こ え 音 声 回 度 いくつ どのくらい 番',
  ),
};

/** The language of a question, told by its script, its marks and its function words; English where nothing tells. */
export function languageOf(text: string, words: readonly string[]): Language {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/[¿¡]/.test(text)) return 'es';
  const hits = (language: Language): number => words.filter((word) => functionWords[language].has(word)).length;
  const latin = (['en', 'de', 'fr', 'es'] as const).map((language) => ({ language, hits: hits(language) }));
  return latin.reduce((best, next) => (next.hits > best.hits ? next : best)).language;
}
