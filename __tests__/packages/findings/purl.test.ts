import { describe, expect, test } from '@jest/globals'
import { parsePurl } from '../../../packages/findings/src/purl.ts'

describe('a package URL', () => {
  test.each([
    ['pkg:npm/lodash@4.17.4', { type: 'npm', name: 'lodash', version: '4.17.4' }],
    ['pkg:npm/%40scope/lib@1.0.0', { type: 'npm', name: '@scope/lib', version: '1.0.0' }],
    ['pkg:npm/@scope/lib', { type: 'npm', name: '@scope/lib' }],
    [
      'pkg:deb/debian/libc6@2.28-10?arch=amd64#sub',
      { type: 'deb', name: 'debian/libc6', version: '2.28-10' },
    ],
    ['pkg:Maven/org.dom4j/dom4j@2.1%2B1', { type: 'maven', name: 'org.dom4j/dom4j', version: '2.1+1' }],
    ['pkg:generic/100%', { type: 'generic', name: '100%' }],
    ['cpe:2.3:a:b', undefined],
    ['pkg:npm', undefined],
  ])('%s', (text, expected) => {
    expect(parsePurl(text)).toEqual(expected)
  })
})
