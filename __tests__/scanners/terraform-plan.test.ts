import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTools } from '../../packages/runner/src/tools/create-tools.ts'
import { judge, reasonsOf, resourcesOf } from '../scenarios/cost-gate/judging.ts'

/**
 * The whole way from a configuration to the verdict, with Terraform itself where it is installed. `terraform_data` is built
 * in, so that no provider is downloaded.
 */
const terraform = await createTools(process.env, '.', '.').which('terraform')
if (terraform === undefined)
  process.stdout.write('Not installed: terraform. The tests of real plans are skipped.\n')

const SECRET = 'correct horse battery staple'

const CONFIGURATION = `
variable "password" {
  type      = string
  sensitive = true
}
variable "release" {
  type = string
}
resource "terraform_data" "release" {
  input = { version = var.release, password = var.password }
}
resource "terraform_data" "copies" {
  for_each = toset(["web", "worker | <b>"])
  input    = each.key
}
`

const folder = mkdtempSync(join(tmpdir(), 'terraform-plan-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...args: readonly string[]): string =>
  execFileSync(terraform ?? '', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: folder, CHECKPOINT_DISABLE: '1', TF_VAR_password: SECRET },
  })

const plan = (name: string, ...args: readonly string[]): void => {
  run('plan', '-input=false', '-no-color', `-out=${name}`, ...args)
}

const described = terraform === undefined ? describe.skip : describe

described('a plan that Terraform made', () => {
  beforeAll(() => {
    writeFileSync(join(folder, 'main.tf'), CONFIGURATION)
    run('init', '-input=false', '-no-color')
    plan('first', '-var=release=1.0.0')
  })

  test('is judged from the binary file: the gate has Terraform show it', async () => {
    const result = await judge(folder, { plan: 'first' })
    expect({ exitCode: result.exitCode, outputs: result.outputs }).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'success', 'monthly-cost': '0.00', 'monthly-delta': '0.00', coverage: '1' },
    })
    expect(resourcesOf(result).map(({ address, monthly }) => [address, monthly])).toEqual([
      ['terraform_data.copies["web"]', 0],
      ['terraform_data.copies["worker | <b>"]', 0],
      ['terraform_data.release', 0],
    ])
  })

  test('is the same as JSON, with the same digest, and when the change is planned anew', async () => {
    const { outputs } = await judge(folder, { plan: 'first' })
    writeFileSync(join(folder, 'first.json'), run('show', '-json', 'first'))
    plan('anew', '-var=release=1.0.0')
    plan('other', '-var=release=2.0.0')
    const digestOf = async (file: string) => (await judge(folder, { plan: file })).outputs['plan-digest']
    expect(await digestOf('first.json')).toBe(outputs['plan-digest'])
    expect(await digestOf('anew')).toBe(outputs['plan-digest'])
    expect(await digestOf('other')).not.toBe(outputs['plan-digest'])
  })

  test('keeps its sensitive values to itself', async () => {
    expect(run('show', '-json', 'first')).toContain(SECRET)
    const result = await judge(folder, { plan: 'first' })
    expect(JSON.stringify(result)).not.toContain(SECRET)
  })

  test('is refused when it was cut off', async () => {
    const whole = readFileSync(join(folder, 'first'))
    writeFileSync(join(folder, 'cut'), whole.subarray(0, whole.length / 2))
    const result = await judge(folder, { plan: 'cut' })
    expect(result.exitCode).toBe(1)
    expect(reasonsOf(result)).toContain('blocks not-a-plan')
  })

  test('that only refreshes prices what stands, and says nothing of -target', async () => {
    const applied = join(folder, 'applied')
    cpSync(join(folder, 'main.tf'), join(applied, 'main.tf'))
    run('-chdir=applied', 'init', '-input=false', '-no-color')
    run('-chdir=applied', 'apply', '-input=false', '-no-color', '-auto-approve', '-var=release=1.0.0')
    run('-chdir=applied', 'plan', '-refresh-only', '-input=false', '-out=refresh', '-var=release=1.0.0')
    const result = await judge(applied, { plan: 'refresh' })
    expect(result.outputs).toMatchObject({ verdict: 'success', 'monthly-delta': '0.00' })
    expect(resourcesOf(result)).toHaveLength(3)
    expect(reasonsOf(result).filter((reason) => reason.includes(' plan-'))).toEqual([])
  })
})
