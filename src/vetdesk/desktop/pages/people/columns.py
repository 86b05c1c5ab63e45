"""What lists of people show; the same in the register and under a collector."""

from vetdesk.desktop import vocabulary
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.lists.columns import Column
from vetdesk.desktop.pages.checks.words import day
from vetdesk.desktop.pages.people.words import need_words
from vetdesk.desktop.pinyin import order_key
from vetdesk.services.people import PersonLine


def people_columns(*, with_employer: bool, sortable: bool) -> tuple[Column[PersonLine], ...]:
    """Return the columns; ``sortable`` for lists held in memory, else only the name has an index."""
    employer: tuple[Column[PersonLine], ...] = (
        Column(
            key="employer",
            title=translate("PeopleColumns", "Employer"),
            text=lambda line: line.employer,
            width=200,
            sortable=sortable,
        ),
    )
    return (
        Column(
            key="name",
            title=translate("PeopleColumns", "Name"),
            text=lambda line: line.name,
            order=lambda line: order_key(line.name),
            width=150,
        ),
        Column(
            key="id4",
            title=translate("PeopleColumns", "Identity number"),
            text=lambda line: f"**** {line.id4}",
            width=130,
            sortable=sortable,
            faint=True,
        ),
        *(employer if with_employer else ()),
        Column(
            key="post",
            title=translate("PeopleColumns", "Post"),
            text=lambda line: line.post,
            width=150,
            sortable=sortable,
        ),
        Column(
            key="key",
            title=translate("PeopleColumns", "Key person"),
            text=lambda line: translate("PeopleColumns", "Key") if line.key else "",
            width=96,
            sortable=sortable,
        ),
        Column(
            key="status",
            title=translate("PeopleColumns", "Status"),
            text=lambda line: vocabulary.status("person", line.status.value).text,
            badge=lambda line: vocabulary.status("person", line.status.value),
            width=214,
            sortable=sortable,
        ),
        Column(
            key="needs",
            title=translate("PeopleColumns", "To be done"),
            text=lambda line: translate("PeopleColumns", ", ").join(map(need_words, line.needs)),
            width=170,
            sortable=False,
        ),
        Column(
            key="next_expiry",
            title=translate("PeopleColumns", "Next expiry"),
            text=lambda line: day(line.next_expiry),
            width=120,
            sortable=sortable,
        ),
    )
