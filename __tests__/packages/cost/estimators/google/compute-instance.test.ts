import { expect, test } from '@jest/globals'
import { billOf, costOf, estimateOf } from '../../estimating.ts'

const REGION = { region: 'us-central1' }
const instance = (values: Readonly<Record<string, unknown>>) => ({
  type: 'google_compute_instance',
  values: { zone: 'us-central1-a', ...values },
})
const DEBIAN = [{ initialize_params: [{ image: 'debian-cloud/debian-12' }] }]

test('A machine costs its hours with the discount for a whole month, and the disk that is made with it', () => {
  expect(billOf(instance({ machine_type: 'n1-standard-16', boot_disk: DEBIAN }), REGION)).toEqual({
    'Instance usage (Linux/UNIX, on-demand, n1-standard-16)': 388.36, // 730 h × $0.759996 × 0.7
    'Standard provisioned storage (pd-standard)': 0.4, // 10 GB × $0.04
  })
})

test('Fewer hours earn a smaller discount', () => {
  const usage = { monthly_hrs: 365 }
  // Half a month: half of it at the list price, half at 80 %.
  expect(costOf(instance({ machine_type: 'n1-standard-16' }), { ...REGION, usage })).toBeCloseTo(
    365 * 0.759996 * 0.9,
    2,
  )
})

test('Families without a discount for sustained use cost their list price', () => {
  expect(costOf(instance({ machine_type: 'e2-medium' }), REGION)).toBeCloseTo(730 * 0.03350571, 2)
})

test('A custom machine costs its CPUs and its memory, 5 % more than predefined ones', () => {
  expect(billOf(instance({ machine_type: 'n2-custom-6-20480' }), REGION)).toEqual({
    'Custom instance CPU (Linux/UNIX, on-demand, N2 6 vCPUs)': 116.3,
    'Custom Instance RAM (Linux/UNIX, on-demand, N2 20 GB)': 51.96,
  })
})

test('Memory beyond what the CPUs allow has a line of its own', () => {
  expect(billOf(instance({ machine_type: 'custom-2-15360-ext' }), REGION)).toMatchObject({
    'Custom Instance RAM (Linux/UNIX, on-demand, N1 13 GB)': 29.53,
    'Custom Instance Extended RAM (Linux/UNIX, on-demand, N1 2 GB)': 9.76,
  })
})

test('Custom machines have a price in other regions too', () => {
  const here = costOf(instance({ machine_type: 'n2-custom-6-20480' }), REGION)
  const there = costOf(instance({ zone: 'europe-west2-b', machine_type: 'n2-custom-6-20480' }))
  expect(there / here).toBeGreaterThan(1.2)
  expect(there / here).toBeLessThan(1.4)
})

test('A GPU that is attached is paid for; one that the machine has built in is not paid twice', () => {
  const gpu = (type: string, count: number) => [{ type, count }]
  expect(
    billOf(
      instance({ machine_type: 'n1-standard-16', guest_accelerator: gpu('nvidia-tesla-t4', 2) }),
      REGION,
    ),
  ).toHaveProperty(['NVIDIA Tesla T4 (on-demand)'], 357.7) // 2 × 730 h × $0.35 × 0.7
  expect(
    billOf(instance({ machine_type: 'g2-standard-4', guest_accelerator: gpu('nvidia-l4', 1) }), REGION),
  ).toEqual({ 'Instance usage (Linux/UNIX, on-demand, g2-standard-4)': 515.99 })
})

test('A spot machine may cost anything between its spot price and the price on demand', () => {
  const [line] = estimateOf(
    instance({ machine_type: 'e2-medium', scheduling: [{ provisioning_model: 'SPOT' }] }),
    REGION,
  ).lines
  expect(line?.cost?.expected).toBeLessThan(line?.cost?.high ?? 0)
  expect(line?.cost?.high).toBeCloseTo(730 * 0.03350571, 2)
})

test('Local disks have 375 GB each', () => {
  const disks = [{ interface: 'NVME' }, { interface: 'NVME' }]
  expect(billOf(instance({ machine_type: 'f1-micro', scratch_disk: disks }), REGION)).toHaveProperty(
    ['Local SSD provisioned storage'],
    60, // 2 × 375 GB × $0.08
  )
})

test('An image that is sold with a licence costs it by the machine', () => {
  const boot = [{ initialize_params: [{ image: 'windows-cloud/windows-2022' }] }]
  expect(billOf(instance({ machine_type: 'n1-standard-4', boot_disk: boot }), REGION)).toHaveProperty(
    ['Licence (Windows Server)'],
    134.32, // 730 h × $0.184
  )
})

test('A machine type that only the apply will know leaves the line unknown, and the disk known', () => {
  const bill = billOf(
    {
      ...instance({ boot_disk: DEBIAN }),
      unknown: { machine_type: true },
      references: { machine_type: ['google_compute_machine_types.found'] },
    },
    REGION,
  )
  expect(bill).toStrictEqual({
    'Instance usage': undefined,
    'Standard provisioned storage (pd-standard)': 0.4,
  })
})
