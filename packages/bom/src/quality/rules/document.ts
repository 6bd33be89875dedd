import type { Rule } from '../profile.ts'
import { isSpdx2, isVulnerable } from './format.ts'
import { ofDocument } from './rule.ts'

/** RFC 3339, as both formats ask. */
export const timestamp = ofDocument(
  ({ timestamp: text = '' }) =>
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/i.test(text) &&
    !Number.isNaN(Date.parse(text)),
  'say when the document was made (RFC 3339)',
)

/** When it was made tells in what state of the software (sbomqs' reading of the draft of 2025). */
export const generationContext = ofDocument(
  ({ timestamp: text }) => text !== undefined,
  'say when the document was made',
)

/** That it is one of the formats that machines read: whatever could be read is. */
export const machineReadable = ofDocument(() => true, '')

export const specVersion = ofDocument(({ version }) => version !== '', 'name the version of the format')

export const dataLicence = ofDocument(
  ({ dataLicences }) => dataLicences.length > 0,
  'license the document itself',
)

export const noVulnerabilities = ofDocument(
  (document) => !isVulnerable(document),
  'keep vulnerabilities out of the document',
)

/** SPDX 2 has no field for it. */
export const lifecycle: Rule = (document) => ({
  score: document.lifecycles.length > 0 ? 10 : 0,
  isIgnored: isSpdx2(document),
  advice: 'say in which phase the document was made (lifecycles)',
})

/** SPDX is signed from outside. */
export const signature: Rule = (document) => ({
  score: document.isSigned ? 10 : 0,
  isIgnored: document.family === 'spdx',
  advice: 'sign the document',
})

/** Left out where nobody has looked. */
export const schemaValid: Rule = (_document, { isValid }) => ({
  score: isValid === true ? 10 : 0,
  isIgnored: isValid === undefined,
  advice: 'keep to the schema of the format',
})
