/** One step of an address: `aws_instance.web["x"]` has the name `web` and the key `x`. */
export interface Step {
  readonly name: string
  /** The key of `for_each`, or the index of `count`. */
  readonly key?: string | number
}

export const MODES = ['managed', 'data'] as const

/** An address of a resource in its parts. */
export interface Address {
  readonly modules: readonly Step[]
  readonly mode: (typeof MODES)[number]
  readonly type: string
  readonly name: string
  readonly key?: string | number
}

const STEP = /([^.[\]"]+)(?:\[(?:(\d+)|("(?:[^"\\]|\\.)*"))\])?(?:\.|$)/y

/** The parts of `module.a[0].data.aws_ami.x["k"]`; `undefined` for what is no address of a resource. */
export const addressOf = (text: string): Address | undefined => {
  const steps = stepsOf(text)
  if (steps === undefined) return undefined
  const modules: Step[] = []
  let at = 0
  while (steps[at]?.name === 'module') {
    const step = steps[at + 1]
    if (step === undefined) return undefined
    modules.push(step)
    at += 2
  }
  const mode = steps[at]?.name === 'data' ? 'data' : 'managed'
  if (mode === 'data') at++
  const [type, last, more] = steps.slice(at)
  if (type === undefined || last === undefined || more !== undefined || type.key !== undefined)
    return undefined
  return { modules, mode, type: type.name, ...last }
}

/** The steps of the address of a module, `module.a[0].module.b`; none of the root's, which is empty. */
export const modulesOf = (address: string): readonly Step[] | undefined => {
  const steps = stepsOf(address)
  const isModule = steps?.every(({ name }, index) => index % 2 === 1 || name === 'module') === true
  return isModule && steps.length % 2 === 0 ? steps.filter((_, index) => index % 2 === 1) : undefined
}

/** The dotted steps of an address or reference. */
export const stepsOf = (text: string): readonly Step[] | undefined => {
  const steps: Step[] = []
  STEP.lastIndex = 0
  while (STEP.lastIndex < text.length) {
    const match = STEP.exec(text)
    if (match === null) return undefined
    const [, name = '', index, quoted] = match
    steps.push(index === undefined && quoted === undefined ? { name } : { name, key: keyOf(index, quoted) })
  }
  return steps
}

const keyOf = (index: string | undefined, quoted = '""'): string | number => {
  if (index !== undefined) return Number(index)
  try {
    return String(JSON.parse(quoted))
  } catch {
    // HCL escapes what JSON does not know (`$${`): the key as it is written.
    return quoted.slice(1, -1)
  }
}

/** `[0]`, `["x"]`, or nothing. */
export const keyText = (key: string | number | undefined): string =>
  key === undefined ? '' : `[${typeof key === 'number' ? String(key) : JSON.stringify(key)}]`

/** The address of a module from its steps: `module.a[0].module.b`; empty for the root. */
export const moduleText = (modules: readonly Step[]): string =>
  modules.map(({ name, key }) => `module.${name}${keyText(key)}`).join('.')

/** An address in its module, without a key: `data.aws_ami.x`. */
export const ownName = ({ mode, type, name }: Pick<Address, 'mode' | 'type' | 'name'>): string =>
  mode === 'data' ? `data.${type}.${name}` : `${type}.${name}`

/** An address in its module: `data.aws_ami.x["k"]`. */
export const ownAddress = (address: Omit<Address, 'modules'>): string =>
  ownName(address) + keyText(address.key)

/** An address without its own key and those of its modules: what configuration calls it. */
export const unindexed = (address: Address): string =>
  address.modules.map(({ name }) => `module.${name}.`).join('') + ownName(address)
