/** The language of the shell, as a BCP 47 tag: `de_DE.UTF-8` is `de-DE`. Undefined for `C`, `POSIX` and what is no language. */
export function environmentLanguage(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const locale = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find(Boolean) ?? '';
  return /^[a-z]{2,3}(?:_[A-Za-z]{2,4})?(?=$|[.@])/.exec(locale)?.[0].replace('_', '-');
}
