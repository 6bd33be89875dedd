import type { TagFinding, TagStanding } from '@devsecops/cost'

/** A resource, or a part of one, and the tags that it does not bear as it should. */
export interface TagGap {
  readonly address: string
  /** Its address, and the part of it that is meant. */
  readonly subject: string
  readonly touched: boolean
  readonly keys: Readonly<Partial<Record<TagStanding, readonly string[]>>>
}

/** What lacks a tag, in the order in which it was found: one gap for each resource and part. */
export const tagGaps = (findings: readonly TagFinding[]): readonly TagGap[] =>
  [
    ...Map.groupBy(
      findings.filter(({ standing }) => standing !== 'present'),
      ({ project, address, part }) => JSON.stringify([project, address, part]),
    ).values(),
  ].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [gapOf(first, group)]
  })

const gapOf = ({ address, project, part, touched }: TagFinding, group: readonly TagFinding[]): TagGap => ({
  address,
  subject: `${address}${part === '' ? '' : `, ${part}`}${project === '' ? '' : ` (${project})`}`,
  touched,
  keys: Object.fromEntries(
    [...Map.groupBy(group, ({ standing }) => standing)].map(([standing, of]) => [
      standing,
      of.map(({ key }) => key),
    ]),
  ),
})
