"""The sample: a rehearsal vault with the whole main job done in it, made anew each time."""

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from vetdesk.assets import asset_root
from vetdesk.domain.gates_handover import NOTED
from vetdesk.domain.matter import Approval, MatterInput
from vetdesk.domain.papers import MadeFor
from vetdesk.domain.text import compare_key, same_name
from vetdesk.exchange.matterfile import read_matter
from vetdesk.progress import Progress
from vetdesk.services.agreements import MatterQuery
from vetdesk.services.errors import FileInvalid
from vetdesk.services.front import Front
from vetdesk.services.matters import Result, RunReport
from vetdesk.services.office import Services
from vetdesk.services.staff import StaffDraft

# Printed wherever the sample vault is mentioned: nothing in it is real.
PASSPHRASE = "vetdesk rehearsal 2026"  # noqa: S105 - the sample's passphrase is public on purpose
APPROVER_PASSPHRASE = "vetdesk approval 2026"  # noqa: S105 - likewise: one other officer may decide and approve
NAME = "sample.vetdesk"


@dataclass(frozen=True, kw_only=True)
class Sample:
    """Where the sample lies and what the run printed; ``services`` is open until closed.

    ``approver`` opens it with ``APPROVER_PASSPHRASE``, the drafter with ``PASSPHRASE``.
    """

    folder: Path
    approver: str
    services: Services = field(repr=False)
    report: RunReport


def make_sample(front: Front, out: Path, progress: Progress | None = None) -> Sample:
    """Make the sample vault in ``out`` and run the sample matter; an older sample is replaced."""
    file = asset_root("resources") / "sample" / "matter.json"
    reading = read_matter(file)
    if reading.matter is None:
        raise FileInvalid(reading.problems)
    names = officers(reading.matter)
    folder = out / NAME
    if folder.is_dir():
        shutil.rmtree(folder)
    out.mkdir(parents=True, exist_ok=True)
    made = front.create(
        folder,
        passphrase=PASSPHRASE,
        staff=StaffDraft(name=names[0], roles=("legal", "infosec")),
        rehearsal=True,
        with_sheet=False,
    )
    approver = reading.matter.approved_by.name
    for name in names[1:]:
        own = APPROVER_PASSPHRASE if same_name(name, approver) else None
        # Two people can try the three sign-offs: not all of them may be given by one.
        roles = ("business", "approver") if own else ()
        made.services.staff.add(StaffDraft(name=name, roles=roles), own)
    report = made.services.matters.run(file, out=out, progress=progress)
    if report.result is Result.ISSUED:
        _make_papers(made.services, replace(reading.matter.approved_by, on=made.services.desk.today()))
    return Sample(folder=folder, approver=approver, services=made.services, report=report)


def _make_papers(services: Services, approved: Approval) -> None:
    """Make a paper of the collector and one of the agreement, so that their lists are not empty."""
    (line,) = services.agreements.page(MatterQuery()).items
    for obstacle in services.handovers.obstacles(line.id):
        if obstacle.blocks and obstacle.code in NOTED:
            services.handovers.note(
                line.id, obstacle.code, on=services.desk.today(), proof="样例：财务、法务书面确认"
            )
    for one in json.loads((asset_root("resources") / "sample" / "papers.json").read_text("utf-8")):
        pack, said = one["pack"], one["answers"]
        if one["made_for"] == MadeFor.COLLECTOR.value:
            services.papers.for_collector(line.collector_id, pack, said, language="zh", approved=approved)
        else:
            services.papers.for_matter(line.id, pack, said, language="zh", approved=approved)


def officers(matter: MatterInput) -> tuple[str, ...]:
    """Return everybody a matter names as vouching for something, the drafter first."""
    named = [
        matter.drafted_by,
        matter.reviewed_by,
        matter.approved_by.name,
        matter.review.reviewer,
        matter.review.decision.by,
        *(name for override in matter.overrides for name in override.by),
    ]
    return tuple(_once(named))


def _once(names: Iterable[str]) -> Iterable[str]:
    seen: set[str] = set()
    for name in names:
        if compare_key(name) not in seen:
            seen.add(compare_key(name))
            yield name
