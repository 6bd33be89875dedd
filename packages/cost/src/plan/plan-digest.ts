import { digestOf } from '@devsecops/core'
import { isShape, listOf, shapeOf } from './shape.ts'
import type { Shape } from './shape.ts'

/**
 * SHA-256 of what a plan changes: address, actions and values of each resource that it touches, in the order of their
 * addresses. It is the same whenever the same change is planned anew, since times, versions and resources that stay are
 * not in it; nor are sensitive values, which could be guessed from it.
 */
export const planDigest = (document: Shape): string =>
  digestOf(
    listOf(document.resource_changes)
      .filter(isShape)
      .filter((change) => !listOf(shapeOf(change.change).actions).every((action) => action === 'no-op'))
      .map(changeOf)
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  )

const changeOf = ({ address, deposed, previous_address: former, mode, change }: Shape) => {
  const { actions, before, after, importing, ...marks } = shapeOf(change)
  return {
    key: JSON.stringify([address, deposed ?? '']),
    ...{ former, mode, actions, importing },
    before: withoutSensitive(before, marks.before_sensitive),
    after: withoutSensitive(after, marks.after_sensitive),
    unknown: marks.after_unknown,
  }
}

/** The value with a word in the place of each part that is marked. */
const withoutSensitive = (value: unknown, marks: unknown): unknown => {
  if (marks === true) return 'sensitive'
  if (Array.isArray(value))
    return value.map((item, index) => withoutSensitive(item, Array.isArray(marks) ? marks[index] : undefined))
  if (!isShape(value) || !isShape(marks)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      withoutSensitive(member, Object.hasOwn(marks, name) ? marks[name] : undefined),
    ]),
  )
}
