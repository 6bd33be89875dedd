import { ConfigurationError, sha256, type ResourceDescriptor } from '@devsecops/core'
import { manifestReading, type Reading, type ScannedFile } from '@devsecops/findings'
import { readRuleFiles } from '@devsecops/policy-source'
import type { CompiledRule, Manifests, Placed, Violation } from '@devsecops/rules/kubernetes'
import type { Files, Io } from '@devsecops/runner'
import type { Unmatched } from './facts.ts'
import type { Inputs } from './inputs.ts'

/** What the gate's own scanner found. */
export interface Scan {
  readonly readings: readonly Reading[]
  readonly unmatched: readonly Unmatched[]
  /** Files of rules, for the record. */
  readonly files: readonly ResourceDescriptor[]
}

const NOTHING: Scan = { readings: [], unmatched: [], files: [] }

/** Rendered charts of a large platform have some 10 MB. */
const MANIFEST_LIMIT = 64 * 1024 * 1024

/**
 * Scans the Kubernetes manifests that the input names by the built-in rules and the repository's own. The language of the
 * rules is loaded only here.
 *
 * @throws ConfigurationError for a file of rules that is faulty, is not the pinned one, or cannot be read.
 */
export const scanManifests = async (
  input: Pick<Inputs, 'manifests' | 'rules' | 'token'>,
  io: Io,
): Promise<Scan> => {
  if (input.manifests.length === 0) return NOTHING
  const kubernetes = await import('@devsecops/rules/kubernetes')
  const own = await readOwnRules(input, io)
  const builtin = await kubernetes.compileRules(kubernetes.BUILTIN_RULES)
  const files = io.files
    .glob(input.manifests)
    .map((file) => readManifest(file, io.files, kubernetes.parseManifests))
  const objects = files.flatMap((file) => file.objects)
  const violations = [
    ...kubernetes.scanObjects(objects, [...builtin, ...own.rules]),
    ...own.policies.flatMap((judge) => judge(objects)),
  ]
  const byFile = Map.groupBy(violations, ({ file }) => file)
  return {
    readings: files.map(({ scanned }) =>
      manifestReading({ ...scanned, violations: byFile.get(scanned.file) ?? [] }, io.files.workspace),
    ),
    unmatched: input.manifests
      .filter((pattern) => !pattern.startsWith('!') && io.files.glob([pattern]).length === 0)
      .map((pattern) => ({ pattern, demanded: true, input: 'manifests' })),
    files: own.files,
  }
}

const readManifest = (
  file: string,
  files: Files,
  parseManifests: (text: string) => Manifests,
): { readonly scanned: ScannedFile; readonly objects: readonly Placed[] } => {
  const broken = (fault: string, digest?: string) => ({
    scanned: { file, violations: [], fault, ...(digest !== undefined && { sha256: digest }) },
    objects: [],
  })
  try {
    const bytes = files.read(file, MANIFEST_LIMIT)
    if (bytes === undefined) return broken('it is not there')
    const digest = sha256(bytes)
    const manifests = parseManifests(new TextDecoder().decode(bytes))
    if ('fault' in manifests)
      return broken(
        manifests.line === undefined ? manifests.fault : `in line ${manifests.line} ${manifests.fault}`,
        digest,
      )
    return {
      scanned: { file, sha256: digest, violations: [] },
      objects: manifests.objects.map((located) => ({ ...located, file })),
    }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return broken(error.message)
  }
}

/** A policy in Rego, compiled, asked of all objects. */
type RegoPolicy = (objects: readonly Placed[]) => readonly Violation[]

interface OwnRules {
  readonly rules: readonly CompiledRule[]
  readonly policies: readonly RegoPolicy[]
  readonly files: readonly ResourceDescriptor[]
}

const readOwnRules = async (
  { rules: named, token }: Pick<Inputs, 'rules' | 'token'>,
  io: Io,
): Promise<OwnRules> => {
  const rules: CompiledRule[] = []
  const policies: RegoPolicy[] = []
  const read = await readRuleFiles(named, { token }, io)
  for (const { path, bytes, isCompiled } of read) {
    if (isCompiled) policies.push(await regoPolicy(path, bytes))
    else rules.push(...(await celRules(path, bytes)))
  }
  return { rules, policies, files: read.map(({ descriptor }) => descriptor) }
}

const celRules = async (path: string, bytes: Uint8Array): Promise<readonly CompiledRule[]> => {
  const { compileRules, parseOwnRules } = await import('@devsecops/rules/kubernetes')
  return compileRules(parseOwnRules(new TextDecoder().decode(bytes), path), path)
}

const regoPolicy = async (path: string, bytes: Uint8Array): Promise<RegoPolicy> => {
  const { loadRego } = await import('@devsecops/rules/rego')
  return loadRego(path, bytes)
}
