import { documentsOf } from '../document/documents.ts'
import type { Documents } from '../document/documents.ts'
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
export const readPlans = (file: File, options: Omit<ReadPlanOptions, 'file'> = {}): readonly NamedPlan[] =>
  plansOf(file.path, documentsOf(file), options)

/** The plans and states of a file's documents. @throws UnreadableFile */
export const plansOf = (
  file: string,
  { documents, saysError }: Documents,
  options: Omit<ReadPlanOptions, 'file'>,
): readonly NamedPlan[] =>
  documents.map(({ root, unit }) => {
    const plan = readPlan(root.shape(), { ...options, file })
    return { plan: saysError ? withError(plan) : plan, ...(unit === undefined ? {} : { unit }) }
  })

const ERROR: Incompleteness = {
  code: 'errored',
  message: 'A program wrote an error message beside the plan.',
}

const withError = (plan: Plan): Plan => ({ ...plan, incompleteness: [...plan.incompleteness, ERROR] })
