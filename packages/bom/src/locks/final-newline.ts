import type { Gap } from '../model/graph.ts'
import type { TextFile } from './lock-reader.ts'

/** A file of lines that were written whole ends with one; where it does not, the end may be missing. Nothing else tells a cut. */
export const cutGap = ({ path, text }: TextFile): Gap | undefined =>
  text.endsWith('\n')
    ? undefined
    : {
        code: 'truncated',
        message: `${path}: its last line has no end, as package managers write it: the file may have been cut.`,
      }
