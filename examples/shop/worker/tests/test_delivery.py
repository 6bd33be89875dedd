import unittest
from unittest import mock

from shop_worker import delivery
from shop_worker.invoices import Invoice, Line, Order

INVOICE = Invoice(7, Order("S-ABCDEFGH", "ada@example.org", (Line("Cup", 1, 850),)))


class Session:
    def __init__(self, status=200):
        self.status, self.posted = status, []

    def post(self, url, **options):
        self.posted.append((url, options))
        return self

    def raise_for_status(self):
        if self.status >= 400:
            raise RuntimeError(self.status)


class Delivery(unittest.TestCase):
    def test_the_recipient_is_in_the_letter_and_not_on_the_command_line(self):
        with mock.patch("subprocess.run") as run:
            delivery.mail(INVOICE)
        self.assertEqual(run.call_args.args, (["sendmail", "-t", "-i"],))
        self.assertIn(b"To: ada@example.org", run.call_args.kwargs["input"])

    def test_an_address_with_a_second_line_is_refused(self):
        order = Order("S-ABCDEFGH", "ada@example.org\nBcc: all@example.org", ())
        with self.assertRaises(ValueError):
            delivery.letter(Invoice(7, order))

    def test_the_ledger_gets_net_and_tax(self):
        session = Session()
        delivery.book(INVOICE, "https://ledger.example/entries", session)
        [(url, options)] = session.posted
        self.assertEqual(url, "https://ledger.example/entries")
        self.assertEqual((options["json"]["net"], options["json"]["tax"]), (708, 142))

    def test_a_ledger_that_refuses_is_an_error(self):
        with self.assertRaises(RuntimeError):
            delivery.book(INVOICE, "https://ledger.example/entries", Session(status=503))
