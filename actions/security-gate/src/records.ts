import {
  ConfigurationError,
  describeFault,
  sha256,
  type Fact,
  type Reason,
  type ResourceDescriptor,
} from '@devsecops/core'
import {
  isCve,
  namesOf,
  parseEpss,
  parseKev,
  parseOpenVex,
  type Epss,
  type Kev,
  type Reading,
} from '@devsecops/findings'
import type { Policy } from '@devsecops/policy'
import { readTrustedInput, type LoadedWaivers } from '@devsecops/policy-source'
import { loadWaivers } from '@devsecops/policy-source/waivers'
import type { Io } from '@devsecops/runner'
import type { CollectedBaseline } from './baseline/collected.ts'
import type { Records } from './facts.ts'
import type { Inputs } from './inputs.ts'

/**
 * Reads what is known beside the reports. A record that cannot be used lets nothing through, and is said; only a
 * baseline that cannot be used blocks, in decide.
 *
 * @throws ConfigurationError for waivers in force that are faulty.
 */
export const collectRecords = async (
  policy: Policy,
  input: Inputs,
  io: Io,
  readings: readonly Reading[],
  baseline: CollectedBaseline,
): Promise<Records> => {
  const loaded = await loadWaivers(policy, input, io)
  const vex = await readVex(input, io)
  const lists = readLists(input, io, readings)
  return {
    waivers: { inForce: loaded.waivers, proposed: loaded.proposed },
    vex: { statements: vex.statements, products: productsOf(input, io) },
    baseline: baseline.value,
    kev: lists.kev,
    epss: lists.epss,
    files: [
      ...(loaded.source === undefined ? [] : [loaded.source]),
      ...vex.files,
      ...baseline.files,
      ...lists.files,
    ],
    remarks: [...remarksOn(loaded), ...vex.remarks, ...lists.remarks],
  }
}

/** A faulty file must not land: it would fail every run after it. */
const remarksOn = ({ unusable, change }: LoadedWaivers): readonly Reason[] => [
  ...(unusable === undefined ? [] : [unusableReason(unusable)]),
  ...change.faults.map((fault): Reason => ({
    code: 'waivers-change-faulty',
    effect: change.lands ? 'blocks' : 'warns',
    message: `The changed waivers would be refused: ${describeFault(fault)}`,
  })),
]

const unusableReason = ({ cause, message }: NonNullable<LoadedWaivers['unusable']>): Reason => {
  const told = `No waiver is used: ${message}.`
  switch (cause) {
    case 'unavailable':
      return { code: 'waivers-unavailable', effect: 'warns', message: told }
    case 'faulty':
      return { code: 'waivers-faulty', effect: 'warns', message: told }
  }
}

/** What VEX statements call what was scanned: as the input says, else the repository itself. */
const productsOf = (input: Inputs, { context }: Io): readonly string[] =>
  input['vex-product'].length > 0 ? input['vex-product'] : [`pkg:github/${context.repository}`]

interface Read {
  readonly files: readonly ResourceDescriptor[]
  readonly remarks: readonly Reason[]
}

const described = (name: string, bytes: Uint8Array): ResourceDescriptor => ({
  name,
  digest: { sha256: sha256(bytes) },
})

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const reason = (code: string, subject: string, message: string): Reason => ({
  code,
  effect: 'warns',
  message,
  subject,
})

/** Documents that only the change at hand has are not used: it could clear its own findings. */
const readVex = async (
  input: Inputs,
  io: Io,
): Promise<Read & { readonly statements: Records['vex']['statements'] }> => {
  const statements: Records['vex']['statements'][number][] = []
  const files: ResourceDescriptor[] = []
  const remarks: Reason[] = []
  for (const path of input.vex.length === 0 ? [] : io.files.glob(input.vex)) {
    const { file } = await readTrustedInput(path, input, io)
    if (file.state !== 'found') {
      remarks.push(reason('vex-unused', path, `${path} is not used: ${reasonOf(file)}.`))
      continue
    }
    const parsed = parseOpenVex(textOf(file.value), path)
    if ('fault' in parsed) remarks.push(reason('vex-unused', path, `${parsed.fault} It is not used.`))
    else statements.push(...parsed.statements)
    files.push(described(path, file.value))
  }
  return { statements, files, remarks }
}

const reasonOf = (file: Exclude<Fact<unknown>, { state: 'found' }>): string =>
  file.state === 'absent' ? 'it is not there' : file.reason

/** Above FIRST's table of a day, which has some 10 MB. */
const LIST_LIMIT = 256 * 1024 * 1024

const readLists = (
  { kev, epss }: Inputs,
  io: Io,
  readings: readonly Reading[],
): Read & { readonly kev: Kev; readonly epss: Epss } => {
  const cves = new Set(readings.flatMap(({ findings }) => findings.flatMap(namesOf)).filter(isCve))
  const [known, estimated] = [readList(kev, io), readList(epss, io)]
  const catalogue = known.bytes && parseKev(textOf(known.bytes))
  const table = estimated.bytes && parseEpss(textOf(estimated.bytes), cves)
  return {
    kev: catalogue ?? new Map(),
    epss: table ?? new Map(),
    files: [...known.files, ...estimated.files],
    remarks: [
      ...unusable(kev, catalogue, 'CISA’s catalogue of known exploited vulnerabilities, as JSON'),
      ...unusable(epss, table, 'FIRST’s table of EPSS scores, as CSV'),
    ],
  }
}

const readList = (
  path: string | undefined,
  { files }: Io,
): { readonly bytes?: Uint8Array; readonly files: readonly ResourceDescriptor[] } => {
  if (path === undefined) return { files: [] }
  try {
    const bytes = files.read(path, LIST_LIMIT)
    return bytes === undefined ? { files: [] } : { bytes, files: [described(path, bytes)] }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return { files: [] }
  }
}

const unusable = (path: string | undefined, list: Kev | Epss | undefined, what: string): readonly Reason[] =>
  path === undefined || list !== undefined
    ? []
    : [reason('list-unused', path, `${path} is not used: it is not there, or not ${what}.`)]
