import { expect, test } from '@jest/globals'
import { discover, LOCK_READERS } from '@devsecops/bom'

const paths = [
  'src/main.rs',
  'Cargo.lock',
  'node_modules/a/Cargo.lock',
  'web/Dockerfile.prod',
  'web/Dockerfile.md',
  'web/Dockerfile.go',
  'src/dockerfile-parser.ts',
  'ops/main.tf',
  'ops/values.yaml',
  '.github/workflows/ci.yml',
  'test/fixtures/go.mod',
  'vendored/go.mod',
  'requirements/dev.txt',
  'docs/requirements.md',
  'charts/shop/Chart.yaml',
]

const formats = (options = {}): Record<string, string> =>
  Object.fromEntries(
    discover(paths, LOCK_READERS, options).found.map(({ path, reader }) => [path, reader.format]),
  )

test('each file goes to the first reader that takes its name; folders of others and fixtures are left out', () => {
  expect(formats()).toEqual({
    '.github/workflows/ci.yml': 'workflow',
    'Cargo.lock': 'cargo',
    'charts/shop/Chart.yaml': 'helm',
    'ops/main.tf': 'terraform',
    'ops/values.yaml': 'kubernetes',
    'requirements/dev.txt': 'requirements',
    'vendored/go.mod': 'go-mod',
    'web/Dockerfile.go': 'dockerfile',
    'web/Dockerfile.prod': 'dockerfile',
  })
})

test('what is left out is said', () => {
  expect(discover(paths, LOCK_READERS).skipped).toEqual(['node_modules/a/Cargo.lock', 'test/fixtures/go.mod'])
})

test('the user’s own patterns leave out more, and other folders fewer', () => {
  const excludes = (path: string): boolean => path.startsWith('ops/')
  expect(formats({ excludes })).not.toHaveProperty(['ops/main.tf'])
  expect(formats({ folders: [] })).toHaveProperty(['test/fixtures/go.mod'])
})
