variable "region" {
  description = "Where everything runs."
  type        = string
  default     = "eu-central-1"
}

variable "zones" {
  description = "The availability zones of the region that are used."
  type        = list(string)
  default     = ["eu-central-1a", "eu-central-1b"]
}

variable "environment" {
  description = "development, staging or production."
  type        = string
  default     = "production"

  validation {
    condition     = contains(["development", "staging", "production"], var.environment)
    error_message = "The environment is development, staging or production."
  }
}

variable "owner" {
  description = "The team that answers for the shop."
  type        = string
  default     = "storefront"
}

variable "cost_center" {
  description = "Who pays."
  type        = string
  default     = "CC-4711"
}

variable "network" {
  description = "The addresses of the network, a /16."
  type        = string
  default     = "10.20.0.0/16"
}

variable "database_class" {
  description = "The size of the database."
  type        = string
  default     = "db.t4g.medium"
}

variable "database_storage" {
  description = "The disk of the database in GB."
  type        = number
  default     = 100
}
