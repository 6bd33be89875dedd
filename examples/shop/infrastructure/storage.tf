# Where the ledger archives the invoices, as long as the tax office wants them.
resource "aws_s3_bucket" "invoices" {
  # checkov:skip=CKV_AWS_144:invoices stay in one region; the ledger holds them a second time
  # checkov:skip=CKV2_AWS_62:nothing reacts to a new invoice
  # checkov:skip=CKV_AWS_18:the trail of the account records who reads an invoice
  bucket = "shop-invoices-${var.environment}"
}

resource "aws_s3_bucket_public_access_block" "invoices" {
  bucket                  = aws_s3_bucket.invoices.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_versioning" "invoices" {
  bucket = aws_s3_bucket.invoices.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "invoices" {
  bucket = aws_s3_bucket.invoices.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.shop.arn
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "invoices" {
  bucket = aws_s3_bucket.invoices.id

  rule {
    id     = "keep ten years"
    status = "Enabled"
    filter {}

    transition {
      days          = 90
      storage_class = "GLACIER_IR"
    }

    expiration {
      days = 3653
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

# A second home of the images, should ghcr.io be down.
resource "aws_ecr_repository" "shop" {
  for_each = toset(["web", "worker"])

  name                 = "shop/${each.key}"
  image_tag_mutability = "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }

  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = aws_kms_key.shop.arn
  }
}
