/** Words that say how times lie, as patterns for text without accents and with Western digits. */

/** No part of a word; scripts without spaces put it right behind one. */
const apart = String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}])`;
const article = String.raw`(?:(?:the|der|die|das|den|dem|les?|la|las|los|el|al?|os?|as)\s+)?`;

const before = (words: string): string => String.raw`${apart}(?:${words})\s+${article}`;
const behind = (words: string): string => String.raw`\s*(?:${words})に?`;

/** Before the first time of a range. */
export const between = String.raw`(?:${before('between|from|zwischen|von|vom|entre|del?|des|du|desde|d[ao]s?|между|от|со?|بين|من')}|[从在自])?\s*`;
/** Between the two. */
export const joint = String.raw`\s*(?:and|to|until|till?|through|bis(?: zu[rm]?)?|und|et|jusqu['’]?a|al?|as|aos?|y|hasta|e|ate|и|до|по|ile|ila|ve|['’]?[dt][ae]n|إلى|الى|حتى|و|से|और|부터|에서|와|과|から|と|到|至|和|[~〜～–—-])\s*${article}`;
/** Behind the second. */
export const inBetween = String.raw`(?:${behind(String.raw`aras[ıi]\p{L}*|(?:['’]?y?[ae])?\s*kadar|तक|के बीच(?: में)?|사이에?|까지|동안|まで|の間|之?间|(?=に)`)})?`;

export const until = before(
  String.raw`before|until|till?|up to|vor|bis(?: zu[rm]?)?|avant|jusqu['’]?a|antes d(?:[aeo]s?|el)|hasta|ate|до|قبل|حتى`,
);
export const since = before(
  String.raw`after|from|since|starting at|nach|ab|seit|apres|depuis|a partir d(?:[aeou]s?|el)|despues del?|depois d[aeo]s?|apos|desde|(?:начиная )?с|после|(?:ابتداء|بدءا)\p{M}* من|بعد|منذ`,
);
/** The same behind a time; what is behind an amount may count from something else: `30 seconds before`. */
export const earlier = behind(String.raw`['’]?[dt][ae]n once|से पहले|이전에?|より前|[以之]前`);
export const later = behind(String.raw`['’]?[dt][ae]n (?:sonra|itibaren)|के बाद|이후에?|以降|より(?:後|あと)|[以之]后`);
export const earlierOfClock = `(?:${earlier}|${behind(String.raw`(?:['’]?y?[ae])?\s*kadar|तक|전에|까지|まで|の?前`)})`;
export const laterOfClock = `(?:${later}|${behind(String.raw`से(?!\p{M})|후에?|부터|から|の?後|后|开始|起`)})`;

export const onwards = String.raw`(?:\s*onwards?)?`;

const atClock = 'at|in|around|near|about|bei|um|gegen|vers|en|em|al?|aos?|n[ao]|около|на|в|عند|في|حوالي';
export const at = `(?:${before(atClock)}|[从在])?`;
export const atAmount = before(String.raw`at|around|bei|vers|a los|a las?|aos?|на`);
/** A time that is only named roughly. */
export const around = before(
  String.raw`around|about|near|gegen|vers|environ|autour de|alrededor de|cerca de|hacia|por volta d[aeo]s?|perto d[aeo]s?|около|примерно в|حوالي|قرابة`,
);
export const roughly = behind(
  String.raw`के (?:आसपास|करीब)|civar[ıi]nda|sular[ıi]nda|쯤에?|경에?|무렵에?|頃|ごろ|あたり|左右|前后`,
);
/** Behind a point in time. */
export const there = String.raw`(?:\s*mark(?!\p{L}))?(?:${behind(String.raw`['’]?[dt][ae](?!\p{L})|पर|में|के आसपास|쯤에?|경에?|에|頃|ごろ|(?=に)|で|左右|处|时`)})?`;

const within = String.raw`${apart}(?:(?:in|during|within|wahrend|pendant|dans|en|durante|nos?|nas?|в|на)\s+)?${article}`;
export const first = String.raw`${within}(?:first|ersten?|premiere?s?|primer[oa]?s?|primeir[oa]s?|перв\p{L}+|ilk|पहले|أول|처음|첫|最初の?|(?<![之以])前|开头的?)\s*`;
export const last = String.raw`${within}(?:last|final|letzten?|dernier(?:es|e|s)?|ultim[oa]s?|последни\p{L}+|son|आखिरी|अंतिम|آخر|마지막|最後の|最后的?)\s*`;
