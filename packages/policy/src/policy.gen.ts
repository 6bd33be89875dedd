// Written by scripts/types.ts from schemas/policy.schema.json. Change the schema, then run `npm run types`.
/**
 * `.github/devsecops.yml`: which event leads to which environment, and what must hold there. Everything is optional. `x-policy` says of every setting how a repository may change what its organisation has set: `ordered` (only to the tighter side), `set` (superset or subset), `organisation` (not at all) or `free`; and of a list whether it `replaces` or `appends`.
 */
export interface PolicyFile {
/**
 * The version of this format.
 */
version?: 1
/**
 * Another policy that this one starts from: a path in this repository, or owner/repository/path@ref. At most 5 deep.
 */
extends?: string
/**
 * Environments by name.
 */
environments?: {
[k: string]: Environment | undefined
}
/**
 * Asked before the triggers of the policies that this one builds on; the first that matches decides.
 * 
 * @maxItems 200
 */
triggers?: Trigger[]
/**
 * Scan categories and the severity that blocks.
 */
scans?: {
sast?: Scan
sca?: Scan
secrets?: Scan
container?: Scan
iac?: Scan
dast?: Scan
license?: Scan
}
/**
 * Compliance frameworks beyond or without those of the level.
 */
frameworks?: {
/**
 * Frameworks to score as well.
 */
add?: ("slsa" | "ssdf" | "owasp-top-10" | "sox" | "pci-dss" | "gdpr" | "hipaa" | "soc2" | "iso-27001" | "nist-800-53" | "cis")[]
/**
 * Frameworks to leave out, each with its reason, which every report then shows.
 */
exclude?: {
[k: string]: string | undefined
}
}
/**
 * How long the audit record is kept.
 */
retention?: string
/**
 * Tests by name, and where they run.
 */
tests?: {
[k: string]: {
/**
 * Tools that run it. Empty: as the repository has.
 */
tools?: string[]
/**
 * Where it runs: names, or `all`.
 */
environments?: ("all" | string[])
/**
 * Whether it may run beside others.
 */
parallel?: boolean
} | undefined
}
/**
 * Parts of the repository, by name; the matrix holds those whose paths changed.
 */
components?: {
[k: string]: {
/**
 * Globs of its files. A later `!glob` takes back.
 * 
 * @minItems 1
 */
paths: [string, ...(string)[]]
} | undefined
}
/**
 * The file of waivers, read from the base branch.
 */
waivers?: string
/**
 * How far ahead a waiver's expiry may lie, by the severity of what it lets through. One that reaches further is not honoured. `none` is no limit.
 */
"waiver-limits"?: {
/**
 * The furthest expiry for a finding of critical severity.
 */
critical?: string
/**
 * The furthest expiry for a finding of high severity.
 */
high?: string
/**
 * The furthest expiry for a finding of medium severity.
 */
medium?: string
/**
 * The furthest expiry for a finding of low severity.
 */
low?: string
/**
 * The furthest expiry for a finding of info severity.
 */
info?: string
}
/**
 * How long a finding that the base branch already has may stay in a category that is `new-only`, by severity, counted from when it was first seen. After that it blocks. `none` is no limit.
 */
remediate?: {
/**
 * How long a finding of critical severity may stay.
 */
critical?: string
/**
 * How long a finding of high severity may stay.
 */
high?: string
/**
 * How long a finding of medium severity may stay.
 */
medium?: string
/**
 * How long a finding of low severity may stay.
 */
low?: string
/**
 * How long a finding of info severity may stay.
 */
info?: string
}
/**
 * What bills of materials must be like, and what they may hold.
 */
sbom?: {
/**
 * What a lock file does that cannot be read: it is truncated, has a merge conflict, or is none.
 */
incomplete?: ("warn" | "fail")
/**
 * What it does when there is no lock file at all.
 */
"on-missing"?: ("warn" | "fail")
/**
 * The lowest score that the best of the documents may have, 0 to 10, by profile (with `-` for the dot of its name).
 */
"minimum-quality"?: {
/**
 * The lowest score by the NTIA's minimum elements of 2021.
 */
"ntia-2021"?: number
/**
 * The lowest score by CISA's draft of the minimum elements of 2025.
 */
"ntia-2025"?: number
/**
 * The lowest score by BSI TR-03183-2 v1.1.
 */
"bsi-1-1"?: number
/**
 * The lowest score by BSI TR-03183-2 v2.0.
 */
"bsi-2-0"?: number
/**
 * The lowest score by BSI TR-03183-2 v2.1.
 */
"bsi-2-1"?: number
/**
 * The lowest score by the framing document of CISA's tooling group, third edition.
 */
"fsct-3"?: number
/**
 * The lowest score by OpenChain's Telco SBOM guide 1.1.
 */
"openchain-telco-1-1"?: number
}
/**
 * Which licences dependencies may have. Entries are SPDX ids (`MIT`), beginnings (`GPL-*`), families (`permissive`, `copyleft`) or a package's own words.
 */
licenses?: {
/**
 * The only licences that are let through, or `all`.
 */
allow?: ("all" | [string, ...(string)[]])
/**
 * Licences that block.
 */
deny?: string[]
/**
 * Licences that warn, until somebody has looked.
 */
review?: string[]
/**
 * What a package does whose licence is not known.
 */
"on-unknown"?: ("warn" | "fail")
/**
 * Which packages are judged: those that the change brings, or all.
 */
"applies-to"?: ("change" | "all")
/**
 * Packages that are let through whatever their licence, for a time. An organisation that sets a list, be it empty, allows no others.
 * 
 * @maxItems 500
 */
exceptions?: LicenseException[]
}
/**
 * What changes of dependencies do, against the base of the change.
 */
alarms?: {
/**
 * A version that stays, with another digest than before: what is downloaded is not what it was.
 */
"changed-hash"?: ("off" | "warn" | "fail")
/**
 * A package that runs a program when it is installed, and did not before or was not there.
 */
"new-install-script"?: ("off" | "warn" | "fail")
/**
 * A dependency of the project itself that was none before.
 */
"new-direct"?: ("off" | "warn" | "fail")
/**
 * A package whose licence is another one than before.
 */
"license-change"?: ("off" | "warn" | "fail")
/**
 * A package of an older version than before.
 */
downgrade?: ("off" | "warn" | "fail")
/**
 * A package from another registry, repository or host than before.
 */
"origin-changed"?: ("off" | "warn" | "fail")
}
}
/**
 * What a plan of infrastructure may cost, and what it must be like. The budgets stand with each environment.
 */
cost?: {
/**
 * What a resource does that the change brings and whose cost cannot be told.
 */
"on-unknown"?: ("warn" | "fail")
/**
 * Which end of an estimate is held against the budgets: what is expected, or the most it may be.
 */
"judge-by"?: ("expected" | "high")
/**
 * Which profile stands in for use that no usage file tells; `none` counts no use.
 */
"usage-defaults"?: ("none" | "small" | "medium" | "large")
/**
 * The lowest share of resources whose cost must be known.
 */
"minimum-coverage"?: string
/**
 * What counts as an approval of an increase over `approve-increase-over`.
 */
approval?: {
/**
 * An environment's review, or a code owner's comment that was never edited and quotes the plan's digest.
 */
from?: ("review" | "comment")[]
/**
 * How long an approval holds.
 */
"valid-for"?: string
}
/**
 * Budgets of what bears a tag, such as a cost center.
 * 
 * @maxItems 500
 */
budgets?: TagBudget[]
/**
 * Tags that every resource must bear that can bear any.
 */
tags?: {
/**
 * The tags, and which values they may have.
 * 
 * @maxItems 500
 */
required?: RequiredTag[]
/**
 * What a missing tag does, or one with a value that is not allowed.
 */
"on-missing"?: ("off" | "warn" | "fail")
/**
 * What a tag does that is known only after apply.
 */
"on-unknown"?: ("off" | "warn" | "fail")
}
/**
 * Regions that resources may stand in, with `*` for any end of a name, or `all`.
 */
"allowed-regions"?: ("all" | [string, ...(string)[]])
/**
 * Families of machines that may be used, such as `t3`, `Standard_D*` or `e2`, or `all`.
 */
"allowed-instance-families"?: ("all" | [string, ...(string)[]])
/**
 * How much one change may touch.
 */
"blast-radius"?: {
/**
 * How many resources it may create, change and delete.
 */
changes?: (number | string)
/**
 * How many of them it may delete or replace.
 */
deletions?: (number | string)
}
/**
 * What the built-in rules do.
 */
rules?: {
/**
 * Stores that the plan leaves unencrypted.
 */
"encryption-at-rest"?: ("off" | "warn" | "fail")
/**
 * Stores, databases and endpoints that anybody on the internet reaches.
 */
"public-access"?: ("off" | "warn" | "fail")
/**
 * Databases, disks, buckets and keys that the plan deletes or replaces.
 */
"stateful-deletion"?: ("off" | "warn" | "fail")
/**
 * Permissions for every action on every resource.
 */
"wildcard-iam"?: ("off" | "warn" | "fail")
/**
 * Networks that let the whole internet in on ports of administration or databases, or on all.
 */
"open-security-group"?: ("off" | "warn" | "fail")
/**
 * Resources in regions that `allowed-regions` does not name.
 */
"allowed-regions"?: ("off" | "warn" | "fail")
/**
 * Machines of families that `allowed-instance-families` does not name.
 */
"allowed-instance-families"?: ("off" | "warn" | "fail")
/**
 * Changes that touch more than `blast-radius` lets them.
 */
"blast-radius"?: ("off" | "warn" | "fail")
}
/**
 * What a rule does that hangs on values known only after apply.
 */
"on-unknown-rule"?: ("off" | "warn" | "fail")
/**
 * What changed outside of the configuration.
 */
drift?: {
/**
 * What drift does that is not ignored.
 */
"on-drift"?: ("off" | "warn" | "fail")
/**
 * Drift that is known, for a time.
 * 
 * @maxItems 500
 */
ignore?: IgnoredDrift[]
}
/**
 * What was really spent, where it is given.
 */
spend?: {
/**
 * What a day does that costs more than its weekday's history makes likely.
 */
anomalies?: ("off" | "warn" | "fail")
/**
 * What a forecast does that ends the month above the budget.
 */
forecast?: ("off" | "warn" | "fail")
}
}
/**
 * Only in an organisation's policy: settings (dotted, `*` for a name) that a repository may set looser.
 */
"may-loosen"?: string[]
}
/**
 * What holds for deployments to one environment.
 */
