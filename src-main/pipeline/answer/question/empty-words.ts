import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { fold } from '../../search/words.ts';
import type { Question } from './question.ts';

/** How a language says that a room is empty, and that a road is; of the folded text. */
interface EmptyWords {
  room: RegExp;
  road: RegExp;
}

const emptyWords: Readonly<Record<AnswerLanguage, EmptyWords>> = {
  en: {
    room: /\b(?:room|hall|house|building|corridor|kitchen|office|stage|shop|place)\b.*\bempty\b(?: at any (?:point|time))?|\bempty (?:room|hall|house|building|corridor|kitchen|office|stage|shop|place)\b|^(?:is|are|was|were) (?:there )?(?:nobody|no ?one)(?: (?:there|here|left|visible|in|on|at|to)\b.*)?\W*$/,
    road: /\b(?:road|street|highway|motorway|crossing|square|track)\b.*\b(?:empty|deserted)\b(?: at any (?:point|time))?|\b(?:empty|deserted) (?:road|street|highway|motorway|crossing|square|track)\b/,
  },
  de: {
    room: /\b(?:raum|zimmer|halle|haus|flur|kuche|buro|buhne|laden)\b.*\bleer\b/,
    road: /\b(?:strasse|autobahn|kreuzung|platz|weg)\b.*\bleer\b/,
  },
  fr: {
    room: /\b(?:piece|salle|chambre|maison|couloir|cuisine|bureau|scene)\b.*\bvide\b|\bvide\b.*\b(?:piece|salle|chambre|maison|couloir|cuisine|bureau|scene)\b/,
    road: /\b(?:route|rue|autoroute|carrefour|place)\b.*\b(?:vide|deserte)\b/,
  },
  es: {
    room: /\b(?:habitacion|sala|cuarto|casa|pasillo|cocina|oficina|escenario)\b.*\bvaci[oa]\b|\bvaci[oa]\b.*\b(?:habitacion|sala|cuarto|casa|pasillo|cocina|oficina|escenario)\b/,
    road: /\b(?:calle|carretera|autopista|plaza)\b.*\b(?:vacia|desierta)\b|\b(?:vacia|desierta)\b.*\b(?:calle|carretera|autopista|plaza)\b/,
  },
  pt: {
    room: /\b(?:sala|quarto|casa|corredor|cozinha|escritorio|palco)\b.*\bvazi[oa]\b|\bvazi[oa]\b.*\b(?:sala|quarto|casa|corredor|cozinha|escritorio|palco)\b/,
    road: /\b(?:rua|estrada|rodovia|praca)\b.*\b(?:vazia|deserta)\b|\b(?:vazia|deserta)\b.*\b(?:rua|estrada|rodovia|praca)\b/,
  },
  ru: {
    room: /(?<!\p{L})(?:комнат|зал|дом|коридор|кухн|офис|сцен)\p{L}* (?:\p{L}+ )?пуст\p{L}*|(?<!\p{L})пуст\p{L}* (?:\p{L}+ )?(?:комнат|зал|дом|коридор|кухн|офис|сцен)\p{L}*/u,
    road: /(?<!\p{L})(?:дорог|улиц|шоссе|площад)\p{L}* (?:\p{L}+ )?пуст\p{L}*|(?<!\p{L})пуст\p{L}* (?:\p{L}+ )?(?:дорог|улиц|шоссе|площад)\p{L}*/u,
  },
  ar: {
    room: /(?:الغرفة|غرفة|القاعة|المنزل|البيت|الممر|المطبخ|المكتب|المسرح) .*(?:فارغ|خال)\S*|(?:فارغ|خال)\S* .*(?:الغرفة|القاعة|المنزل|البيت)/,
    road: /(?:الطريق|الشارع|الساحة) .*(?:فارغ|خال)\S*|(?:فارغ|خال)\S* .*(?:الطريق|الشارع)/,
  },
  hi: {
    room: /(?:कमरा|कमरे|हॉल|घर|गलियारा|रसोई|दफ़्तर|दफ्तर|मंच).* खाली/u,
    road: /(?:सड़क|गली|चौक).* खाली/u,
  },
  tr: {
    room: /(?:^|\s)(?:oda|salon|ev|koridor|mutfak|ofis|sahne)\S*.*\sbos\S*/,
    road: /(?:^|\s)(?:yol|sokak|cadde|meydan)\S*.*\sbos\S*/,
  },
  ko: {
    room: /(?:방|홀|집|복도|부엌|사무실|무대)\S* .*(?:비어|빈|비었)\S*/,
    road: /(?:도로|길|거리|광장)\S* .*(?:비어|빈|비었)\S*/,
  },
  ja: {
    room: /(?:部屋|ホール|家|廊下|台所|オフィス|舞台).*(?:空っぽ|からっぽ|無人|空です|空に)/,
    road: /(?:道路|道|通り|広場).*(?:空っぽ|からっぽ|無人|空です|空に)/,
  },
  zh: {
    room: /(?:房间|大厅|屋子|房子|走廊|厨房|办公室|舞台).*(?:空着|空的|没人|空无一人)/,
    road: /(?:马路|道路|街道|公路|广场|街上|路上).*(?:空着|空的|没人|空无一人)/,
  },
};

/** A place that is asked to be empty: the folded words that say so, and what is not there then. */
export interface Emptied {
  asked: string;
  things: readonly string[];
}

/** What is not there where a question asks for an empty place: "Is the room empty?" Undefined where it does not. */
export function emptied({ topic, told }: Pick<Question, 'topic' | 'told'>): Emptied | undefined {
  const folded = fold(topic).trim();
  const { room, road } = emptyWords[told];
  const inRoom = room.exec(folded)?.[0];
  if (inRoom !== undefined) return { asked: inRoom, things: ['person'] };
  const onRoad = road.exec(folded)?.[0];
  return onRoad === undefined ? undefined : { asked: onRoad, things: ['person', 'car'] };
}
