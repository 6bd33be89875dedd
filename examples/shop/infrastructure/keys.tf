data "aws_caller_identity" "here" {}

# One key for everything that the shop stores.
resource "aws_kms_key" "shop" {
  description             = "shop"
  enable_key_rotation     = true
  deletion_window_in_days = 30
  policy                  = data.aws_iam_policy_document.key.json
}

data "aws_iam_policy_document" "key" {
  # checkov:skip=CKV_AWS_109:a key's policy names the key itself by "*", and the account keeps control of it
  # checkov:skip=CKV_AWS_111:a key's policy names the key itself by "*", and the account keeps control of it
  # checkov:skip=CKV_AWS_356:a key's policy names the key itself by "*", and the account keeps control of it

  statement {
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.here.account_id}:root"]
    }
  }

  statement {
    actions   = ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"]
    resources = ["*"]

    principals {
      type        = "Service"
      identifiers = ["logs.${var.region}.amazonaws.com"]
    }
  }
}
