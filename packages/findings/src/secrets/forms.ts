/** Shorter ones are found by chance in hashes and words. In UTF-16 code units. */
export const SHORTEST = 6

/**
 * The ways in which a value is commonly written into a text: as it is, on one line, escaped for JSON, JavaScript, HTML and
 * addresses, in hexadecimal digits, backwards, and in base64 wherever it begins in what was encoded.
 */
export const formsOf = (value: string): ReadonlySet<string> => {
  const bytes = Buffer.from(value)
  const json = JSON.stringify(value).slice(1, -1)
  const forms = [
    value,
    value.replace(/\s+/g, ' '),
    json,
    JSON.stringify(json).slice(1, -1),
    value.replaceAll('"', String.raw`\"`),
    value.replaceAll("'", String.raw`\'`),
    ...inAddresses(value),
    ...inMarkup(value),
    ...hexadecimal(bytes),
    ...inBase64(bytes),
    codeUnits(value).join(''),
    codeUnits(value).join('').toUpperCase().replaceAll('U', 'u'),
    Array.from(value).reverse().join(''),
  ]
  return new Set(forms.filter((form) => form.length >= SHORTEST))
}

/** Percent-encoded, once and twice, with digits of either case, and as a form's field. */
const inAddresses = (value: string): readonly string[] => {
  const strict = encodeURIComponent(value.toWellFormed())
  const whole = strict.replace(/[!'()*~._-]/g, (each) => `%${Buffer.from(each).toString('hex').toUpperCase()}`)
  const encoded = [strict, encodeURI(value.toWellFormed()), whole, strict.replaceAll('%20', '+')]
  return [...encoded, ...encoded.map(lowerDigits), encodeURIComponent(strict)]
} // prettier-ignore

const lowerDigits = (encoded: string): string =>
  encoded.replace(/%[0-9A-F]{2}/g, (each) => each.toLowerCase())

/** With and without quotes, by name and by number. */
const inMarkup = (value: string): readonly string[] => {
  const bare = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return [
    bare,
    bare.replaceAll('"', '&quot;'),
    bare.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
    bare.replaceAll('"', '&#34;').replaceAll("'", '&apos;'),
  ]
}

const hexadecimal = (bytes: Buffer): readonly string[] => {
  const digits = bytes.toString('hex')
  return [digits, digits.toUpperCase()]
}

const codeUnits = (value: string): readonly string[] =>
  Array.from({ length: value.length }, (_, at) => `\\u${value.charCodeAt(at).toString(16).padStart(4, '0')}`)

/**
 * Base64 writes three bytes as four digits, so a value that stands in a longer text has three forms. Of each what depends
 * on the value alone.
 */
const inBase64 = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].flatMap((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    const own = encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')]
  })
