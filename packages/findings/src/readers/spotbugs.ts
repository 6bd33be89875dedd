import { draft, type Draft } from '../draft.ts'
import { lineOfText } from '../line-text.ts'
import { severityOn, type Scale } from '../scale.ts'
import type { XmlElement } from '../xml.ts'
import { covers, xmlReader } from './reader.ts'

/** SpotBugs' priorities (`edu.umd.cs.findbugs.Priorities`): high, normal, low, experimental, ignore. */
const PRIORITIES: Scale = { 1: 'high', 2: 'medium', 3: 'low', 4: 'low', 5: 'info' }

/**
 * SpotBugs and FindBugs (`-xml`, `-xml:withMessages`): `BugInstance`s. Paths are those of the Java packages, as SpotBugs
 * reads classes and not sources. `Errors` counts the classes that it could not analyse.
 */
export const spotbugs = xmlReader(
  'spotbugs',
  (root) => root.localName === 'BugCollection',
  (root, { root: checkout }) => {
    const errors = Number(root.first('Errors')?.attribute('errors') ?? 0)
    if (!Number.isSafeInteger(errors)) throw root.refusal('the number of Errors is none')
    return {
      tools: ['spotbugs'],
      coverage: covers('spotbugs', ['sast']),
      drafts: root.all('BugInstance').map((bug) => read(bug, checkout)),
      ...(errors === 0
        ? {}
        : { failure: `SpotBugs could not analyse everything: it reports ${errors} errors.` }),
    }
  },
)

const read = (bug: XmlElement, checkout: string | undefined): Draft => {
  const rule = bug.needAttribute('type')
  const line = primary(bug, 'SourceLine') ?? primary(bug, 'Class')?.first('SourceLine')
  return draft(
    {
      category: 'sast',
      severity: severityOn(PRIORITIES, bug.needAttribute('priority')),
      tool: 'spotbugs',
      rule,
      message: bug.textOf('LongMessage') ?? bug.textOf('ShortMessage') ?? rule,
      key: ['Class', 'Method', 'Field', 'LocalVariable'].flatMap((name) => {
        const part = primary(bug, name)
        return ['classname', 'name', 'signature'].map((attribute) => part?.attribute(attribute))
      }),
      path: line?.attribute('sourcepath') ?? line?.attribute('sourcefile'),
      line: lineOfText(line?.attribute('start')),
      endLine: lineOfText(line?.attribute('end')),
    },
    checkout,
  )
}

/** The element that is marked as primary; else the first, which is the same where SpotBugs marks none. */
const primary = (bug: XmlElement, name: string): XmlElement | undefined =>
  bug.all(name).find((element) => element.attribute('primary') === 'true') ?? bug.first(name)
