import type { ReadComponent, ReadDocument } from '../../documents/read/read-document.ts'
import type { FieldScore, Rule } from '../profile.ts'
import { perDocument } from './per-document.ts'

/** Something the document has or has not. */
export const ofDocument =
  (has: (document: ReadDocument) => boolean, advice: string): Rule =>
  (document) => ({ score: has(document) ? 10 : 0, isIgnored: false, advice })

/** What to make of a document of which no component has the field, or which has no component. */
interface Absence {
  readonly none?: 'ignored'
  readonly noComponents?: 'ignored'
}

/** The share of components that have it. */
export const ofComponents = (
  has: (component: ReadComponent) => boolean,
  advice: string,
  { none, noComponents }: Absence = {},
): Rule =>
  perDocument((document) => {
    const components = packagesOf(document)
    const have = components.filter(has).length
    const isIgnored =
      components.length === 0 ? (noComponents ?? none) === 'ignored' : have === 0 && none === 'ignored'
    return shareOf(have, components.length, advice, isIgnored)
  })

/** All components or nothing. */
export const ofEveryComponent = (has: (component: ReadComponent) => boolean, advice: string): Rule =>
  perDocument((document) => {
    const components = packagesOf(document)
    const have = components.filter(has).length
    const isFull = components.length > 0 && have === components.length
    return { ...shareOf(have, components.length, advice, false), score: isFull ? 10 : 0 }
  })

/** Components without the files that SPDX lists among them. */
export const packagesOf = perDocument(({ components }): readonly ReadComponent[] =>
  components.filter(({ isFile }) => !isFile),
)

/** What the document is about. */
export const primaryOf = perDocument(({ components, primary }): ReadComponent | undefined =>
  primary === undefined ? undefined : components.find(({ ref }) => ref === primary),
)

const shareOf = (have: number, total: number, advice: string, isIgnored: boolean): FieldScore => ({
  score: total === 0 ? 0 : (have / total) * 10,
  ...{ have, total, advice, isIgnored },
})
