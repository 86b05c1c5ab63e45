"""Who a review declares as sub-processor, out of the note of its check."""

from vetdesk.domain.matter import SubProcessor
from vetdesk.domain.subprocessors import declared, merged


def test_only_lines_with_a_dash_name_somebody():
    note = "见附件，清单共两家\n- 上海传讯有限公司，短信通道\n－ 杭州函件社, 函件打印。\n- 没有类别"

    assert declared(note) == (
        SubProcessor(name="上海传讯有限公司", kind="短信通道"),
        SubProcessor(name="杭州函件社", kind="函件打印"),
    )


def test_who_the_terms_name_already_is_not_named_twice():
    agreed = (SubProcessor(name="杭州函件社", kind="印刷"),)

    names = [(one.name, one.kind) for one in merged(agreed, declared("- 杭州函件社，函件打印\n- 甲，云存储"))]

    assert names == [("杭州函件社", "印刷"), ("甲", "云存储")]
