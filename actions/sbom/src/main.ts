import { runAction } from '@devsecops/runner'
import { inputs, run } from './run.ts'

await runAction('sbom', inputs, run)
