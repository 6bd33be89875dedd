import { hideSecrets, type Reading } from '@devsecops/findings'
import type { Io } from '@devsecops/runner'
import { collectBaseline } from './baseline/collect.ts'
import { renamesSince } from './baseline/renames.ts'
import { collect } from './collect.ts'
import type { Facts } from './facts.ts'
import type { Inputs } from './inputs.ts'
import { collectLineHashes } from './line-hashes.ts'
import { scanManifests } from './manifests.ts'
import type { Judged } from './policy.ts'
import { collectRecords } from './records.ts'

/**
 * Everything that the verdict rests on: what scanners reported, elsewhere and here, what the gate's own rules say of manifests,
 * and what is known beside them. A secret that any of them found is hidden in what all of them say.
 *
 * @throws ConfigurationError for waivers in force or rules that are faulty.
 */
export const gather = async ({ whole, commit }: Judged, input: Inputs, io: Io): Promise<Facts> => {
  const baseline = await collectBaseline(whole, input, io)
  const renames = await renamesSince(baseline, commit, input.token, io)
  const reports = collect(input, io.files, renames.paths)
  const manifests = await scanManifests(input, io)
  const readings = hideSecrets([...reports.readings, ...manifests.readings, ...(await scanned(input, io))])
  const records = await collectRecords(whole, input, io, readings, baseline)
  return {
    ...reports,
    readings,
    unmatched: [...reports.unmatched, ...manifests.unmatched],
    lineHashes: collectLineHashes(readings, io.files),
    records: {
      ...records,
      files: [...records.files, ...manifests.files],
      remarks: [...renames.remarks, ...records.remarks],
    },
  }
}

/** What the scanners found that are run here; whatever runs them is loaded only where that is asked for. */
const scanned = async (input: Inputs, io: Io): Promise<readonly Reading[]> => {
  if (input.scan.length === 0) return []
  const [{ scan }, { openTools }, { withReleases }] = await Promise.all([
    import('./scan/index.ts'),
    import('@devsecops/runner/tools'),
    import('@devsecops/runner/releases'),
  ])
  return scan(input, io, withReleases(openTools(io.files.workspace)))
}
