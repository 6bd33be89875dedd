import { readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../..', import.meta.url)

/** ajv's standalone code, its `require` calls turned into imports: in a bundled ES module there is no `require`. */
export const asModule = (code: string): string => {
  const imports = new Set<string>()
  const body = code
    .replace(
      /const (\w+) = require\("([^."][^"]*)"\)(?:\.default)?;?/g,
      (_match, name: string, path: string) => {
        imports.add(
          `import ${name}Module from '${path}.js'\nconst ${name} = ${name}Module.default ?? ${name}Module`,
        )
        return ''
      },
    )
    .replace(/require\("\.\/([^"]+)\.ts"\)/g, (_match, file: string) => {
      const name = file.replace(/\W/g, '_')
      imports.add(`import * as ${name} from './${file}.ts'`)
      return name
    })
  return `${[...imports].join('\n')}\n${body}`
}

/** Writes the files that differ; with `--check` only names them, and exits 1 when one does. */
export const writeOrCheck = (files: Readonly<Record<string, string>>, reason: string): void => {
  const stale = Object.entries(files).filter(([path, text]) => current(path) !== text)
  if (!process.argv.includes('--check')) {
    for (const [path, text] of stale) writeFileSync(new URL(path, root), text)
    return
  }
  for (const [path] of stale) console.error(`${path} ${reason}: run npm run types`)
  process.exitCode = stale.length === 0 ? 0 : 1
}

const current = (path: string): string | undefined => {
  try {
    return readFileSync(new URL(path, root), 'utf8')
  } catch {
    return undefined
  }
}
