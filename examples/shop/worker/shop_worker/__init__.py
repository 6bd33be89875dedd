"""Turns orders into invoices."""
