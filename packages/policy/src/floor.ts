import type { ComplianceLevel, Fault } from '@devsecops/core'
import type { PolicyDocument } from './document.ts'
import { effectiveSettings } from './effective.ts'
import type { Effective, Origin } from './effective.ts'
import { frameworksOf } from './frameworks.ts'
import type { Trigger } from './policy.gen.ts'
import { isLooser } from './setting.ts'
import type { Setting } from './setting.ts'
import { settingPathOf } from './setting-path.ts'
import { SETTINGS } from './settings.gen.ts'

/** What the organisation's documents demand: nothing below may be looser. Empty where there is no such policy. */
export interface Floor {
  readonly settings: Effective
  /** Settings that the organisation lets a repository loosen. */
  readonly mayLoosen: (path: string) => boolean
}

/** The demands of the organisation's documents, spelled out for every environment that anybody names. */
export const floorOf = (documents: readonly PolicyDocument[], environments: readonly string[]): Floor => {
  const demands = documents.filter(({ layer }) => layer === 'organisation')
  const settings: Effective = demands.length === 0 ? new Map() : effectiveSettings(demands, environments)
  const patterns = (settings.get('may-loosen')?.value ?? []) as readonly string[]
  return { settings, mayLoosen: (path) => patterns.some((pattern) => covers(pattern, path)) }
}

/** Every place where the documents are looser than the floor: each names both places, both values and the setting. */
export const floorFaults = (
  floor: Floor,
  effective: Effective,
  documents: readonly PolicyDocument[],
): Fault[] => {
  const faults = [...floor.settings].flatMap(([path, demand]) => {
    const origin = effective.get(path)
    const setting = SETTINGS[settingPathOf(path.split('.'))]
    if (origin === undefined || setting === undefined || floor.mayLoosen(path)) return []
    return breaks(setting, demand, origin) ? [faultOf(path, demand, origin, setting)] : []
  })
  return unique([
    ...faults,
    ...foreignFloors(documents),
    ...triggerFaults(floor, documents),
    ...frameworkFaults(floor, effective),
  ])
}

/** A sentence of the demand, for faults that inputs cause. */
export const demandOf = (path: string, { value, document, path: place }: Origin): string =>
  `${shown(value)} by ${placeName(document, place)}${path === place.join('.') ? '' : ` (${place.join('.')})`}`

const breaks = (setting: Setting, demand: Origin, origin: Origin): boolean => {
  if (setting.kind !== 'organisation') return isLooser(setting, demand.value, origin.value)
  const empty = Array.isArray(demand.value) && demand.value.length === 0
  return !empty && origin.document.layer !== 'organisation'
}

const faultOf = (path: string, demand: Origin, origin: Origin, setting: Setting): Fault => ({
  ...place(origin),
  code: 'looser-than-floor',
  message:
    setting.kind === 'organisation'
      ? `${path} is set by the organisation (${demandOf(path, demand)}) and is its alone; take it out here, or have the organisation add it to may-loosen`
      : `${path} is ${shown(origin.value)}, looser than ${demandOf(path, demand)}; make it at least as tight, or have the organisation add it to may-loosen`,
})

/** `may-loosen` in a repository would let it free itself. */
const foreignFloors = (documents: readonly PolicyDocument[]): Fault[] =>
  documents
    .filter(({ layer, value }) => layer === 'repository' && (value['may-loosen'] ?? []).length > 0)
    .map((document) => ({
      ...place({ document, path: ['may-loosen'] }),
      code: 'looser-than-floor',
      message: 'may-loosen is for an organisation’s policy; a repository cannot free itself from it',
    }))

/** A trigger may say `security` and `compliance` in place of its environment's: never less than the floor there. */
const triggerFaults = (floor: Floor, documents: readonly PolicyDocument[]): Fault[] =>
  documents
    .filter(({ layer }) => layer === 'repository')
    .flatMap((document) =>
      (document.value.triggers ?? []).flatMap((trigger, index) =>
        (['security', 'compliance'] as const).flatMap((key) =>
          triggerFault(floor, document, trigger, index, key),
        ),
      ),
    )

const triggerFault = (
  floor: Floor,
  document: PolicyDocument,
  trigger: Trigger,
  index: number,
  key: 'security' | 'compliance',
): Fault[] => {
  const value = trigger[key]
  const setting = SETTINGS[`environments.*.${key}`]
  if (value === undefined || setting === undefined) return []
  const path = ['triggers', String(index), key]
  return [...floor.settings]
    .filter(([name]) => settingPathOf(name.split('.')) === `environments.*.${key}`)
    .filter(
      ([name]) => isSpecial(trigger.environment) || name === `environments.${trigger.environment}.${key}`,
    )
    .filter(([name, demand]) => !floor.mayLoosen(name) && isLooser(setting, demand.value, value))
    .map(([name, demand]) => ({
      ...place({ document, path: ['triggers', index, key] }),
      code: 'looser-than-floor' as const,
      message: `${path.join('.')} is ${shown(value)}, looser than ${name}: ${demandOf(name, demand)}`,
    }))
}

const isSpecial = (environment: string): boolean => ['all', 'base-branch', 'input'].includes(environment)

/**
 * Taking a framework out loosens what the organisation demanded with a level or with `add`, though it touches neither
 * setting; so the frameworks that result are compared as well.
 */
const frameworkFaults = (floor: Floor, effective: Effective): Fault[] => {
  if (floor.mayLoosen('frameworks.exclude')) return []
  return [...floor.settings].flatMap(([path, demand]): Fault[] => {
    const [head, environment, key] = path.split('.')
    if (head !== 'environments' || environment === undefined || key !== 'compliance') return []
    const demanded = frameworksOf(demand.value as ComplianceLevel, choicesOf(floor.settings))
    const excluded = effective.get('frameworks.exclude')
    const missing = demanded.filter((name) => Object.hasOwn(excluded?.value ?? {}, name))
    if (excluded === undefined || missing.length === 0) return []
    return [
      {
        ...place(excluded),
        code: 'looser-than-floor',
        message: `frameworks.exclude takes out ${missing.join(', ')}, which ${path} demands: ${demandOf(path, demand)}; have the organisation add frameworks.exclude to may-loosen`,
      },
    ]
  })
}

/** The additions and exclusions of frameworks among some settings. */
export const choicesOf = (
  settings: Effective,
): { add: readonly string[]; exclude: Readonly<Record<string, string>> } => ({
  add: (settings.get('frameworks.add')?.value ?? []) as readonly string[],
  exclude: (settings.get('frameworks.exclude')?.value ?? {}) as Readonly<Record<string, string>>,
})

const covers = (pattern: string, path: string): boolean => {
  const wanted = pattern.split('.')
  const steps = path.split('.')
  return wanted.length <= steps.length && wanted.every((step, index) => step === '*' || step === steps[index])
}

const place = ({
  document,
  path,
}: {
  document: PolicyDocument
  path: readonly (string | number)[]
}): Pick<Fault, 'file' | 'line' | 'column'> => ({ file: document.name, ...document.locate(path) })

const placeName = (document: PolicyDocument, path: readonly string[]): string => {
  const at = document.locate(path)
  return at === undefined ? document.name : `${document.name}:${at.line}:${at.column}`
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** One line of a repository may be too loose for several environments: one fault for it is enough. */
const unique = (faults: readonly Fault[]): Fault[] => {
  const seen = new Map<string, Fault>()
  for (const fault of faults) {
    const key = JSON.stringify([fault.file, fault.line, fault.column])
    if (!seen.has(key)) seen.set(key, fault)
  }
  return [...seen.values()]
}
