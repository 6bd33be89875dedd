import { expect, test } from '@jest/globals'
import { joined } from '../../../../packages/bom/src/syntax/path.ts'

test.each([
  ['app', './x.txt', 'app/x.txt'],
  ['app', '../x.txt', 'x.txt'],
  ['', 'a\\b', 'a/b'],
  ['app', '../../x.txt', undefined],
  ['app', '/etc/passwd', undefined],
  ['app', 'C:\\x', undefined],
])('from %j, %j is %j', (folder, path, expected) => {
  expect(joined(folder, path)).toBe(expected)
})