export interface Environment {
/**
 * How a new version takes over.
 */
strategy?: ("rolling" | "canary" | "blue-green")
/**
 * Whether failing security gates stop the run, are only told, or are not asked.
 */
security?: ("off" | "advisory" | "required")
/**
 * basic: SLSA, SSDF, OWASP Top 10. full: also SOX, PCI DSS, GDPR, HIPAA, SOC 2, ISO 27001.
 */
compliance?: ("basic" | "full")
/**
 * The lowest compliance score that may be deployed, 0 to 100.
 */
"minimum-score"?: number
/**
 * Distinct reviews of the deployed commit by people other than its authors; a number, or a number with the teams and kinds it needs.
 */
approvals?: (number | Approvals)
/**
 * What the GitHub environment must carry.
 */
protection?: {
/**
 * At least one required reviewer.
 */
reviewers?: boolean
/**
 * Only protected or named branches may deploy.
 */
"branch-policy"?: boolean
/**
 * Nobody approves a deployment that they started.
 */
"prevent-self-review"?: boolean
}
/**
 * What a change may add, and the environment's budget, in US dollars. `none` is no limit.
 */
cost?: {
/**
 * Dollars a month that one change may add.
 */
change?: (number | string)
/**
 * Share of what the environment costs today that one change may add, such as 25%; it may be over 100%.
 */
increase?: string
/**
 * Budget of the whole environment a month.
 */
monthly?: (number | string)
/**
 * Budget of the whole environment a day.
 */
daily?: (number | string)
/**
 * Share of a budget from which on it is told, such as 80%.
 */
"alert-at"?: string
/**
 * A change that adds more than this share needs an approval.
 */
"approve-increase-over"?: string
}
/**
 * Service level objectives that a rollout is held against.
 */
slo?: {
/**
 * Share of time or requests served, such as 99.9%.
 */
availability?: string
/**
 * 95th percentile of response time, such as 200ms.
 */
"latency-p95"?: string
/**
 * Share of failed requests, such as 0.1%.
 */
"error-rate"?: string
}
/**
 * Recovery time objective: how long until service is back, such as 4h.
 */
rto?: string
/**
 * Recovery point objective: how much data, in time, may be lost, such as 1h.
 */
rpo?: string
/**
 * Settings of scan categories for this environment alone.
 */
scans?: {
sast?: Scan
sca?: Scan
secrets?: Scan
container?: Scan
iac?: Scan
dast?: Scan
license?: Scan
}
}
export interface Approvals {
/**
 * How many.
 */
count: number
/**
 * Teams, each of which must have approved.
 */
teams?: string[]
/**
 * Whether one of them must be a security review.
 */
"security-review"?: boolean
}
/**
 * How the findings of one category are judged.
 */
