import type { Bill } from './bill.ts'
import { webAddress } from './distribution.ts'
import type { DocumentKind, Subject } from './document-input.ts'

/** The URI that names an SPDX document: unique by its content, below the repository's address where there is one. It need not be a page. */
export const namespaceOf = (subject: Subject, kind: DocumentKind, serial: string): string => {
  const address = subject.url === undefined ? undefined : webAddress(subject.url)
  const base =
    address === undefined
      ? `https://spdx.org/spdxdocs/${encodeURIComponent(subject.name.toWellFormed())}`
      : address.replace(/[/#?]+$/, '')
  return `${base}/sbom/${kind}-${serial}`
}

/** `example/shop application at 0a1b2c3`. */
export const documentName = ({ input: { subject, kind } }: Bill): string =>
  `${subject.name} ${kind}${subject.commit === undefined ? '' : ` at ${subject.commit}`}`
