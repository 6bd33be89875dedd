import { notFound, ok, type Call, type Example, type Operation, type Reply } from '../operation.ts'
import type { ComparisonState } from '../state.ts'
import { changed } from './pulls.ts'

/** GitHub names no more files than this. */
const FILES = 300

export const comparisons: readonly Operation[] = [
  {
    id: 'repos/compare-commits-with-basehead',
    permission: 'contents: read',
    answer: (call) => comparison(call),
  },
]

const comparison = (call: Call): Reply => {
  const asked = call.path['basehead'] ?? ''
  const [base, head] = asked.split('...')
  const identical: ComparisonState | undefined = base === head ? { status: 'identical' } : undefined
  const state = call.repository.comparisons?.[asked] ?? identical
  if (state === undefined) return notFound
  const example = call.example()
  const [file] = example['files'] as readonly Example[]
  const files = (state.files ?? []).slice(0, FILES).map((each) => changed(file ?? {}, each))
  const common = state.mergeBase ?? base
  return ok({
    ...example,
    ...(common !== undefined && {
      merge_base_commit: { ...(example['merge_base_commit'] as object), sha: common },
    }),
    status: state.status,
    files: Number(call.query['page'] ?? 1) === 1 ? files : [],
  })
}
