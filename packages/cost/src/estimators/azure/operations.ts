import type { Estimators } from '../../estimate/estimator.ts'
import { recoveryVault } from './backup.ts'
import { cognitiveAccount } from './cognitive.ts'
import { automationAccount, automationJob, automationNodes } from './integration.ts'
import { keyVaultCertificate, keyVaultKey, managedHsm } from './key-vault.ts'
import { applicationInsights, logAnalyticsWorkspace } from './log-analytics.ts'
import {
  actionGroup,
  dataCollectionRule,
  diagnosticSetting,
  metricAlert,
  queryAlert,
  queryAlertV2,
  standardWebTest,
  webTest,
} from './monitor.ts'
import { openAiDeployment } from './openai.ts'
import { defender } from './security-center.ts'

/** What watches, keeps keys and copies, automates; and models. */
export const AZURE_OPERATIONS: Estimators = {
  azurerm_application_insights: applicationInsights,
  azurerm_application_insights_standard_web_test: standardWebTest,
  azurerm_application_insights_web_test: webTest,
  azurerm_automation_account: automationAccount,
  azurerm_automation_dsc_configuration: automationNodes,
  azurerm_automation_dsc_nodeconfiguration: automationNodes,
  azurerm_automation_job_schedule: automationJob,
  azurerm_cognitive_account: cognitiveAccount,
  azurerm_cognitive_deployment: openAiDeployment,
  azurerm_key_vault_certificate: keyVaultCertificate,
  azurerm_key_vault_key: keyVaultKey,
  azurerm_key_vault_managed_hardware_security_module: managedHsm,
  azurerm_log_analytics_workspace: logAnalyticsWorkspace,
  azurerm_monitor_action_group: actionGroup,
  azurerm_monitor_data_collection_rule: dataCollectionRule,
  azurerm_monitor_diagnostic_setting: diagnosticSetting,
  azurerm_monitor_metric_alert: metricAlert,
  azurerm_monitor_scheduled_query_rules_alert: queryAlert,
  azurerm_monitor_scheduled_query_rules_alert_v2: queryAlertV2,
  azurerm_recovery_services_vault: recoveryVault,
  azurerm_security_center_subscription_pricing: defender,
}
