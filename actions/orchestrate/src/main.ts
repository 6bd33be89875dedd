import { runAction } from '@devsecops/runner'
import { inputs } from './inputs.ts'
import { run } from './run.ts'

await runAction('orchestrate', inputs, run)
