import { describe, expect, test } from '@jest/globals'
import { purlOfEcosystem } from '../../../packages/findings/src/osv/purl.ts'
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

describe('the package URL of an ecosystem of OSV', () => {
  test.each([
    ['npm', '@scope/lib', '1.0.0', 'pkg:npm/%40scope/lib@1.0.0'],
    ['PyPI', 'Pkg_Name', '1.0+a', 'pkg:pypi/pkg-name@1.0%2Ba'],
    ['Go', 'golang.org/x/net', 'v0.1.0', 'pkg:golang/golang.org/x/net@v0.1.0'],
    ['Maven', 'org.dom4j:dom4j', '', 'pkg:maven/org.dom4j/dom4j'],
    ['Debian:12', 'zlib1g', '1:1.2', 'pkg:deb/debian/zlib1g@1:1.2'],
    ['Another', 'a', '1', undefined],
    [undefined, 'a', '1', undefined],
  ])('%s, %s %s', (ecosystem, name, version, expected) => {
    expect(purlOfEcosystem(ecosystem, name, version)).toBe(expected)
  })
})
