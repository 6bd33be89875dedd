import type { ReadAgent, ReadComponent, ReadDocument } from '../../documents/read/read-document.ts'
import type { Rule } from '../profile.ts'
import { isSpdx2 } from './format.ts'
import { ofComponents, ofDocument } from './rule.ts'

/** Whether an agent can be told at all: by name, address or page. */
const isNamed = (agent: ReadAgent | undefined): boolean =>
  agent !== undefined &&
  (agent.name !== undefined || agent.emails.length > 0 || agent.urls.length > 0 || agent.phone !== undefined)

/** Whether a machine can reach it (BSI TR-03183-2: an e-mail address, else a URL). */
const isReachable = (agent: ReadAgent | undefined): boolean =>
  agent !== undefined && (agent.emails.some(isEmail) || agent.urls.some(isWebAddress))

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text.trim())

/** An absolute address of the web. */
export const isWebAddress = (text: string): boolean =>
  /^(?:https?|ftp|git|ssh|git\+\w+):\/\/[^\s/]+/i.test(text.trim()) && URL.canParse(text.trim())

const agentsOf = ({
  supplier,
  manufacturer,
  authors,
}: ReadComponent | ReadDocument): readonly (ReadAgent | undefined)[] => [supplier, manufacturer, ...authors]

/** A person or an organisation that made the document; a program is none. */
export const documentAuthor = ofDocument(
  ({ authors }) => authors.some(isNamed),
  'name who made the document (authors)',
)

/** The same, where a program with its version will do as well, and one without counts half (sbomqs' reading of NTIA 2021). */
export const documentSource = (document: ReadDocument): ReturnType<typeof documentAuthor> => {
  const advice = 'name who or what made the document (authors, tools with their version)'
  const [tool] = document.tools.filter(({ name, version }) => name !== undefined || version !== undefined)
  const score = document.authors.some(isNamed)
    ? 10
    : tool !== undefined
      ? tool.name === undefined
        ? 0
        : tool.version === undefined
          ? 5
          : 10
      : isNamed(document.supplier) || isNamed(document.manufacturer)
        ? 10
        : 0
  return { score, advice, isIgnored: false }
}

export const documentProducer = ofDocument(
  ({ supplier, manufacturer }) => isNamed(supplier) || isNamed(manufacturer),
  'name the producer of the software (metadata.supplier or manufacturer)',
)

export const documentContact = ofDocument(
  (document) => agentsOf(document).some(isReachable),
  'give an e-mail address or URL of who made the document',
)

export const creatorAndTool = ofDocument(
  ({ authors, tools }) =>
    authors.some(({ name }) => name !== undefined) && tools.some(({ name }) => name !== undefined),
  'name both an organisation and the tool that made the document',
)

export const toolName = ofDocument(
  ({ tools }) => tools.some(({ name }) => name !== undefined),
  'name the tool',
)

/** A supplier, else who made it. */
export const componentSupplier = ofComponents(
  ({ supplier, manufacturer }) => isNamed(supplier) || isNamed(manufacturer),
  'name the supplier of every component',
)

/** The same, with nothing to judge where there is no component. */
export const supplierWhereAny = ofComponents(
  ({ supplier, manufacturer }) => isNamed(supplier) || isNamed(manufacturer),
  'name the supplier of every component',
  { noComponents: 'ignored' },
)

export const componentContact = ofComponents(
  (component) => agentsOf(component).some(isReachable),
  'give an e-mail address or URL of who made each component',
)

export const hasSupplier = ({ supplier, manufacturer }: ReadComponent): boolean =>
  isNamed(supplier) || isNamed(manufacturer)

/** A tool and something after its last dash, as SPDX writes the version. */
export const toolVersion = ofDocument(
  ({ tools }) =>
    tools.some(({ name = '', version }) => name !== '' && (version !== undefined || /.-./.test(name))),
  'name the tool with its version',
)

/** SPDX 2 has no field for it. */
export const documentSupplier: Rule = (document) => ({
  score: isNamed(document.supplier) ? 10 : 0,
  isIgnored: isSpdx2(document),
  advice: 'name the supplier of the document (metadata.supplier)',
})
