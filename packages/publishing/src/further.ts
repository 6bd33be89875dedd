import type { Reason, Report } from '@devsecops/core'
import { blocks, reasonList, reasonText, type Markdown } from '@devsecops/report'

/** The report with what came of publishing it: reasons that change no verdict. */
export const withReasons = (report: Report, reasons: readonly Reason[]): Report =>
  reasons.length === 0
    ? report
    : {
        ...report,
        verdict: { ...report.verdict, reasons: [...report.verdict.reasons, ...reasons] },
        summary: blocks(report.summary as Markdown, reasonList(reasons)),
        text: [report.text, reasonText(reasons)].filter((part) => part !== '').join('\n\n'),
      }

/** Why something could not be published, with the permission that would help. */
export const explained = ({ reason, permission }: { reason: string; permission?: string }): string =>
  permission === undefined ? reason : `${reason}; it may need the permission ${permission}`