export interface Scan {
/**
 * required: a finding at or above `fail-on` fails the gate. advisory: it is only told. off: the category is not judged.
 */
mode?: ("off" | "advisory" | "required")
/**
 * The lowest severity that blocks. `any` blocks every finding, `none` leaves it to `block`. A finding of unknown severity is judged as if it had this severity.
 */
"fail-on"?: ("none" | "critical" | "high" | "medium" | "low" | "any")
/**
 * Conditions in CEL, as `severity >= HIGH && (kev || epss > 0.1 || fix)`: a finding for which one of them is true blocks too, below `fail-on`. One, or a list.
 */
block?: (string | string[])
/**
 * What a condition of `block` does where it cannot be answered, as a value that it asks for is not known.
 */
"on-unknown"?: ("pass" | "block")
/**
 * Judge only findings that the base branch does not have.
 */
"new-only"?: boolean
/**
 * The tools that the workflow runs for this category. Empty: the workflow's own choice.
 */
tools?: string[]
/**
 * What it means when no report speaks for this category.
 */
"on-missing"?: ("warn" | "fail")
/**
 * By which rating a finding is judged. vendor: the tool's own. cvss: the CVSS base score where the tool gives one, else its own rating. max: the worse of the two. Where several tools report the same weakness, each is judged by its own rating, and the worst counts.
 */
severity?: ("cvss" | "vendor" | "max")
}
/**
 * Which event leads to which environment. The first that matches decides.
 */
