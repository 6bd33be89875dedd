import type { Category } from '@devsecops/core'
import { unreadableReading, type Reading } from '@devsecops/findings'
import { SCANNER_NAMES, scannersFor, usualCategoriesOf } from './catalogue.ts'
import { findScanner, type Found, type NotFound, type Search } from './find-scanner.ts'
import type { ScanRequest } from './request.ts'
import type { Scanner } from './scanner.ts'
import { SCANNERS } from './scanners/index.ts'

/** What is to be done: a program is run, or what is built in; or nothing can be done, and the reading says why. */
export type Choice =
  | {
      readonly how: 'program'
      readonly scanner: Scanner
      readonly categories: readonly Category[]
      /** The program, by its absolute path. */
      readonly path: string
      /** `PATH`, or the address of the release. */
      readonly from: string
    }
  | { readonly how: 'built-in' }
  | { readonly how: 'not'; readonly reading: Reading }

/** Finds a scanner for every request, and puts together what is asked of the same one: each is run once. */
export const choose = async (
  requests: readonly ScanRequest[],
  search: Search,
): Promise<readonly Choice[]> => {
  const answers: Answer[] = []
  // One after another, so that the log tells in their order what was downloaded, and why not.
  for (const request of requests) {
    const names = request.scanner === undefined ? scannersFor(request.category) : [request.scanner]
    answers.push({ request, found: await findScanner(names, search) })
  }
  return [...SCANNER_NAMES.flatMap((name) => choiceOf(name, answers)), ...answers.flatMap(notDone)]
}

interface Answer {
  readonly request: ScanRequest
  readonly found: Found | NotFound
}

/** All that is asked of one scanner. */
const choiceOf = (name: Found['name'], answers: readonly Answer[]): readonly Choice[] => {
  const own = answers.filter(({ found }) => 'name' in found && found.name === name)
  const found = own[0]?.found
  if (found === undefined || 'code' in found) return []
  if (found.name === 'secretlint') return [{ how: 'built-in' }]
  const categories = [...new Set(own.flatMap(({ request }) => categoriesIn(request)))]
  return [{ how: 'program', scanner: SCANNERS[found.name], categories, path: found.path, from: found.from }]
}

const categoriesIn = (request: ScanRequest): readonly Category[] =>
  request.category === undefined ? usualCategoriesOf(request.scanner) : [request.category]

const notDone = ({ request, found }: Answer): readonly Choice[] => {
  if ('name' in found) return []
  const { category, scanner } = request
  const word = [category, scanner].filter((part) => part !== undefined).join(':')
  return [{ how: 'not', reading: unreadableReading(`scan/${word}`, found.code, found.message) }]
}
