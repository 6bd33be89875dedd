import { MONTH_HOURS, multiplied } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { AdviceRule } from '../advice.ts'

/** Twelve hours on five days, of a week's. */
const WORKING = { hours: 12 * 5, ofWeek: 24 * 7 }

const SHARE = WORKING.hours / WORKING.ofWeek

/** Machines that can be stopped and go on where they were, whose hours a usage file may tell. */
const MACHINES: ReadonlySet<string> = new Set([
  'aws_instance',
  'azurerm_linux_virtual_machine',
  'azurerm_windows_virtual_machine',
  'google_compute_instance',
])

const DATABASES: ReadonlySet<string> = new Set([
  'aws_db_instance',
  'aws_rds_cluster_instance',
  'google_sql_database_instance',
])

/** The lines of a database that are not paid while it is stopped. */
const RUNNING = /^(?:Database instance|SQL instance|vCPUs|Memory|Extended support)\b/

/** Machines and databases that may stand still at night and on weekends; stopped, they pay for their disks only. */
export const offHours: AdviceRule = {
  id: 'off-hours',
  propose: (resource, { offHours: allowed, told, toldText }) => {
    const machine = MACHINES.has(resource.type)
    if (!allowed || !(machine || DATABASES.has(resource.type))) return []
    // What is reserved is paid for all hours.
    const reserved = toldText(resource, 'reserved_instance_term') !== undefined
    return reserved || told(resource, 'monthly_hrs') !== undefined
      ? []
      : [
          {
            change: 'Stop it at night and on weekends.',
            how: `Priced anew with ${String(WORKING.hours)} of the ${String(WORKING.ofWeek)} hours of a week; disks and addresses are paid all the time.`,
            scenario: machine ? { usage: { monthly_hrs: MONTH_HOURS * SHARE } } : { lines: inWorkingHours },
          },
        ]
  },
}

const inWorkingHours = (line: Line): Line =>
  RUNNING.test(line.name) ? (multiplied(SHARE, [line])[0] ?? line) : line
