import type { JsonObject } from '../planned.ts'
import { blocksOf, memberOf, textsOf } from './listing.ts'

/** Where resources of a type say which machines they run on: paths of attributes. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  aws_instance: ['instance_type'],
  aws_spot_instance_request: ['instance_type'],
  aws_launch_template: ['instance_type'],
  aws_launch_configuration: ['instance_type'],
  aws_autoscaling_group: ['mixed_instances_policy.launch_template.override.instance_type'],
  aws_ec2_fleet: ['launch_template_config.override.instance_type'],
  aws_spot_fleet_request: ['launch_specification.instance_type'],
  aws_eks_node_group: ['instance_types'],
  aws_batch_compute_environment: ['compute_resources.instance_type'],
  aws_emr_cluster: ['master_instance_group.instance_type', 'core_instance_group.instance_type'],
  aws_emr_instance_group: ['instance_type'],
  aws_db_instance: ['instance_class'],
  aws_rds_cluster: ['db_cluster_instance_class'],
  aws_rds_cluster_instance: ['instance_class'],
  aws_docdb_cluster_instance: ['instance_class'],
  aws_neptune_cluster_instance: ['instance_class'],
  aws_elasticache_cluster: ['node_type'],
  aws_elasticache_replication_group: ['node_type'],
  aws_memorydb_cluster: ['node_type'],
  aws_redshift_cluster: ['node_type'],
  aws_opensearch_domain: [
    'cluster_config.instance_type',
    'cluster_config.dedicated_master_type',
    'cluster_config.warm_type',
  ],
  aws_elasticsearch_domain: [
    'cluster_config.instance_type',
    'cluster_config.dedicated_master_type',
    'cluster_config.warm_type',
  ],
  aws_msk_cluster: ['broker_node_group_info.instance_type'],
  aws_mq_broker: ['host_instance_type'],
  aws_dms_replication_instance: ['replication_instance_class'],
  aws_sagemaker_notebook_instance: ['instance_type'],
  aws_sagemaker_endpoint_configuration: ['production_variants.instance_type'],
  aws_gamelift_fleet: ['ec2_instance_type'],
  azurerm_linux_virtual_machine: ['size'],
  azurerm_windows_virtual_machine: ['size'],
  azurerm_virtual_machine: ['vm_size'],
  azurerm_linux_virtual_machine_scale_set: ['sku'],
  azurerm_windows_virtual_machine_scale_set: ['sku'],
  azurerm_orchestrated_virtual_machine_scale_set: ['sku_name'],
  azurerm_kubernetes_cluster: ['default_node_pool.vm_size'],
  azurerm_kubernetes_cluster_node_pool: ['vm_size'],
  azurerm_postgresql_flexible_server: ['sku_name'],
  azurerm_mysql_flexible_server: ['sku_name'],
  azurerm_machine_learning_compute_cluster: ['vm_size'],
  azurerm_machine_learning_compute_instance: ['virtual_machine_size'],
  google_compute_instance: ['machine_type'],
  google_compute_instance_template: ['machine_type'],
  google_compute_region_instance_template: ['machine_type'],
  google_container_cluster: ['node_config.machine_type', 'node_pool.node_config.machine_type'],
  google_container_node_pool: ['node_config.machine_type'],
  google_sql_database_instance: ['settings.tier'],
  google_dataproc_cluster: [
    'cluster_config.master_config.machine_type',
    'cluster_config.worker_config.machine_type',
  ],
  google_notebooks_instance: ['machine_type'],
  google_workbench_instance: ['gce_setup.machine_type'],
}

/**
 * The machines that a resource runs on: for each the names by which a policy may mean it, its own and those of its family,
 * the smaller letters beside. `db.t3.micro` is `db.t3.micro`, `db.t3`, `t3.micro` and `t3`; `Standard_D2s_v5` is also
 * `D2s_v5` and `Dsv5`; `n2-standard-4` is `n2-standard` and `n2`.
 * @throws UnknownValue where one is known only after apply
 */
export const machinesOf = (type: string, after: JsonObject): readonly (readonly string[])[] =>
  (PATHS[type] ?? [])
    .flatMap((path) => textsAt(after, path.split('.')))
    .filter((name) => name !== '')
    .map((name) => [...new Set(namesOf(type, name).flatMap((each) => [each, each.toLowerCase()]))])

const textsAt = (value: unknown, [name, ...rest]: readonly string[]): readonly string[] => {
  if (name === undefined) return textsOf(value)
  if (rest.length === 0) return textsOf(memberOf(value, name))
  return blocksOf(memberOf(value, name)).flatMap((block) => textsAt(block, rest))
}

const namesOf = (type: string, name: string): readonly string[] => {
  if (type.startsWith('azurerm_')) return azureNames(name)
  return type.startsWith('google_') ? googleNames(name) : awsNames(name)
}

const awsNames = (name: string): readonly string[] => {
  const bare = name.replace(/^(?:db|cache|ml|kafka|mq|dms|search)\.|\.(?:search|elasticsearch)$/g, '')
  const prefix = /^(?:db|cache|ml|kafka|mq|dms)\./.exec(name)?.[0] ?? ''
  const family = bare.split('.')[0] ?? bare
  return [name, bare, family, `${prefix}${family}`]
}

const azureNames = (name: string): readonly string[] => {
  const own = name.replace(/^(?:GP|MO|B)_/, '')
  const bare = own.replace(/^(?:Standard|Basic)_/, '')
  const [, letters = '', features = '', version = ''] =
    /^([A-Z]+)\d+(?:-\d+)?([a-z]*)(?:_.*?)?(?:_?(v\d+))?$/.exec(bare) ?? []
  return letters === ''
    ? [name, own, bare]
    : [
        name,
        own,
        bare,
        letters,
        `${letters}${features}${version}`,
        `Standard_${letters}${features}${version}`,
      ]
}

const googleNames = (path: string): readonly string[] => {
  const name = path.split('/').at(-1) ?? path
  const [first = '', second = ''] = name.replace(/^db-/, '').split('-')
  const prefix = name.startsWith('db-') ? 'db-' : ''
  const family = first === 'custom' ? 'n1' : first
  return [name, `${prefix}${first}`, family, ...(second === '' ? [] : [`${prefix}${first}-${second}`])]
}
