import unittest

from shop_worker.invoices import Invoice, Line, Order, euros, render, tax_in

ORDER = Order("S-ABCDEFGH", "ada@example.org", (Line("Teapot", 1, 2450), Line("Cup", 4, 850)))


class Invoices(unittest.TestCase):
    def test_net_and_tax_add_up_to_what_was_paid(self):
        for gross in range(1, 5000):
            self.assertEqual(tax_in(gross), int(gross * 20 / 120 + 0.5), gross)
        invoice = Invoice(7, ORDER)
        self.assertEqual((invoice.gross, invoice.tax, invoice.net), (5850, 975, 4875))

    def test_an_invoice_without_lines_is_free(self):
        empty = Invoice(8, Order("S-22222222", "ada@example.org", ()))
        self.assertEqual((empty.gross, empty.tax, empty.net), (0, 0, 0))

    def test_cents_have_two_digits(self):
        self.assertEqual(euros(5), "0.05 EUR")
        self.assertEqual(euros(123456), "1234.56 EUR")

    def test_the_letter_has_a_row_for_each_line(self):
        text = render(Invoice(7, ORDER))
        self.assertIn("Invoice 7 for order S-ABCDEFGH", text)
        self.assertRegex(text, r"4 x Cup +34\.00 EUR")
        self.assertRegex(text, r"Together +58\.50 EUR")
