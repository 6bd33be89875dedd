/** An advisory's id in a text such as its address: `GHSA-gxpj-cx7g-858c`, `CVE-2021-44228`. */
export const advisoryIn = (text: string | undefined): string | undefined =>
  /GHSA(?:-[0-9a-z]{4}){3}/i.exec(text ?? '')?.[0].replace(/^ghsa/i, 'GHSA') ??
  /CVE-\d{4}-\d{4,}/i.exec(text ?? '')?.[0].toUpperCase()

/** The other names of a weakness: without the rule itself, blanks and repetitions, in a stable order. */
export const otherNames = (rule: string, names: readonly (string | undefined)[]): readonly string[] =>
  [
    ...new Set(names.filter((name) => name !== undefined && name.trim() !== '' && name !== rule)),
  ].sort() as string[]

/** CVE ids first, as every tool knows them; then GHSA; among equals the order of the alphabet, so that the choice is stable. */
export const byRank = (a: string, b: string): number => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)

const rank = (id: string): number => (id.startsWith('CVE-') ? 0 : id.startsWith('GHSA-') ? 1 : 2)
