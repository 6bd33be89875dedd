import type { Draft } from '../draft.ts'
import { lineOfText } from '../line-text.ts'
import { pmdFailure, violationDraft } from '../pmd/violation.ts'
import type { XmlElement } from '../xml.ts'
import { covers, xmlReader } from './reader.ts'

/**
 * PMD (`-f xml`, report 2.0.0): `file` with its `violation`s, `suppressedviolation`s, and `error` and `configerror`. A
 * suppressed violation does not name its rule or priority there. The severity is the rule's priority, from 1 (critical)
 * to 5.
 */
export const pmdXml = xmlReader(
  'pmd-xml',
  (root) => root.localName === 'pmd',
  (root, { root: checkout }) => ({
    tools: ['pmd'],
    coverage: covers('pmd', ['sast']),
    drafts: [
      ...root
        .all('file')
        .flatMap((file) =>
          file.all('violation').map((violation) => readViolation(file, violation, checkout)),
        ),
      ...root.all('suppressedviolation').map((violation) => readSuppressed(violation, checkout)),
    ],
    ...pmdFailure(root.all('error').length + root.all('configerror').length),
  }),
)

const readViolation = (file: XmlElement, violation: XmlElement, checkout: string | undefined): Draft =>
  violationDraft(
    {
      rule: violation.needAttribute('rule'),
      priority: violation.attribute('priority') ?? '',
      message: violation.text,
      path: file.needAttribute('name'),
      line: lineOfText(violation.attribute('beginline')),
      endLine: lineOfText(violation.attribute('endline')),
      helpUri: violation.attribute('externalInfoUrl'),
      place: ['package', 'class', 'method', 'variable'].map((name) => violation.attribute(name)),
    },
    checkout,
  )

const readSuppressed = (violation: XmlElement, checkout: string | undefined): Draft =>
  violationDraft(
    {
      rule: 'suppressed',
      priority: '',
      message: violation.attribute('msg') ?? '',
      path: violation.needAttribute('filename'),
      suppressed: violation.attribute('usermsg') ?? 'suppressed in the source',
    },
    checkout,
  )
