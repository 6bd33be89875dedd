import { notFound, page, type Call, type Example, type Operation, type Reply } from '../operation.ts'

/** When the first deployment was made; each later one and each status is a minute younger. */
const FIRST = Date.UTC(2026, 0, 1)

export const deployments: readonly Operation[] = [
  { id: 'repos/list-deployments', permission: 'deployments: read', answer: (call) => list(call) },
  { id: 'repos/list-deployment-statuses', permission: 'deployments: read', answer: (call) => statuses(call) },
]

const list = (call: Call): Reply => {
  const [example] = call.example() as unknown as readonly Example[]
  const asked = call.query['environment']
  const all = (call.repository.deployments ?? []).map(({ sha, environment }, index) => ({
    ...example,
    id: index + 1,
    sha,
    environment,
    created_at: minute(index),
  }))
  return page(call, all.filter(({ environment }) => asked === undefined || environment === asked).reverse())
}

const statuses = (call: Call): Reply => {
  const [example] = call.example() as unknown as readonly Example[]
  const deployment = call.repository.deployments?.[Number(call.path['deployment_id']) - 1]
  if (deployment === undefined) return notFound
  const all = deployment.states.map((state, index) => ({
    ...example,
    id: index + 1,
    state,
    created_at: minute(index),
  }))
  return page(call, all.reverse())
}

const minute = (index: number): string => new Date(FIRST + index * 60_000).toISOString().replace('.000', '')
