import { describeFault, type Fault } from '@devsecops/core'
import { issueCommand } from '@actions/core/lib/command.js'
import { oneLine, plainLines } from '@devsecops/report'

/** Where a message belongs; the names are those of GitHub's workflow commands. */
interface Place {
  readonly title?: string
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
}

/** How this process speaks on its standard output. All text is plain text and may come from strangers. */
export interface Voice {
  readonly print: (text: string) => void
  readonly annotate: (level: 'error' | 'warning' | 'notice' | 'debug', message: string, place?: Place) => void
  /** A fault of the configuration: its place is said in the sentence too, because a log shows the sentence alone. */
  readonly fault: (fault: Fault) => void
  readonly openGroup: (title: string) => void
  readonly closeGroup: () => void
  readonly mask: (secret: string) => void
}

/** Workflow commands, which the runner turns into annotations, folds and masks. */
export const runnerVoice: Voice = {
  print: (text) => print(text),
  annotate: (level, message, { title, file, line, endLine } = {}) =>
    command(level, { title, file, line, endLine }, message),
  fault: (fault) =>
    command('error', { file: fault.file, line: fault.line, col: fault.column }, describeFault(fault)),
  openGroup: (title) => command('group', {}, oneLine(title)),
  closeGroup: () => command('endgroup', {}, ''),
  mask: (secret) => issueCommand('add-mask', {}, secret),
}

/** The same for a person at a terminal: words instead of commands, and nothing that would show a secret. */
export const terminalVoice = (debugging: boolean): Voice => ({
  print: (text) => print(text),
  annotate: (level, message, { file, line } = {}) => {
    if (level === 'debug' && !debugging) return
    const place = [file, line].filter((part) => part !== undefined).join(':')
    print(`${level}: ${place === '' ? '' : `${place}: `}${message}`)
  },
  fault: (fault) => print(`error: ${describeFault(fault)}`),
  openGroup: (title) => print(oneLine(title)),
  closeGroup: () => undefined,
  mask: () => undefined,
})

/**
 * A line that no runner takes for a command. A runner looks for `::` at the beginning of a line, white space aside, and
 * for `##[` anywhere (ActionCommand.cs). It compares by the rules of a language, which skip characters that nobody
 * sees: so a zero-width character before the sign would not help, and one within it does not hide it. A visible
 * space does, and it needs no random token as `::stop-commands::` would.
 */
export const neutralLine = (line: string): string => line.replace(COMMAND, ': :').replace(OLD_COMMAND, '## [')

const COMMAND = /^[\s\p{DI}\p{Cf}\p{Cc}\p{M}]*:[\p{DI}\p{Cf}\p{Cc}\p{M}]*:/u
const OLD_COMMAND = /#[\p{DI}\p{Cf}\p{Cc}\p{M}]*#[\p{DI}\p{Cf}\p{Cc}\p{M}]*\[/gu

const print = (text: string): void => {
  process.stdout.write(
    plainLines(text)
      .map((line) => `${neutralLine(line)}\n`)
      .join(''),
  )
}

type Properties = Readonly<Record<string, string | number | undefined>>

/** A workflow command whose texts are plain; properties without a value are left out. */
const command = (name: string, properties: Properties, message: string): void => {
  const plain: Record<string, string> = {}
  for (const [key, value] of Object.entries(properties)) {
    const line = oneLine(String(value ?? ''))
    if (line !== '') plain[key] = line
  }
  issueCommand(name, plain, plainLines(message).join('\n'))
}
