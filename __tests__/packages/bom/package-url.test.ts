import { expect, test } from '@jest/globals'
import { packageUrlOf, type Component } from '@devsecops/bom'

test.each<[Pick<Component, 'ecosystem' | 'name' | 'version' | 'origin'>, string | undefined]>([
  [{ ecosystem: 'npm', name: '@babel/core', version: '7.1.0' }, 'pkg:npm/%40babel/core@7.1.0'],
  [{ ecosystem: 'pypi', name: 'zope.interface', version: '7.0' }, 'pkg:pypi/zope-interface@7.0'],
  [
    { ecosystem: 'golang', name: 'github.com/spf13/cobra', version: 'v1.8.0' },
    'pkg:golang/github.com/spf13/cobra@v1.8.0',
  ],
  [
    { ecosystem: 'maven', name: 'org.apache.commons:commons-lang3', version: '3.14.0' },
    'pkg:maven/org.apache.commons/commons-lang3@3.14.0',
  ],
  [{ ecosystem: 'composer', name: 'psr/log', version: '3.0.0' }, 'pkg:composer/psr/log@3.0.0'],
  [
    { ecosystem: 'githubactions', name: 'actions/cache/save', version: 'v5' },
    'pkg:githubactions/actions/cache@v5#save',
  ],
  [{ ecosystem: 'docker', name: 'node', version: '24-alpine' }, 'pkg:docker/node@24-alpine'],
  [
    { ecosystem: 'docker', name: 'ghcr.io/example/shop-web', version: '1.4.0' },
    'pkg:docker/example/shop-web@1.4.0?repository_url=ghcr.io',
  ],
  [
    {
      ecosystem: 'cargo',
      name: 'serde',
      version: '1.0.0',
      origin: { kind: 'git', url: 'https://example.org/serde.git', commit: 'a'.repeat(40) },
    },
    `pkg:cargo/serde@1.0.0?vcs_url=https:%2F%2Fexample.org%2Fserde.git%40${'a'.repeat(40)}`,
  ],
  [{ ecosystem: 'terraform', name: 'hashicorp/aws', version: '6.0.0' }, undefined],
  [{ ecosystem: 'maven', name: 'without-a-group' }, undefined],
])('%j is %s', (component, expected) => {
  expect(packageUrlOf(component)).toBe(expected)
})
