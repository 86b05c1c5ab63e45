"""The gate before filing refuses every PDF that is not exactly what was meant."""

from io import BytesIO

import pikepdf
import pytest

from vetdesk.documents.errors import PdfRefused
from vetdesk.documents.verify import Expected, verify

TITLE = "债权转让协议 远方-债转-2026-0001"


def test_the_issued_agreement_passes(issued):
    verify(issued.pdf, expected(issued))


def with_script(document):
    script = pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"), JS="app.alert(1)")
    document.Root.OpenAction = document.make_indirect(script)


def with_attachment(document):
    document.attachments["x.txt"] = b"hidden"


def with_link(document):
    action = pikepdf.Dictionary(S=pikepdf.Name("/URI"), URI="http://example.com/track")
    link = pikepdf.Dictionary(
        Type=pikepdf.Name("/Annot"),
        Subtype=pikepdf.Name("/Link"),
        Rect=[0, 0, 10, 10],
        A=document.make_indirect(action),
    )
    document.pages[0].obj.Annots = document.make_indirect([document.make_indirect(link)])


def with_launch(document):
    document.pages[0].obj.AA = pikepdf.Dictionary(
        O=document.make_indirect(pikepdf.Dictionary(S=pikepdf.Name("/Launch"), F="cmd.exe"))
    )


def with_foreign_face(document):
    for item in document.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == pikepdf.Name("/FontDescriptor"):
            item.FontName = pikepdf.Name("/ABCDEF+NotoSans")
            return


def without_embedded_face(document):
    for item in document.objects:
        if isinstance(item, pikepdf.Dictionary) and "/FontFile3" in item:
            del item["/FontFile3"]
            return


def without_tags(document):
    del document.Root.StructTreeRoot


def without_output_intent(document):
    del document.Root.OutputIntents


def with_other_title(document):
    document.docinfo["/Title"] = "别的协议"


def with_other_language(document):
    document.Root.Lang = pikepdf.String("en")


def with_keywords(document):
    document.docinfo["/Keywords"] = "张三"


def without_last_page(document):
    del document.pages[-1]


def without_mark(document):
    del document.Root.Metadata


@pytest.mark.parametrize(
    ("tamper", "finding"),
    [
        (with_script, "active /OpenAction"),
        (with_attachment, "active /EmbeddedFiles"),
        (with_link, "action /URI"),
        (with_launch, "action /Launch"),
        (with_foreign_face, "foreign face: NotoSans"),
        (without_embedded_face, "face not embedded"),
        (without_tags, "no /StructTreeRoot"),
        (without_output_intent, "no /OutputIntents"),
        (with_other_title, "title"),
        (with_other_language, "language"),
        (with_keywords, "info /Keywords"),
        (without_last_page, "pages "),
        (without_mark, "PDF/A mark missing"),
    ],
)
def test_a_changed_file_is_refused_with_the_reason(issued, tamper, finding):
    changed = BytesIO()
    with pikepdf.open(BytesIO(issued.pdf)) as document:
        tamper(document)
        document.save(changed)

    with pytest.raises(PdfRefused) as refused:
        verify(changed.getvalue(), expected(issued))

    assert any(found.startswith(finding) for found in refused.value.findings)


def expected(issued):
    return Expected(pages=issued.pages, title=TITLE, language="zh-CN")
