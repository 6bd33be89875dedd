import { documentsOf } from '../document/documents.ts'
import type { File } from '../document/text.ts'
import type { Incompleteness, Plan } from './plan.ts'
import { readPlan } from './read-plan.ts'
import type { ReadPlanOptions } from './read-plan.ts'

/** A plan of a file of several. */
export interface NamedPlan {
  readonly plan: Plan
  /** The unit that Terragrunt named. */
  readonly unit?: string
}

/**
 * Reads the plans and states of a file: one, or several after one another as Terragrunt writes them; UTF-8 or UTF-16,
 * with or without the lines that a wrapper adds. See `documentsOf`.
 * @throws UnreadableFile
 */
export const readPlans = (file: File, options: Omit<ReadPlanOptions, 'file'> = {}): readonly NamedPlan[] => {
  const { documents, saysError } = documentsOf(file)
  return documents.map(({ root, unit }) => {
    const plan = readPlan(root.shape(), { ...options, file: file.path })
    return { plan: saysError ? withError(plan) : plan, ...(unit === undefined ? {} : { unit }) }
  })
}

const ERROR: Incompleteness = {
  code: 'errored',
  message: 'A program wrote an error message beside the plan.',
}

const withError = (plan: Plan): Plan => ({ ...plan, incompleteness: [...plan.incompleteness, ERROR] })
