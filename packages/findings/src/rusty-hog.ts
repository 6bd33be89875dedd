import type { Value } from './value.ts'

/**
 * What tells an entry of Rusty Hog from truffleHog's, whose names it took over: Choctaw Hog (Git) has the blobs and lines
 * of both sides, Duroc Hog (files) the line, Essex (Confluence), Göttingen (Jira), Ankamali (Google Drive) and Hante Hog
 * (Slack) their page, issue, file and channel.
 */
const MARKS = [
  'old_file_id',
  'new_file_id',
  'new_line_num',
  'linenum',
  'page_id',
  'issue_id',
  'g_drive_id',
  'channel_id',
] as const

export const isOfRustyHog = (entry: Value): boolean =>
  entry.has('reason', 'stringsFound') && MARKS.some((mark) => entry.has(mark))
