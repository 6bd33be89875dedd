import { notFound, ok, type Call, type Example, type Operation } from '../operation.ts'
import type { EnvironmentState } from '../state.ts'

export const environments: readonly Operation[] = [
  {
    id: 'repos/get-environment',
    permission: 'actions: read',
    answer: (call) => {
      const asked = call.path['environment_name']?.toLowerCase()
      const entry = Object.entries(call.repository.environments ?? {}).find(
        ([name]) => name.toLowerCase() === asked,
      )
      return entry === undefined ? notFound : ok(environment(call.example(), ...entry))
    },
  },
  {
    id: 'repos/get-all-environments',
    permission: 'actions: read',
    answer: (call) => {
      const all = Object.entries(call.repository.environments ?? {})
      const [example] = call.example()['environments'] as readonly Example[]
      const list = all.map(([name, state]) => environment(example ?? {}, name, state))
      return ok({
        total_count: all.length,
        environments: list.slice(0, Number(call.query['per_page'] ?? 30)),
      })
    },
  },
]

const environment = (example: Example, name: string, state: EnvironmentState): unknown => ({
  ...example,
  name,
  can_admins_bypass: state.canAdminsBypass ?? true,
  protection_rules: rules(state).map((rule, index) => ({
    id: index + 1,
    node_id: `GA_${index + 1}`,
    ...rule,
  })),
  deployment_branch_policy: branchPolicy(state.branchPolicy),
})

const rules = (state: EnvironmentState): readonly Call['query'][] | readonly object[] => [
  ...(state.waitTimer === undefined ? [] : [{ type: 'wait_timer', wait_timer: state.waitTimer }]),
  ...(state.reviewers === undefined ? [] : [reviewRule(state)]),
  ...(state.branchPolicy === undefined ? [] : [{ type: 'branch_policy' }]),
]

const reviewRule = ({ reviewers = [], preventSelfReview = false }: EnvironmentState): object => ({
  type: 'required_reviewers',
  prevent_self_review: preventSelfReview,
  reviewers: reviewers.map(({ type, name }) => ({
    type,
    reviewer: type === 'Team' ? team(name) : user(name),
  })),
})

const branchPolicy = (policy: EnvironmentState['branchPolicy']): object | null =>
  policy === undefined
    ? null
    : { protected_branches: policy === 'protected', custom_branch_policies: policy === 'custom' }

/** GitHub's description asks for every one of a user's addresses. */
const user = (login: string): object => {
  const url = `https://api.github.com/users/${login}`
  const links = [
    'followers',
    'following',
    'gists',
    'starred',
    'subscriptions',
    'organizations',
    'repos',
    'events',
    'received_events',
  ]
  return {
    ...Object.fromEntries(links.map((link) => [`${link}_url`, `${url}/${link}`])),
    login,
    id: 1,
    node_id: 'U_1',
    avatar_url: `https://avatars.githubusercontent.com/${login}`,
    gravatar_id: '',
    url,
    html_url: `https://github.com/${login}`,
    type: 'User',
    site_admin: false,
  }
}

const team = (slug: string): object => ({
  id: 1,
  node_id: 'T_1',
  url: 'https://api.github.com/teams/1',
  html_url: `https://github.com/orgs/example/teams/${slug}`,
  name: slug,
  slug,
  description: null,
  privacy: 'closed',
  permission: 'pull',
  members_url: 'https://api.github.com/teams/1/members{/member}',
  repositories_url: 'https://api.github.com/teams/1/repos',
  parent: null,
})
