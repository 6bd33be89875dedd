import { afterAll, expect, test } from '@jest/globals'
import { aLock, diffOf, Repository } from './repository.ts'

const repository = new Repository()
afterAll(() => repository.remove())

const NAMES = [
  '$(touch pwned)',
  '::set-output name=verdict::success',
  '<img src=x onerror=alert(1)>',
  '`id`',
  '"; DROP TABLE',
  '@org/team',
  '-n',
]

test('names of folders, packages and versions are shown as they are, and do nothing', async () => {
  const base = repository.commit({ 'package-lock.json': aLock({ a: { version: '1.0.0' } }) })
  const lock = (name: string): string =>
    aLock({
      [name.replaceAll('/', '')]: { version: '1.0.0 | <b>', licence: '${{ secrets.X }}', script: true },
    })
  repository.commit(
    Object.fromEntries(NAMES.map((name) => [`${name.replaceAll('/', '_')}/package-lock.json`, lock(name)])),
  )
  const result = await repository.run(base)
  expect(diffOf(result).changes?.length).toBeGreaterThanOrEqual(NAMES.length)
  expect(result.stdout).not.toMatch(/^::set-output/m)
  expect(result.summary).not.toContain('<img')
  expect(result.summary).not.toMatch(/[^\u200B`]@org\/team/)
  expect(repository.git('status', '--porcelain')).toBe('')
})
