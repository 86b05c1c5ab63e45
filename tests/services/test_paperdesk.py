"""Papers beside the agreements over a real vault: each is made, numbered, filed, and says what was typed."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from offices import only_matter
from paper_approvals import STATED, file_power
from report_texts import docx_text, pdf_text
from vetdesk.assets import asset_root
from vetdesk.documents.errors import EnglishMissing, GlyphsMissing
from vetdesk.documents.packs import all_packs
from vetdesk.domain import masking
from vetdesk.domain.agreements import Road
from vetdesk.domain.editions import Edition
from vetdesk.domain.papers import AnswerMissing, AnswerUnfit, AskKind, MadeFor, TableUnfit, values_of
from vetdesk.exchange.matterfile import read_matter
from vetdesk.progress import silent
from vetdesk.services import dossier
from vetdesk.services.errors import LetterNotPossible
from vetdesk.services.numbers import NumberState, VoidReason
from vetdesk.services.paperdesk import RECORD
from vetdesk.services.papertext import OwnPartyMissing, PaperNotOffered
from vetdesk.services.parties import PartyDraft, Side
from vetdesk.services.texts import TextNotKept
from vetdesk.store import paper_numbers
from vetdesk.store.documents import DocumentRow
from vetdesk.wording import explain, sentence

PAPERS = {pack.id: pack for pack in all_packs().values() if pack.made_for}
OF_COLLECTOR = sorted(one.id for one in PAPERS.values() if MadeFor.COLLECTOR in one.made_for)
OF_MATTER = sorted(one.id for one in PAPERS.values() if MadeFor.MATTER in one.made_for)


def sample(name="entrustment.json"):
    return read_matter(asset_root("resources") / "sample" / name).matter


def typed(pack_id, **changes):
    """Return an answer to every question that must be answered."""
    usual = {
        AskKind.LINE: "某事项",
        AskKind.LINES: "第一项\n第二项",
        AskKind.TABLE: "云算有限公司\t数据存储\t上海市",
        AskKind.DATE: "2026-12-01",
        AskKind.INTEGER: "7",
    }
    said = {}
    for ask in PAPERS[pack_id].asks:
        if ask.kind is AskKind.CHOICE:
            said[ask.name] = ask.choices[0].key
        else:
            said[ask.name] = ask.default or usual[ask.kind]
    return said | changes


def flat(services, line):
    return "".join(pdf_text(services.documents.content(line.id)).split())


def papers_of(services, collector):
    """Return the papers of a collector without the records of their issue."""
    return [one for one in services.documents.of_collector(collector) if one.kind != RECORD]


@pytest.fixture
def collector(services):
    matter = sample()
    services.parties.register(PartyDraft(side=Side.OWN, party=matter.organisation))
    return services.parties.register(PartyDraft(side=Side.COLLECTOR, party=matter.collector)).id


@pytest.fixture
def matter(entrustment_issued, services):
    """An entrustment that was issued."""
    matter_id = only_matter(services)
    file_power(services, matter_id)
    return matter_id


@pytest.mark.parametrize("pack_id", OF_COLLECTOR)
def test_every_paper_of_a_collector_is_printed_and_filed(services, collector, pack_id):
    line = services.papers.for_collector(collector, pack_id, typed(pack_id), language="zh", approved=STATED)

    text = flat(services, line)
    assert sample().organisation.name in text
    assert "".join(PAPERS[pack_id].title.split("（")[0]) in text
    assert line.pages >= 1
    assert papers_of(services, collector) == [line]


@pytest.mark.parametrize("pack_id", OF_MATTER)
def test_every_paper_of_an_agreement_is_printed_under_its_number(services, matter, pack_id):
    line = services.papers.for_matter(matter, pack_id, typed(pack_id), language="zh", approved=STATED)

    contract = services.issuing.versions(matter)[0].contract_no
    assert line.name.startswith(f"{contract}-{PAPERS[pack_id].number_code}01")
    assert line.id in {one.id for one in services.documents.of_matter(matter)}
    again = services.papers.for_matter(matter, pack_id, typed(pack_id), language="zh", approved=STATED)
    assert f"-{PAPERS[pack_id].number_code}02" in again.name


def test_what_is_typed_stands_in_the_paper_line_by_line(services, collector):
    said = typed("cn.supervision_letter", findings="录音缺失 3 条\n夜间外呼 1 次", due_on="2026-12-20")

    text = flat(
        services,
        services.papers.for_collector(
            collector, "cn.supervision_letter", said, language="zh", approved=STATED
        ),
    )

    assert "1．录音缺失3条" in text
    assert "2．夜间外呼1次" in text
    assert "2026年12月20日" in text


def test_a_supplement_has_its_own_number_and_says_only_what_changes(services, matter):
    said = typed(
        "cn.supplement", why="监管要求变化", changes="第四条第一款的“十日”变更为“十五日”\n附件五增加日志审计"
    )

    line = services.papers.for_matter(matter, "cn.supplement", said, language="zh", approved=STATED)

    contract, text = services.issuing.versions(matter)[0].contract_no, flat(services, line)
    assert line.name.startswith(f"{contract}-补01")
    assert f"编号为{contract}的协议" in text
    assert f"{contract}-补01" in text
    assert "“十日”变更为“十五日”" in text
    assert "附件五增加日志审计" in text
    assert line.pages <= 3  # with its cover
    listed = {one.document for one in services.seal_lists.proposal(matter).usual.items}
    assert "补充协议" in listed, "a supplement is sealed as the agreement was"


def test_papers_of_a_kind_are_numbered_by_year(services, collector):
    lines = [
        services.papers.for_collector(
            collector, "cn.nda_collector", typed("cn.nda_collector"), language="zh", approved=STATED
        )
        for _ in range(2)
    ]

    year = services.desk.today().year
    assert [one.name.split("_")[0].split("-")[-2:] for one in lines] == [
        [str(year), "0001"],
        [str(year), "0002"],
    ]


@pytest.mark.parametrize(
    ("field", "said", "error"),
    [
        ("return_days", "", AnswerMissing),
        ("return_days", "-3", AnswerUnfit),
        ("return_days", "五", AnswerUnfit),
        ("project", "长" * 4001, AnswerUnfit),
    ],
    ids=["missing", "negative", "words", "too-long"],
)
def test_an_answer_that_cannot_be_printed_is_named(services, collector, field, said, error):
    given = typed("cn.nda_collector", **{field: said})

    with pytest.raises(error) as refused:
        services.papers.for_collector(collector, "cn.nda_collector", given, language="en", approved=STATED)

    assert refused.value.field == field
    assert services.documents.of_collector(collector) == ()


def test_a_character_no_face_can_print_is_named_with_its_question(services, collector):
    given = typed("cn.supervision_letter", findings="录音缺失\n坐席姓名 \U00020000")

    with pytest.raises(GlyphsMissing) as refused:
        services.papers.for_collector(
            collector, "cn.supervision_letter", given, language="zh", approved=STATED
        )

    (asked,) = [ask.label.zh for ask in PAPERS["cn.supervision_letter"].asks if ask.name == "findings"]
    assert tuple(refused.value.fields) == (asked,)


def test_a_date_that_does_not_exist_is_refused(services, collector):
    with pytest.raises(AnswerUnfit):
        services.papers.for_collector(
            collector,
            "cn.data_processing",
            typed("cn.data_processing", term_from="2026-02-30"),
            language="zh",
            approved=STATED,
        )


def test_markup_and_line_breaks_in_an_answer_stay_words(services, collector):
    said = typed("cn.nda_collector", project="<b>评估</b>\n§ 第二段{{ a.name }}")

    text = flat(
        services,
        services.papers.for_collector(collector, "cn.nda_collector", said, language="zh", approved=STATED),
    )

    assert "<b>评估</b>§第二段{{a.name}}" in text


def test_a_power_of_attorney_is_for_entrusted_collection_only_and_excludes_litigation(services, matter):
    offered = {one.id for one in services.papers.kinds(MadeFor.MATTER, Road.ASSIGNMENT)}
    assert "cn.power_of_attorney" not in offered
    assert "cn.power_of_attorney" in {
        one.id for one in services.papers.kinds(MadeFor.MATTER, Road.ENTRUSTMENT)
    }

    line = services.papers.for_matter(
        matter, "cn.power_of_attorney", typed("cn.power_of_attorney"), language="zh", approved=STATED
    )
    assert "本授权不含诉讼、仲裁、执行、破产申报的代理" in flat(services, line)


def test_the_processing_agreement_names_the_six_items_of_article_21(services, collector):
    line = services.papers.for_collector(
        collector,
        "cn.data_processing",
        typed("cn.data_processing", types="姓名、电话"),
        language="zh",
        approved=STATED,
    )

    text = flat(services, line)
    for item in ("处理目的", "委托期限", "处理方式", "个人信息的种类和范围", "保护措施", "双方的权利和义务"):
        assert item in text
    assert "姓名、电话" in text


def test_no_paper_asks_a_debtor_for_secrecy_or_staff_for_liquidated_damages():

    assert not any("违约金" in part.body for part in all_packs()["cn.staff_undertaking"].parts)
    statement = "".join(part.body for part in all_packs()["cn.customer_statement"].parts)
    assert "不以任何理由要求您" in statement


def test_a_paper_needs_our_own_company_and_an_issued_agreement(services, matter_file):
    matter = sample()
    other = services.parties.register(PartyDraft(side=Side.COLLECTOR, party=matter.collector)).id
    with pytest.raises(OwnPartyMissing):
        services.papers.for_collector(
            other, "cn.nda_collector", typed("cn.nda_collector"), language="zh", approved=STATED
        )
    draft = services.matters.import_file(matter_file(sample="entrustment.json"))
    with pytest.raises(LetterNotPossible):
        services.papers.for_matter(
            draft, "cn.handover_receipt", typed("cn.handover_receipt"), language="zh", approved=STATED
        )


def test_a_paper_that_is_not_for_this_record_is_refused(services, collector):
    with pytest.raises(PaperNotOffered):
        services.papers.for_collector(collector, "cn.termination_letter", {}, language="zh", approved=STATED)
    with pytest.raises(PaperNotOffered):
        services.papers.for_collector(
            collector, "cn.assignment_agreement", {}, language="zh", approved=STATED
        )


def numbers(services, subject):
    with services.desk.vault.reading() as session:
        return [(text[-4:], state, why) for text, state, why in paper_numbers.of_subject(session, subject)]


def test_two_papers_made_at_once_carry_two_numbers(services, collector, monkeypatch):
    print_it, both = services.desk.worker.render, threading.Barrier(2, timeout=60)

    def render(request, progress=None):
        both.wait()
        return print_it(request, progress)

    monkeypatch.setattr(services.desk.worker, "render", render)

    def make(_):
        said = typed("cn.nda_collector")
        return services.papers.for_collector(
            collector, "cn.nda_collector", said, language="zh", approved=STATED
        ).name

    with ThreadPoolExecutor(2) as threads:
        names = sorted(threads.map(make, range(2)))

    assert [name.split("_")[0] for name in names] == ["沪北贸易-保密-2026-0001", "沪北贸易-保密-2026-0002"]
    assert numbers(services, collector) == [
        ("0001", NumberState.USED, None),
        ("0002", NumberState.USED, None),
    ]


def test_a_paper_that_fails_leaves_its_number_void_and_the_next_goes_on(services, collector, monkeypatch):
    said = typed("cn.nda_collector")

    def fail(request, progress=None):
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr(services.desk.worker, "render", fail)
        with pytest.raises(RuntimeError):
            services.papers.for_collector(collector, "cn.nda_collector", said, language="zh", approved=STATED)
    line = services.papers.for_collector(collector, "cn.nda_collector", said, language="zh", approved=STATED)

    assert line.name.startswith("沪北贸易-保密-2026-0002")
    assert numbers(services, collector) == [
        ("0001", NumberState.VOID, VoidReason.UNFINISHED),
        ("0002", NumberState.USED, None),
    ]


def test_what_a_crash_left_reserved_is_void_after_unlocking(services, collector):
    with services.desk.vault.writing("test.reserve") as session:
        paper_numbers.reserve(
            session, prefix="沪北贸易-保密-2026-", width=4, subject_id=collector, now=services.desk.now()
        )

    services.numbers.recover()

    assert numbers(services, collector) == [("0001", NumberState.VOID, VoidReason.INTERRUPTED)]


def test_papers_filed_before_the_register_keep_their_numbers(services, collector):
    said = typed("cn.nda_collector")
    services.papers.for_collector(collector, "cn.nda_collector", said, language="zh", approved=STATED)
    with services.desk.vault.writing("test.forget") as session:
        for row in session.scalars(select(paper_numbers.PaperNumberRow)):
            session.delete(row)

    line = services.papers.for_collector(collector, "cn.nda_collector", said, language="zh", approved=STATED)

    assert line.name.startswith("沪北贸易-保密-2026-0002")


def test_the_header_of_a_paper_of_an_agreement_carries_its_own_number(services, matter):
    line = services.papers.for_matter(
        matter, "cn.power_of_attorney", typed("cn.power_of_attorney"), language="zh", approved=STATED
    )

    contract = services.issuing.versions(matter)[0].contract_no
    text = flat(services, line)
    assert f"编号：{contract}-授权01" in text
    assert f"编号：{contract}第" not in text
    # In the header of each page, under the title, and in the list of cases that belongs to it.
    assert text.count(f"{contract}-授权01") == line.pages + 2
    assert f"编号为{contract}的" in text


def test_the_deletion_certificate_brings_the_list_it_points_to(services, collector):
    said = typed("cn.deletion_certificate", period="2024年1月至2026年11月", serials="WD-1234\nWD-5678")

    line = services.papers.for_collector(
        collector, "cn.deletion_certificate", said, language="zh", approved=STATED
    )

    text = flat(services, line)
    assert "附表：文件、校验值与载体" in text
    for words in ("校验值（SHA-256）", "载体及序列号", "2024年1月至2026年11月", "WD-1234；WD-5678"):
        assert words in text
    table = text.partition("附表：文件、校验值与载体")[2]
    assert "12345678" in table, "the ruled rows for the pen"


def test_a_power_of_attorney_lists_its_cases_as_the_agreement_does(services, matter):
    line = services.papers.for_matter(
        matter, "cn.power_of_attorney", typed("cn.power_of_attorney"), language="zh", approved=STATED
    )

    text = flat(services, line)
    with services.desk.vault.reading() as session:
        rows = dossier.load(session, services.desk, matter).schedule.rows
    assert "委托案件清单" in text
    assert rows
    for row in rows:
        assert row.case_no in text
        if masking.debtor_id(row.id_no, row.debtor_kind) != row.id_no:
            assert row.id_no not in text, "masked as in the annex of the agreement"


def test_beyond_two_hundred_cases_a_power_of_attorney_names_the_electronic_annex(
    services, matter, monkeypatch
):
    monkeypatch.setattr("vetdesk.services.context.ROWS_PRINTED", 0)

    line = services.papers.for_matter(
        matter, "cn.power_of_attorney", typed("cn.power_of_attorney"), language="zh", approved=STATED
    )

    text = flat(services, line)
    assert services.issuing.versions(matter)[0].annex_sha256 in text
    assert "逐笔明细如下" not in text


def test_the_processing_agreement_has_one_annex_with_its_lists_line_by_line(services, collector):
    said = typed("cn.data_processing", types="姓名\n电话", subs="甲云\t存储\t上海\n乙信\t短信\t\t电话")

    line = services.papers.for_collector(
        collector, "cn.data_processing", said, language="zh", approved=STATED
    )

    text = flat(services, line)
    assert "附件二" not in text
    assert "个人信息的种类姓名电话" in text
    assert "序号名称服务内容处理地点接触的个人信息1甲云存储上海2乙信短信电话" in text


def test_a_row_of_a_paper_that_is_no_value_is_named_before_a_number_is_taken(services, collector):
    said = typed("cn.data_processing", subs="甲云\t存储\n乙信")

    with pytest.raises(TableUnfit) as unfit:
        services.papers.for_collector(collector, "cn.data_processing", said, language="zh")

    assert unfit.value.field == "subs"
    assert sentence(unfit.value, "zh") == "第 2 行“服务内容”：未填写。"


def test_the_statement_says_version_day_and_place(services, collector):
    said = typed("cn.customer_statement", edition="2.1", published_on="2026-12-01", published_at="官网首页")

    line = services.papers.for_collector(
        collector, "cn.customer_statement", said, language="zh", approved=STATED
    )

    assert "第2.1版" in flat(services, line)
    assert "发布日期：2026年12月1日；发布地点：官网首页" in flat(services, line)


def test_a_list_may_be_longer_than_a_line():
    (ask,) = [one for one in PAPERS["cn.data_processing"].asks if one.name == "types"]
    (line,) = [one for one in PAPERS["cn.nda_collector"].asks if one.name == "project"]

    assert values_of((ask,), {"types": "长" * 20_000}, language="zh")["types"] == "长" * 20_000
    for one, most in ((ask, 20_000), (line, 4_000)):
        with pytest.raises(AnswerUnfit):
            values_of((one,), {one.name: "长" * (most + 1)}, language="zh")


def test_a_filed_paper_is_written_for_a_word_processor(services, collector, tmp_path):
    said = typed("cn.nda_collector", project="委托催收某批债权")
    line = services.papers.for_collector(collector, "cn.nda_collector", said, language="zh", approved=STATED)

    file = services.papers.save_word(line.id, tmp_path / "paper.docx", silent())

    text = docx_text(file.read_bytes())
    assert "委托催收某批债权" in text
    assert line.name.split("_")[0] in text


def test_a_paper_without_its_text_is_not_written_for_a_word_processor(services, collector, tmp_path):
    said = typed("cn.nda_collector")
    line = services.papers.for_collector(collector, "cn.nda_collector", said, language="zh", approved=STATED)
    with services.desk.vault.writing("test.forget") as session:
        session.get_one(DocumentRow, line.id).tree_file_id = None

    with pytest.raises(TextNotKept):
        services.papers.save_word(line.id, tmp_path / "paper.docx", silent())
    assert not (tmp_path / "paper.docx").exists()


@pytest.mark.parametrize("pack_id", ["cn.data_processing", "cn.nda_collector"])
def test_a_paper_in_two_columns_says_both_texts_under_one_number(services, collector, pack_id):
    said = typed(pack_id, sign_place="上海", sign_place_en="Shanghai")

    line = services.papers.for_collector(
        collector, pack_id, said, language="zh", edition=Edition.BILINGUAL, approved=STATED
    )

    text = flat(services, line)
    assert "".join(PAPERS[pack_id].title.split("（")[0]) in text
    assert "".join(PAPERS[pack_id].english.title.split()) in text
    assert "本协议于上海签署" in text
    assert "ThisAgreementissignedinShanghai" in text
    assert papers_of(services, collector) == [line]


def test_a_translation_is_filed_beside_the_chinese_paper_under_its_number(services, collector, tmp_path):
    line = services.papers.for_collector(
        collector,
        "cn.nda_collector",
        typed("cn.nda_collector"),
        language="zh",
        edition=Edition.TRANSLATED,
        approved=STATED,
    )

    other = services.papers.translation_of(line)
    assert {one.id for one in papers_of(services, collector)} == {line.id, other.id}
    assert line.name.partition("_")[0] == other.name.partition("_")[0]
    assert "ThisAgreement" not in flat(services, line)
    assert "Translationforreadingonly" in flat(services, other)
    word = services.papers.save_word(other.id, tmp_path / "paper.docx", silent()).read_bytes()
    assert "Translationforreadingonly" in docx_text(word)


def test_a_paper_without_an_english_text_is_refused_in_words_and_its_number_kept_void(services, collector):
    with pytest.raises(EnglishMissing) as refused:
        services.papers.for_collector(
            collector,
            "cn.supervision_letter",
            typed("cn.supervision_letter"),
            language="zh",
            edition=Edition.BILINGUAL,
            approved=STATED,
        )

    assert PAPERS["cn.supervision_letter"].title in explain(refused.value.key, "zh", **refused.value.facts())
    assert services.documents.of_collector(collector) == ()
    kinds = {one.id: one.editions for one in services.papers.kinds(MadeFor.COLLECTOR)}
    assert kinds["cn.supervision_letter"] == (Edition.CHINESE,)
    assert Edition.BILINGUAL in kinds["cn.nda_collector"]
