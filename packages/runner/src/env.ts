/** The environment variables, as `process.env` has them. Only runAction and openTools read the real ones. */
export type Env = Readonly<Record<string, string | undefined>>

/** Whether a GitHub runner (or an engine that behaves like one) started this process, and not a person. */
export const onRunner = (env: Env): boolean => env['GITHUB_ACTIONS'] === 'true'

/** A variable's value, or `undefined` when it is not set or empty: runners set many variables to nothing. */
export const variable = (env: Env, name: string): string | undefined => env[name] || undefined
