"""Collectors and agreements for the work-list of the re-check."""

from datetime import UTC, date, datetime, timedelta

from vetdesk.domain.agreements import AssetType, CreditorKind, Road
from vetdesk.domain.parties import CollectorStatus
from vetdesk.store import search
from vetdesk.store.matter_tables import MatterRow
from vetdesk.store.parties import PartyRow, Side
from vetdesk.store.vetting import ReviewRow


def open_matter(services, view, **changes):
    with services.desk.vault.writing("test") as session:
        own = PartyRow(
            side=Side.OWN,
            name="本公司",
            sort_key="b",
            uscc="91310110666007217T",
            created_at=services.desk.now(),
            changed_at=services.desk.now(),
        )
        session.add(own)
        session.flush()
        row = MatterRow(
            matter_ref="M-1",
            road=Road.ENTRUSTMENT,
            creditor_kind=CreditorKind.TRADING,
            asset_type=AssetType.TRADE,
            organisation_id=own.id,
            collector_id=view.collector.id,
            changed_at=services.desk.now(),
            **changes,
        )
        session.add(row)
        session.flush()
        return row.id


def many(services, number):
    """Write admitted collectors in bulk; their reviews were asked on different days."""
    now = datetime(2026, 9, 1, tzinfo=UTC)
    day = date(2026, 9, 1)
    with services.desk.vault.writing("test") as session:
        for place in range(number):
            party = PartyRow(
                side=Side.COLLECTOR,
                status=CollectorStatus.APPROVED,
                name=f"第{place:04d}公司",
                sort_key=f"{place:04d}",
                uscc=f"{place:018d}",
                decided_on=day,
                created_at=now,
                changed_at=now,
            )
            session.add(party)
            session.flush()
            texts = (party.name, party.uscc)
            search.put(
                session,
                search.Entry(
                    kind="party", subject=party.id, title=party.name, detail=party.uscc, texts=texts
                ),
            )
            session.add(
                ReviewRow(
                    collector_id=party.id,
                    pack="cn.vetting.collector",
                    pack_version=services.desk.rules.packs["cn.vetting.collector"].version,
                    road=Road.ENTRUSTMENT,
                    creditor_kind=CreditorKind.TRADING,
                    reviewer="赵敏",
                    reviewed_on=day - timedelta(days=place % 7),
                    started_at=now,
                    status="decided",
                    outcome="approved",
                    decided_on=day,
                )
            )
