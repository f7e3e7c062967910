/** How languages ask who made a film, which its credits tell; in the folded text. */
const asks: readonly RegExp[] = [
  /^(?:and )?who (?:made|makes|directed|produced|wrote|created|edited|is behind|(?:is|are|was|were) the (?:directors?|producers?|makers?|creators?|authors?))\b/,
  /^wer (?:hat .*(?:gemacht|gedreht|produziert|geschrieben)|fuhrt(?:e)? regie|steckt hinter|ist der regisseur|sind die macher)\b/,
  /^qui (?:a (?:fait|realise|produit|ecrit|cree)|est (?:le realisateur|la realisatrice|l'auteur))\b/,
  /quien(?:es)? (?:hizo|hicieron|dirigio|produjo|creo|escribio|es el director|es la directora)\b/,
  /^quem (?:fez|dirigiu|produziu|criou|escreveu|realizou|e o diretor|e o realizador)\b/,
  /^кто (?:снял|создал|сделал|режиссер|написал|автор)/u,
  /^من (?:صنع|أخرج|اخرج|أنتج|انتج|هو المخرج|مخرج)/u,
  /किसने बना|निर्देशक कौन|निर्माता कौन/u,
  /kim (?:yaptı|cekti|yonetti)|yonetmeni? kim/u,
  /누가 (?:만들|제작|연출)|감독(?:이|은) 누구/u,
  /(?:誰|だれ)が.*(?:作|製作|制作|監督)|監督は(?:誰|だれ)/u,
  /谁(?:制作|导演|拍摄|拍)|(?:导演|制作人)是谁/u,
];

/** True for a question who made the film. @param folded without typographic apostrophes */
export function asksFilmMakers(folded: string): boolean {
  return asks.some((pattern) => pattern.test(folded));
}
