/** What stands where a secret stood. */
export const REDACTED = '[redacted]'

/**
 * The forms of well-known credentials: private keys, tokens of GitHub, GitLab, AWS, Slack, Stripe, Google, npm, PyPI
 * and JSON Web Tokens, and a password in a URL. Their makers document the prefixes for scanners to match.
 */
const CREDENTIALS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:[\s\S]*?-----END [A-Z ]*PRIVATE KEY-----|[\s\S]*)/g,
  /\bgh[pousr]_[A-Za-z0-9]{20,}/g,
  /\bgithub_pat_\w{20,}/g,
  /\bglpat-[\w-]{16,}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bxox[abeoprs]-[\w-]{10,}/g,
  /\b[rs]k_(?:live|test)_\w{10,}/g,
  /\bAIza[\w-]{35}/g,
  /\bnpm_[A-Za-z0-9]{30,}/g,
  /\bpypi-[\w-]{30,}/g,
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g,
  /(?<=:\/\/[^\s/:@]{0,64}:)[^\s/@]+(?=@)/g,
]

/** Whether there is any of them: most texts have none, and one look is quicker than one for each form. */
const ANY_CREDENTIAL = new RegExp(CREDENTIALS.map(({ source }) => source).join('|'))

/** Bandit's B105, B106 and B107 quote the password that they found: `Possible hardcoded password: '…'`. */
const QUOTING_RULES = /^B10[567]$/

/** Whether a rule is known to quote the secret that it found. */
export const isQuoting = (rule: string): boolean => QUOTING_RULES.test(rule)

/** A message without the credentials that can be told by their form, or that the rule is known to quote. */
export const withoutSecrets = (rule: string, message: string): string => {
  const bare = isQuoting(rule) ? message.replace(/:.*$/s, '') : message
  if (!ANY_CREDENTIAL.test(bare)) return bare
  return CREDENTIALS.reduce((text, form) => text.replace(form, REDACTED), bare)
}
