/**
 * Writes the tables of the READMEs from where their words are kept: inputs and outputs from the action.yml beside each
 * README, the default policy and its settings from schemas/policy.schema.json. A table stands between two comments:
 *
 *   <!-- table: inputs -->
 *   <!-- end of table -->
 *
 * It also draws docs/summary.svg, the job summary of `npm start`, from a run of the bundles.
 *
 *   node scripts/readme.ts            writes them
 *   node scripts/readme.ts --check    only compares them, and exits 1 when one is stale
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { doors, readAction, ROOT, type Action } from './readme/action.ts'
import { summaryPicture } from './readme/picture.ts'
import { policyTables } from './readme/policy-tables.ts'
import { settingTables } from './readme/setting-tables.ts'
import { code, table } from './readme/table.ts'

const inputTable = ({ inputs }: Action): string =>
  table(
    ['input', 'description', 'default', 'required'],
    Object.entries(inputs).map(([name, input]) => [
      code(name),
      input.description,
      input.default === undefined ? '–' : code(input.default),
      input.required === true ? 'yes' : 'no',
    ]),
  )

const outputTable = ({ outputs }: Action): string =>
  table(
    ['output', 'description'],
    Object.entries(outputs).map(([name, { description }]) => [code(name), description]),
  )

const actionTable = (): string =>
  table(
    ['action', 'what it does'],
    doors().map((door) => {
      const uses = code(`org/devsecops${door === '' ? '' : `/${door}`}@v1`)
      return [door === '' ? uses : `[${uses}](${door}/README.md)`, readAction(door).description]
    }),
  )

const tablesFor = (door: string): Readonly<Record<string, () => string>> => ({
  inputs: () => inputTable(readAction(door)),
  outputs: () => outputTable(readAction(door)),
  actions: actionTable,
  ...policyTables,
  ...settingTables,
})

const TABLE = /<!-- table: ([\w-]+) -->\n[\s\S]*?<!-- end of table -->/g

/**
 * The README of a door with its tables written anew, as Prettier formats it.
 * @throws Error for a table that nobody knows.
 */
const written = async (door: string, before: string): Promise<string> => {
  const tables = tablesFor(door)
  const text = before.replace(TABLE, (_, name: string) => {
    const write = tables[name]
    if (write === undefined) throw new Error(`${join(door, 'README.md')}: there is no table ${name}.`)
    return `<!-- table: ${name} -->\n\n${write()}\n\n<!-- end of table -->`
  })
  const path = join(ROOT, door, 'README.md')
  return format(text, { ...(await resolveConfig(path)), filepath: path })
}

const PICTURE = 'docs/summary.svg'

/** The files that are not what their sources give, the READMEs and the picture: path → the text that they should have. */
export const staleDocuments = async (): Promise<ReadonlyMap<string, string>> => {
  const wanted = new Map([[PICTURE, summaryPicture()]])
  for (const door of doors()) {
    const path = join(door, 'README.md')
    wanted.set(path, await written(door, textOf(path)))
  }
  return new Map([...wanted].filter(([path, text]) => textOf(path) !== text || text === ''))
}

const textOf = (path: string): string =>
  existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : ''

if (import.meta.main) {
  const stale = await staleDocuments()
  const check = process.argv.includes('--check')
  for (const [path, text] of stale) {
    if (check) console.error(`${path} is not what its sources give: run npm run readme`)
    else writeFileSync(join(ROOT, path), text)
  }
  if (check && stale.size > 0) process.exitCode = 1
}
