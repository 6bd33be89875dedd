/**
 * Compiles packages/findings/assembly/row-scan.ts (AssemblyScript) to WebAssembly, and writes it as base64 into a module,
 * so that a bundle holds it.
 *
 *   node scripts/wasm.ts            writes the file
 *   node scripts/wasm.ts --check    only compares it, and exits 1 when it is stale
 */
import { main } from 'assemblyscript/asc'
import { readFileSync, writeFileSync } from 'node:fs'
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

const compile = async (): Promise<Uint8Array> => {
  let bytes = new Uint8Array()
  let faults = ''
  const { error } = await main([SOURCE, ...OPTIONS, '--outFile', 'row-scan.wasm'], {
    writeFile: (name, contents) => {
      if (name === 'row-scan.wasm' && typeof contents !== 'string') bytes = Uint8Array.from(contents)
    },
    stderr: { write: (text) => (faults += String(text)) },
  })
  if (error !== null) throw new Error(faults, { cause: error })
  return bytes
}

process.chdir(fileURLToPath(root))
const text = `// Written by scripts/wasm.ts from ${SOURCE}. Change that, then run \`npm run wasm\`.

export const ROW_SCAN =
  '${Buffer.from(await compile()).toString('base64')}'
`
if (!process.argv.includes('--check')) writeFileSync(TARGET, text)
else if (readFileSync(TARGET, 'utf8') !== text) {
  console.error(`${fileURLToPath(TARGET)} is not what ${SOURCE} gives: run npm run wasm`)
  process.exitCode = 1
}
