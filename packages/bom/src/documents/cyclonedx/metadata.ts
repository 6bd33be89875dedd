import { buildPackageUrl, PackageUrlError } from '@devsecops/core'
import type { Bill } from '../bill.ts'
import { webAddress } from '../distribution.ts'
import type { Contact, Subject } from '../document-input.ts'
import { without } from '../json-pieces.ts'
import { timestampOf } from '../serial.ts'
import type { CycloneDxVersion } from './format.ts'

/** When, with what and about what: the document's head. */
export const cycloneDxMetadata = (bill: Bill, version: CycloneDxVersion): unknown => {
  const { created, tool, creator, kind } = bill.input
  return without({
    timestamp: timestampOf(created),
    // From what is checked in, before anything is built, or of what was built (CycloneDX, "lifecycles").
    lifecycles: [{ phase: kind === 'image' ? 'post-build' : 'pre-build' }],
    tools: { components: [{ type: 'application', name: tool.name, version: tool.version }] },
    ...creatorOf(creator, version),
    component: subjectComponent(bill),
    properties: [
      { name: 'devsecops:document', value: kind },
      ...bill.gaps.map(({ file, line, code, message }) => ({
        name: `devsecops:gap:${code}`,
        value: `${file}${line === undefined ? '' : `:${line}`}: ${message}`,
      })),
    ],
  })
}

/** An organisation has a field of its own from 1.6 on; in 1.5 the authors alone are the document's. */
const creatorOf = (creator: Contact | undefined, version: CycloneDxVersion): object => {
  if (creator === undefined) return {}
  const { name, email, url } = creator
  const authors = [without({ name, email })]
  if (version === '1.5') return { authors }
  return {
    authors,
    manufacturer: without({
      name,
      url: url === undefined ? undefined : [url],
      contact: email === undefined ? undefined : [{ name, email }],
    }),
  }
}

const subjectComponent = ({ input: { subject, kind }, subjectRef }: Bill): unknown => {
  const address = subject.url === undefined ? undefined : webAddress(subject.url)
  return without({
    type: kind === 'image' ? 'container' : 'application',
    'bom-ref': subjectRef,
    name: subject.name,
    version: subject.commit,
    purl: subjectPurl(subject),
    externalReferences: address === undefined ? undefined : [{ type: 'vcs', url: address }],
  })
}

/** `pkg:github/example/shop@<commit>` for a repository on GitHub. */
export const subjectPurl = ({ url = '', commit }: Subject): string | undefined => {
  const [, namespace, name] = /^https:\/\/github\.com\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url) ?? []
  if (namespace === undefined || name === undefined) return undefined
  try {
    return buildPackageUrl({ type: 'github', namespace, name, version: commit })
  } catch (error) {
    if (error instanceof PackageUrlError) return undefined
    throw error
  }
}
