output "database_host" {
  description = "PGHOST of both services."
  value       = aws_db_instance.shop.address
}

output "images" {
  description = "Where the images are pushed."
  value       = { for name, repository in aws_ecr_repository.shop : name => repository.repository_url }
}
