import { actions } from './areas/actions.ts'
import { attestations } from './areas/attestations.ts'
import { checks } from './areas/checks.ts'
import { codeScanning } from './areas/code-scanning.ts'
import { comments } from './areas/comments.ts'
import { comparisons } from './areas/comparisons.ts'
import { contents } from './areas/contents.ts'
import { dependencyGraph } from './areas/dependency-graph.ts'
import { deployments } from './areas/deployments.ts'
import { environments } from './areas/environments.ts'
import { pulls } from './areas/pulls.ts'
import { repositories } from './areas/repositories.ts'
import type { Operation } from './operation.ts'

/** Every operation the server knows. A new area is one file and one line here. */
export const operations: readonly Operation[] = [
  ...repositories,
  ...contents,
  ...environments,
  ...deployments,
  ...comparisons,
  ...pulls,
  ...codeScanning,
  ...actions,
  ...checks,
  ...comments,
  ...dependencyGraph,
  ...attestations,
]
