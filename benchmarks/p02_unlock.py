"""P2: from the right passphrase to the content of the Today page, on the large vault."""

import time
from collections.abc import Iterator

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from benchmarks import large_vault
from benchmarks.measure import Row, median_of

BOUND = 0.4


def measure() -> Iterator[Row]:
    """Unlock with the real key derivation, which alone is the reference, and collect the board."""
    large_vault.folder()
    cost = large_vault.policy().target

    def derive() -> None:
        Argon2id(
            salt=bytes(16), length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
        ).derive(b"a passphrase")

    spent: list[float] = []

    def unlock() -> None:
        begun = time.process_time()
        services = large_vault.opened()
        services.today.board()
        spent.append(time.process_time() - begun)
        services.close()

    reference, ours = median_of(derive), median_of(unlock)
    yield Row(
        promise="P2",
        what=f"passphrase to the content of Today, vault with {large_vault.COLLECTORS:,} collectors and "
        f"{large_vault.DEBTS:,} debts; reference the key derivation alone",
        ours=ours,
        reference=reference,
        bound=f"<= key derivation + {BOUND} s",
        kept=ours <= reference + BOUND,
    )
