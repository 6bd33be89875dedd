import type { File } from '../document/text.ts'
import { UnreadableFile } from '../document/unreadable.ts'
import type { UnreadableCode } from '../document/unreadable.ts'
import type { Incompleteness, Plan } from '../plan/plan.ts'
import { readPlans } from '../plan/read-plans.ts'
import type { ReadPlanOptions } from '../plan/read-plan.ts'
import { folderOf, readRunReport } from './run-report.ts'
import type { ReportedUnit } from './run-report.ts'

/** What a run of Terragrunt left behind. */
export interface RunFiles {
  /** The folder that `--json-out-dir` names; a plan in it lies in the folder of its unit. */
  readonly root: string
  /** `<root>/<unit>/tfplan.json`, with their whole paths. */
  readonly plans: readonly File[]
  /** What `--report-file` names, in JSON. */
  readonly report?: File
}

/** A unit's plan; the unit stands for its project. */
export interface UnitPlan {
  readonly unit: string
  readonly file: string
  readonly plan: Plan
}

/** A run, as far as it could be read. */
export interface TerragruntRun {
  readonly plans: readonly UnitPlan[]
  /** Files that are no plans, one sentence each. */
  readonly unreadable: readonly {
    readonly unit: string
    readonly file: string
    readonly code: UnreadableCode
    readonly message: string
  }[]
  /** Units of the run without a plan that counts. */
  readonly incompleteness: readonly Incompleteness[]
}

/**
 * Reads what `terragrunt run --all --json-out-dir <root> --report-file … -- plan` left behind: the plan of every unit, and
 * from the report which units have none: a unit that failed, was never begun, or was left out makes the whole less than
 * whole. Without a report nobody can tell, which is said. A plan that cannot be read stops none of the others.
 * @throws UnreadableFile where the report cannot be read.
 */
export const readRun = (files: RunFiles, options: Omit<ReadPlanOptions, 'file'> = {}): TerragruntRun => {
  const plans: UnitPlan[] = []
  const unreadable: TerragruntRun['unreadable'][number][] = []
  for (const file of files.plans.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const unit = unitOf(file.path, files.root)
    try {
      for (const { plan } of readPlans(file, options)) plans.push({ unit, file: file.path, plan })
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      unreadable.push({ unit, file: file.path, code: error.code, message: error.message })
    }
  }
  const found = [...new Set([...plans, ...unreadable].map(({ unit }) => unit))]
  const reported = files.report === undefined ? undefined : readRunReport(files.report)
  return {
    plans: plans.filter(({ unit }) => reportOf(unit, reported ?? [])?.result !== 'excluded'),
    unreadable,
    incompleteness: reported === undefined ? [NO_REPORT] : judged(found, reported),
  }
}

/** The folder of a plan from the root: the unit's name in the run. */
const unitOf = (path: string, root: string): string => {
  const folder = folderOf(path).replace(/\/?[^/]*$/, '')
  const above = folderOf(root)
  if (above === '' || above === '.') return folder
  if (folder === above) return ''
  return folder.startsWith(`${above}/`) ? folder.slice(above.length + 1) : folder
}

/** A report names units from where the run began, or by their whole paths. */
const isOf = ({ name }: ReportedUnit, unit: string): boolean => name === unit || name.endsWith(`/${unit}`)

const reportOf = (unit: string, reported: readonly ReportedUnit[]): ReportedUnit | undefined =>
  reported.find(({ name }) => name === unit) ?? reported.find((each) => isOf(each, unit))

const NO_REPORT: Incompleteness = {
  code: 'no-report',
  message:
    'There is no report of the Terragrunt run: units that failed cannot be told from units that are not there.',
}

const judged = (found: readonly string[], reported: readonly ReportedUnit[]): readonly Incompleteness[] => [
  ...reported.flatMap((unit) => lossOf(unit, found)),
  ...found
    .filter((unit) => !reported.some((each) => isOf(each, unit)))
    .map((unit): Incompleteness => ({
      code: 'unit-missing',
      message: `The unit ${unit} has a plan, but the report of the run does not name it: the plan may be of another run.`,
    })),
]

const lossOf = (unit: ReportedUnit, found: readonly string[]): readonly Incompleteness[] => {
  const { name, result } = unit
  switch (result) {
    case 'failed':
      return [
        {
          code: 'unit-failed',
          message: `The unit ${name} failed${whyOf(unit)}: what it would cost is not known.`,
        },
      ]
    case 'early exit':
      return [
        {
          code: 'unit-failed',
          message: `The unit ${name} was not run${whyOf(unit)}: what it would cost is not known.`,
        },
      ]
    case 'excluded':
      return [{ code: 'unit-excluded', message: `The unit ${name} was left out of the run${whyOf(unit)}.` }]
    case 'succeeded':
      if (unit.reason === 'error ignored')
        return [
          {
            code: 'unit-failed',
            message: `The unit ${name} failed, and its error was ignored: its plan may be partial.`,
          },
        ]
      return found.some((each) => isOf(unit, each))
        ? []
        : [
            {
              code: 'unit-missing',
              message: `The unit ${name} was run and has no plan: what it would cost is not known.`,
            },
          ]
  }
}

/** In the report's own words; they are names, and no output of a program. */
const whyOf = ({ reason, cause }: ReportedUnit): string =>
  reason === undefined ? '' : ` (${reason}${cause === undefined ? '' : `: ${cause}`})`
