import type { Change, Component, Gap, Graph, Side } from '@devsecops/bom'
import { absent, found, type Fact } from '@devsecops/core'
import { parsePolicy, resolvePolicy, type SbomPolicy } from '@devsecops/policy'
import { decide } from '../../../actions/sbom/src/decide.ts'
import type {
  CheckedDocument,
  Comparison,
  Decision,
  Facts,
  GatePolicy,
} from '../../../actions/sbom/src/facts.ts'
import { DEFAULTS } from '../../../packages/policy/src/settings.gen.ts'

export const NOW = new Date('2026-06-01T12:00:00Z')

/** The policy section of a file, over the defaults. */
export const sbomPolicyOf = (yaml = ''): SbomPolicy =>
  resolvePolicy([
    parsePolicy('default', { name: 'default', bytes: bytesOf(JSON.stringify(DEFAULTS)) }),
    parsePolicy('repository', { name: 'policy.yml', bytes: bytesOf(yaml) }),
  ]).sbom

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const aComponent = (name: string, rest: Partial<Component> = {}): Component => ({
  ref: name,
  ecosystem: 'npm',
  kind: 'package',
  name,
  version: '1.0.0',
  scope: 'required',
  line: 7,
  ...rest,
})

const PROJECT: Component = { ref: '', ecosystem: 'npm', kind: 'project', name: 'shop', scope: 'required' }

/** A lock file in which the project needs the first component, that the second, and so on. */
export const aGraph = (components: readonly Component[] = [], gaps: readonly Gap[] = []): Graph => {
  const chain = [PROJECT, ...components]
  return {
    file: 'web/package-lock.json',
    format: 'package-lock',
    roots: [''],
    components: chain,
    edges: new Map(
      chain.map(({ ref }, index) => [
        ref,
        chain[index + 1] === undefined ? [] : [chain[index + 1]?.ref ?? ''],
      ]),
    ),
    gaps,
  }
}

export const aDocument = (rest: Partial<CheckedDocument> = {}): CheckedDocument => ({
  path: 'sbom.application.cdx.json',
  kind: 'application',
  format: 'cyclonedx-1.7',
  serial: '00000000-0000-8000-8000-000000000000',
  sha256: '0'.repeat(64),
  components: 2,
  isComplete: true,
  faults: [],
  quality: [],
  text: () => ['{}'],
  value: () => ({}),
  ...rest,
})

const side = (component: Component, direct = false): Side => ({ component, direct })

/** A change of one package, from one component to another; `undefined` where it was not there, or is gone. */
export const aChange = (
  kind: Change['kind'],
  before: Component | undefined,
  after: Component | undefined,
  rest: Partial<Change> = {},
): Change => ({
  file: 'web/package-lock.json',
  ecosystem: 'npm',
  name: (after ?? before)?.name ?? '',
  kind,
  ...(before !== undefined && { before: side(before) }),
  ...(after !== undefined && { after: side(after) }),
  aspects: [],
  ...rest,
})

export const since = (...changes: readonly Change[]): Fact<Comparison> =>
  found({ base: 'b'.repeat(40), changes, moved: [], unread: [] })

export const facts = (rest: Partial<Facts> = {}): Facts => ({
  subject: { name: 'example/shop', commit: 'c'.repeat(40) },
  lockFiles: [{ graph: aGraph([aComponent('left-pad')]), sha256: '1'.repeat(64) }],
  skipped: [],
  comparison: absent,
  opinion: absent,
  images: [],
  vulnerabilities: absent,
  documents: [aDocument()],
  remarks: [],
  ...rest,
})

export const policy = (yaml = '', rest: Partial<GatePolicy> = {}): GatePolicy => ({
  environment: 'production',
  mode: 'required',
  sbom: sbomPolicyOf(yaml),
  remarks: [],
  ...rest,
})

/** The decision on some facts, by a policy in YAML. */
export const decided = (rest: Partial<Facts> = {}, yaml = '', own: Partial<GatePolicy> = {}): Decision =>
  decide(policy(yaml, own), facts(rest), NOW)

/** What a decision says of a code: effect and message of each. */
export const said = ({ verdict }: Decision, code: string): readonly string[] =>
  verdict.reasons
    .filter((reason) => reason.code === code)
    .map(({ effect, message }) => `${effect}: ${message}`)
