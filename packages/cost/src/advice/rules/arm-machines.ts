import { related } from '../../estimators/related.ts'
import type { Resource } from '../../plan/resource.ts'
import type { AdviceContext, AdviceRule, Proposal } from '../advice.ts'
import { cheapestOf, inFamilies, isLinux } from '../families.ts'
import type { Successors } from '../families.ts'
import { machinePlaces } from '../machine-places.ts'
import type { Scenario } from '../scenario.ts'

/** Families of x86 processors, and those of AWS's own processors with as much of everything. https://aws.amazon.com/ec2/graviton/ */
const GRAVITON: Successors = {
  'm4 m5 m5a m6i m6a m7i m7a m7i-flex': 'm6g m7g m8g',
  'm5d m5ad m6id': 'm6gd m7gd',
  'c4 c5 c5a c6i c6a c7i c7a c7i-flex': 'c6g c7g c8g',
  'c5d c5ad c6id': 'c6gd c7gd',
  'c5n c6in': 'c6gn c7gn',
  'r4 r5 r5a r6i r6a r7i r7a': 'r6g r7g r8g',
  'r5d r5ad r6id': 'r6gd r7gd',
  't2 t3 t3a': 't4g',
}

/** Azure's machines with Arm processors have a `p` in their name: `Standard_D4ps_v5` for `Standard_D4s_v5`. */
const azureArm = (size: string): readonly string[] => {
  const [, series, count] = /^Standard_([DE])(\d+)a?s_v[345]$/.exec(size) ?? []
  return series === undefined || count === undefined ? [] : [`Standard_${series}${count}ps_v5`]
}

/** What runs containers or functions without a machine of its own, and where it says on which processors. */
const serverless = (resource: Resource): readonly Proposal[] => {
  const values = serverlessEdits(resource)
  return values === undefined
    ? []
    : [
        {
          change: 'Run it on Arm: ARM64 instead of x86.',
          how: 'Priced anew with Arm processors; what runs on it must be built for arm64.',
          scenario: { values },
        },
      ]
}

const serverlessEdits = (resource: Resource): Scenario['values'] => {
  if (resource.type === 'aws_lambda_function') {
    const [now = 'x86_64'] = resource.values.texts('architectures')
    return now === 'arm64' ? undefined : { [resource.address]: { architectures: ['arm64'] } }
  }
  const task =
    resource.type === 'aws_ecs_service'
      ? related(resource, 'aws_ecs_task_definition', ['task_definition'])
      : undefined
  const platform = task?.values.block('runtime_platform')
  const isFixed =
    platform?.text('cpu_architecture') === 'ARM64' ||
    platform?.text('operating_system_family', 'LINUX').startsWith('WINDOWS') === true
  return task === undefined || isFixed
    ? undefined
    : { [task.address]: { 'runtime_platform[0].cpu_architecture': 'ARM64' } }
}

/** Machines with Arm processors in the same size. */
export const armMachines: AdviceRule = {
  id: 'arm-machines',
  propose: (resource, context) => [
    ...serverless(resource),
    ...(isLinux(resource, context) ? machines(resource, context) : []),
  ],
}

const machines = (resource: Resource, context: AdviceContext): readonly Proposal[] =>
  machinePlaces(resource).flatMap(({ type, name, with: edits }) => {
    const others = [...inFamilies(type, GRAVITON), ...azureArm(type)]
    const other = cheapestOf(resource, type, others, context)
    return other === undefined
      ? []
      : [
          {
            change: `Run it on Arm: ${name} ${other} instead of ${type}.`,
            how: 'Priced anew with the Arm type of the same size; what runs on it must be built for arm64, databases and caches are.',
            scenario: { values: edits(other) },
          },
        ]
  })
