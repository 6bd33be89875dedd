import { ConfigurationError, sha256, type ResourceDescriptor } from '@devsecops/core'
import { lines, type Io, type Parser } from '@devsecops/runner'
import type { PolicyInputs } from './inputs.ts'
import { readTrustedInput } from './trusted-input.ts'

/** A file of rules of one's own, and the SHA-256 that it must have. */
export interface RuleFile {
  readonly path: string
  readonly digest?: string
}

/** `rules.yml`, `policy.wasm@sha256:…`: compiled policies must be pinned, for nobody can read them. */
const RULE_LINE = /^(\S.*?)(?:@sha256:([0-9a-f]{64}))?$/

/** The input `rules`. */
export const ruleFiles: Parser<readonly RuleFile[]> = {
  expected: 'files of rules, one a line, with @sha256: and its digest behind a .wasm file',
  parse: (given) => {
    const files = (lines.parse(given)?.value ?? []).map((line): RuleFile | undefined => {
      const [, path = '', digest] = RULE_LINE.exec(line) ?? []
      if (!/\.(ya?ml|wasm)$/.test(path) || (path.endsWith('.wasm') && digest === undefined)) return undefined
      return digest === undefined ? { path } : { path, digest }
    })
    const known = files.filter((file) => file !== undefined)
    return known.length < files.length ? undefined : { value: known }
  },
}

/** A file of rules that was read. */
export interface ReadRules {
  readonly path: string
  readonly bytes: Uint8Array
  /** For the record. */
  readonly descriptor: ResourceDescriptor
  /** Whether it is a policy that was compiled to WebAssembly. */
  readonly isCompiled: boolean
}

/**
 * Reads files of rules, from the trusted branch, so that a change cannot soften the rules that it is judged by.
 * @throws ConfigurationError `bad-rule` for one that is not there, or is not the pinned one.
 */
export const readRuleFiles = async (
  named: readonly RuleFile[],
  input: Pick<PolicyInputs, 'token'>,
  io: Io,
): Promise<readonly ReadRules[]> => {
  const read: ReadRules[] = []
  for (const { path, digest } of named) {
    const { file } = await readTrustedInput(path, input, io)
    if (file.state !== 'found') throw fault(path, file.state === 'absent' ? 'it is not there' : file.reason)
    const actual = sha256(file.value)
    if (digest !== undefined && digest !== actual)
      throw fault(path, `its SHA-256 is ${actual}, and the input rules pins ${digest}`)
    const descriptor = { name: path, digest: { sha256: actual } }
    read.push({ path, bytes: file.value, descriptor, isCompiled: path.endsWith('.wasm') })
  }
  return read
}

const fault = (path: string, message: string): ConfigurationError =>
  new ConfigurationError({ code: 'bad-rule', message: `Input rules: ${path} cannot be used: ${message}.` })