export interface Trigger {
/**
 * The event, or several; `*` is any.
 */
on: (("push" | "pull_request" | "pull_request_target" | "merge_group" | "workflow_dispatch" | "schedule" | "workflow_run" | "release" | "repository_dispatch" | "create" | "delete" | "deployment" | "issue_comment" | "workflow_call" | "*") | [("push" | "pull_request" | "pull_request_target" | "merge_group" | "workflow_dispatch" | "schedule" | "workflow_run" | "release" | "repository_dispatch" | "create" | "delete" | "deployment" | "issue_comment" | "workflow_call" | "*"), ...(("push" | "pull_request" | "pull_request_target" | "merge_group" | "workflow_dispatch" | "schedule" | "workflow_run" | "release" | "repository_dispatch" | "create" | "delete" | "deployment" | "issue_comment" | "workflow_call" | "*"))[]])
/**
 * Globs of branch names; of a pull request or merge group, its base branch. A later `!glob` takes back.
 * 
 * @minItems 1
 */
branches?: [string, ...(string)[]]
/**
 * Globs of tag names. A later `!glob` takes back.
 * 
 * @minItems 1
 */
tags?: [string, ...(string)[]]
/**
 * Globs of changed files: one that matches is enough. A later `!glob` takes back.
 * 
 * @minItems 1
 */
paths?: [string, ...(string)[]]
/**
 * Globs of the account that started the run.
 * 
 * @minItems 1
 */
actors?: [string, ...(string)[]]
/**
 * Globs of labels on the pull request.
 * 
 * @minItems 1
 */
labels?: [string, ...(string)[]]
/**
 * Names of components, one of which must have changed.
 * 
 * @minItems 1
 */
components?: [string, ...(string)[]]
/**
 * An environment of this policy; or `all`, `base-branch` (that of the branch it goes into), `input` (as the inputs say).
 */
environment: string
/**
 * Instead of the environment's.
 */
strategy?: ("rolling" | "canary" | "blue-green")
/**
 * Instead of the environment's.
 */
security?: ("off" | "advisory" | "required")
/**
 * Instead of the environment's.
 */
compliance?: ("basic" | "full")
/**
 * Pre-approved, reviewed beforehand, or reviewed afterwards.
 */
"change-category"?: ("standard" | "normal" | "emergency")
/**
 * Whether a run of this kind may deploy at all.
 */
deployable?: (true | false)
}
/**
 * A package that is let through though its licence is not.
 */
export interface LicenseException {
/**
 * A package URL with or without its version, or a name; `*` stands for anything.
 */
package: string
/**
 * Only while its licence is this one.
 */
license?: string
/**
 * Who answers for it.
 */
owner: string
/**
 * Why it is let through.
 */
reason: string
/**
 * The last day on which it holds, in UTC.
 */
expires: string
}
/**
 * A budget of everything that bears a tag.
 */
export interface TagBudget {
/**
 * The tag's key, such as CostCenter.
 */
tag: string
/**
 * The tag's value.
 */
value: string
/**
 * Dollars a month.
 */
monthly: (number | string)
/**
 * Environments it holds in; without it, all.
 * 
 * @minItems 1
 */
environments?: [string, ...(string)[]]
}
/**
 * A tag that must be there.
 */
export interface RequiredTag {
/**
 * The tag's key, such as Owner; letters of either case are the same to Google, which has small ones alone.
 */
key: string
/**
 * The values it may have.
 * 
 * @minItems 1
 */
values?: [string, ...(string)[]]
/**
 * An expression (re2) that the whole value matches.
 */
pattern?: string
/**
 * Environments it is required in; without it, all.
 * 
 * @minItems 1
 */
environments?: [string, ...(string)[]]
}
/**
 * Drift that is known.
 */
export interface IgnoredDrift {
/**
 * The resource's address, with `*` for any part.
 */
address: string
/**
 * Attributes it speaks of; without them, all.
 * 
 * @minItems 1
 */
attributes?: [string, ...(string)[]]
/**
 * Who answers for it.
 */
owner: string
/**
 * Why it is left.
 */
reason: string
/**
 * The last day on which it holds, in UTC.
 */
expires: string
}
