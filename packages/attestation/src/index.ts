export * from './bill-statement.ts'
export { selfConsistencyFault } from './own.ts'
export { PREDICATE_TYPES, type Bill } from './predicate.ts'
export { readTrustedRoots, type Verifiers } from './trusted-root.ts'
export {
  readBundle,
  REFUSALS,
  verifyAttestation,
  verifyAttestations,
  verifyBundle,
  type Expectation,
  type Refusal,
  type Verified,
} from './verify.ts'
