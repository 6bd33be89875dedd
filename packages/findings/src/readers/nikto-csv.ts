import { cellsOf } from '../csv.ts'
import { UnreadableError } from '../unreadable.ts'
import { niktoItem } from '../web/nikto.ts'
import { covers, type Reader } from './reader.ts'

const FORMAT = 'nikto-csv'

/**
 * Nikto (`-Format csv`): a first line that names it, then lines of host, address, port, reference, method, path and
 * message, without a header. A line without reference, method and path tells the server's banner.
 */
export const niktoCsv: Reader = {
  format: FORMAT,
  recognises: (document) => document.kind() === 'text' && /^"?Nikto - v[\d.]+/.test(document.text()),
  read: (document) => {
    const [, ...rows] = cellsOf(document)
    const broken = rows.findIndex((cells) => cells.length < COLUMNS)
    if (broken !== -1)
      throw new UnreadableError(
        'not-a-report',
        `${document.source.file}: row ${broken + 1} has fewer than ${COLUMNS} cells, which Nikto writes.`,
      )
    return {
      tools: ['nikto'],
      coverage: covers('nikto', ['dast']),
      drafts: rows.filter((cells) => !isBanner(cells)).map(read),
    }
  },
}

const COLUMNS = 7

/** Of reference, method and path it has none. */
const isBanner = (cells: readonly string[]): boolean => cells.slice(3, 6).every((cell) => cell === '')

const read = ([host, , port, reference = '', method, uri, message = '']: readonly string[]) =>
  niktoItem({
    id: reference === '' || reference === 'OSVDB-0' ? 'nikto' : reference,
    host: `${host ?? ''}:${port ?? ''}`,
    method,
    uri,
    message,
  })
