/**
 * A web address for people: without user, query and fragment, which may hold credentials. What is no address stays,
 * up to its query.
 */
export const endpointOf = (address: string): string => {
  if (!URL.canParse(address)) return withoutQuery(address)
  const { protocol, host, pathname } = new URL(address)
  return host === '' ? withoutQuery(address) : `${protocol}//${host}${pathname}`
}

/**
 * The path of an address as it is the same tomorrow and in another environment: without scheme, host, query and fragment,
 * and with `{id}` for segments that are numbers, UUIDs or long hexadecimal digits.
 */
export const pathPattern = (address: string): string => {
  const path =
    URL.canParse(address) && /^[a-z]+:\/\//i.test(address) ? new URL(address).pathname : withoutQuery(address)
  return path
    .split('/')
    .map((segment) => (ID.test(segment) ? '{id}' : segment))
    .join('/')
}

const ID = /^(?:\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,})$/i

/** Text without the numbers in it, such as versions and times, so that it can be part of a key. */
export const withoutNumbers = (text: string): string => text.replace(/\d+(?:[.:-]\d+)*/g, '#')

const withoutQuery = (address: string): string => address.replace(/[?#].*$/s, '')
