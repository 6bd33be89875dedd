import type { Estimators } from '../../estimate/estimator.ts'
import {
  appServiceEnvironment,
  appServicePlan,
  certificateOrder,
  hostnameBinding,
  servicePlan,
} from './app-service.ts'
import {
  functionApp,
  integrationAccount,
  integrationEnvironment,
  logicAppStandard,
  logicAppWorkflow,
} from './functions.ts'
import {
  activeUsers,
  apiManagement,
  appConfiguration,
  domainReplica,
  domainService,
  staticSite,
} from './integration.ts'
import {
  eventGridTopic,
  eventHubCluster,
  eventHubNamespace,
  iotHub,
  iotHubDps,
  notificationHubs,
  serviceBusNamespace,
  signalr,
} from './messaging.ts'

/** Apps, functions, and what passes messages between them. */
export const AZURE_APPS: Estimators = {
  azurerm_aadb2c_directory: activeUsers,
  azurerm_active_directory_domain_service: domainService,
  azurerm_active_directory_domain_service_replica_set: domainReplica,
  azurerm_api_management: apiManagement,
  azurerm_app_configuration: appConfiguration,
  azurerm_app_service_certificate_binding: hostnameBinding,
  azurerm_app_service_certificate_order: certificateOrder,
  azurerm_app_service_custom_hostname_binding: hostnameBinding,
  azurerm_app_service_environment: appServiceEnvironment,
  azurerm_app_service_plan: appServicePlan,
  azurerm_eventgrid_domain: eventGridTopic,
  azurerm_eventgrid_system_topic: eventGridTopic,
  azurerm_eventgrid_topic: eventGridTopic,
  azurerm_eventhub_cluster: eventHubCluster,
  azurerm_eventhub_namespace: eventHubNamespace,
  azurerm_federated_identity_credential: activeUsers,
  azurerm_function_app: functionApp,
  azurerm_integration_service_environment: integrationEnvironment,
  azurerm_iothub: iotHub,
  azurerm_iothub_dps: iotHubDps,
  azurerm_linux_function_app: functionApp,
  azurerm_logic_app_integration_account: integrationAccount,
  azurerm_logic_app_standard: logicAppStandard,
  azurerm_logic_app_workflow: logicAppWorkflow,
  azurerm_notification_hub_namespace: notificationHubs,
  azurerm_service_plan: servicePlan,
  azurerm_servicebus_namespace: serviceBusNamespace,
  azurerm_signalr_service: signalr,
  azurerm_static_site: staticSite,
  azurerm_static_web_app: staticSite,
  azurerm_web_pubsub: signalr,
  azurerm_windows_function_app: functionApp,
}
