"""A worker of its own for each test here, because the tests end it in unkind ways."""

import pytest

from vetdesk.documents.client import WorkerClient


@pytest.fixture
def client():
    with WorkerClient() as own:
        yield own
