import { expect, test } from '@jest/globals'
import { readContext } from '../../../packages/runner/src/context.ts'
import { freshFolder } from './folder.ts'

const folder = freshFolder()

test('the context is what the runner says', () => {
  const event = folder.write('event.json', '{"action":"opened"}')
  const context = readContext({
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: event,
    GITHUB_SHA: 'abc',
  })
  expect(context).toMatchObject({
    event: 'pull_request',
    payload: { action: 'opened' },
    sha: 'abc',
    headRef: '',
  })
})

test('without a runner it is empty, and of github.com', () => {
  expect(readContext({ GITHUB_EVENT_PATH: folder.path('none') })).toMatchObject({
    event: '',
    payload: {},
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
  })
})

test.each(['[1]', '{', 'null', '"x"'])('the payload %s is refused', (content) => {
  const event = folder.write('event.json', content)
  expect(() => readContext({ GITHUB_EVENT_PATH: event })).toThrow('not a JSON object')
})

test('a payload that is a directory is refused', () => {
  expect(() => readContext({ GITHUB_EVENT_PATH: folder.path() })).toThrow('is a directory')
})
