import { draft, type Draft } from '../draft.ts'
import { severityOn, type Scale } from '../scale.ts'
import { endpointOf } from './address.ts'

/** What ZAP's JSON and XML say of an alert. */
export interface ZapAlert {
  /** `alertRef`, which tells the alerts of one plugin apart (10038-1), or before 2.11 the plugin's id. */
  readonly rule: string
  readonly name: string
  /** `3` high to `0` informational. */
  readonly riskCode: string
  /** `0` false positive, `1` low to `4` confirmed by a user. */
  readonly confidence: string | undefined
  /** The first place where it was seen, and how many there are. */
  readonly method: string | undefined
  readonly uri: string | undefined
  readonly instances: number
  /** The rule's reference, of which the first line is taken. */
  readonly reference: string | undefined
}

/** `risk` of ZAP's alerts (org.parosproxy.paros.core.scanner.Alert). */
const RISKS: Scale = {
  '3': 'high',
  '2': 'medium',
  '1': 'low',
  '0': 'info',
}

/**
 * One finding for each alert of a site, as ZAP counts them; its instances are places of it. Evidence, attack and parameter
 * are not looked at, since they quote what the application answered.
 */
export const zapAlert = (alert: ZapAlert): Draft =>
  draft({
    category: 'dast',
    severity: severityOn(RISKS, alert.riskCode),
    tool: 'zap',
    rule: alert.rule,
    message: `${alert.name}${placeOf(alert)}`,
    key: [],
    helpUri: /https?:\/\/[^\s<"]+/.exec(alert.reference ?? '')?.[0],
    suppressed: alert.confidence === '0' ? 'marked as a false positive in ZAP' : undefined,
  })

const placeOf = ({ method, uri, instances }: ZapAlert): string => {
  if (uri === undefined) return ''
  const more = instances > 1 ? ` and ${instances - 1} more` : ''
  return `: ${[method, endpointOf(uri)].filter((part) => part !== undefined).join(' ')}${more}`
}
