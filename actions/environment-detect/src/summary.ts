import type { Detection, Policy, TriggerContext } from '@devsecops/policy'
import {
  blocks,
  code,
  details,
  escapeMarkdown,
  flowchart,
  markdown,
  reasonList,
  table,
  verdictHeading,
} from '@devsecops/report'
import type { Markdown } from '@devsecops/report'
import type { Decision } from './decide.ts'

/** The job summary: verdict, picture, reasons, and folded away the settings with their origin and the trace. */
export const summaryOf = (
  { verdict, detection }: Decision,
  policy: Policy,
  context: TriggerContext,
): string =>
  blocks(
    verdictHeading(verdict),
    picture(detection, context),
    overview(detection),
    reasonList(verdict.reasons),
    exclusions(policy),
    details('Effective settings, and where each comes from', settings(detection, policy)),
    details('How this was decided', trace(detection)),
  )

/** trigger → environment → strategy → gates. */
const picture = (detection: Detection, { event, branch, tag }: TriggerContext): Markdown => {
  const cause = [event, tag ?? branch].filter((part) => part !== undefined && part !== '').join(' ')
  const gates = Object.entries(detection.scans).filter(([, { mode }]) => mode !== 'off')
  return flowchart(
    [
      { id: 'trigger', label: cause },
      { id: 'environment', label: detection.environments.map(({ name }) => name).join(', ') || 'refused' },
      { id: 'strategy', label: detection.strategy === '' ? 'no rollout' : detection.strategy },
      {
        id: 'security',
        label: `security: ${detection.security || 'refused'} · ${String(gates.length)} scans`,
      },
      { id: 'compliance', label: `compliance: ${detection.compliance || 'of each'}` },
      { id: 'deploy', label: detection.deployable ? 'may deploy' : 'does not deploy' },
    ],
    [
      { from: 'trigger', to: 'environment' },
      { from: 'environment', to: 'strategy' },
      { from: 'strategy', to: 'security' },
      { from: 'strategy', to: 'compliance' },
      { from: 'security', to: 'deploy' },
      { from: 'compliance', to: 'deploy' },
    ],
  )
}

const overview = (detection: Detection): Markdown =>
  blocks(
    table(
      ['environment', 'strategy', 'security', 'compliance', 'approvals', 'a change may add', 'deployable'],
      detection.environments.map((environment) => [
        code(environment.name),
        escapeMarkdown(environment.strategy),
        escapeMarkdown(environment.security),
        escapeMarkdown(environment.compliance),
        markdown`${environment.approvals.count}`,
        escapeMarkdown(
          environment.cost.change === null ? 'no limit' : `$${String(environment.cost.change)} a month`,
        ),
        escapeMarkdown(environment.deployable ? 'yes' : 'no'),
      ]),
    ),
    escapeMarkdown(detection.reason),
  )

const exclusions = ({ excludedFrameworks }: Policy): Markdown => {
  const rows = Object.entries(excludedFrameworks)
  return rows.length === 0
    ? markdown``
    : table(
        ['framework left out', 'reason'],
        rows.map(([framework, reason]) => [code(framework), escapeMarkdown(reason)]),
      )
}

/**
 * The settings of the environments at hand, and the general ones: first what a file decided, then the defaults. Scans
 * are shown as the environments have them; those of other environments are in the explain file.
 */
const settings = ({ environments }: Detection, { explanations }: Policy): Markdown => {
  const names = environments.map(({ name }) => `environments.${name}.`)
  const shown = explanations
    .filter(({ setting }) => names.some((name) => setting.startsWith(name)) || isGeneral(setting))
    .sort((a, b) => Number(a.origin === 'default') - Number(b.origin === 'default'))
  return table(
    ['setting', 'value', 'from'],
    shown.map(({ setting, value, origin }) => [
      code(setting),
      code(typeof value === 'string' ? value : JSON.stringify(value)),
      escapeMarkdown(origin),
    ]),
  )
}

const isGeneral = (setting: string): boolean =>
  !setting.startsWith('environments.') && !setting.startsWith('scans.') && setting !== 'triggers'

const trace = ({ trace: steps }: Detection): Markdown =>
  table(
    ['decision', 'value', 'why'],
    steps.map(({ decision, value, why }) => [escapeMarkdown(decision), code(value), escapeMarkdown(why)]),
  )
