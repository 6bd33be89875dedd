export interface Line {
  sku: string
  quantity: number
}

export interface Order {
  reference: string
  email: string
  lines: Line[]
}

export type Checked = { email: string; lines: Line[] } | { faults: string[] }

const SKU = /^[A-Z]{2}-\d{3}$/
const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/
const MOST_LINES = 50
const MOST_OF_ONE = 99

/** Reads what a stranger posted. All faults are named at once, so that the page can show them together. */
export function checkOrder(body: unknown): Checked {
  const { email, lines } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const faults: string[] = []
  if (typeof email !== 'string' || !EMAIL.test(email)) faults.push('email: not an e-mail address')
  if (!Array.isArray(lines) || lines.length === 0) faults.push('lines: the basket is empty')
  else if (lines.length > MOST_LINES) faults.push(`lines: at most ${MOST_LINES}`)
  else if (new Set(lines.map((line) => line?.sku)).size < lines.length) faults.push('lines: an article twice')
  else lines.forEach((line, index) => faults.push(...faultsOfLine(line, index)))
  if (faults.length > 0) return { faults }
  return {
    email: email as string,
    lines: (lines as Line[]).map(({ sku, quantity }) => ({ sku, quantity })),
  }
}

function faultsOfLine(line: unknown, index: number): string[] {
  const { sku, quantity } = (typeof line === 'object' && line !== null ? line : {}) as Record<string, unknown>
  const faults: string[] = []
  if (typeof sku !== 'string' || !SKU.test(sku)) faults.push(`lines[${index}].sku: no such article`)
  if (!Number.isInteger(quantity) || (quantity as number) < 1 || (quantity as number) > MOST_OF_ONE) {
    faults.push(`lines[${index}].quantity: from 1 to ${MOST_OF_ONE}`)
  }
  return faults
}

/** The number that a customer reads out on the telephone: short, without letters that look alike. */
export function makeReference(): string {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
  let reference = 'S-'
  for (let count = 0; count < 8; count++) reference += letters[Math.floor(Math.random() * letters.length)]
  return reference
}
