import { draft, type Draft } from '../draft.ts'
import { pathPattern, withoutNumbers } from './address.ts'

/** What Nikto's JSON, XML and CSV say of an item. */
export interface NiktoItem {
  /** The test's number; CSV has only the OSVDB number, or nothing. */
  readonly id: string
  readonly host: string | undefined
  readonly method: string | undefined
  readonly uri: string | undefined
  readonly message: string
  readonly reference?: string | undefined
}

/** Nikto rates nothing: the severity is unknown. */
export const niktoItem = ({ id, host, method, uri = '/', message, reference }: NiktoItem): Draft => {
  const text = withoutCredentials(message)
  return draft({
    category: 'dast',
    severity: 'unknown',
    tool: 'nikto',
    rule: id,
    message: `${text} (${[method, `${host ?? ''}${pathPattern(uri)}`].filter((part) => part !== undefined).join(' ')})`,
    key: [isObservation(id) ? undefined : pathPattern(uri), withoutNumbers(text)],
    helpUri: reference,
  })
}

/** Numbers from 999000 on are of Nikto's own plugins, which ask for paths that they make up. */
const isObservation = (id: string): boolean => /^999\d{3}$/.test(id)

/** A default account is told with its password: `(ID 'admin', PW 'secret')`. */
const withoutCredentials = (message: string): string =>
  message
    .replace(/\(ID '[^']*', PW '[^']*'\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
