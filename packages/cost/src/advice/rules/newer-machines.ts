import type { AdviceContext, AdviceRule } from '../advice.ts'
import { cheapestOf, inFamilies } from '../families.ts'
import type { Successors } from '../families.ts'
import { machinePlaces } from '../machine-places.ts'
import type { Resource } from '../../plan/resource.ts'

/** Newer x86 families of the same shape. https://aws.amazon.com/ec2/previous-generation/, https://aws.amazon.com/ec2/instance-types/ */
const AWS: Successors = {
  t2: 't3 t3a',
  t3: 't3a',
  'm1 m3 m4': 'm5 m6i m6a',
  'm5 m6i': 'm6a',
  'c1 c3 c4': 'c5 c6i c6a',
  'c5 c6i': 'c6a',
  'r3 r4': 'r5 r6i r6a',
  'r5 r6i': 'r6a',
  i2: 'i3',
}

/** Azure's and Google's, by patterns of their names; a replacement may be sold or not. */
const PATTERNS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^Standard_([DE])(\d+)s?_v[345]$/, 'Standard_$1$2as_v5'],
  [/^Standard_F(\d+)s_v2$/, 'Standard_F$1as_v6'],
  [/^Standard_B(\d+)ms$/, 'Standard_B$1as_v2'],
  [/^n1-standard-(\d+)$/, 'n2d-standard-$1'],
  [/^n1-standard-(\d+)$/, 'e2-standard-$1'],
  [/^n2-(standard|highmem|highcpu)-(\d+)$/, 'n2d-$1-$2'],
]

const newer = (type: string): readonly string[] => [
  ...inFamilies(type, AWS),
  ...PATTERNS.filter(([pattern]) => pattern.test(type)).map(([pattern, other]) =>
    type.replace(pattern, other),
  ),
]

/** GPUs fit to some families only. */
const isTied = ({ values }: Resource): boolean =>
  values.blocks('guest_accelerator').length > 0 || values.text('min_cpu_platform', '') !== ''

/** Machines of a newer family that cost less in the same size. */
export const newerMachines: AdviceRule = {
  id: 'newer-machines',
  propose: (resource, context: AdviceContext) =>
    isTied(resource)
      ? []
      : machinePlaces(resource).flatMap(({ type, name, with: edits }) => {
          const other = cheapestOf(resource, type, newer(type), context)
          return other === undefined
            ? []
            : [
                {
                  change: `Take a newer family: ${name} ${other} instead of ${type}.`,
                  how: 'Priced anew with the newer type of the same number of processors; images must have its network and disk drivers, and newer types may have no local disk.',
                  scenario: { values: edits(other) },
                },
              ]
        }),
}
