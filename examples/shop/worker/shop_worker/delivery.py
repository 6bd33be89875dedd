"""How an invoice leaves the house: by e-mail to the customer, as JSON to the ledger."""

import subprocess
from email.message import EmailMessage

from .invoices import Invoice, render

SENDER = "orders@shop.example"


def letter(invoice: Invoice) -> EmailMessage:
    message = EmailMessage()
    message["From"] = SENDER
    message["To"] = invoice.order.email
    message["Subject"] = f"Your invoice {invoice.number}"
    message.set_content(render(invoice))
    return message


def mail(invoice: Invoice) -> None:
    """Hands the letter to the system's mailer, which reads the recipient from the letter's head."""
    subprocess.run(["sendmail", "-t", "-i"], input=bytes(letter(invoice)), check=True, timeout=30)


def entry(invoice: Invoice) -> dict[str, object]:
    return {
        "invoice": invoice.number,
        "order": invoice.order.reference,
        "net": invoice.net,
        "tax": invoice.tax,
        "currency": "EUR",
    }


def book(invoice: Invoice, ledger: str, session) -> None:
    answer = session.post(ledger, json=entry(invoice), timeout=10)
    answer.raise_for_status()
