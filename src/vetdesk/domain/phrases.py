"""Wording that no agreement of ours uses (legal.md 10.1 and counsel's review 4.4)."""

import re

_FORBIDDEN: tuple[tuple[str, str], ...] = (
    ("全权代理", r"全权代理"),
    ("一切手段", r"一切(?:必要)?手段"),
    ("不限次数", r"不限次数"),
    ("后果自负", r"后果自负"),
    ("黑名单", r"黑名单"),
    ("上征信", r"上征信"),
    ("移交公安", r"移交公安"),
    ("放弃抗辩", r"放弃(?:一切)?抗辩"),
    ("放弃时效利益", r"放弃(?:诉讼)?时效(?:利益)?"),
    ("罚款处分员工", r"(?:以)?罚款处分"),
    ("视为同意", r"视为同意"),
    ("具有催收牌照", r"催收牌照"),
    ("无条件承担全部责任", r"无条件承担全部责任"),
    ("已匿名化", r"已匿名化"),
    ("公安已核查", r"公安已核查"),
    ("民法典第551条通知", r"第(?:551|五百五十一)条通知"),
    ("全部客户信息一并移交", r"全部客户信息一并移交"),
)
_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _FORBIDDEN)


def forbidden_in(text: str) -> tuple[str, ...]:
    """Return the phrases of the list that ``text`` uses."""
    bare = "".join(text.split())
    return tuple(name for name, pattern in _PATTERNS if pattern.search(bare))
