import type { Estimators } from '../../estimate/estimator.ts'
import { containerApp, containerAppEnvironment } from './container-apps.ts'
import { containerGroup, containerRegistry } from './containers.ts'
import { managedDisk } from './disks.ts'
import { kubernetesCluster, nodePool } from './kubernetes.ts'
import { computeCluster, computeInstance } from './machine-learning.ts'
import { image, snapshot } from './snapshots.ts'
import {
  linuxMachine,
  linuxScaleSet,
  orchestratedScaleSet,
  virtualMachine,
  virtualMachineScaleSet,
  windowsMachine,
  windowsScaleSet,
} from './virtual-machines.ts'

/** Machines, their disks, and containers. */
export const AZURE_COMPUTE: Estimators = {
  azurerm_container_app: containerApp,
  azurerm_container_app_environment: containerAppEnvironment,
  azurerm_container_group: containerGroup,
  azurerm_container_registry: containerRegistry,
  azurerm_image: image,
  azurerm_kubernetes_cluster: kubernetesCluster,
  azurerm_kubernetes_cluster_node_pool: nodePool,
  azurerm_linux_virtual_machine: linuxMachine,
  azurerm_linux_virtual_machine_scale_set: linuxScaleSet,
  azurerm_machine_learning_compute_cluster: computeCluster,
  azurerm_machine_learning_compute_instance: computeInstance,
  azurerm_managed_disk: managedDisk,
  azurerm_orchestrated_virtual_machine_scale_set: orchestratedScaleSet,
  azurerm_snapshot: snapshot,
  azurerm_virtual_machine: virtualMachine,
  azurerm_virtual_machine_scale_set: virtualMachineScaleSet,
  azurerm_windows_virtual_machine: windowsMachine,
  azurerm_windows_virtual_machine_scale_set: windowsScaleSet,
}
