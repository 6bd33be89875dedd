import contextlib
import unittest

from shop_worker import orders
from shop_worker.__main__ import work


class Rows:
    def __init__(self, rows):
        self.rows = rows

    def fetchone(self):
        return self.rows[0] if self.rows else None

    def fetchall(self):
        return self.rows


class Database:
    """Answers the worker's four statements and remembers what was marked."""

    def __init__(self, waiting):
        self.waiting, self.marked = waiting, []

    def transaction(self):
        return contextlib.nullcontext()

    def execute(self, statement, values=()):
        if statement == orders.STATE:
            self.marked.append(values)
        answers = {
            orders.WAITING: self.waiting,
            orders.LINES: [("Cup", 2, 850)],
            orders.NUMBER: [(41,)],
        }
        return Rows(answers.get(statement, []))


class Work(unittest.TestCase):
    def test_nothing_to_do(self):
        self.assertFalse(work(Database([]), deliver=self.fail))

    def test_an_order_becomes_an_invoice(self):
        database, delivered = Database([("S-ABCDEFGH", "ada@example.org")]), []
        self.assertTrue(work(database, delivered.append))
        self.assertEqual([(invoice.number, invoice.gross) for invoice in delivered], [(41, 1700)])
        self.assertEqual(database.marked, [("invoiced", "S-ABCDEFGH")])

    def test_an_order_that_cannot_be_delivered_is_set_aside(self):
        def refuse(invoice):
            raise OSError("no mailer")

        database = Database([("S-ABCDEFGH", "ada@example.org")])
        with self.assertLogs("worker", "ERROR"):
            self.assertTrue(work(database, refuse))
        self.assertEqual(database.marked, [("failed", "S-ABCDEFGH")])
