import { runAction } from '@devsecops/runner'
import { inputs, run } from './run.ts'

await runAction('cost-gate', inputs, run)
