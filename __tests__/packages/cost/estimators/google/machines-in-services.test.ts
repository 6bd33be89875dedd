import { expect, test } from '@jest/globals'
import { billOf } from '../../estimating.ts'

const REGION = { region: 'us-central1' }

test('A Dataproc cluster costs its machines, their disks, and a cent an hour for each CPU', () => {
  const config = {
    master_config: [{ num_instances: 1, machine_type: 'n1-standard-4' }],
    worker_config: [{ num_instances: 2, machine_type: 'n1-standard-8' }],
  }
  const values = { region: 'us-central1', cluster_config: [config] }
  expect(billOf({ type: 'google_dataproc_cluster', values })).toMatchObject({
    'master / Dataproc fee': 29.2, // 4 × 730 h × $0.01
    'worker / Dataproc fee': 116.8, // 2 × 8 × 730 h × $0.01
    'worker / Standard provisioned storage (pd-standard)': 40, // 2 × 500 GB × $0.04
  })
})

test('A Workbench instance costs its machine and two disks; the fee for managing it is unknown', () => {
  const values = { location: 'us-central1-a', gce_setup: [{ machine_type: 'e2-standard-4' }] }
  const { lines } = { lines: billOf({ type: 'google_workbench_instance', values }) }
  expect(lines).toMatchObject({
    'Instance usage (Linux/UNIX, on-demand, e2-standard-4)': 97.84,
    'Management fee': undefined,
  })
})

test('A connector is two small machines at least', () => {
  expect(
    billOf({ type: 'google_vpc_access_connector', values: { machine_type: 'f1-micro' } }, REGION),
  ).toEqual({
    'Connector instances (f1-micro)': 11.1, // 2 × 730 h × $0.0076
  })
})

test('A flexible version of App Engine has two instances', () => {
  const values = { resources: [{ cpu: 2, memory_gb: 4, disk_gb: 20 }] }
  expect(billOf({ type: 'google_app_engine_flexible_app_version', values }, REGION)).toEqual({
    vCPUs: 153.59, // 2 × 2 × 730 h × $0.0526
    Memory: 41.46, // 2 × 4 GB × 730 h × $0.0071
    Disk: 1.6, // 2 × 20 GB × $0.04
  })
})
