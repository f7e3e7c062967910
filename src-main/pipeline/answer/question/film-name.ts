/** How languages ask what a film is called, which is its title; in the folded text. */
const asks: readonly RegExp[] = [
  /\b(?:name|title) of (?:the|this|that) (?:film|movie|video|show|trailer|clip|series|cartoon)\b/,
  /\b(?:film|movie|video|show|trailer|clip|series|cartoon)(?:'s| is)? (?:called|named|name)\b/,
  /\b(?:what|which) (?:film|movie|show|series|cartoon) is (?:this|that|it)\b/,
  /\bwie heisst (?:der|die|das|diese[rs]?) (?:film|video|clip|serie|trailer)\b|\bname des (?:films|videos)\b/,
  /\bcomment s'appelle (?:le|la|ce|cette) (?:film|video|serie|clip)\b|\bnom (?:du|de ce|de la|de cette) (?:film|clip|video|serie)\b/,
  /\bcomo se llama (?:la|el|esta|este) (?:pelicula|video|serie|film)\b|\bnombre de(?:l| la| este| esta) (?:pelicula|video|serie|film)\b/,
  /\bcomo se chama (?:o|a|este|esta|esse|essa) (?:filme|video|serie)\b|\bnome d(?:o|a|este|esta) (?:filme|video|serie)\b/,
  /как называется (?:этот |это )?(?:фильм|видео|ролик|мультфильм)/u,
  /ما اسم (?:هذا )?(?:الفيلم|الفيديو)/u,
  /(?:फ़िल्म|फिल्म|वीडियो|मूवी) का नाम/u,
  /(?:film|video|dizi)\S* adı ne/u,
  /(?:영화|영상|비디오|동영상)의? 이름/u,
  /(?:映画|動画|ビデオ|作品)の名前/u,
  /(?:电影|视频|影片|片子)(?:叫什么|的名字)/u,
];

/** True for a question what the film is called. @param folded without typographic apostrophes */
export function asksFilmName(folded: string): boolean {
  return asks.some((pattern) => pattern.test(folded));
}
