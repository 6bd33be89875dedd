import { templateOf as googleTemplate } from '../../estimators/google/compute-instance.ts'
import type { Resource } from '../../plan/resource.ts'
import type { AdviceRule } from '../advice.ts'
import { awsTemplateOf } from '../machine-places.ts'
import type { Scenario } from '../scenario.ts'

type Edited = NonNullable<Scenario['values']>

/** Groups whose machines are replaced by themselves, as spare capacity, where nothing says that it must not be. */
export const spotMachines: AdviceRule = {
  id: 'spot-machines',
  propose: (resource) => {
    const values = Object.hasOwn(GROUPS, resource.type) ? GROUPS[resource.type]?.(resource) : undefined
    return values === undefined || saysOnDemand(resource)
      ? []
      : [
          {
            change: 'Run the group on spot capacity, if what runs on it can be interrupted.',
            how: 'Priced anew as spot, whose price floats: at most what is paid on demand, so the saving has wide bounds.',
            scenario: { values },
            floating: true,
          },
        ]
  },
}

/** What holds data, or says so, is not to be interrupted. */
const KEEPS =
  /on[-_]?demand|stateful|database|(?:^|[-_])(?:db|system|master|control[-_]?plane|kafka|etcd)(?:$|[-_])/i

const saysOnDemand = ({ name, values }: Resource): boolean =>
  [name, ...Object.values(values.map('labels')), ...Object.values(values.map('node_labels'))].some(
    (text) => typeof text === 'string' && KEEPS.test(text),
  )

const autoscalingGroup = (resource: Resource): Edited | undefined => {
  // A policy of mixed instances says how much is to be on demand.
  if (resource.values.block('mixed_instances_policy') !== undefined) return undefined
  const template = awsTemplateOf(resource)
  if (template?.type !== 'aws_launch_template') return undefined
  if (template.values.block('instance_market_options') !== undefined) return undefined
  return { [template.address]: { 'instance_market_options[0].market_type': 'spot' } }
}

const nodeGroup = (resource: Resource): Edited | undefined => {
  if (resource.values.has('capacity_type')) return undefined
  const template = awsTemplateOf(resource)
  if (template?.values.block('instance_market_options') !== undefined) return undefined
  return { [resource.address]: { capacity_type: 'SPOT' } }
}

const scaleSet = ({ address, values }: Resource): Edited | undefined =>
  values.text('priority', 'Regular') === 'Regular' ? { [address]: { priority: 'Spot' } } : undefined

const aksPool = (resource: Resource): Edited | undefined =>
  resource.values.text('mode', 'User') === 'System' ? undefined : scaleSet(resource)

const googleGroup = (resource: Resource): Edited | undefined => {
  const template = googleTemplate(resource, 'version.instance_template')
  const scheduling = template?.values.block('scheduling')
  const stateful = resource.values.blocks('stateful_disk').length > 0
  if (template === undefined || stateful || scheduling?.has('provisioning_model') === true) return undefined
  if (scheduling?.flag('preemptible') === true) return undefined
  return { [template.address]: { 'scheduling[0].preemptible': true } }
}

const googlePool = ({ address, values }: Resource): Edited | undefined => {
  const config = values.block('node_config')
  return config?.flag('spot') === true || config?.flag('preemptible') === true
    ? undefined
    : { [address]: { 'node_config[0].spot': true } }
}

const GROUPS: Readonly<Record<string, (resource: Resource) => Edited | undefined>> = {
  aws_autoscaling_group: autoscalingGroup,
  aws_eks_node_group: nodeGroup,
  azurerm_linux_virtual_machine_scale_set: scaleSet,
  azurerm_windows_virtual_machine_scale_set: scaleSet,
  azurerm_kubernetes_cluster_node_pool: aksPool,
  google_compute_instance_group_manager: googleGroup,
  google_compute_region_instance_group_manager: googleGroup,
  google_container_node_pool: googlePool,
}
