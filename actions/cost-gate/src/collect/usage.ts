import { ConfigurationError } from '@devsecops/core'
import { usageFrom, type Resource, type Usage } from '@devsecops/cost'
import type { Io } from '@devsecops/runner'
import { load } from 'js-yaml'
import type { GatePolicy, Remark } from '../facts.ts'
import type { Inputs } from '../inputs.ts'

const LIMIT = 16 * 1024 * 1024

/** What is told of the resources' use. */
export interface FoundUsage {
  readonly usageOf: (resource: Resource) => Usage
  readonly remarks: readonly Remark[]
}

export const findUsage = (_policy: GatePolicy, input: Inputs, io: Io): FoundUsage => {
  const path = input['usage-file']
  if (path === undefined) return { usageOf: usageFrom({}), remarks: [] }
  const bytes = io.files.read(path, LIMIT)
  if (bytes === undefined)
    throw new ConfigurationError({ code: 'unreadable', file: path, message: 'The usage file is not there.' })
  return {
    usageOf: usageFrom(load(new TextDecoder().decode(bytes), { json: true }) as Record<string, unknown>),
    remarks: [],
  }
}
