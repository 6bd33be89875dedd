/**
 * Compiles packages/findings/assembly/row-scan.ts (AssemblyScript) to WebAssembly, and writes it as base64 into a module,
 * so that a bundle holds it.
 *
 *   node scripts/wasm.ts            writes the file
 *   node scripts/wasm.ts --check    only compares it, and exits 1 when it is stale
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = new URL('..', import.meta.url)
const SOURCE = 'packages/findings/assembly/row-scan.ts'
const TARGET = new URL('packages/findings/src/json-scan/row-scan.gen.ts', root)

const OPTIONS = [
  '-O3',
  '--noAssert',
  // No objects, so no memory management; the memory is the caller's.
  ...['--runtime', 'stub', '--importMemory', '--use', 'abort='],
  ...['--enable', 'simd'],
]

/** The compiler is started as a program: its types would change those of arrays in all of this project. */
const compile = (): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'wasm-'))
  try {
    const target = join(folder, 'row-scan.wasm')
    const compiler = fileURLToPath(new URL('node_modules/assemblyscript/bin/asc.js', root))
    execFileSync(process.execPath, [compiler, SOURCE, ...OPTIONS, '--outFile', target], {
      cwd: fileURLToPath(root),
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    return readFileSync(target)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const text = `// Written by scripts/wasm.ts from ${SOURCE}. Change that, then run \`npm run wasm\`.

export const ROW_SCAN =
  '${compile().toString('base64')}'
`
if (!process.argv.includes('--check')) writeFileSync(TARGET, text)
else if (readFileSync(TARGET, 'utf8') !== text) {
  console.error(`${fileURLToPath(TARGET)} is not what ${SOURCE} gives: run npm run wasm`)
  process.exitCode = 1
}
