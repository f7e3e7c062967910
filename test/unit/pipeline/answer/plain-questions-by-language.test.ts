import { describe, expect, test } from 'vitest';
import { asker } from './asker.ts';
import { heard, said, seen, written } from '../search/small-library.ts';

const lines = ['Welcome to the harbour tour.', 'The boat leaves at noon.'];
const ask = asker([
  heard(10, 14, 'Bark'),
  heard(20, 40, 'Music'),
  heard(44, 52, 'Speech'),
  seen(5, 30, 'person', 2),
  seen(31, 40, 'car'),
  said(44, 47, lines[0]!),
  said(48, 52, lines[1]!),
  written(53, 58, 'EXIT'),
]);

/** What the answer rests on. */
const answers = {
  bark: ['Bark'],
  music: ['Music'],
  speech: ['Speech'],
  person: ['person'],
  car: ['car'],
  text: ['EXIT'],
  lines,
  heard: ['Bark', 'Music', ...lines],
  seen: ['EXIT', 'car', 'person'],
  nothing: [],
} as const;

/** Questions as people ask them: what only frames them is looked for in none. */
const questions: Readonly<Record<string, Partial<Record<keyof typeof answers, readonly string[]>>>> = {
  de: {
    bark: [
      'Wann hört man den Hund bellen?',
      'Welches Geräusch hört man als Erstes?',
      'In welcher Sekunde bellt der Hund?',
    ],
    music: ['Wie lange läuft die Musik?', 'Gibt es Musik im Hintergrund?'],
    speech: ['Was ist das letzte Geräusch?', 'Spricht jemand?'],
    person: ['Wie viele Personen sind zu sehen?', 'Sind Leute im Video?'],
    car: ['Wann taucht das Auto auf?', 'Wann erscheint zum ersten Mal ein Auto?', 'Steht da ein Auto?'],
    text: ['Welcher Text wird eingeblendet?', 'Was steht da geschrieben?', 'Steht da irgendwas?'],
    lines: ['Worüber wird gesprochen?', 'Was sagen sie am Ende?'],
    heard: ['Was hört man in diesem Video?'],
    seen: ['Was kann man sehen?'],
    nothing: ['Gibt es eine Katze?', 'Was wird über das Boot gesagt?', 'Wer redet da?'],
  },
  fr: {
    bark: [
      'Quel bruit entend-on en premier ?',
      'Quel est le premier bruit ?',
      'À quelle seconde le chien aboie-t-il ?',
    ],
    music: ['Combien de temps dure la musique ?', 'Y a-t-il de la musique de fond ?'],
    speech: ['Quel est le dernier son ?', 'Quelqu’un parle-t-il ?'],
    person: ['Combien de personnes voit-on ?', 'Y a-t-il des gens dans la vidéo ?'],
    car: ['Quand apparaît la voiture ?', 'Quand la voiture apparaît-elle pour la première fois ?'],
    text: ['Qu’est-ce qui est écrit à l’écran ?', 'Y a-t-il quelque chose d’écrit ?', 'Y a-t-il du texte ?'],
    lines: ['Que disent-ils à la fin ?'],
    heard: ['Que peut-on entendre ?', 'Qu’entend-on dans cette vidéo ?'],
    seen: ['Que voit-on à l’image ?', 'Quels objets voit-on ?'],
    nothing: ['Y a-t-il un chat ?', 'Qui est en train de parler ?'],
  },
  es: {
    bark: ['¿Qué sonido se oye primero?', '¿En qué segundo ladra el perro?', '¿Se oye algún perro?'],
    music: ['¿Cuánto dura la música?', '¿Suena música?'],
    speech: ['¿Cuál es el último ruido?', '¿Habla alguien?'],
    person: ['¿Cuántas personas se ven?', '¿Hay gente en el vídeo?'],
    car: ['¿Cuándo aparece el coche por primera vez?', '¿Sale algún coche?'],
    text: ['¿Qué pone en la pantalla?', '¿Qué está escrito en la pantalla?', '¿Hay algo escrito?'],
    lines: ['¿Qué dicen al final?'],
    heard: ['¿Qué se puede oír?', '¿Qué suena?'],
    seen: ['¿Qué se ve en la imagen?', '¿Qué objetos aparecen?'],
    nothing: ['¿Hay un gato?', '¿Quién está hablando?'],
  },
  pt: {
    bark: [
      'Quando o cachorro late?',
      'Em que segundo o cão late?',
      'Qual é o primeiro barulho?',
      'Ouve-se algum cachorro?',
    ],
    music: ['Quanto tempo dura a música?', 'Tem música?'],
    speech: ['Qual é o último som?', 'Alguém fala?'],
    person: ['Quantas pessoas são vistas?', 'Há gente no vídeo?'],
    car: ['Quando o carro aparece pela primeira vez?', 'Vê-se um carro?'],
    text: ['O que está escrito na tela?', 'Há algum texto?', 'Tem alguma coisa escrita?'],
    lines: ['O que é dito?', 'O que dizem no final?'],
    heard: ['O que dá para ouvir?', 'Quais sons há no vídeo?'],
    seen: ['O que se vê na imagem?', 'Que objetos aparecem?'],
    nothing: ['Há um gato?', 'Dá para ouvir um carro?', 'Quem está falando?'],
  },
  ru: {
    bark: ['Какой звук слышен первым?', 'На какой секунде лает собака?', 'Сколько раз лает собака?'],
    music: ['Сколько длится музыка?', 'Играет ли музыка?'],
    speech: ['Какой последний звук?'],
    person: ['Сколько людей видно?', 'Сколько человек в кадре?'],
    car: ['Когда появляется машина?', 'Когда впервые появляется машина?', 'Видно ли машину?'],
    text: ['Что написано на экране?', 'Есть ли какой-нибудь текст?'],
    lines: ['О чём говорят?', 'Кто-нибудь говорит?'],
    heard: ['Что можно услышать?'],
    seen: ['Что видно на экране?', 'Какие предметы видны?'],
    nothing: ['Есть ли кошка?', 'Что говорят о лодке?', 'Слышна ли машина?'],
  },
  ar: {
    bark: ['ما أول صوت يُسمع؟', 'في أي ثانية ينبح الكلب؟', 'كم مرة ينبح الكلب؟'],
    music: ['كم تستمر الموسيقى؟', 'هل هناك موسيقى في الخلفية؟'],
    speech: ['ما هو آخر صوت؟'],
    person: ['كم عدد الأشخاص؟', 'كم شخصا يظهر في الفيديو؟', 'ما أول شيء يظهر؟'],
    car: ['متى تظهر السيارة لأول مرة؟'],
    text: ['ما المكتوب على الشاشة؟', 'هل يوجد نص؟'],
    lines: ['ماذا قالوا؟', 'هل يتكلم أحد؟', 'ماذا يقولون في النهاية؟'],
    heard: ['ما الذي يمكن سماعه؟', 'ما الأصوات الموجودة في الفيديو؟'],
    seen: ['ما الأشياء التي تظهر؟'],
    nothing: ['هل توجد قطة؟', 'ماذا يقال عن القارب؟'],
  },
  hi: {
    bark: ['सबसे पहले कौन सी आवाज़ सुनाई देती है?', 'कुत्ता कितनी बार भौंकता है?'],
    music: ['संगीत कितनी देर चलता है?', 'क्या पृष्ठभूमि में संगीत है?'],
    speech: ['आखिरी आवाज़ कौन सी है?'],
    person: ['वीडियो में कितने लोग हैं?', 'क्या वीडियो में लोग हैं?'],
    car: ['कार पहली बार कब दिखती है?', 'गाड़ी कब आती है?'],
    text: ['स्क्रीन पर क्या लिखा है?', 'क्या कोई टेक्स्ट है?'],
    lines: ['क्या कहा गया?', 'क्या कोई बोलता है?'],
    heard: ['क्या सुना जा सकता है?'],
    seen: ['तस्वीर में क्या दिखता है?', 'कौन सी चीज़ें दिखती हैं?'],
    nothing: ['क्या बिल्ली है?', 'नाव के बारे में क्या कहा जाता है?'],
  },
  tr: {
    bark: ['İlk duyulan ses ne?', 'Köpek kaçıncı saniyede havlıyor?', 'Köpek kaç kez havlıyor?'],
    music: ['Müzik ne kadar sürüyor?', 'Arka planda müzik var mı?'],
    speech: ['Son ses nedir?'],
    person: ['Kaç kişi görünüyor?', 'Videoda insan var mı?', 'İlk görülen şey ne?'],
    car: ['Araba ilk kez ne zaman ortaya çıkıyor?', 'Araba görünüyor mu?'],
    text: ['Ekranda ne yaziyor?', 'Herhangi bir yazı var mı?'],
    lines: ['Ne söyleniyor?', 'Biri konuşuyor mu?'],
    heard: ['Neler duyulabiliyor?', 'Hangi sesler var?'],
    seen: ['Ekranda ne görünüyor?'],
    nothing: ['Kedi var mı?', 'Tekne hakkında ne söyleniyor?'],
  },
  ko: {
    bark: ['가장 먼저 들리는 소리는 뭐예요?', '몇 초에 개가 짖어요?', '개 소리가 들리나요?'],
    music: ['음악은 몇 초 동안 나와요?', '배경 음악이 있나요?'],
    speech: ['마지막 소리는 무엇인가요?'],
    person: ['몇 명 있어요?', '누가 나와요?'],
    car: ['자동차가 처음 나오는 건 언제예요?', '차가 보이나요?'],
    text: ['화면에 뭐라고 쓰여 있나요?', '글자가 있나요?'],
    lines: ['무슨 이야기를 하나요?', '누군가 말을 하나요?'],
    heard: ['이 영상에서 무엇이 들리나요?', '어떤 소리를 들을 수 있나요?'],
    seen: ['어떤 물건이 보이나요?', '화면에 뭐가 보이나요?'],
    nothing: ['고양이가 있나요?', '개는 언제 보이나요?'],
  },
  ja: {
    bark: ['最初に聞こえる音は何ですか？', '何秒に犬が吠えますか？'],
    music: ['音楽はどのくらい流れますか？', '背景に音楽はありますか？'],
    speech: ['最後の音は何ですか？'],
    person: ['人はどのくらい映っていますか？', 'どんな人がいますか？', '人が最初に見えるのはいつ？'],
    car: ['車が最初に出てくるのはいつですか？'],
    text: ['画面に何と書いてありますか？', '文字はありますか？'],
    lines: ['何について話していますか？', '誰か話していますか？'],
    heard: ['どんな音が聞こえますか？'],
    seen: ['画面に何が映っていますか？', 'どんな物が見えますか？'],
    nothing: ['猫はいますか？', '船について何と言っていますか？'],
  },
  zh: {
    bark: ['最先听到的声音是什么？', '狗在第几秒叫？', '狗叫了几次？'],
    music: ['音乐持续多久？', '有背景音乐吗？'],
    speech: ['最后的声音是什么？'],
    person: ['视频里有人吗？', '能看到几个人？'],
    car: ['有几辆车？', '看得到车吗？'],
    text: ['屏幕上写着什么？', '写了什么字？'],
    lines: ['他们在谈论什么？', '有人说话吗？'],
    heard: ['这个视频里能听到什么？'],
    seen: ['画面上有什么？'],
    nothing: ['有猫吗？', '有汽车的声音吗？'],
  },
};

describe.each(Object.entries(questions))('%s', (language, byAnswer) => {
  const rows = Object.entries(byAnswer).flatMap(([answer, asked]) =>
    asked.map((question) => [question, answer as keyof typeof answers] as const),
  );
  test.each(rows)('%s is answered by: %s', async (question, answer) => {
    const told = await ask(question);
    const cited = new Set(told.claims.flatMap(({ citations }) => citations.map(({ quote }) => quote)));
    expect([...cited].toSorted()).toEqual([...answers[answer]].toSorted());
    expect(told).toMatchObject({ language, refused: answer === 'nothing' });
  });
});

test('a second that is asked for is not the second time', async () => {
  const { claims } = await ask('At which second does the dog bark?');
  expect(claims.flatMap(({ citations }) => citations.map(({ quote }) => quote))).toEqual(answers.bark);
});
