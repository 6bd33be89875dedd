"""Runs until it is told to stop. The database is found by libpq's own PG* variables."""

import logging
import os
import signal
import threading
from pathlib import Path

from . import delivery, orders

log = logging.getLogger("worker")


def work(connection, deliver) -> bool:
    """Handles one order in one transaction; says whether there was one."""
    with connection.transaction():
        order = orders.take(connection)
        if order is None:
            return False
        try:
            with connection.transaction():
                deliver(orders.issue(connection, order))
                orders.mark(connection, order, "invoiced")
        except Exception:
            log.exception("order %s", order.reference)
            orders.mark(connection, order, "failed")
    return True


def main() -> None:
    import psycopg
    import requests

    logging.basicConfig(level=logging.INFO)
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    heartbeat = Path(os.environ.get("HEARTBEAT_FILE", "heartbeat"))
    password = os.environ.get("DATABASE_PASSWORD_FILE")
    options = {} if password is None else {"password": Path(password).read_text().strip()}
    ledger = os.environ["LEDGER_URL"]

    with psycopg.connect(autocommit=True, **options) as connection, requests.Session() as session:

        def deliver(invoice) -> None:
            delivery.book(invoice, ledger, session)
            delivery.mail(invoice)

        while not stop.is_set():
            heartbeat.touch()
            if not work(connection, deliver):
                stop.wait(5)


if __name__ == "__main__":
    main()
