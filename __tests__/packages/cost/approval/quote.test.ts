import { expect, test } from '@jest/globals'
import { quotesDigest } from '@devsecops/cost'

const DIGEST = 'a1'.repeat(32)

test.each([
  ['the digest in a sentence', `I agree to sha256:${DIGEST}.`, true],
  ['in capitals', `SHA256:${DIGEST.toUpperCase()}`, true],
  ['a part of it', `sha256:${DIGEST.slice(0, 12)}`, false],
  ['more than it', `sha256:${DIGEST}00`, false],
  ['another', `sha256:${'b2'.repeat(32)}`, false],
  ["somebody else's words", `> sha256:${DIGEST}\n\nNo.`, false],
])('%s', (_, text, quotes) => {
  expect(quotesDigest(text, DIGEST)).toBe(quotes)
})
