import { aDispatch } from '@devsecops/testing'
import { afterAll, expect, test } from '@jest/globals'
import { aShop, detect, errorsOf, removeFolders } from './detection.ts'

afterAll(removeFolders)

test('every input that is wrong is named, with what was found and what is expected', async () => {
  const result = await detect({
    event: aDispatch(),
    workspace: aShop().folder,
    inputs: {
      strategy: 'bluegreen',
      security: 'yes',
      compliance: 'half',
      'change-category': 'urgent',
      rollback: '',
      'check-environment': 'True',
    },
  })
  expect(errorsOf(result)).toEqual([
    expect.stringMatching(
      /^Input strategy: found "bluegreen", expected one of .* Did you mean blue-green\?$/,
    ),
    expect.stringMatching(/^Input security: found "yes", expected one of off, advisory, required/),
    expect.stringMatching(/^Input compliance: found "half", expected one of basic, full/),
    expect.stringMatching(
      /^Input change-category: found "urgent", expected one of standard, normal, emergency/,
    ),
    expect.stringMatching(/^Input rollback: found nothing, expected true or false/),
    expect.stringMatching(
      /^Input check-environment: found "True", expected true or false. Did you mean true\?$/,
    ),
    'environment-detect: the verdict is failure, because the run did not complete.',
  ])
  expect([result.exitCode, result.outputs]).toEqual([1, { verdict: 'failure' }])
})

test('a path that no branch can have is refused', async () => {
  const inputs = { 'policy-file': '/etc/passwd' }
  const result = await detect({ event: aDispatch(), workspace: aShop().folder, inputs })
  expect(errorsOf(result)[0]).toContain(
    'Input policy-file: found "/etc/passwd", expected a path inside the repository',
  )
})
