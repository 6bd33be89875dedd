terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  region = var.region

  default_tags {
    tags = {
      Environment        = var.environment
      Project            = "shop"
      Owner              = var.owner
      CostCenter         = var.cost_center
      DataClassification = "confidential"
    }
  }
}
