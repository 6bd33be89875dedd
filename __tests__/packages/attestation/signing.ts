import { billStatement, type Bill } from '@devsecops/attestation'
import { signStatement } from '@devsecops/attestation/signing'
import { workflowToken, type SigstoreServer, type WorkflowClaims } from '@devsecops/testing/sigstore'

export const WORKFLOW = 'example/shop/.github/workflows/release.yml'
export const DIGEST = 'ab'.repeat(32)

export const BILL: Bill = {
  file: 'sbom.application.cdx.json',
  sha256: 'cd'.repeat(32),
  format: 'cyclonedx-1.7',
  document: { bomFormat: 'CycloneDX', specVersion: '1.7', components: [] },
}

/** A bundle that a workflow of example/shop signed about the artifact with DIGEST. */
export const signed = async (
  { fulcioUrl, tsaUrl }: SigstoreServer,
  claims: Partial<WorkflowClaims> = {},
): Promise<unknown> => {
  const token = workflowToken({
    repository: 'example/shop',
    workflow: `${WORKFLOW}@refs/heads/main`,
    ...claims,
  })
  const { statement } = billStatement(
    BILL,
    [{ name: 'shop.tgz', digest: { sha256: DIGEST } }],
    'https://github.com/example/shop',
  )
  return signStatement(statement, { fulcioUrl, tsaUrl }, { getToken: () => Promise.resolve(token) })
}
