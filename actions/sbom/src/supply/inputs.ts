import { PREDICATE_TYPES } from '@devsecops/attestation/predicates'
import { flag, lines, list, optional, path, text, type Parser } from '@devsecops/runner'

/** A URI each: in-toto's names of what a statement says. */
const predicateTypes: Parser<readonly string[]> = {
  expected: 'URIs of predicate types, between commas or line ends',
  parse: (given) => {
    const uris = list.parse(given)?.value ?? []
    if (uris.length === 0) return { value: PREDICATE_TYPES }
    return uris.every((uri) => URL.canParse(uri)) ? { value: uris } : undefined
  },
}

/** `acme/shop`. */
const repository: Parser<string> = {
  expected: 'owner/repository',
  parse: (given) => (/^[\w.-]+\/[\w.-]+$/.test(given) ? { value: given } : undefined),
}

/** `acme/shop/.github/workflows/release.yml`, with or without a ref. */
const workflow: Parser<string> = {
  expected: 'owner/repository/path/of/workflow.yml, with or without @ref',
  parse: (given) =>
    /^[\w.-]+\/[\w.-]+\/[^@\s]+\.ya?ml(?:@\S+)?$/.test(given) ? { value: given } : undefined,
}

/** What is done with the documents beside writing them, and what is asked of attestations. */
export const supplyInputs = {
  submit: flag,
  correlator: optional(text),
  attest: flag,
  'attest-subjects': lines,
  verify: optional(path),
  bundle: optional(path),
  'trusted-root': optional(path),
  'signer-workflow': optional(workflow),
  'source-repository': optional(repository),
  'predicate-types': predicateTypes,
} as const
