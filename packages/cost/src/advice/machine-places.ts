import { findTemplate } from '../estimators/aws/launch-template.ts'
import { templateOf as googleTemplate } from '../estimators/google/compute-instance.ts'
import { related } from '../estimators/related.ts'
import type { Resource } from '../plan/resource.ts'
import type { Scenario } from './scenario.ts'

/** Where the type of a machine stands that a resource pays for, and how another type is put there. */
export interface MachinePlace {
  readonly type: string
  /** What to call the place in a sentence: `instance_type`, or `instance_type of aws_launch_template.web`. */
  readonly name: string
  readonly with: (type: string) => NonNullable<Scenario['values']>
}

const SPECIFICATION = 'mixed_instances_policy.launch_template.launch_template_specification'

/** The template, or launch configuration, that describes the machines of a group or of an instance. */
export const awsTemplateOf = (resource: Resource): Resource | undefined =>
  findTemplate(resource) ??
  findTemplate(resource, SPECIFICATION) ??
  related(resource, 'aws_launch_configuration', ['launch_configuration'])

const at = (resource: Resource, path: string, from: Resource = resource): readonly MachinePlace[] => {
  const steps = path.split('.')
  const name = steps.at(-1) ?? path
  const block = steps
    .slice(0, -1)
    .reduce<Resource['values'] | undefined>(
      (place, step) => place?.block(step.replace(/\[\d+\]$/, '')),
      from.values,
    )
  const type = block?.text(name) ?? ''
  return type === '' || from.isSensitive(path)
    ? []
    : [
        {
          type,
          name: from === resource ? name : `${name} of ${from.address}`,
          with: (other) => ({ [from.address]: { [path]: other } }),
        },
      ]
}

const nodeGroup = (resource: Resource): readonly MachinePlace[] => {
  const types = resource.values.texts('instance_types')
  const [type] = types
  if (resource.isSensitive('instance_types')) return []
  if (type === undefined) return ofTemplate(resource)
  return [
    {
      type,
      name: 'instance_types',
      with: (other) => ({ [resource.address]: { instance_types: [other] } }),
    },
  ]
}

const ofTemplate = (resource: Resource): readonly MachinePlace[] => {
  // Of a group that lists types itself, the template's does not count.
  const policy = resource.values.block('mixed_instances_policy')?.block('launch_template')
  if ((policy?.blocks('override').length ?? 0) > 0) return []
  const template = awsTemplateOf(resource)
  return template === undefined ? [] : at(resource, 'instance_type', template)
}

const ofGoogleTemplate = (resource: Resource): readonly MachinePlace[] => {
  const template = googleTemplate(resource, 'version.instance_template')
  return template === undefined ? [] : at(resource, 'machine_type', template)
}

const PLACES: Readonly<Record<string, (resource: Resource) => readonly MachinePlace[]>> = {
  aws_instance: (resource) =>
    resource.values.has('instance_type') ? at(resource, 'instance_type') : ofTemplate(resource),
  aws_autoscaling_group: ofTemplate,
  aws_eks_node_group: nodeGroup,
  aws_db_instance: (resource) => at(resource, 'instance_class'),
  aws_rds_cluster_instance: (resource) => at(resource, 'instance_class'),
  aws_elasticache_cluster: (resource) => at(resource, 'node_type'),
  aws_elasticache_replication_group: (resource) => at(resource, 'node_type'),
  azurerm_linux_virtual_machine: (resource) => at(resource, 'size'),
  azurerm_windows_virtual_machine: (resource) => at(resource, 'size'),
  azurerm_linux_virtual_machine_scale_set: (resource) => at(resource, 'sku'),
  azurerm_windows_virtual_machine_scale_set: (resource) => at(resource, 'sku'),
  azurerm_kubernetes_cluster_node_pool: (resource) => at(resource, 'vm_size'),
  google_compute_instance: (resource) => at(resource, 'machine_type'),
  google_compute_instance_group_manager: ofGoogleTemplate,
  google_compute_region_instance_group_manager: ofGoogleTemplate,
  google_container_node_pool: (resource) => at(resource, 'node_config[0].machine_type'),
}

/** The places of a resource's machine types; empty where it has no machines, or does not say of which type. */
export const machinePlaces = (resource: Resource): readonly MachinePlace[] =>
  Object.hasOwn(PLACES, resource.type) ? (PLACES[resource.type]?.(resource) ?? []) : []
