"""One warm worker for all tests that print, and a pack of our own for those that do not."""

import pytest

from document_builders import given_request, write_pack
from vetdesk.documents import packs
from vetdesk.documents.client import WorkerClient


@pytest.fixture(scope="session")
def worker():
    with WorkerClient() as client:
        yield client


@pytest.fixture(scope="session")
def issued(worker):
    """The shipped assignment agreement, issued once for all tests that only read it."""
    return worker.render(given_request())


@pytest.fixture
def own_pack(tmp_path):
    write_pack(tmp_path)
    return packs.load_pack("test.agreement", tmp_path), packs.load_library(tmp_path)
