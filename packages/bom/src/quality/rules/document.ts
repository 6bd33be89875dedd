import { isVulnerable } from './format.ts'
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
