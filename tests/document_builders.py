"""A matter's data as templates see it, and small packs written to disk for one test."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from vetdesk.documents import tree
from vetdesk.documents.chinese import ordinal
from vetdesk.documents.jobs import RenderRequest, Stamp
from vetdesk.documents.packs import Pack, load_pack
from vetdesk.domain.money import Money
from vetdesk.domain.papers import AskKind, values_of

CREATED = datetime(2026, 11, 23)  # noqa: DTZ001 -- a date without a zone is what the metadata takes


def yuan(text):
    return Money.parse(text)


def given_party(name, **changes):
    party = {
        "name": name,
        "short_name": name[2:4],
        "uscc": "91310000MA1K000000",
        "address": "上海市浦东新区示范路100号18楼",
        "legal_representative": "欧阳明远",
        "legal_title": "执行董事",
        "contact": "李娜",
        "phone": "021-55550000",
        "email": "legal@example.com",
        "verify_phone": "021-55550001",
        "complaint_channel": "400-000-0000",
        "account": {"name": name, "bank": "示例银行上海市浦东支行", "number": "1001234567890123456"},
        "branch_of": None,
    }
    return party | changes


def given_debts(count):
    return [
        {
            "no": number,
            "case_no": f"AL-{number:05d}",
            "debtor": "张*",
            "id": "310***********123X",
            "base_name": "买卖合同",
            "base_no": f"HT-2023-{number:04d}",
            "receipt_no": f"JJ{number:06d}",
            "principal": yuan("12345.67"),
            "interest": yuan("100.00"),
            "penalty": yuan("12.00"),
            "fees": yuan("0.00"),
            "total": yuan("12457.67"),
            "guarantor": "",
            "litigation": "",
        }
        for number in range(1, count + 1)
    ]


def given_context(*, debts=12, **changes):
    """Return everything the assignment agreement and its letters read."""
    zero = yuan("0.00")
    context = {
        "road": "assignment",
        "creditor_kind": "trading",
        "asset_type": "mixed",
        "assignee_kind": "collector",
        "state_owned": {"flag": False, "record_no": None, "exemption_no": None},
        "channels": ["phone"],
        "debtor_kinds": ["natural", "company"],
        "has_guarantors": True,
        "has_judgment": True,
        "natural_debtors": True,
        "has_deposit": True,
        "security_gap": ["clear"],
        "past_penalty": ["clear"],
        "insured": False,
        "a": given_party("示例远方商贸有限责任公司"),
        "b": given_party("示例清源资产服务有限公司"),
        "a_sign": {"name": "欧阳明远", "title": "执行董事", "authority": "legal_representative"},
        "b_sign": {"name": "王海", "title": "总经理", "authority": "legal_representative"},
        "notice": {"by": "organisation", "form": "ems", "days": 10},
        "payment": {"transfer_event": "closing", "received_on": None, "security": None},
        "deposit": {"amount": yuan("50000.00")},
        "sub_processors": [],
        "commission_steps": [],
        "external_no": None,
        "contract_no": "远方-债转-2026-0001",
        "copies_each": 2,
        "totals": {
            "households": debts,
            "rows": debts,
            "principal": yuan("12345.67") * debts,
            "interest": yuan("100.00") * debts,
            "penalty_int": zero,
            "compound": zero,
            "penalty": yuan("12.00") * debts,
            "fees": zero,
            "advances": zero,
            "default_interest": zero,
            "credit_balance": zero,
            "total": yuan("12457.67") * debts,
        },
        "households": debts,
        "rows": debts,
        "file": "债权明细.xlsx",
        "sha256": "ab" * 32,
        "rows_printed": True,
        "debts": given_debts(debts),
        "documents": [],
        "people": [
            {
                "name": "赵一",
                "post": "催收员",
                "employer": "示例清源资产服务有限公司",
                "id4": "123X",
                "key": True,
            }
        ],
        "pi_types": "姓名、证件号码、联系电话、地址",
        "basis_line": "履行合同所必需",
        "inventory": [{"field": "姓名", "necessity": "识别债务人", "form": "明文", "sensitive": False}],
        "rehearsal": False,
        "as_of": date(2026, 11, 23),
        "draft": False,
        "conduct": [],
        "sign_place": "上海市浦东新区",
        "base_date": date(2026, 10, 31),
        "closing_date": date(2026, 12, 1),
        "price": yuan("100000000.05"),
        "pay_date": date(2026, 12, 10),
        "late_rate": Decimal(5),
        "rescission_days": 30,
        "tolerance_percent": Decimal("0.5"),
        "interim_owner": "assignee",
        "interim_days": 5,
        "passon_days": 3,
        "originals_days": 10,
        "confirmation_days": 10,
        "repurchase_months": 12,
        "purpose": "清收本协议项下的标的债权",
        "method": "电话、信函",
        "delete_days": 30,
        "incident_hours": 24,
        "request_days": 2,
        "talk_cycle": "quarter",
        "penalty_amount": yuan("100000.00"),
        "deposit_return_days": 30,
        "dispute_mode": "court",
        "dispute_body": "上海市浦东新区人民法院",
        "copies": 4,
        "demand_days": 15,
    }
    return context | changes


ENTRUSTED = {
    "term_from": date(2026, 12, 1),
    "term_to": date(2027, 11, 30),
    "discount_rule": "书面批复",
    "max_calls": 3,
    "max_attempts": 6,
    "settlement_cycle": "month",
    "commission_rule": "回款金额的百分之十",
    "attribution_days": 0,
    "score_floor": 60,
    "commission_cut_percent": Decimal(50),
    "remedy_days": 10,
    "close_access_days": 0,
    "return_days": 10,
    "recording_years": 3,
}
"""What the entrusted-collection agreement reads besides."""


def given_letter_context(**changes):
    """Return what one notice to a debtor reads."""
    letter = {
        "debtor": {"name": "张三丰", "id4": "123X", "kind": "natural", "salutation": "您"},
        "base": {"name": "买卖合同", "no": "HT-2023-0001", "date": date(2023, 5, 1)},
        "claim": {
            "total": yuan("12457.67"),
            "principal": yuan("12345.67"),
            "interest": yuan("112.00"),
            "costs": yuan("0.00"),
        },
        "guarantee": None,
        "judgment_no": "",
        "notice_no": "远方-转通-2026-0001",
    }
    return given_context(**(letter | changes))


USUAL = {
    AskKind.LINE: "某事项",
    AskKind.LINES: "第一项\n第二项",
    AskKind.TABLE: "云算有限公司\t数据存储\t上海市",
    AskKind.DATE: "2026-12-01",
    AskKind.INTEGER: "7",
}
"""What is typed into questions of each kind."""


def typed(pack):
    """Return what somebody types into the questions of a text, by their names."""
    return {
        ask.name: ask.choices[0].key if ask.kind is AskKind.CHOICE else ask.default or USUAL[ask.kind]
        for ask in pack.asks
    }


def given_paper_context(pack_id, **changes):
    """Return what a paper reads whose questions are answered."""
    pack = load_pack(pack_id)
    return given_context(debts=2, notice_no="1", **changes) | values_of(pack.asks, typed(pack), language="zh")


def given_request(context=None, *, pack="cn.assignment_agreement", **changes):
    """Return a request to issue the agreement."""
    values = {
        "pack": pack,
        "contexts": (context or given_context(),),
        "stamp": Stamp(number="远方-债转-2026-0001", draft=False, created=CREATED),
    }
    return RenderRequest(**(values | changes))


def given_frame(parts):
    """Return an agreement of these parts and nothing else."""
    return Pack(
        id="test.numbers",
        version="1",
        language="zh-CN",
        kind="agreement",
        title="编号",
        number_code="",
        road="",
        law=(),
        parties={"a": "甲方", "b": "乙方"},
        signatures=("a", "b"),
        parts=parts,
        last_reviewed=None,
        confirm="",
    )


PACK = """
id = "test.agreement"
version = "1.2"
language = "zh-CN"
kind = "agreement"
title = "测试协议"
last_reviewed = 2026-11-01
confirm = "to be confirmed by counsel"
law = ["民法典 545"]
parties = { a = "转让方（甲方）", b = "受让方（乙方）" }

