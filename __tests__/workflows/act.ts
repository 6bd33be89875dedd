/** act, the workflow engine, in host mode: without containers and without network. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

export const DOUBLES = join(import.meta.dirname, 'doubles')

/** One thing that act says. */
export interface Line {
  readonly jobID?: string
  /** On a job's last line. */
  readonly jobResult?: string
  readonly msg?: string
}

/**
 * Runs act and gives what it said.
 *
 * @param home the home folder of the run: act keeps what it copies in a cache there
 * @throws Error when act is not installed, or ran no job
 */
export const runAct = (args: readonly string[], home: string): Promise<readonly Line[]> => {
  const program = findAct()
  mkdirSync(home, { recursive: true })
  // act runs JavaScript actions with the `node` that it finds: it is to be the one that runs this test.
  const path = [join(DOUBLES, 'bin'), dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter)
  const env = { PATH: path, HOME: home, XDG_CACHE_HOME: join(home, '.cache'), LANG: 'C.UTF-8' }
  return new Promise((resolve, reject) => {
    execFile(program, args, { env, maxBuffer: 2 ** 28, encoding: 'utf8' }, (error, stdout, stderr) => {
      // A failed job makes act exit with 1: that is a result. Without any job there is none.
      if (stdout.includes('"jobResult"')) resolve(stdout.split('\n').flatMap(parseLine))
      else reject(new Error(`act ran no job.\n${stdout}\n${stderr}`, { cause: error }))
    })
  })
}

/** act: named by the variable ACT, found on the path, or where .ci/run puts it. */
const findAct = (): string => {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'act'))
  const places = [process.env['ACT'] ?? '', ...onPath, join(cache, 'devsecops-ci', 'bin', 'act')]
  const act = places.find((place) => place !== '' && existsSync(place))
  if (act !== undefined) return act
  throw new Error('act was not found: run .ci/run once, which installs it, or name it in the variable ACT.')
}

/** act writes a JSON object a line, and now and then a line of plain text. */
const parseLine = (line: string): readonly Line[] => {
  if (!line.startsWith('{')) return line === '' ? [] : [{ msg: line }]
  return [JSON.parse(line) as Line]
}
