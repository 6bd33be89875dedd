import { found, type Fact } from '@devsecops/core'
import type { Client } from '@devsecops/github'
import type { RepositoryState } from '@devsecops/testing'

import { SHOP } from './session.ts'

/** A repository in which every question has an answer. */
export const shop: RepositoryState = {
  files: { main: { 'policy.yml': 'version: 1\n' } },
  environments: { production: {} },
  deployments: [{ environment: 'production', sha: 'a'.repeat(40), states: ['success'] }],
  comparisons: { 'v1...v2': { status: 'ahead', files: ['a.ts'] } },
  pulls: { 7: { files: ['a.ts'] } },
  runs: [{ id: 3 }],
}

interface Case {
  readonly name: string
  readonly permission: string
  readonly question: (client: Client) => Promise<Fact<unknown>>
  readonly answer: Fact<unknown>
}

const MAIN = 'e448bf19e0d4f41ed1c3d2886f518d9f2cc98cd0'
const POLICY = {
  content: new TextEncoder().encode('version: 1\n'),
  sha: 'b82551848c644f63b8517a7bdf8be9a992e6f4da',
}
const PRODUCTION = {
  name: 'production',
  reviewers: [],
  waitTimer: 0,
  preventSelfReview: false,
  canAdminsBypass: true,
  branchPolicy: 'none',
}
const DEPLOYMENT = { id: 1, sha: 'a'.repeat(40), createdAt: '2026-01-01T00:00:00Z' }

/** Every function of the client, asked about `shop`. */
export const CASES: readonly Case[] = [
  {
    name: 'repositoryExists',
    permission: 'metadata: read',
    question: (client) => client.repositoryExists(SHOP),
    answer: found(true),
  },
  {
    name: 'commit',
    permission: 'contents: read',
    question: (client) => client.commit(SHOP, 'main'),
    answer: found(MAIN),
  },
  {
    name: 'readFile',
    permission: 'contents: read',
    question: (client) => client.readFile(SHOP, 'policy.yml', 'main'),
    answer: found(POLICY),
  },
  {
    name: 'environment',
    permission: 'actions: read',
    question: (client) => client.environment(SHOP, 'production'),
    answer: found(PRODUCTION),
  },
  {
    name: 'lastDeployment',
    permission: 'deployments: read',
    question: (client) => client.lastDeployment(SHOP, 'production'),
    answer: found(DEPLOYMENT),
  },
  {
    name: 'compare',
    permission: 'contents: read',
    question: (client) => client.compare(SHOP, 'v1', 'v2'),
    answer: found('ahead'),
  },
  {
    name: 'changedFiles',
    permission: 'contents: read',
    question: (client) => client.changedFiles(SHOP, 'v1', 'v2'),
    answer: found(['a.ts']),
  },
  {
    name: 'renamedFiles',
    permission: 'contents: read',
    question: (client) => client.renamedFiles(SHOP, 'v1', 'v2'),
    answer: found({ paths: new Map() }),
  },
  {
    name: 'workflowRun',
    permission: 'actions: read',
    question: (client) => client.workflowRun(SHOP, 3),
    answer: found({
      workflowId: 1,
      event: 'push',
      conclusion: 'success',
      branch: 'main',
      createdAt: Date.UTC(2026, 0, 1),
      isOwn: true,
    }),
  },
  {
    name: 'artifactsNamed',
    permission: 'actions: read',
    question: (client) => client.artifactsNamed(SHOP, 'baseline'),
    answer: found([]),
  },
  {
    name: 'pullFiles',
    permission: 'pull-requests: read',
    question: (client) => client.pullFiles(SHOP, 7),
    answer: found(['a.ts']),
  },
]
