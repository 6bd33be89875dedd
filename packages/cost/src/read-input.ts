import { documentsOf } from './document/documents.ts'
import type { File } from './document/text.ts'
import { UnreadableFile } from './document/unreadable.ts'
import type { EngineResult } from './infracost/engine.ts'
import { isInfracost, readInfracost } from './infracost/read-infracost.ts'
import { plansOf } from './plan/read-plans.ts'
import type { NamedPlan } from './plan/read-plans.ts'
import type { ReadPlanOptions } from './plan/read-plan.ts'

/** What a file turns out to be: plans and states, or what Infracost made of some. */
export type CostInput =
  | { readonly kind: 'plans'; readonly plans: readonly NamedPlan[] }
  | { readonly kind: 'infracost'; readonly result: EngineResult }

/**
 * Reads a file that says what there will be: plans or states of Terraform and OpenTofu, or the JSON of Infracost.
 * @throws UnreadableFile
 */
export const readInput = (file: File, options: Omit<ReadPlanOptions, 'file'> = {}): CostInput => {
  const found = documentsOf(file)
  const [first, second] = found.documents
  if (first === undefined || !found.documents.some(({ root }) => isInfracost(root)))
    return { kind: 'plans', plans: plansOf(file.path, found, options) }
  if (second !== undefined)
    throw new UnreadableFile(
      'not-a-plan',
      `${file.path} holds several documents, some of them Infracost's; expected plans, or one result of Infracost.`,
    )
  return { kind: 'infracost', result: readInfracost(first.root) }
}
