import type { ReadComponent } from '../../documents/read/read-document.ts'
import { isSpdx2 } from './format.ts'
import { ofComponents, ofDocument } from './rule.ts'

export const hasName = ({ name }: ReadComponent): boolean => name !== undefined
export const hasVersion = ({ version }: ReadComponent): boolean => version !== undefined

/** A name that others know it by: package URL, CPE, SWID, SWHID, OmniBOR. */
export const hasPublicId = ({ purls, cpes, otherIds }: ReadComponent): boolean =>
  purls.length > 0 || cpes.length > 0 || otherIds.length > 0

export const componentName = ofComponents(hasName, 'name every component')
export const componentVersion = ofComponents(hasVersion, 'give every component its version')
export const publicId = ofComponents(hasPublicId, 'give every component a package URL or CPE')
export const publicIdIfAny = ofComponents(hasPublicId, 'give every component a package URL or CPE', {
  none: 'ignored',
})
export const packageUrl = ofComponents(
  ({ purls }) => purls.length > 0,
  'give every component its package URL',
)
export const elementRef = ofComponents(({ ref }) => ref !== '', 'give every component an id in the document')

/** SPDX's own id of an element will do, where the format has one (sbomqs' reading of the draft of 2025). */
export const softwareId = (document: Parameters<typeof publicId>[0]): ReturnType<typeof publicId> =>
  document.family === 'spdx' ? elementRef(document, {}) : publicId(document, {})

export const documentId = ofDocument(
  ({ id }) => id !== undefined && /^\w[\w+.-]*:\S+$/.test(id),
  'give the document a URI of its own',
)
export const cpe = ofComponents(({ cpes }) => cpes.length > 0, 'give every component its CPE')
export const purpose = ofComponents(({ type }) => type !== undefined, 'say of what type every component is')

/** The id in the document; of SPDX 3, whose ids are addresses of elements, one that others know it by. */
export const localId = (document: Parameters<typeof publicId>[0]): ReturnType<typeof publicId> =>
  document.family === 'spdx' && !isSpdx2(document) ? publicId(document, {}) : elementRef(document, {})
