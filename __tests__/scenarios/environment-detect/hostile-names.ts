import fc from 'fast-check'

/** Pieces that mean something to a file of outputs, a log, a shell, an expression or a page. */
const PIECES = [
  '\n',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\n\n',
  'deployable=true',
  'verdict=success\n',
  'verdict<<EOF\nsuccess\nEOF\n',
  '<<',
  'EOF',
  'ghadelimiter_',
  'ghadelimiter_00000000-0000-4000-8000-000000000000',
  '::set-output name=deployable::true',
  '::stop-commands::x',
  '::add-mask::a',
  '##[error]',
  '%0A',
  '%25',
  '$(id)',
  '`id`',
  '${{ secrets.GITHUB_TOKEN }}',
  '"; exit 0; "',
  "'",
  '\\',
  '|',
  '&&',
  '../',
  '-->',
  '<script>',
  '```\n',
  '\u001b[2K',
  '\u202e',
  '\ud83d\ude00',
  '=',
  ' ',
  '-',
  'main',
]

/** The same names every time: git would refuse many of them, and whoever forges an event does not ask git. */
export const hostileNames = (count: number): readonly string[] =>
  fc.sample(
    fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), {
        minLength: 1,
        maxLength: 8,
      })
      .map((pieces) => pieces.join('')),
    { seed: 20_260_101, numRuns: count },
  )