[[part]]
kind = "recitals"
id = "recitals"
title = "鉴于"
body = "recitals.j2"

[[part]]
kind = "article"
id = "object"
title = "标的"
body = "object.j2"

[[part]]
kind = "article"
id = "security"
title = "担保"
body = "security.j2"
applies_if = { has_security = true }

[[part]]
kind = "article"
id = "data"
title = "信息"
clauses = ["TC-01", "TC-02"]

[[part]]
kind = "annex"
id = "list"
title = "清单"
body = "list.j2"
table = "people"
"""
BODIES = {
    "recitals.j2": '§ 甲方拟转让{{ "标的债权"|define }}。\n',
    "object.j2": (
        "§ [amount] 价款为{{ price|yuan }}（大写：{{ price|cn }}）。\n"
        '- 于{{ pay_date|date }}前支付；\n- [late] 逾期依{{ "TC-02"|ref }}处理。\n'
        '§ {{ "标的债权"|term }}见{{ "list"|annex }}，责任见{{ "data"|ref }}和{{ "late"|ref }}。\n'
    ),
    "security.j2": "§ 担保方式：{{ security }}。\n",
    "list.j2": "| 名单如下：\n",
}
CLAUSES = {
    "TC-01": (
        'tags = ["core"]',
        [("A", 'applies_if = { road = "assignment" }', "§ 目的限于{{ purpose }}。")],
    ),
    "TC-02": (
        'tags = ["optional"]\napplies_if = { has_penalty = true }',
        [("AB", "", "§ 每日按万分之{{ rate }}支付。\n§ 不超过{{ cap|yuan }}。")],
    ),
}
ANSWERS = {
    "price": yuan("1409.50"),
    "pay_date": date(2026, 12, 10),
    "purpose": "清收",
    "rate": Decimal("5.0"),
    "cap": yuan("1000.00"),
    "security": "保证",
    "road": "assignment",
    "has_security": False,
    "has_penalty": True,
    "sign_place": "上海",
    "a": {"name": "甲公司"},
    "b": {"name": "乙公司"},
    "people": [],
}


def write_pack(root: Path, *, pack=PACK, bodies=None, clauses=None, name="agreement"):
    """Write a pack with its clauses under ``root`` and return its folder."""
    folder = root / "tt" / name
    folder.mkdir(parents=True)
    (folder / "pack.toml").write_text(pack, "utf-8")
    for file, text in (BODIES if bodies is None else bodies).items():
        (folder / file).write_text(text, "utf-8")
    (root / "tt" / "clauses").mkdir(exist_ok=True)
    for clause_id, (head, variants) in (CLAUSES if clauses is None else clauses).items():
        write_clause(root, clause_id, head, variants)
    return folder


def write_clause(root: Path, clause_id, head, variants):
    """Write one clause file."""
    text = (
        f'id = "{clause_id}"\nversion = "1.0"\ntitle = "条款{clause_id[-1]}"\n{head}\n'
        'statutes = [{ norm = "民法典", article = "577", mark = "read" }]\n'
        'last_reviewed = 2026-11-01\nconfirm = "to be confirmed by counsel"\n'
    )
    for variant, condition, words in variants:
        text += f'[[variant]]\nid = "{variant}"\n{condition}\ntext = """\n{words}\n"""\n'
    (root / "tt" / "clauses" / f"{clause_id}.toml").write_text(text, "utf-8")


SIGNS = {
    "articles": ("第{c}条", "第{c}条", "{a}.{n}", "第{a}.{n}款", "（{c}）", "{p}第（{c}）项"),
    "items": ("第{c}条", "第{c}条", "（{c}）", "第{k}条第（{c}）项", "{n}.", "{p}第{n}目"),
    "decimal": ("{a}", "第{a}条", "{a}.{n}", "第{a}.{n}条", "{a}.{q}.{n}", "第{a}.{q}.{n}条"),
    "outline": ("{c}、", "第{c}条", "（{c}）", "第{k}条第（{c}）款", "{n}.", "{p}第{n}项"),
}
"""How a reader writes an article, calls it, then the same for its paragraphs and their items: ``n`` and ``c``
are the count in figures and characters, ``a`` and ``k`` those of the article, ``q`` and ``p`` the
paragraph."""


def signs(form, count, *, article=0, paragraph=0, called=""):
    """Return a label or a reference."""
    return form.format(
        n=count, c=ordinal(count), a=article, k=ordinal(article) if article else "", q=paragraph, p=called
    )


class Counted:
    """What a reader who counts with a pencil finds: the labels, and how each anchor is called."""

    def __init__(self, document):
        self.labels, self.expected, self.contents = [], [], []
        self.printed = {}
        self.scheme = document.numbering
        articles = annexes = 0
        for section in (*document.sections, *document.annexes):
            if section.kind == "article":
                articles += 1
                label, called, *below = SIGNS[self.scheme]
                self._heading(section, signs(label, articles, article=articles))
                self.printed[section.id] = signs(called, articles, article=articles)
                self._lines(section, below, articles, self.printed[section.id])
            elif section.kind == "annex":
                annexes += 1
                name = f"附件{ordinal(annexes)}"
                self._heading(section, name)
                self.printed[section.id] = name
                self._lines(section, self._of_annex(name), 0, name)
            else:
                self.printed[section.id] = section.title
                number = "{n}" if section.kind == "recitals" else "{c}"
                ending = "." if section.kind == "recitals" else "、"
                own = (number + ending, f"第{number}条", "（{c}）", "{p}第（{c}）项")
                self._lines(section, own, 0, "")

    def _of_annex(self, name):
        if self.scheme == "decimal":
            return "{n}.", name + "第{n}条", "{q}.{n}", name + "第{q}.{n}条"
        if self.scheme == "outline":
            return "{c}、", name + "第{c}条", "（{c}）", "{p}第（{c}）项"
        return "{n}.", name + "第{n}条", "（{c}）", "{p}第（{c}）项"

    def _heading(self, section, name):
        self.labels.append(section.label)
        self.expected.append(name)
        self.contents.append((name, section.title))

    def _lines(self, section, below, article, name):
        label, called, item_label, item_called = below
        count = items = 0
        seen = set()
        for block in section.blocks:
            if not isinstance(block, tree.Paragraph):
                items = items if isinstance(block, tree.Pairs) or "{q}" in item_label else 0
                continue
            if block.label:
                count, items = count + 1, 0
                self.labels.append(block.label)
                self.expected.append(signs(label, count, article=article))
                printed = signs(called, count, article=article)
                if block.anchor:
                    self.printed[block.anchor] = printed
                if block.source and block.source not in seen:
                    self.printed[block.source] = printed
            elif block.line and "{q}" not in item_label:
                items = 0
            seen.add(block.source)
            for item in block.items:
                items += 1
                self.labels.append(item.label)
                at = {"article": article, "paragraph": count}
                # Under no paragraph there is nothing to put before the last figure.
                bare = "{q}" in item_label and not count
                self.expected.append(signs("（{c}）" if bare else item_label, items, **at))
                if item.anchor:
                    head = signs(called, count, article=article) if count else self._head(name, article)
                    form = "{p}第（{c}）项" if bare else item_called
                    self.printed[item.anchor] = signs(form, items, called=head, **at)

    def _head(self, name, article):
        """Return how an item is called whose part has no paragraph before it."""
        return "" if article and self.scheme == "articles" else name
