// Written by scripts/types.ts from schemas/waivers.schema.json. Change the schema, then run `npm run types`.
/**
 * What is let through, who answers for it, why, and until when. It names what it lets through by `id`, `rule` or `secret`; the other words only narrow it.
 */
export type Waiver = (Waiver1 & {
/**
 * The advisory's id under any of its names (CVE, GHSA, GO, PYSEC, RUSTSEC, SNYK …), the check's id, or the finding's own id in the verdict; or several of them. A finding matches by its rule and by every alias that its report gives. Example: `CVE-2024-21538`
 */
id?: (string | [string, ...(string)[]])
/**
 * The tool's rule, exactly as the tool writes it. Example: `python.lang.security.audit.eval`
 */
rule?: string
/**
 * The keyed hash of a secret, as the summary shows it. A secret is waived by this alone, so that another secret in the same place is found.
 */
secret?: string
/**
 * Only findings of this tool. Example: `semgrep`
 */
tool?: string
/**
 * Only findings in this package, by its name or its package URL; the version of a package URL counts where it has one. Example: `pkg:npm/cross-spawn`
 */
package?: string
/**
 * Only findings in files that this glob matches, from the repository's root. Example: `web/**`
 */
path?: string
/**
 * Only findings of this category.
 */
category?: ("sast" | "sca" | "secrets" | "container" | "iac" | "dast" | "license")
/**
 * Who answers for it: an account, a team or an address. Example: `@example/payments`
 */
owner: string
/**
 * Why it may be let through, in a sentence that an auditor can judge.
 */
reason: string
/**
 * The last day on which it holds (in UTC), or the moment until which it does, as RFC 3339 writes them. How far ahead it may lie is the policy's setting `waiver-limits`. Example: `2026-12-31`
 */
expires: string
/**
 * Whether it ends as soon as a report names a version of the package that fixes the finding.
 */
"expires-on-fix"?: boolean
/**
 * Why the weakness does not affect this product, in OpenVEX's words; with it the waiver is also written as a VEX statement `not_affected`.
 */
"vex-justification"?: ("component_not_present" | "vulnerable_code_not_present" | "vulnerable_code_not_in_execute_path" | "vulnerable_code_cannot_be_controlled_by_adversary" | "inline_mitigations_already_exist")
})
export type Waiver1 = {
[k: string]: unknown | undefined
}

/**
 * `.github/devsecops-waivers.yml`: findings that somebody has accepted, for a time. It is read from the base branch, so that a change cannot waive its own findings.
 */
export interface WaiversFile {
/**
 * The version of this format.
 */
version?: 1
/**
 * The waivers. A finding is let through when one of them matches it in every word that it says.
 * 
 * @maxItems 10000
 */
waivers: Waiver[]
}
