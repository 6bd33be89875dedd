import { absent, found, unavailable, type Fact } from '@devsecops/core'
import {
  baseKey,
  engineMovements,
  planMovements,
  readInput,
  readResources,
  UnreadableFile,
  knownTags,
  type BaseCosts,
  type Hider,
  type Movement,
} from '@devsecops/cost'
import { readTrustedInput } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import type { Inputs } from '../inputs.ts'
import { hiddenMovement, type Hiding } from './concealment.ts'
import type { Pricing } from './pricing.ts'

/**
 * What the base branch costs, from the file that the input names: a former run's resources, a plan or state, or a result of
 * Infracost. One that the repository keeps is read from the trusted branch. Of a plan it is what there is after it.
 */
export const findBase = async (
  input: Inputs,
  { estimate }: Pick<Pricing, 'estimate'>,
  hiding: Hiding,
  io: Io,
): Promise<Fact<BaseCosts>> => {
  if (input.base === undefined) return absent
  const { file } = await readTrustedInput(input.base, input, io)
  if (file.state === 'absent') return unavailable(`${input.base} is not there`)
  if (file.state === 'unavailable') return file
  const named = { path: input.base, bytes: file.value }
  try {
    if (isList(file.value)) return found(readResources(named))
    const content = readInput(named)
    if (content.kind === 'infracost')
      return found(costsAfter(content.result.projects.flatMap(engineMovements), hiding()))
    // Its variables may have had other values.
    const hide = hiding(content.plans.flatMap(({ plan }) => plan.concealed()))
    const movements = content.plans.flatMap(({ plan, unit = '' }) =>
      planMovements(unit, plan, estimate, knownTags),
    )
    return found(costsAfter(movements, hide))
  } catch (error) {
    if (error instanceof UnreadableFile) return unavailable(error.message)
    throw error
  }
}

/** A list is what a former run wrote; everything else is an object. */
const isList = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('[')

const costsAfter = (movements: readonly Movement[], hide: Hider): BaseCosts =>
  new Map(
    movements
      .map((movement) => hiddenMovement(movement, hide))
      .flatMap((movement) => (movement.after === undefined ? [] : [[baseKey(movement), movement.after]])),
  )
