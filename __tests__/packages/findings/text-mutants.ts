import { LOSSES } from './report-losses.ts'
import type { Mutant } from './report-mutants.ts'

type Change = () => Mutant

/** Where a format lets something be absent, less may be said; otherwise not. */
const changeOf = (file: string, format: string, what: string, content: string): Mutant => ({
  file,
  what,
  content,
  ...(LOSSES.some((loss) => loss.format === format && loss.place.test(what))
    ? { allows: { kind: 'report', content } }
    : {}),
})

/** XML with each attribute dropped, emptied and reworded, each text emptied, reworded and turned into an element, and each element without elements dropped. */
export const markupMutants = (file: string, text: string, format: string): readonly Change[] => [
  ...changesAt(file, text, format, /(?<=<[^<>]*)\s([\w:.-]+)="([^"]*)"/g, ([, name = '']) => [
    [`@${name} dropped`, ''],
    [`@${name} → ""`, ` ${name}=""`],
    [`@${name} → "zzz"`, ` ${name}="zzz"`],
  ]),
  ...changesAt(file, text, format, /<([\w:.-]+)([^<>]*)>([^<>]*\S[^<>]*)(?=<\/\1>)/g, ([, name = '', rest = '']) => [
    [`${name} → ""`, `<${name}${rest}>`],
    [`${name} → "zzz"`, `<${name}${rest}>zzz`],
    [`${name} → an element`, `<${name}${rest}><x/>`],
  ]),
  ...changesAt(file, text, format, /<([\w:.-]+)(?:\s[^<>]*)?(?:\/>|>[^<>]*<\/\1>)/g, ([, name = '']) => [
    [`${name} dropped`, ''],
  ]),
] // prettier-ignore

const changesAt = (
  file: string,
  text: string,
  format: string,
  pattern: RegExp,
  to: (match: RegExpExecArray) => readonly (readonly [string, string])[],
): readonly Change[] =>
  [...text.matchAll(pattern)].flatMap((match) =>
    to(match).map(
      ([what, part]): Change =>
        () =>
          changeOf(
            file,
            format,
            what,
            text.slice(0, match.index) + part + text.slice(match.index + match[0].length),
          ),
    ),
  )

/** A table, or lines: with each column renamed, each cell emptied and reworded, and each line cut short. */
export const tableMutants = (file: string, text: string, format: string): readonly Change[] => {
  const rows = text.trimEnd().split('\n')
  const separator = (rows[0]?.split(';').length ?? 0) > (rows[0]?.split(',').length ?? 0) ? ';' : ','
  const names = format.endsWith('csv') ? (rows[0]?.split(separator) ?? []) : []
  return rows.flatMap((row, line) =>
    row.split(separator).flatMap((cell, column) => {
      const put = (to: string): string =>
        rows
          .map((each, at) =>
            at === line ? each.split(separator).with(column, to).join(separator) : each,
          )
          .join('\n')
      const place = line === 0 ? 'header' : 'row'
      const name = names[column]?.replaceAll('"', '') ?? `${column}`
      return ['', 'zzz', '"'].map(
        (to): Change =>
          () =>
            changeOf(file, format, `${place} ${name} → ${to === '' ? 'nothing' : to} (was ${cell.slice(0, 12)})`, put(to)),
      )
    }),
  )
} // prettier-ignore
