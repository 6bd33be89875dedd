import type { PlanRule } from '../rule.ts'

/** Permissions for every action on every resource. */
export const WILDCARD_IAM: PlanRule = {
  id: 'wildcard-iam',
  title: 'It permits every action on every resource',
  severity: 'critical',
  scope: 'resource',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://learn.microsoft.com/azure/role-based-access-control/best-practices',
    'https://cloud.google.com/iam/docs/roles-overview#basic',
  ],
  checks: [
    {
      types: ['aws_iam_*', 'aws_ssoadmin_permission_set_inline_policy'],
      require:
        'statements.all(s, !s.allow || !s.resources.exists(r, r == "*") || !(s.actions.exists(a, a in ["*", "*:*"]) || size(s.not_actions) > 0))',
      says: 'permits every action on every resource (Action *, Resource *)',
      remedy: 'name the actions and the resources that are needed',
    },
    {
      types: ['aws_iam_*_policy_attachment', 'aws_iam_policy_attachment'],
      require: '!after.?policy_arn.orValue("").endsWith(":policy/AdministratorAccess")',
      says: 'attaches AdministratorAccess',
      remedy: 'attach a policy with what is needed',
    },
    {
      types: ['aws_iam_role'],
      require: 'after.?managed_policy_arns.orValue([]).all(p, !p.endsWith(":policy/AdministratorAccess"))',
      says: 'has AdministratorAccess',
      remedy: 'give it a policy with what is needed',
    },
    {
      types: ['aws_ssoadmin_managed_policy_attachment'],
      require: '!after.?managed_policy_arn.orValue("").endsWith(":policy/AdministratorAccess")',
      says: 'attaches AdministratorAccess',
      remedy: 'attach a policy with what is needed',
    },
    {
      types: ['azurerm_role_definition'],
      require: 'after.?permissions.orValue([]).all(p, !p.?actions.orValue([]).exists(a, a == "*"))',
      says: 'permits every action',
      remedy: 'name the actions that are needed',
    },
    {
      types: ['azurerm_role_assignment'],
      when: 'after.?role_definition_name.orValue("") == "Owner"',
      require:
        '!after.scope.matches("(?i)^/(subscriptions/[^/]+|providers/Microsoft.Management/managementGroups/[^/]+)/?$")',
      says: 'makes somebody Owner of a whole subscription',
      remedy: 'assign a role with what is needed, to a resource group',
    },
    {
      types: [
        'google_project_iam_member',
        'google_project_iam_binding',
        'google_folder_iam_member',
        'google_folder_iam_binding',
        'google_organization_iam_member',
        'google_organization_iam_binding',
      ],
      require: '!(after.?role.orValue("") in ["roles/owner", "roles/editor"])',
      says: 'grants a basic role, which permits nearly every action',
      remedy: 'grant a predefined or custom role with what is needed',
    },
    {
      types: ['google_project_iam_policy', 'google_folder_iam_policy', 'google_organization_iam_policy'],
      require:
        '!after.?policy_data.orValue("").contains("\\"roles/owner\\"") && !after.?policy_data.orValue("").contains("\\"roles/editor\\"")',
      says: 'grants a basic role, which permits nearly every action',
      remedy: 'grant a predefined or custom role with what is needed',
    },
  ],
}
