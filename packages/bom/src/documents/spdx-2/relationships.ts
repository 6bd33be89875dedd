import type { Scope } from '../../model/component.ts'
import type { Bill, Entry } from '../bill.ts'
import type { SpdxIds } from './ids.ts'

const DOCUMENT = 'SPDXRef-DOCUMENT'

/**
 * Who needs whom. What is only for development or optional is told by the relationship that SPDX has for it, the other way round. `NONE` says that
 * a leaf needs nothing, `NOASSERTION` that there may be more.
 */
export function* relationships(bill: Bill, id: SpdxIds): Generator {
  const scopes = new Map(bill.entries.map(({ ref, component }) => [ref, component.scope]))
  const subject: Entry = {
    ref: bill.subjectRef,
    needs: bill.subjectNeeds,
    completeness: bill.subjectCompleteness,
    component: { ref: '', ecosystem: 'generic', kind: 'project', name: '', scope: 'required' },
    occurrences: [],
  }
  yield relationship(DOCUMENT, 'DESCRIBES', id(bill.subjectRef))
  for (const entry of [subject, ...bill.entries]) {
    const from = id(entry.ref)
    for (const need of entry.needs)
      yield edge(from, entry.component.scope, id(need), scopes.get(need) ?? 'required')
    if (entry.completeness !== 'complete') yield relationship(from, 'DEPENDS_ON', 'NOASSERTION')
    else if (entry.needs.length === 0) yield relationship(from, 'DEPENDS_ON', 'NONE')
  }
}

const edge = (from: string, fromScope: Scope, to: string, toScope: Scope): unknown => {
  if (toScope === 'dev' && fromScope !== 'dev') return relationship(to, 'DEV_DEPENDENCY_OF', from)
  if (toScope === 'optional' && fromScope === 'required')
    return relationship(to, 'OPTIONAL_DEPENDENCY_OF', from)
  return relationship(from, 'DEPENDS_ON', to)
}

const relationship = (
  spdxElementId: string,
  relationshipType: string,
  relatedSpdxElement: string,
): unknown => ({
  spdxElementId,
  relationshipType,
  relatedSpdxElement,
})
