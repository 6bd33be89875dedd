import { expect, test } from '@jest/globals'
import { digester, sha256 } from '@devsecops/core'
import fc from 'fast-check'

test('the digest of a text in pieces is that of the whole text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('é'.repeat(50_000)))),
      (pieces) => {
        const digest = digester()
        for (const piece of pieces) digest.add(piece)
        expect(digest.end()).toBe(sha256(pieces.join('')))
      },
    ),
  )
})
