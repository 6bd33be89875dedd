/** What a workflow's token says of it. */
export interface WorkflowClaims {
  /** `acme/shop`. */
  readonly repository: string
  /** `acme/shop/.github/workflows/release.yml@refs/heads/main`. */
  readonly workflow: string
  /** GitHub's, unless given. */
  readonly issuer?: string
}

/** An unsigned token as a runner would ask GitHub for: the loopback authority believes it. */
export const workflowToken = ({
  repository,
  workflow,
  issuer = 'https://token.actions.githubusercontent.com',
}: WorkflowClaims): string => {
  const claims = {
    iss: issuer,
    aud: 'sigstore',
    sub: `repo:${repository}:ref:refs/heads/main`,
    workflow_uri: `https://github.com/${workflow}`,
    repository,
    job_workflow_ref: workflow,
    exp: 4_102_444_800,
    iat: 1_767_225_600,
  }
  const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded(claims)}.${encoded('unsigned')}`
}
